"""Changes to a compact that make a takeover dearer, each run again for what it makes better and what it makes worse."""
