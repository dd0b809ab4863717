"""OSC CLI: write a community's social compact once, and get documents, checks and votes from it."""

__version__ = "0.1.0"
