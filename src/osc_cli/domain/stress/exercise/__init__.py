"""The mock stress test as a meeting: seven steps, cards to play, paths to walk, signals to watch (research 4.10)."""
