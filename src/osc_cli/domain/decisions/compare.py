"""Which of two rules is the stricter one, with a vote that shows it."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from osc_cli.domain.decisions.cases import cases, ends_in
from osc_cli.domain.decisions.counts import BALLOTS
from osc_cli.domain.decisions.formula import Atom, Formula, Frame, NotLinearError, both, opposite
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.reachable import possible_ballots
from osc_cli.domain.decisions.rule import Rule, Veto
from osc_cli.domain.decisions.search import Search

_VARIABLES = (*BALLOTS, "present", "eligible", "seats", "vacant", "open_hours")
_LEAST = [int(name == "eligible") for name in _VARIABLES]
"""There is somebody who may vote; in an electorate of nobody half of nothing is nothing."""

_SIZES = (6, 30, 200, 1_000_000)
"""Electorates in which a vote is looked for, so that the one that is shown is small where a small one does."""

_TRIED = range(1, 41)
"""Electorates that are tried one by one where a rule roots or rounds the size of the electorate."""

_EMPTY_SEATS = range(3)
_HOURS = 10_000


class Relation(StrEnum):
    """How the votes that pass by one rule lie to those that pass by another."""

    EQUIVALENT = "equivalent"
    STRICTER = "stricter"
    """Whatever passes by it passes by the other too, and not the other way round."""
    WEAKER = "weaker"
    INCOMPARABLE = "incomparable"


class Compared(NamedTuple):
    """The relation of the first rule to the second."""

    relation: Relation
    only_first: Mapping[str, int] | None = None
    """A vote that passes by the first rule and not by the second."""
    only_second: Mapping[str, int] | None = None
    proved: bool = True
    """False where the rules could only be compared for electorates of up to forty and two empty seats."""


def compare(first: Rule, second: Rule) -> Compared:
    """Compare two rules by their counts; their periods and who votes are not looked at.

    Where a person decides a tie or judges, a vote counts as one that can pass.

    Raises NotLinearError where a rule rounds or roots what is not known before the vote, and TooHardError.
    """
    return _compare(_as_counted(first), _as_counted(second))


@lru_cache(maxsize=1024)
def _compare(first: Rule, second: Rule) -> Compared:
    if first == second:
        return Compared(Relation.EQUIVALENT)
    try:
        only_first, only_second = _anywhere(first, second), _anywhere(second, first)
        proved = True
    except NotLinearError:
        only_first, only_second = _tried(first, second), _tried(second, first)
        proved = False
    if only_first is None:
        relation = Relation.EQUIVALENT if only_second is None else Relation.STRICTER
    else:
        relation = Relation.WEAKER if only_second is None else Relation.INCOMPARABLE
    return Compared(relation, only_first, only_second, proved)


def _as_counted(rule: Rule) -> Rule:
    """Leave out what no count depends on, so that rules that count alike are seen to be the same at once."""
    veto = rule.veto and Veto()
    return rule._replace(period=None, urgent=None, closes_early="never", seconders=0, veto=veto)


def not_by_the_other(first: Rule, second: Rule) -> dict[str, int] | None:
    """Return a vote that passes by the first rule and not by the second, or None when there is none.

    Raises what `compare` raises, of which this is one half.
    """
    try:
        return _anywhere(first, second)
    except NotLinearError:
        return _tried(first, second)


def _anywhere(passes: Rule, fails: Rule) -> dict[str, int] | None:
    """Look for a vote in electorates of every size."""
    used = passes.names | fails.names
    question = both((_differing(passes, fails, Frame(_VARIABLES, {})), *_possible(used)))

    def found(size: int) -> tuple[int, ...] | None:
        return Search(_LEAST, _greatest(used, _ballots(passes, fails), size)).find(question)

    smallest, *between, largest = _SIZES
    values = found(smallest)
    if values is None:
        # What the largest electorate has no vote for, none between has one for.
        values = found(largest)
        if values is not None:
            values = next(filter(None, map(found, between)), values)
    return None if values is None else _shown(dict(zip(_VARIABLES, values, strict=True)), used)


def _tried(passes: Rule, fails: Rule) -> dict[str, int] | None:
    """Look for a vote in small electorates, one size after the other."""
    used = passes.names | fails.names
    variables = (*BALLOTS, "present", "open_hours")
    for fixed in _sizes(used):
        question = _differing(passes, fails, Frame(variables, fixed))
        # Nobody votes who is not there, and no more can be there than may vote.
        inside = _less(variables, BALLOTS, "present")
        most = [fixed["eligible"] * (name in _ballots(passes, fails)) for name in BALLOTS]
        values = Search([0] * 6, [*most, fixed["eligible"], _HOURS]).find(both((question, inside)))
        if values is not None:
            return _shown({**fixed, **dict(zip(variables, values, strict=True))}, used)
    return None


def _sizes(used: frozenset[str]) -> Iterator[dict[str, int]]:
    for eligible in _TRIED:
        for vacant in _EMPTY_SEATS if used & {"seats", "vacant"} else (0,):
            yield {"eligible": eligible, "seats": eligible + vacant, "vacant": vacant}


def _differing(passes: Rule, fails: Rule, frame: Frame) -> Formula:
    one, other = (ends_in(cases(rule, frame), Outcome.PASSES) for rule in (passes, fails))
    return both((one, opposite(other)))


def _ballots(one: Rule, other: Rule) -> frozenset[str]:
    """Return what can be voted by one of them at least."""
    return possible_ballots(one) | possible_ballots(other)


def _greatest(used: frozenset[str], ballots: frozenset[str], size: int) -> list[int]:
    limits = {name: 0 for name in BALLOTS if name not in ballots}
    limits |= {"open_hours": _HOURS if "open_hours" in used else 0, "seats": 2 * size}
    return [limits.get(name, size) for name in _VARIABLES]


def _possible(used: frozenset[str]) -> list[Formula]:
    """Nobody votes twice or from outside; whoever votes at a meeting is there; nobody sits on an empty seat."""
    rules = [_less(_VARIABLES, BALLOTS, "eligible"), _less(_VARIABLES, BALLOTS, "present")]
    rules.append(_less(_VARIABLES, ("present",), "eligible"))
    if used & {"seats", "vacant"}:
        rules.append(_less(_VARIABLES, ("eligible", "vacant"), "seats"))
    return rules


def _less(variables: tuple[str, ...], parts: tuple[str, ...], whole: str) -> Formula:
    """The parts together are at most the whole."""
    return Atom(tuple((name == whole) - (name in parts) for name in variables), 0)


def _shown(values: Mapping[str, int], used: frozenset[str]) -> dict[str, int]:
    """Keep the ballots, the electorate, and what one of the rules reads."""
    return {name: values[name] for name in _VARIABLES if name in {*BALLOTS, "eligible"} | used}
