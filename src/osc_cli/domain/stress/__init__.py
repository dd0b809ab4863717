"""The stress test: how few people, in how many days, by lawful moves, could take a structure over or freeze it."""
