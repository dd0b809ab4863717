"""What a decision means in numbers of people: for its own electorate, and worked out for sizes near it."""

from functools import lru_cache
from typing import NamedTuple

from osc_cli.domain.compact.build import plain
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.decisions import Decision, Electorate
from osc_cli.domain.decisions.coalitions import Coalitions, coalitions
from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.decisions.electorates import size_of
from osc_cli.domain.decisions.formula import NotLinearError
from osc_cli.domain.decisions.integers import TooHardError
from osc_cli.domain.decisions.reachable import possible_ballots
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.decisions.worked import TYPICAL, Size, Table, near, table


class InNumbers(NamedTuple):
    """Numbers that follow from a rule. What does not follow is None."""

    size: Size | None
    """Those who may vote, where the compact says how many they are."""
    power: str | None
    """How many people can pass it and how many can stop it, in one sentence."""
    table: Table | None
    by_seats: bool
    """Whether the rows are sizes of a body, seats and all, and not only numbers of voters."""
    block: bool
    """Whether a Block vote changes something: the table knows none."""
    tie_open: bool
    """Whether somebody settles a tie; the table counts a tie as not passing."""
    fewer: bool
    """Whether the number of those who may vote can be smaller, since more than the person in question is excluded."""


def in_numbers(compact: Compact, decision: Decision) -> InNumbers | None:
    """Work out the numbers; None where the conditions cannot be read or nothing follows from them."""
    rule = read_rule(plain(decision))
    if not isinstance(rule, Rule) or not rule.can_be_counted or rule.judged_by is not None or rule.houses:
        return None
    size = size_of(compact, decision)
    by_seats = bool(rule.names & {"seats", "vacant"})
    # For how long a vote is open changes no number, and many rules of a community differ in nothing else.
    worked, power = _worked(rule._replace(period=None, urgent=None), size)
    if worked is None and power is None:
        return None
    tie_open = rule.tie not in {None, "fails", "status quo"}
    without = decision.electorate.without if isinstance(decision.electorate, Electorate) else None
    fewer = bool(set(without or ()) - {"subject"})
    return InNumbers(size, power, worked, by_seats, "block" in possible_ballots(rule), tie_open, fewer)


@lru_cache
def _worked(rule: Rule, size: Size | None) -> tuple[Table | None, str | None]:
    """Work out the table and the power of few; equal rules are worked out once."""
    by_seats = bool(rule.names & {"seats", "vacant"})
    if size is None:
        return table(rule, [Size(people, people if by_seats else None) for people in TYPICAL]), None
    return table(rule, near(size if by_seats else Size(size.eligible))), _power(rule, size)


def _power(rule: Rule, size: Size) -> str | None:
    try:
        sizes = coalitions(rule, size.eligible, size.counts)
        by_block = ""
        if rule.block_counts != "always" and "block" in possible_ballots(rule):
            without = coalitions(rule, size.eligible, size.counts, can_block=False)
            by_block = _BY_BLOCK[rule.block_counts] if sizes.veto < without.veto else ""
    except (MissingCountError, NotLinearError, TooHardError):
        return None
    return f"{said(sizes, size.eligible)}{by_block}"


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
        passing = f"With Agree votes alone it takes all {eligible} people"
    else:
        passing = f"If everybody else stays away, {_people(least)} can pass it"
    if surely is None:
        return f"{passing}; however many agree, they cannot be sure of it"
    if surely == 0:
        return f"{passing}; nobody can stop it"
    return f"{passing}; if everybody else agrees, {_people(sizes.veto)} can stop it"


def _people(number: int) -> str:
    return "1 person" if number == 1 else f"{number} people"
