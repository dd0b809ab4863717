"""Probabilities without simulation: closed forms, and small chains."""
