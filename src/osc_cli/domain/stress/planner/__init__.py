"""The cheapest lawful path from a few people to control: people against days."""
