"""Reads roles and bodies into groups: how many people, how many seats, what holders must be and must not be."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from osc_cli.domain.compact.ratios import fraction
from osc_cli.domain.lint.electorates import usual_turnout
from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.parameters import SMALL
from osc_cli.domain.stress.structure.model import Group
from osc_cli.domain.stress.structure.reading import Reading, count_of, length
from osc_cli.domain.stress.unknowns import Unknown


def read_groups(reading: Reading) -> None:
    """Fill in `groups` and `canonical`."""
    root = reading.root
    bodies = {name: [str(role.value) for role in node.many("made_of")] for name, node in root.entries("bodies")}
    roles = [name for name, _ in root.entries("roles")]
    for name, made_of in bodies.items():
        only = made_of[0] if len(made_of) == 1 and made_of[0] in roles else None
        if only is None:
            continue
        if _has_seats(root.at("bodies", name)):
            reading.canonical[only] = name
        else:
            reading.canonical[name] = only
    for name in (*roles, *bodies):
        reading.canonical.setdefault(name, name)
    excluding = _excluding(reading)
    for name in roles:
        if reading.canonical[name] == name:
            reading.groups[name] = _role(reading, name, excluding)
    for name, made_of in bodies.items():
        if reading.canonical[name] == name:
            parts = [reading.canonical[role] for role in made_of if role in roles and reading.canonical[role] != name]
            reading.groups[name] = _body(reading, name, tuple(dict.fromkeys(parts)), excluding)


def union(reading: Reading, names: Iterable[str]) -> str:
    """Return the group in which several groups vote together; it is made when it is first asked for.

    Nobody is counted twice where one group belongs to another; else people are taken to be different.
    """
    parts = tuple(dict.fromkeys(names))
    wider = tuple(name for name in parts if not set(reading.groups[name].requires) & set(parts))
    if len(wider) == 1:
        return wider[0]
    name = " + ".join(wider)
    if name not in reading.groups:
        known = [reading.groups[part] for part in wider]
        counts = [group.people for group in known]
        people = sum(count for count in counts if count is not None) if None not in counts else None
        usual = max(group.usual for group in known)
        unknown = tuple(unknown for group in known for unknown in group.unknown)
        small = people is not None and people <= SMALL
        reading.groups[name] = Group(
            name, known[0].route, people, None, usual, small, union_of=wider, unknown=unknown if people is None else ()
        )
        reading.canonical[name] = name
    return name


def _role(reading: Reading, name: str, excluding: Mapping[str, tuple[str, ...]]) -> Group:
    node = reading.root.at("roles", name)
    people = reading.parameters.sizes.get(name, len(list(node.many("holders"))) or node.at("size").value)
    aliases = [body for body, group in reading.canonical.items() if group == name and body != name]
    people = next((reading.parameters.sizes[body] for body in aliases if body in reading.parameters.sizes), people)
    stated = "turnout" in node or name in reading.parameters.turnouts
    small = isinstance(people, int) and people <= SMALL and not stated
    step = node.at("step_of").value
    return Group(
        name,
        node.route,
        people,
        None,
        _usual(reading, [name, *aliases], people),
        office=small,
        incompatible=excluding.get(name, ()),
        requires=_wider(reading, name, [step] if step else []),
        term=_term(node),
        unknown=() if people is not None else (_no_size(node, name, "size"),),
    )


def _body(reading: Reading, name: str, parts: tuple[str, ...], excluding: Mapping[str, tuple[str, ...]]) -> Group:
    node = reading.root.at("bodies", name)
    seats = node.at("seats")
    fixed = seats.value if isinstance(seats.value, int) else None
    holders = len(list(node.many("holders"))) or fixed
    people = reading.parameters.sizes.get(name, holders)
    open_to = node.at("filled_by", "volunteers_from").value
    stand = _candidates(reading, node)
    first = [open_to] if open_to else stand if len(stand) == 1 else []
    stated = "turnout" in node or name in reading.parameters.turnouts
    cap = count_of(node.at("max_per_affiliation"), fixed or people)
    if cap == 0:  # less than one whole seat: the text cannot mean that nobody may serve
        cap = 1
    return Group(
        name,
        node.route,
        people,
        fixed,
        _usual(reading, [name], people) if stated else Fraction(1),
        office=not stated,
        external=bool(node.at("external").value),
        at_most=seats.at("max").value if fixed is None else None,
        minimum=seats.at("min").value if fixed is None else count_of(node.at("quorum"), fixed),
        max_per_affiliation=cap,
        incompatible=excluding.get(name, ()),
        requires=_wider(reading, name, first),
        union_of=parts if fixed is None and not open_to else (),
        term=_term(node),
        staggered=node.at("staggered").value,
        succession=node.at("succession").value,
        unknown=() if people is not None else (_no_size(node, name, "seats"),),
        unsure=() if seats.value or open_to or parts else (_no_seats(node, name),),
    )


def _has_seats(body: Node) -> bool:
    return "seats" in body or "filled_by" in body


def _candidates(reading: Reading, body: Node) -> list[str]:
    """Return who may stand, where every election of the body says the same."""
    elections = (str(one.value) for one in body.many("filled_by", "election"))
    said = [
        [str(who.value) for who in reading.root.many("elections", name, "candidates", "open_to")] for name in elections
    ]
    return said[0] if said and all(each == said[0] for each in said) else []


def _usual(reading: Reading, names: Iterable[str], people: int | None) -> Fraction:
    for name in names:
        if name in reading.parameters.turnouts:
            return reading.parameters.turnouts[name]
        declared = usual_turnout(reading.root, Node(name, ()))
        if isinstance(declared, int):
            return Fraction(min(declared, people), people) if people else Fraction(1)
        if declared is not None:
            return min(declared, Fraction(1))
    return reading.parameters.turnout


def _excluding(reading: Reading) -> dict[str, tuple[str, ...]]:
    """Return for each role and body the groups that exclude it; it is enough that one of the two says so."""
    found: dict[str, set[str]] = {}
    for kind in ("roles", "bodies"):
        for name, node in reading.root.entries(kind):
            for which in node.many("incompatible_with"):
                other = str(which.value)
                found.setdefault(name, set()).add(reading.canonical.get(other, other))
                found.setdefault(other, set()).add(reading.canonical.get(name, name))
    return {name: tuple(sorted(groups - {name})) for name, groups in found.items()}


def _wider(reading: Reading, name: str, first: list[str]) -> tuple[str, ...]:
    """Return the groups that a holder belongs to as well, from the nearest to the widest."""
    found: list[str] = []
    while first:
        group = reading.canonical.get(first[0])
        if group is None or group == name or group in found:
            break
        found.append(group)
        node = reading.root.at("roles", group)
        first = [str(node.at("step_of").value)] if "step_of" in node else []
    return tuple(found)


def _term(node: Node) -> Fraction | None:
    term = node.at("term")
    return length(term if isinstance(term.value, str) else term.at("length"))


def _no_size(node: Node, name: str, key: str) -> Unknown:
    return Unknown((*node.route, key), f"how many people belong to `{name}` is not declared")


def _no_seats(node: Node, name: str) -> Unknown:
    return Unknown((*node.route, "seats"), f"how many seats `{name}` has is not declared")


def ratio(node: Node) -> Fraction | None:
    """Read a ratio exactly; None where none is declared."""
    return None if node.value is None else fraction(node.value)
