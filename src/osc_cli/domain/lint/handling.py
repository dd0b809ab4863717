"""Who handles reports about conduct, as far as plain data says so."""

from typing import NamedTuple

from osc_cli.domain.lint.electorates import size_of
from osc_cli.domain.lint.subject import Node


class Handling(NamedTuple):
    """The people who handle reports."""

    node: Node
    """`conduct.handlers`."""
    names: tuple[str, ...]
    """The bodies, roles or persons that handle reports, by id or in words; empty where nothing is said."""
    people: tuple[str, ...]
    """The persons who are listed, by id."""
    size: int | None
    """How many there are; None where the compact does not say."""

    @property
    def one_person(self) -> bool:
        """Whether one person handles everything, who has nobody to hand a case to."""
        return self.size == 1


def handling(root: Node) -> Handling:
    """Read who handles reports."""
    node = root.at("conduct", "handlers")
    names = tuple(str(body.value) for body in node.many("body"))
    people = tuple(dict.fromkeys(person for name in names for person in _people(root, name)))
    return Handling(node, names, people, _count(root, names, people))


def _people(root: Node, name: str) -> tuple[str, ...]:
    if root.at("people", name).value is not None:
        return (name,)
    groups = (root.at("bodies", name), root.at("roles", name))
    return tuple(str(holder.value) for group in groups for holder in group.many("holders"))


def _count(root: Node, names: tuple[str, ...], people: tuple[str, ...]) -> int | None:
    if len(names) == 1 and people == names:
        return 1
    size = size_of(root, root.at("conduct", "handlers", "body"))
    if size is None:
        return None
    return max(size.eligible, size.seats or 0)
