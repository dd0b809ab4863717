"""Who lets people into a role or a seat, and who can put them out: for every role and every body."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from osc_cli.domain.compact.bodies import Body, Filling
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.decisions import Electorate
from osc_cli.domain.compact.one_or_more import many
from osc_cli.domain.compact.roles import Entry, Role


@dataclass(frozen=True)
class Gate:
    """One way into a role or a seat, or out of it: who decides, and how."""

    deciders: tuple[str, ...]
    """Ids of roles, bodies, people or participants, or words; empty where nobody is declared."""
    decision: str | None = None
    election: str | None = None


@dataclass(frozen=True)
class Standing:
    """One role or body with what leads into it and out of it."""

    kind: str
    """`roles` or `bodies`."""
    id: str
    ways_in: tuple[Gate, ...]
    ways_out: tuple[Gate, ...]
    open: bool = False
    """Whether one may simply begin or join: nobody has to agree."""


def standings(compact: Compact) -> Iterator[Standing]:
    """Yield what the compact declares about each role and body, in its order.

    A body that everyone with a role belongs to has no doors of its own and is left out.
    """
    gates = _Gates(compact)
    for identifier, role in (compact.roles or {}).items():
        begins = role.enters is not None and role.enters.through == "open"
        yield Standing("roles", identifier, gates.into_role(role.enters), gates.out_of_role(role), begins)
    for identifier, body in (compact.bodies or {}).items():
        if not body.made_of:
            joins = body.filled_by is not None and body.filled_by.volunteers_from is not None
            yield Standing("bodies", identifier, gates.into_seat(body.filled_by), gates.out_of_seat(body), joins)


WRITING = ("merge", "release", "grant-access")
"""Powers over what the project gives to the world: whoever holds one has write access."""


def writers(compact: Compact) -> Iterator[Standing]:
    """Yield the roles and bodies that have write access."""
    powers = [power for name, power in (compact.powers or {}).items() if name in WRITING]
    holders = {holder for power in powers for holder in many(power.held_by)}
    return (standing for standing in standings(compact) if standing.id in holders)


class _Gates:
    def __init__(self, compact: Compact) -> None:
        self._decisions = compact.decisions or {}
        self._declared = compact.elections or {}

    def into_role(self, entry: Entry | None) -> tuple[Gate, ...]:
        if entry is None:
            return ()
        return self._elections(entry.election) or self._gates(many(entry.decided_by), entry.by)

    def into_seat(self, filling: Filling | None) -> tuple[Gate, ...]:
        if filling is None:
            return ()
        return (*self._elections(filling.election), *self._gates(many(filling.appointed_by), filling.by))

    def out_of_role(self, role: Role) -> tuple[Gate, ...]:
        removal = role.leaves.removal if role.leaves else None
        return self._gates(many(removal.decided_by), removal.by) if removal else ()

    def out_of_seat(self, body: Body) -> tuple[Gate, ...]:
        return self._gates(many(body.recall.decided_by), body.recall.by) if body.recall else ()

    def _gates(self, deciders: Sequence[str], decision: str | None) -> tuple[Gate, ...]:
        """Where nobody is named, those decide who vote in the decision, or who judge what is only said in words."""
        rule = self._decisions.get(decision) if decision else None
        if not deciders and rule is not None:
            deciders = _voters(rule.electorate) or many(rule.judged_by)
        return (Gate(tuple(deciders), decision),) if deciders or decision else ()

    def _elections(self, elections: str | list[str] | None) -> tuple[Gate, ...]:
        return tuple(Gate(tuple(self._electing(election)), election=election) for election in many(elections))

    def _electing(self, election: str) -> list[str]:
        declared = self._declared.get(election)
        return _voters(declared.electorate if declared else None)


def _voters(electorate: Electorate | str | list[str] | None) -> list[str]:
    if isinstance(electorate, Electorate):
        return [*many(electorate.roles), *many(electorate.body)]
    return many(electorate)
