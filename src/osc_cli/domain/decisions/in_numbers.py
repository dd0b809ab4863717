"""What a decision means in numbers of people: for its own electorate, and worked out for sizes near it."""

from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from osc_cli.domain.compact.build import plain
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.decisions import Decision
from osc_cli.domain.compact.identifiers import people_in_words
from osc_cli.domain.decisions.coalitions import Coalitions, coalitions
from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.decisions.electorates import excluded_by, size_of, sizes_between
from osc_cli.domain.decisions.formula import NotLinearError
from osc_cli.domain.decisions.integers import TooHardError
from osc_cli.domain.decisions.reachable import possible_ballots
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.decisions.worked import COMMUNITY, TEAM, Size, Table, near, table


class InNumbers(NamedTuple):
    """Numbers that follow from a rule. What does not follow is None."""

    size: Size | None
    """Those who may vote, where the compact says how many they are."""
    voters: str
    """How many may vote, in one sentence."""
    power: str | None
    """How many people can pass it and how many can stop it, in one sentence."""
    table: Table | None
    by_seats: bool
    """Whether the rows are sizes of a body, seats and all, and not only numbers of voters."""
    block: bool
    """Whether a Block vote changes something: the table knows none."""
    tie_open: bool
    """Whether somebody settles a tie; the table counts a tie as not passing."""


def in_numbers(compact: Compact, decision: Decision) -> InNumbers | None:
    """Work out the numbers; None where the conditions cannot be read or nothing follows from them."""
    rule = read_rule(plain(decision))
    if not isinstance(rule, Rule) or not rule.can_be_counted or rule.judged_by is not None or rule.houses:
        return None
    size, by_seats = size_of(compact, decision), bool(rule.names & {"seats", "vacant"})
    # For how long a vote is open changes no number, and many rules of a community differ in nothing else.
    sizes = _sizes(compact, decision, size, by_seats=by_seats)
    about_one = "subject" in excluded_by(decision)
    worked, power = _worked(rule._replace(period=None, urgent=None), size, sizes, about_one=about_one)
    if worked is None and power is None:
        return None
    tie_open = rule.tie not in {None, "fails", "status quo"}
    varies = size is None and bool(sizes_between(compact, decision))
    voters = _VARIES if varies else _voters(size, excluded_by(decision))
    return InNumbers(size, voters, power, worked, by_seats, "block" in possible_ballots(rule), tie_open)


def passes_by_all(decision: Decision) -> bool:
    """Say whether so many of all who may vote must agree: then who votes against or stays away makes no difference."""
    rule = read_rule(plain(decision))
    return isinstance(rule, Rule) and bool(rule.passes) and not rule.outcomes and rule.names <= _OF_ALL


_OF_ALL = frozenset({"agree", "eligible", "seats", "vacant"})


def _sizes(compact: Compact, decision: Decision, size: Size | None, *, by_seats: bool) -> tuple[Size, ...]:
    """Return the project's own size and its neighbours, or what its own seats allow, or examples of its kind."""
    if size is not None:
        return near(size if by_seats else Size(size.eligible))
    between = sizes_between(compact, decision)
    examples = between or tuple(Size(people, people) for people in (COMMUNITY if compact.bodies else TEAM))
    return tuple(one if by_seats else Size(one.eligible) for one in examples)


_VARIES = "How many may vote can vary, so these are examples."


def _voters(size: Size | None, excluded: Collection[str]) -> str:
    if size is None:
        return "How many may vote is not declared, so these are examples."
    # Nobody knows beforehand how many have a conflict of interest, are inactive, or are on probation.
    most = "up to " if set(excluded) - {"subject"} else ""
    if "subject" not in excluded:
        return f"As declared here, {most}{size.eligible} may vote."
    return (
        f"As declared here, {most}{size.eligible + 1} may vote; when it is about one of them, that person may not, "
        f"so {most}{size.eligible}."
    )


@lru_cache
def _worked(
    rule: Rule, size: Size | None, sizes: tuple[Size, ...], *, about_one: bool
) -> tuple[Table | None, str | None]:
    """Work out the table and the power of few; equal rules are worked out once."""
    return table(rule, sizes), None if size is None else _power(rule, size, about_one=about_one)


def _power(rule: Rule, size: Size, *, about_one: bool) -> str | None:
    """Say how few pass it and stop it: of all, and of those who are left when a vote is about one of them."""
    left = _power_of(rule, size, about_one=about_one)
    whole = _power_of(rule, size._replace(eligible=size.eligible + 1), about_one=False) if about_one else None
    if whole is None or left is None or whole == left:
        return left
    return (
        f"Of all {size.eligible + 1}: {_inside(whole)}. "
        f"When it is about one of them, of {size.eligible}: {_inside(left)}"
    )


def _inside(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _power_of(rule: Rule, size: Size, *, about_one: bool) -> str | None:
    try:
        sizes = coalitions(rule, size.eligible, size.counts)
        if sizes.opportunistic is None and about_one and (group := _large_enough(rule, size)):
            return (
                f"So few cannot pass it, even if they all agree: while there are only {size.eligible + 1}, nothing can "
                f"be decided this way about one of them. It takes {group}"
            )
        by_block = ""
        if rule.block_counts != "always" and "block" in possible_ballots(rule):
            without = coalitions(rule, size.eligible, size.counts, can_block=False)
            by_block = _BY_BLOCK[rule.block_counts] if sizes.veto < without.veto else ""
    except (MissingCountError, NotLinearError, TooHardError):
        return None
    return f"{said(sizes, size.eligible)}{by_block}"


_FURTHER = 10
"""People more for whom it is looked whether a vote about one of them could pass."""


def _large_enough(rule: Rule, size: Size) -> int | None:
    """Return how many there must be for a vote about one of them to pass; None where a few more change nothing."""
    for more in range(1, _FURTHER):
        larger = size._replace(eligible=size.eligible + more, seats=size.seats and size.seats + more)
        if coalitions(rule, larger.eligible, larger.counts).opportunistic is not None:
            return larger.eligible + 1
    return None


_BY_BLOCK = {"justified": " with a Block that gives reasons", "seconded": " with a Block that others support"}
"""Where it takes a Block vote that counts to stop a decision with so few."""


def said(sizes: Coalitions, eligible: int) -> str:
    """Say in one sentence how few people can pass a decision, and how few can stop it."""
    least, surely = sizes.opportunistic, sizes.guaranteed
    if least is None:
        return "It cannot pass: not even if everybody agrees"
    if eligible == least == surely == 1:
        return "One person decides alone"
    if least == 0:
        passing = "If everybody stays away, it passes"
    elif least == eligible:
        passing = f"With Agree votes alone it takes {'both' if eligible == 2 else f'all {eligible}'} people"
    else:
        passing = f"If everybody else stays away, {people_in_words(least)} can pass it"
    if surely is None:
        return f"{passing}; however many agree, they cannot be sure of it"
    if surely == 0:
        return f"{passing}; nobody can stop it"
    return f"{passing}; if everybody else agrees, {people_in_words(sizes.veto)} can stop it"
