"""The subject itself: the compact, its rules, its decisions. No input, no output, no framework but pydantic."""
