"""States in which a body can decide nothing: every number of empty seats, every split of the rest into two camps."""

from collections.abc import Iterator
from typing import NamedTuple

from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.arithmetic.room import first, passes
from osc_cli.domain.stress.structure.model import Ballot, Group, Model

MOST_SEATS = 150
"""More seats than that are no body that falls into two camps, and every split of them would be tried."""


class Dead(NamedTuple):
    """So many empty seats, and two camps of which neither can decide, refill a seat or call an election."""

    vacant: int
    larger: int
    smaller: int


class Scan(NamedTuple):
    """What the scan of one body found."""

    group: str
    dead: tuple[Dead, ...]
    rescued_by: tuple[str, ...]
    """Who outside the body can end a deadlock; then no state is dead."""
    dissolving: tuple[tuple[int, int], ...]
    """For each number of empty seats, where these vote: how few holders can call the election of all seats."""


def scan(model: Model, root: Node) -> tuple[Scan, ...]:
    """Scan every body with a fixed number of seats, 150 at most, whose usual decision counts can decide."""
    found = []
    for group in model.groups.values():
        usual = _ballot(model, root.at("bodies", group.name, "decides_by").value)
        if group.seats is None or group.seats > MOST_SEATS or usual is None:
            continue
        calling = _calling(model, group)
        rescued = _rescue(model, root, group)
        dead = () if rescued else tuple(_dead(group, [usual, *calling], root))
        found.append(Scan(group.name, dead, rescued, tuple(_dissolving(group, calling))))
    return tuple(found)


def _ballot(model: Model, decision: object) -> Ballot | None:
    for ballot in model.decisions.get(str(decision), ())[:1]:
        if ballot.houses and ballot.houses[0].rule.can_be_counted:
            return ballot
    return None


def _calling(model: Model, group: Group) -> list[Ballot]:
    """Return the votes by which a body itself calls an election, recalls itself, or fills its own seats."""
    found: list[Ballot] = []
    power = model.powers.get("call-election")
    consents = [*(power.consents if power else ())]
    for act in model.acts_on(group.name, "recall", "appoint"):
        consents += act.consents
    for consent in consents:
        if consent.group == group.name:
            found += [ballot for ballot in consent.ballots[:1] if ballot.houses]
    return found


def _rescue(model: Model, root: Node, group: Group) -> tuple[str, ...]:
    """Return who else can recall the body, name its holders, or call an election."""
    found: dict[str, None] = {}
    for act in model.acts_on(group.name, "recall", "appoint"):
        found |= {consent.group: None for consent in act.consents if consent.group and consent.group != group.name}
    power = model.powers.get("call-election")
    if power is not None:
        found |= {consent.group: None for consent in power.consents if consent.group != group.name}
        found |= dict.fromkeys(power.outside)
    elections = root.many("bodies", group.name, "filled_by", "election")
    for who in (who for one in elections for who in root.many("elections", str(one.value), "called_by")):
        name = model.canonical.get(str(who.value), str(who.value))
        if name != group.name:
            found[name] = None
    return tuple(found)


def _dead(group: Group, ways_out: list[Ballot], root: Node) -> Iterator[Dead]:
    assert group.seats is not None
    told = "below_minimum" in root.at("bodies", group.name, "vacancies")
    for vacant in range(group.seats):
        filled = group.seats - vacant
        if told and group.minimum is not None and filled < group.minimum:
            continue  # the compact says what happens then
        for larger in range(filled, (filled - 1) // 2, -1):
            if not any(_decides(ballot, group.seats, vacant, (larger, filled - larger)) for ballot in ways_out):
                yield Dead(vacant, larger, filled - larger)


def _decides(ballot: Ballot, seats: int, vacant: int, camps: tuple[int, int]) -> bool:
    agree, disagree = camps
    filled = agree + disagree
    counts = {"agree": agree, "disagree": disagree, "present": filled, "eligible": filled}
    try:
        return all(passes(house.rule, {**counts, "seats": seats, "vacant": vacant}) for house in ballot.houses)
    except MissingCountError:
        return False


def _dissolving(group: Group, calling: list[Ballot]) -> Iterator[tuple[int, int]]:
    assert group.seats is not None
    for ballot in calling:
        if any(house.rule.vacancies_vote == "agree" for house in ballot.houses):
            for vacant in range(1, group.seats):
                few = _fewest(ballot, group.seats, vacant)
                if few:
                    yield vacant, few


def _fewest(ballot: Ballot, seats: int, vacant: int) -> int | None:
    """Return how few holders pass it against all others."""
    filled = seats - vacant
    return first(lambda few: _decides(ballot, seats, vacant, (few, filled - few)), filled)
