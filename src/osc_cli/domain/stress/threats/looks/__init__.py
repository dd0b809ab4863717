"""The preconditions of the threats over a compact, one file for each category."""
