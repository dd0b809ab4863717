"""YAML text to plain data with positions: the only package that imports ruamel.yaml."""
