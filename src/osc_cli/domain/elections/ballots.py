"""What one ballot says, read strictly from the words on it. Nothing is guessed, and nothing is corrected."""

import re
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple, TypeAlias

Tiers: TypeAlias = tuple[tuple[str, ...], ...]
"""Candidates from the best to the worst; those of one tier are equal."""

_WHOLE = re.compile(r"-?[0-9]{1,30}")


class Ranked(NamedTuple):
    """Candidates in order of preference; whoever is not on it is unranked."""

    tiers: Tiers
    weight: int = 1
    """How many voters cast exactly this ballot."""


class Marked(NamedTuple):
    """Candidates that are chosen, all of them equally."""

    chosen: frozenset[str]
    weight: int = 1


class Scored(NamedTuple):
    """A whole number for each candidate that the voter scored."""

    scores: Mapping[str, int]
    weight: int = 1


def read_ranking(text: str, candidates: Collection[str]) -> Tiers:
    """Read `a > b = c`. An empty text ranks nobody.

    Raises ValueError, with a sentence for the voter, for an unknown candidate, one named twice, or an empty place.
    """
    if not text.strip():
        return ()
    tiers = tuple(tuple(name.strip() for name in tier.split("=")) for tier in text.split(">"))
    _check([name for tier in tiers for name in tier], candidates)
    return tiers


def read_marks(text: str, candidates: Collection[str]) -> frozenset[str]:
    """Read the names on an approval ballot: `a = b`, or `a` alone. An empty text chooses nobody.

    Raises ValueError as `read_ranking` does, and for a ballot that ranks.
    """
    tiers = read_ranking(text, candidates)
    if len(tiers) > 1:
        raise ValueError("this ballot ranks with `>`; here names are only chosen: write `a = b`")
    return frozenset(tiers[0]) if tiers else frozenset()


def read_scores(cells: Mapping[str, str]) -> dict[str, int]:
    """Read the score of each candidate, exactly; real ballots carry numbers that a float cannot tell apart.

    An empty cell is no score.

    Raises ValueError for anything but a whole number.
    """
    scores = {}
    for name, cell in cells.items():
        if not cell.strip():
            continue
        if not _WHOLE.fullmatch(cell.strip()):
            raise ValueError(f"the score of {name} is `{cell}`; expected a whole number")
        scores[name] = int(cell)
    return scores


def _check(names: Sequence[str], candidates: Collection[str]) -> None:
    for name in names:
        if not name:
            raise ValueError("a name is missing beside `>` or `=`; expected a ranking such as `a > b = c`")
        if name not in candidates:
            close = get_close_matches(name, candidates, n=1)
            raise ValueError(f"unknown candidate `{name}`" + (f"; did you mean `{close[0]}`?" if close else ""))
        if names.count(name) > 1:
            raise ValueError(f"`{name}` is named twice")
