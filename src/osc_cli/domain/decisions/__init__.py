"""Decision rules: what a condition means."""
