"""Use cases: plain arguments in, frozen results out. Files are read and written here; nothing is printed."""
