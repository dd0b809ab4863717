"""The lists of rules, one for each group of codes; `catalogue.py` puts them together."""
