"""What `osc explain` knows, and how it finds it."""
