"""Whose ballots count in a vote: the electorate that a compact lists by name, without those who are excluded."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple

from osc_cli.commands.ballot_files import read_ballots
from osc_cli.commands.tally_given import Given
from osc_cli.commands.tally_roll import roll_of
from osc_cli.commands.tally_times import in_one_zone, in_zone, times
from osc_cli.domain.decisions.ballots import Counted, count
from osc_cli.domain.decisions.roster import groups_of, named_in, people_of
from osc_cli.domain.errors import OscError
from osc_cli.domain.lint.electorates import Size, size_of
from osc_cli.domain.lint.subject import Node


class Electorate(NamedTuple):
    """Whose ballots count, as far as the compact lists people by name."""

    people: frozenset[str] | None = None
    """None where the compact does not list them."""
    without: frozenset[str] = frozenset()
    may_veto: frozenset[str] | None = None
    size: int | None = None
    """How many may vote; None while it is not known who of the people is excluded."""
    told: tuple[str, ...] = ()
    """Who of those who are listed may not vote, and what about the voters was not checked."""


def check_exclusions(decision: str, declared: Mapping[str, Any], given: Given) -> None:
    """Refuse to leave somebody out by a rule that leaves nobody out.

    Raises OscError.
    """
    if not given.without:
        return
    if given.ballots_file is None:
        raise OscError("`--without` is for ballots", "give them with `--ballots`, or leave it out")
    houses = (declared.get("houses") or {}).values()
    if not any(excludes(one) for one in (declared, *houses)):
        hint = "leave `--without` out, or declare it in the compact: `electorate: {without: [conflicted]}`"
        raise OscError(f"`{decision}` excludes nobody who belongs to its electorate", hint)


def excludes(declared: Mapping[str, Any]) -> bool:
    """Whether a rule keeps somebody who belongs to its electorate from voting."""
    electorate = declared.get("electorate")
    return isinstance(electorate, Mapping) and bool(electorate.get("without"))


def electorate_of(data: Mapping[str, Any], decision: str, declared: Mapping[str, Any], given: Given) -> Electorate:
    """Look up who may vote and who may veto.

    Raises OscError when somebody is excluded whom the electorate does not know.
    """
    names, some_excluded = named_in(data, decision, declared.get("electorate")), excludes(declared)
    people, groups = people_of(data, names), groups_of(data, names)
    if people is not None and some_excluded and not declared.get("houses"):
        for name in given.without:
            if name not in people:
                close = get_close_matches(name, people, n=1)
                hint = f"did you mean `{close[0]}`?" if close else f"they are {', '.join(sorted(people))}"
                raise OscError(f"`--without {name}`: nobody of that name may vote here", hint)
    without = frozenset(given.without) if some_excluded else frozenset()
    opened, closed = (None if time is None else in_zone(time, declared).date() for time in times(given))
    roll = roll_of(declared.get("electorate"), groups if people is not None else None, opened, closed, without)
    if people is not None:
        people -= roll.left_out
    size = None if people is None or not roll.all_known else len(people - without)
    by = (declared.get("veto") or {}).get("by")
    may_veto = people_of(data, by if isinstance(by, list) else [by]) if by is not None else None
    return Electorate(people, without, may_veto, size, roll.told)


def ballots_of(electorate: Electorate, declared: Mapping[str, Any], given: Given) -> Counted | None:
    """Count the ballots file, if there is one; whoever is not among those who are listed may not vote.

    Raises OscError when the file is broken or its times cannot be compared.
    """
    if given.ballots_file is None:
        return None
    read = read_ballots(given.ballots_file)
    ballots, opened, closed = in_one_zone(given.ballots_file, read, declared, given)
    people, without, may_veto, *_ = electorate
    return count(ballots, electorate=people, without=without, may_veto=may_veto, opened=opened, closed=closed)


def check_size(data: Mapping[str, Any], decision: str, turnout: int) -> None:
    """Compare counts of which nobody said how many may vote with those who may vote by the compact of today.

    Raises OscError when there are more ballots than voters.
    """
    size = _size_today(data, decision)
    if size is not None and turnout > size.eligible:
        raise OscError(
            f"{turnout} ballots, but by the compact of today only {size.eligible} may vote",
            "check the counts; if more could vote then, say how many with `--eligible`",
        )


def _size_today(data: Mapping[str, Any], decision: str) -> Size | None:
    root = Node(data, ())
    return size_of(root, root.at("decisions", decision, "electorate"))


def sizes_today(
    data: Mapping[str, Any], decision: str, declared: Mapping[str, Any], counts: Collection[str]
) -> dict[str, int]:
    """Return the numbers that the compact has today for counts that nobody gave.

    Whether they were the same on the day of the vote, only a person knows.
    """
    size = _size_today(data, decision)
    if size is None or declared.get("houses"):
        return {}
    known = {name: number for name, number in size.counts.items() if name != "eligible" or not excludes(declared)}
    return {name: known[name] for name in counts if name in known}
