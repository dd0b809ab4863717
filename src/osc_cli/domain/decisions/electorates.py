"""How many people may vote, as far as a compact says so."""

from collections.abc import Iterable

from osc_cli.domain.compact.bodies import Body, Seats
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.decisions import Decision, Electorate
from osc_cli.domain.compact.one_or_more import many
from osc_cli.domain.compact.roles import Role
from osc_cli.domain.decisions.worked import Size


def size_of(compact: Compact, decision: Decision) -> Size | None:
    """Count those who may vote by a decision; None where the compact does not say how many they are.

    The person whom a vote is about is taken to be one of them; nobody knows beforehand how many are excluded otherwise.
    """
    size = _counted(compact, _groups(decision))
    excluded = 1 if "subject" in excluded_by(decision) else 0
    if size is None or size.eligible <= excluded:
        return None
    return size._replace(eligible=size.eligible - excluded)


def sizes_between(compact: Compact, decision: Decision) -> tuple[Size, ...]:
    """Return the smallest, a middle and the largest electorate where a body votes whose number of seats may vary."""
    groups = _groups(decision)
    body = (compact.bodies or {}).get(groups[0]) if len(groups) == 1 else None
    if body is None or not isinstance(body.seats, Seats):
        return ()
    least, most = body.seats.min, body.seats.max
    if least is None or most is None:
        around = least + 1 if least is not None else (most or 0) - 1
        least, most = around - 1, around + 1
    excluded = 1 if "subject" in excluded_by(decision) else 0
    seats = sorted({least, (least + most) // 2, most})
    return tuple(Size(number - excluded, number, 0) for number in seats if number > excluded)


def excluded_by(decision: Decision) -> frozenset[str]:
    """Return who does not vote by a decision though they belong to its electorate."""
    electorate = decision.electorate
    return frozenset(electorate.without or ()) if isinstance(electorate, Electorate) else frozenset()


def _groups(decision: Decision) -> list[str]:
    electorate = decision.electorate
    if isinstance(electorate, Electorate):
        return [*many(electorate.roles), *many(electorate.body)]
    return many(electorate)


def _counted(compact: Compact, groups: list[str]) -> Size | None:
    if len(groups) == 1:
        return _group(compact, groups[0])
    people = _people(compact, groups)
    return Size(len(people)) if people else None


def _group(compact: Compact, reference: str) -> Size | None:
    role = (compact.roles or {}).get(reference)
    if role is not None:
        count = _holders_of(role)
        return Size(count) if count else None
    body = (compact.bodies or {}).get(reference)
    return None if body is None else _body(compact, body)


def _body(compact: Compact, body: Body) -> Size | None:
    seats = body.seats if isinstance(body.seats, int) else None
    count = len(body.holders) if body.holders else seats
    if count is None and body.made_of:
        assembly = _counted(compact, many(body.made_of))
        count = assembly.eligible if assembly is not None else None
    if not count:
        return None
    return Size(count, seats, max(0, seats - count) if seats is not None else 0)


def _holders_of(role: Role) -> int | None:
    return len(role.holders) if role.holders else role.size


def _people(compact: Compact, groups: Iterable[str]) -> set[str] | None:
    """Return those who hold any of the roles or seats; None unless every one of them is listed by name."""
    people: set[str] = set()
    for reference in groups:
        group = (compact.roles or {}).get(reference) or (compact.bodies or {}).get(reference)
        if group is None or not group.holders:
            return None
        people |= set(group.holders)
    return people
