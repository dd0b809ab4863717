"""Ids as people read them, where a compact gives no name."""


def words(identifier: str) -> str:
    """Write an id as words: `welcome-group` is `Welcome group`."""
    return identifier[:1].upper() + identifier[1:].replace("-", " ")
