"""Everything that draws or asks: the only package that imports rich and questionary."""
