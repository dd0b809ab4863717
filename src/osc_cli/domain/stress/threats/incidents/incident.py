"""What happened once: the facts in our words, how sure we are, and what is only claimed."""

from typing import Literal, NamedTuple


class Incident(NamedTuple):
    """One event that was reported in public, as far as it teaches something about rules."""

    id: str
    when: str
    """Date or dates, as exactly as the sources give them; `..` stands between two."""
    project: str
    what: str
    """What happened, in one sentence."""
    rule: str
    """Which rule was there, or missing."""
    confidence: Literal["primary", "report"]
    """`primary`: a statement, minutes, a mail or a rule was read; `report`: what others wrote about it was read."""
    sources: tuple[str, ...]
    claim: str = ""
    """What in it is disputed, and so is reported as a claim; empty where nothing is."""
