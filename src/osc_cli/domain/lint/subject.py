"""What a rule looks at: plain data, step by step, each value with its route."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from osc_cli.domain.compact.patterns import Ref
from osc_cli.domain.compact.shape import Shape, walk
from osc_cli.domain.diagnostics import Finding, Route
from osc_cli.domain.lint.surroundings import NOTHING, Surroundings

if TYPE_CHECKING:
    from osc_cli.domain.compact.communication import Label
    from osc_cli.domain.lint.authority import Authority
    from osc_cli.domain.lint.channels import Channel
    from osc_cli.domain.lint.handling import Handling
    from osc_cli.domain.lint.voting import Voting


class Node(NamedTuple):
    """A value of the compact and the route to it. What is not declared is simply not there."""

    value: Any
    route: Route

    def __contains__(self, key: object) -> bool:
        """Whether a key is declared here."""
        return isinstance(self.value, Mapping) and self.value.get(key) is not None

    def at(self, *keys: str) -> "Node":
        """Go down; where nothing is declared the node holds None."""
        value = self.value
        for key in keys:
            value = value.get(key) if isinstance(value, Mapping) else None
        return Node(value, (*self.route, *keys))

    def entries(self, *keys: str) -> Iterator[tuple[str, "Node"]]:
        """Yield the entries of a map from ids."""
        node = self.at(*keys)
        if isinstance(node.value, Mapping):
            for key, value in node.value.items():
                if value is not None:
                    yield key, Node(value, (*node.route, key))

    def many(self, *keys: str) -> Iterator["Node"]:
        """Yield the items of a list, or the one value that stands in place of a list."""
        node = self.at(*keys)
        if isinstance(node.value, list):
            for index, value in enumerate(node.value):
                if value is not None:
                    yield Node(value, (*node.route, index))
        elif node.value is not None:
            yield node

    def finding(self, message: str, hint: str | None = None) -> Finding:
        """Report this value."""
        return Finding(self.route, message, hint)

    def key_finding(self, message: str, hint: str | None = None) -> Finding:
        """Report the key that names this value."""
        return Finding(self.route, message, hint, "key")


class Reference(NamedTuple):
    """One place that names something declared elsewhere."""

    node: Node
    target: Ref

    @property
    def name(self) -> str:
        """What is named there."""
        return str(self.node.value)

    @property
    def is_words(self) -> bool:
        """Whether it says something in words instead of naming an id."""
        return self.target.words and " " in self.name


_MAPS: dict[str, Route] = {
    "contacts": ("conduct", "intake", "contacts"),
    "channels": ("communication", "channels"),
}
"""Where the maps stand that are not articles themselves."""


class Subject:
    """A compact as the rules see it: sound plain data, its references, the day, and what stands beside it."""

    def __init__(
        self,
        data: Mapping[str, Any],
        shape: Shape,
        today: date | None = None,
        left_out: Iterable[Route] = (),
        surroundings: Surroundings = NOTHING,
    ) -> None:
        """Take data whose wrongly shaped values have been taken out, what may stand where in it, and what was taken."""
        self.root = Node(data, ())
        self.shape = shape
        self.today = today
        self.surroundings = surroundings
        self._broken = frozenset(route[:2] for route in left_out)
        self._declared: dict[str, Mapping[str, Any]] = {}

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every place that names something declared elsewhere, in the order of the text."""
        return tuple(
            Reference(Node(value, route), shape.reference)
            for route, value, shape in walk(self.root.value, self.shape)
            if shape.reference is not None and isinstance(value, str)
        )

    @cached_property
    def votings(self) -> "tuple[Voting, ...]":
        """Every decision, and every house of one, that counts decide."""
        from osc_cli.domain.lint.voting import votings  # it builds on this file

        return tuple(votings(self.root, self.whole("decisions")))

    @cached_property
    def authority(self) -> "Authority":
        """Who holds which power, and who sits where."""
        from osc_cli.domain.lint.authority import Authority  # it builds on this file

        return Authority(self.root)

    @cached_property
    def handling(self) -> "Handling":
        """Who handles reports about conduct."""
        from osc_cli.domain.lint.handling import handling  # it builds on this file

        return handling(self.root)

    @cached_property
    def channels(self) -> "tuple[Channel, ...]":
        """Every channel, with the widest label that it can carry."""
        from osc_cli.domain.lint.channels import channels  # it builds on this file

        return tuple(channels(self.root))

    @cached_property
    def label_uses(self) -> tuple[Node, ...]:
        """Every label that the compact uses."""
        from osc_cli.domain.lint.channels import label_uses  # it builds on this file

        return tuple(label_uses(self.root))

    @cached_property
    def own_situations(self) -> tuple[tuple[str, Node], ...]:
        """The situations that the project added to the built-in ones."""
        scenarios = tuple(self.root.entries("communication", "scenarios"))
        return (
            tuple((name, scenario) for name, scenario in scenarios if name not in self._built_in) if scenarios else ()
        )

    def built_in_label(self, situation: str) -> "Label | None":
        """Return the label that the built-in card of a situation has while it goes on."""
        return self._built_in.get(situation)

    @cached_property
    def _built_in(self) -> "Mapping[str, Label | None]":
        from osc_cli.domain.communication.situations import SITUATIONS  # many small files

        return {situation.id: situation.during for situation in SITUATIONS}

    def open_place(self, address: object) -> str | None:
        """Say why everyone can read what is sent to an address; None when that is not known."""
        from osc_cli.domain.lint.channels import open_place  # it builds on this file

        return open_place(self.channels, address)

    def is_assembly(self, name: object) -> bool:
        """Whether a name means all who hold a role, or a body that they all belong to."""
        body = self.root.at("bodies", str(name))
        return name in self.declared("roles") or "made_of" in body or body.at("kind").value == "assembly"

    @property
    def is_one_person(self) -> bool:
        """Whether the roster has no second person."""
        return len(self.declared("people")) < 2

    def lacks(self, *route: str | int) -> bool:
        """Whether nothing is declared at a route of keys, and nothing wrong was taken out near it."""
        return route[:2] not in self._broken and self.root.at(*map(str, route)).value is None

    def whole(self, kind: str) -> Iterator[tuple[str, Node]]:
        """Yield the entries of an article from which nothing was taken out: what they leave open, they leave open."""
        for name, entry in self.root.entries(kind):
            if entry.route not in self._broken:
                yield name, entry

    def roles_with_power(self) -> Iterator[tuple[str, Node, tuple[str, ...]]]:
        """Yield each whole role that holds powers, and these; none where one person holds all that there are."""
        for name, role in () if self.authority.is_one_person else self.whole("roles"):
            if powers := self.authority.powers_of(name):
                yield name, role, powers

    def declared(self, kind: str) -> Mapping[str, Any]:
        """Return the map in which things of a kind are declared: `roles`, `contacts` and so on."""
        if kind not in self._declared:
            route = _MAPS.get(kind, (kind,))
            value = self.root.at(*(str(segment) for segment in route)).value
            self._declared[kind] = value if isinstance(value, Mapping) else {}
        return self._declared[kind]

    @cached_property
    def named(self) -> frozenset[tuple[str, str]]:
        """Kind and id of everything that is named somewhere."""
        return frozenset(
            (kind, reference.name)
            for reference in self.references
            for kind in reference.target.kinds
            if reference.name in self.declared(kind)
        )
