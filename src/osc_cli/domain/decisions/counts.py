"""What a condition can count, and what people write when they mean it."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TypeAlias

from osc_cli.domain.suggest import closest

BALLOTS = ("agree", "disagree", "abstain", "block")
"""The four answers; the counts of a vote that has begun are never unknown."""

MEANINGS = {
    "agree": "Agree votes",
    "disagree": "Disagree votes",
    "abstain": "Abstain votes",
    "block": "Block votes",
    "score": "Agree votes minus Disagree votes",
    "cast": "votes cast: Agree and Disagree",
    "turnout": "every ballot, abstentions and blocks too",
    "present": "people at the meeting",
    "eligible": "everybody who may vote, after exclusions",
    "seats": "the fixed size of the body, empty seats too",
    "vacant": "empty seats",
    "open_hours": "for how many hours the vote was open",
}
"""Every count and what it counts. `score` is read as `agree - disagree`."""

DERIVED = {"cast": BALLOTS[:2], "turnout": BALLOTS}
"""Counts that are sums of others."""

Number: TypeAlias = int | Fraction
Counts: TypeAlias = Mapping[str, Number]
"""How many of each; a count that is not there is unknown. Only hours may be a fraction."""

_MEANT = {
    "agree": ("yes", "aye", "ayes", "yea", "yeas", "pro", "approve", "approvals", "approved", "support", "agreed"),
    "disagree": ("no", "nay", "nays", "noes", "against", "con", "contra", "oppose", "opposed", "reject", "rejected"),
    "abstain": ("abstention", "abstentions", "abstaining", "abstained", "blank"),
    "block": ("veto", "vetoes", "vetos", "blocked", "objection", "objections"),
    "cast": ("votes", "votes_cast", "voted", "valid"),
    "turnout": ("ballots", "voting", "participants", "participation"),
    "present": ("attending", "attendance", "attendees", "quorum"),
    "eligible": ("members", "voters", "electorate", "all", "everybody", "everyone", "total", "members_total"),
    "seats": ("size", "positions"),
    "vacant": ("vacancies", "empty", "vacancy"),
    "score": ("balance", "net"),
    "open_hours": ("hours", "days", "open_for", "duration", "open"),
    "eligible - turnout": ("uncast", "absent", "missing", "silent"),
}
_SLIPS = {word: name for name, words in _MEANT.items() for word in words}


class MissingCountError(LookupError):
    """A condition needs a count that nobody knows."""

    def __init__(self, names: Iterable[str]) -> None:
        """Keep the names of what is missing."""
        self.names = tuple(names)
        super().__init__(", ".join(self.names))


def meant(name: str) -> str | None:
    """Guess which count somebody meant by another word, or return None."""
    lower = name.lower()
    if lower in _SLIPS:
        return _SLIPS[lower]
    close = closest(lower, [*MEANINGS, *_SLIPS])
    return close and _SLIPS.get(close, close)


def complete(counts: Mapping[str, Number | None]) -> dict[str, Number]:
    """Return the known counts with those that follow from them."""
    known = {name: number for name, number in counts.items() if number is not None}
    for name, parts in DERIVED.items():
        if all(part in known for part in parts):
            known[name] = sum(known[part] for part in parts)
    return known


def said(counts: Mapping[str, Number]) -> str:
    """Say a vote, such as `3 Agree and 1 Disagree`."""
    ballots = [f"{counts[name]} {name.capitalize()}" for name in BALLOTS if counts.get(name)] or ["no votes"]
    present = counts.get("present")
    if present is not None and present > sum(counts.get(name, 0) for name in BALLOTS):
        ballots.append(f"{present} present")
    return " and ".join(filter(None, (", ".join(ballots[:-1]), ballots[-1])))
