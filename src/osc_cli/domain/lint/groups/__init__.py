"""Groups of rules that have a list of their own; `rules/__init__.py` puts all lists together and is imported first."""
