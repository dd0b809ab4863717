"""Who holds which power and who sits where: what the rules on roles, bodies and assets ask about.

Every one of these rules is about power: a role without powers may leave open how one gets in or out, and a compact of
forty lines need not answer for what it never claimed to regulate.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from math import floor
from typing import NamedTuple

from osc_cli.domain.lint.electorates import group, groups, share, size_of
from osc_cli.domain.lint.subject import Node


class Seated(NamedTuple):
    """One place where a compact says that a person holds a role or a seat."""

    group: str
    node: Node


class Authority:
    """The table of authority, seen from the side of those who hold it."""

    def __init__(self, root: Node) -> None:
        """Take the whole compact."""
        self.root = root

    @cached_property
    def powers(self) -> dict[str, tuple[str, ...]]:
        """The powers that each role, body or person holds by name."""
        found: dict[str, tuple[str, ...]] = {}
        for power, entry in self.root.entries("powers"):
            for holder in entry.many("held_by"):
                found[str(holder.value)] = (*found.get(str(holder.value), ()), power)
        return found

    def powers_of(self, name: str) -> tuple[str, ...]:
        """Return what a role or body may do, also through a body that all holders of the role belong to."""
        return self.powers.get(name, ()) + tuple(
            power for body, _ in self.bodies_of.get(name, ()) for power in self.powers.get(body, ())
        )

    @cached_property
    def bodies_of(self) -> dict[str, list[tuple[str, Node]]]:
        """The bodies to which everybody in a role belongs."""
        found: dict[str, list[tuple[str, Node]]] = {}
        for name, body in self.root.entries("bodies"):
            for member in body.many("made_of"):
                found.setdefault(str(member.value), []).append((name, body))
        return found

    @cached_property
    def filled_by(self) -> dict[str, list[str]]:
        """The bodies and roles that each election fills."""
        found: dict[str, list[str]] = {}
        for kind, filling in (("bodies", "filled_by"), ("roles", "enters")):
            for name, entry in self.root.entries(kind):
                for election in entry.many(filling, "election"):
                    found.setdefault(str(election.value), []).append(name)
        return found

    @cached_property
    def is_one_person(self) -> bool:
        """Whether one person alone holds every power, so that nobody else could decide anything."""
        return len(self.powers) == 1 and self.size(next(iter(self.powers))) == 1

    def size(self, name: str) -> int | None:
        """Return how many people are behind a name; None where the compact does not say."""
        if self.is_person(name):
            return 1
        size = size_of(self.root, Node(name, ()))
        return size.eligible if size else None

    def group(self, name: str) -> Node:
        """Return the role or body of that name."""
        return group(self.root, name)

    def same(self, name: object) -> str:
        """Return one name for the same people: a role, where a body is made of it alone."""
        made_of = list(self.root.at("bodies", str(name)).many("made_of"))
        return str(made_of[0].value) if len(made_of) == 1 else str(name)

    def all_of(self, nodes: Iterator[Node]) -> set[str]:
        """Return those who are named, each by one name."""
        return {self.same(node.value) for node in nodes}

    def voters(self, decision: object) -> set[str]:
        """Return the roles and bodies that vote in a decision, each by one name."""
        return self.voters_of(self.root.at("decisions", str(decision), "electorate"))

    def voters_of(self, electorate: Node) -> set[str]:
        """Return the roles and bodies that an electorate is made of, each by one name."""
        return {self.same(name) for name in groups(electorate)}

    @cached_property
    def somebody_removes(self) -> bool:
        """Whether the table of authority says who may remove people from a role or a seat."""
        return "held_by" in self.root.at("powers", "remove")

    def is_person(self, name: object) -> bool:
        """Whether a name means somebody on the roster; a role or a body of the same name comes first."""
        return str(name) in self.people.values() and self.group(str(name)).value is None

    @cached_property
    def people(self) -> dict[str, str]:
        """The handles of the roster, by handle and by name in small letters."""
        people = list(self.root.entries("people"))
        names = {str(person.at("name").value).lower(): handle for handle, person in people if "name" in person}
        return {**names, **{handle.lower(): handle for handle, _ in people}}

    @cached_property
    def holders(self) -> dict[str, frozenset[str]]:
        """The handles of those who hold each role or sit in each body."""
        return {
            name: frozenset(str(holder.value) for holder in entry.many("holders"))
            for kind in ("bodies", "roles")
            for name, entry in self.root.entries(kind)
        }

    @cached_property
    def seats(self) -> dict[str, list[Seated]]:
        """What each person holds, by the handle in small letters."""
        found: dict[str, list[Seated]] = {}
        for kind in ("roles", "bodies"):
            for name, entry in self.root.entries(kind):
                for holder in entry.many("holders"):
                    found.setdefault(str(holder.value).lower(), []).append(Seated(name, holder))
        return found

    def affiliations(self, people: Iterator[Node]) -> dict[str, int]:
        """Return how many of these people belong to each organisation that the roster names."""
        found: dict[str, int] = {}
        for person in people:
            affiliation = self.root.at("people", str(person.value), "affiliation").value
            if affiliation is not None:
                found[str(affiliation)] = found.get(str(affiliation), 0) + 1
        return found


def most(ratio: Node, whole: object) -> int | None:
    """Return how many people a count or a share of the whole lets in; None where that cannot be said."""
    if isinstance(ratio.value, int):
        return ratio.value
    part = share(ratio, whole)
    return floor(part * whole) if part is not None and isinstance(whole, int) else None


def least(ratio: Node, whole: object) -> int | None:
    """Return how many people a count or a share of the whole asks for; None where that cannot be said."""
    if isinstance(ratio.value, int):
        return ratio.value
    part = share(ratio, whole)
    return -floor(-part * whole) if part is not None and isinstance(whole, int) else None


def circles(above: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield every circle among things of which each stands below one other, in the order of the text."""
    place = {name: number for number, name in enumerate(above)}
    seen: dict[str, str] = {}
    for start in above:
        name, path = start, []
        while name in above and name not in seen:
            seen[name] = start
            path.append(name)
            name = above[name]
        if seen.get(name) == start and name in path:
            circle = path[path.index(name) :]
            turn = circle.index(min(circle, key=place.__getitem__))
            yield (*circle[turn:], *circle[:turn])


def listed(names: tuple[str, ...]) -> str:
    """Say a few ids: `merge`, `release` and 3 more."""
    shown = [f"`{name}`" for name in names[:2]]
    if len(names) > len(shown):
        shown.append(f"{len(names) - len(shown)} more")
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))
