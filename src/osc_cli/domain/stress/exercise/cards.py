"""The archetypes that people play. Nobody plays a person of their own community."""

from typing import NamedTuple


class Card(NamedTuple):
    """Somebody who wants something, and uses the text for it, or is hurt by what the text was meant to prevent."""

    name: str
    wants: str
    threats: tuple[str, ...]
    """Ids of threats by which they would go about it, or which they bear."""
    ask: str
    """What the table asks when this card speaks."""


CARDS = (
    Card(
        "The tired founder",
        "Wants to be let go without losing what was built.",
        ("CON-01", "CON-04", "POW-01", "POW-02", "AST-03"),
        "What could they hand over today, to whom, and who would have to agree?",
    ),
    Card(
        "The bloc that joins",
        "Wants the project to say what they believe, by votes that are all valid.",
        ("CAP-01", "CAP-02", "CAP-03", "CAP-04", "RUL-01", "RUL-04"),
        "How many of us would notice before the count, and where would we see it?",
    ),
    Card(
        "The employer with a deadline",
        "Wants a release or a licence by a date, and pays several of those who decide.",
        ("CAP-06", "AGD-01", "AST-01", "AST-02", "CON-06", "POW-04"),
        "Which of our votes would change if they left tomorrow?",
    ),
    Card(
        "The aggrieved member",
        "Wants to be heard, and asks again until somebody answers.",
        ("AGD-03", "ENF-03", "ENF-06", "OBS-01"),
        "Which door is open to them that does not wear the others out?",
    ),
    Card(
        "The faction that stays away",
        "Wants nothing to be decided, and does nothing for it.",
        ("OBS-02", "OBS-03", "OBS-04", "RUL-05"),
        "What can those who are there still do?",
    ),
    Card(
        "The zealous enforcer",
        "Wants a safe place, and uses every measure that the text gives.",
        ("ENF-01", "ENF-02", "ENF-04", "ENF-05", "POW-05"),
        "Who may say stop, and does the measure rest until then?",
    ),
    Card(
        "The helpful stranger",
        "Wants to help; perhaps only that. Nobody can tell yet.",
        ("CON-04", "POW-01", "AST-03", "CAP-02"),
        "What would they get on the first day, and what only after others have looked?",
    ),
    Card(
        "The quiet newcomer",
        "Wants to take part without being questioned. Frictions hit them first.",
        ("CAP-07", "COM-01", "CON-03"),
        "After our changes, how many days and how many strangers' approvals until they have a voice?",
    ),
    Card(
        "The accused leader",
        "Wants a fair hearing, and keeps the keys meanwhile.",
        ("ENF-01", "ENF-03", "POW-02", "POW-06", "COM-02"),
        "Who hears the case without owing them anything?",
    ),
    Card(
        "The lawyer of the foundation",
        "Wants to keep the law, and has a power that no text of ours names.",
        ("POW-03", "POW-04", "AST-01", "COM-01", "RUL-03"),
        "What may they do here, who is told, and what can we still do afterwards?",
    ),
)
"""The last four are there so that a friction is tried on those whom it may hurt."""
