"""Plain data to documents: the only package that imports jinja2."""
