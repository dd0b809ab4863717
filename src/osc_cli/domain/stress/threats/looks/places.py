"""Where the preconditions look: rules, elections, bodies, and those who hold what matters."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.arithmetic.numbers import RuleNumbers
from osc_cli.domain.stress.parameters import Level
from osc_cli.domain.stress.structure.ballots import naming
from osc_cli.domain.stress.structure.model import Act, Consent, Group
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.unknowns import Unknown

CRITICAL = frozenset(
    {
        *("amend", "appoint", "remove", "sanction", "release", "merge", "spend", "relicense"),
        *("transfer-asset", "grant-access", "create-body", "archive", "contract"),
    }
)
"""Powers by which one can take a project over, or away."""


def unless_declared(study: Study, article: str, why: str) -> Iterator[Unknown]:
    """Yield an unknown where a whole article is missing: what it would say nobody can know."""
    if not study.root.at(article).value:
        yield Unknown((article,), why)


def missing(node: Node, why: str) -> Unknown:
    """Return the unknown of a field that is not declared."""
    return Unknown(node.route, why)


def rules(study: Study) -> Iterator[tuple[RuleNumbers, Node]]:
    """Yield the numbers of each house of each decision, with the decision."""
    for numbers in study.numbers:
        yield numbers, study.root.at("decisions", numbers.decision)


def assemblies(study: Study) -> Iterator[tuple[RuleNumbers, Node]]:
    """Yield the decisions in which a whole roll votes, and not the holders of seats."""
    return ((numbers, node) for numbers, node in rules(study) if not numbers.inside)


def uncounted(study: Study, *, rolls_only: bool = False) -> Iterator[Unknown]:
    """Yield why nobody can say what a decision takes: no count decides it, or nobody knows who votes."""
    for ballots in study.model.decisions.values():
        groups = [study.model.groups[house.group] for house in ballots[0].houses]
        judged = study.root.at("decisions", ballots[0].decision, "judged_by").value is not None
        alone = judged if not groups else all(group.people == 1 for group in groups)
        if not alone and not (rolls_only and groups and all(group.office for group in groups)):
            yield from ballots[0].unknown


def voting(study: Study) -> tuple[Group, ...]:
    """Return the rolls that vote in a decision or an election."""
    names = [house.group for ballots in study.model.decisions.values() for house in ballots[0].houses]
    names += [act.vote.group for act in study.model.acts if act.vote is not None]
    found = dict.fromkeys(part for name in names for part in (study.model.groups[name].union_of or (name,)))
    return tuple(study.model.groups[name] for name in found if study.model.groups[name].route[:1] == ("roles",))


def bodies(study: Study) -> Iterator[tuple[Group, Node]]:
    """Yield every body with seats or volunteers inside the project; an assembly is a role."""
    for name, node in study.root.entries("bodies"):
        group = study.model.groups.get(name)
        if group is not None and not group.external and not group.union_of:
            yield group, node


def offices(study: Study) -> Iterator[tuple[Group, Node]]:
    """Yield every body inside the project, and every role of a few people who hold a power or vote among themselves."""
    yield from bodies(study)
    holding = [group for group in powerful(study) if group.office or group.people is None]
    groups = {group.name: group for group in (*holding, *(one for one in voting(study) if one.office))}
    for group in groups.values():
        if group.route[0] == "roles" and group.people != 1:
            yield group, study.root.at(*map(str, group.route))


def no_body(study: Study) -> Iterator[Unknown]:
    """Yield an unknown where the compact names neither roles nor bodies."""
    if not study.root.at("roles").value and not study.root.at("bodies").value:
        yield Unknown(("bodies",), "who leads, and who fills the seats, is not declared")


def announced(study: Study, decision: str) -> tuple[Fraction, bool]:
    """Return how long a change of the compact by a decision is announced, and whether that is all it serves for.

    Where it changes several parts, it is the shortest notice of them.
    """
    uses = list(naming(study.root.value, decision))
    notices = [act.notice for act in study.model.amendments.values() if (*act.route, "by") in uses]
    others = [route for route in uses if route[0] != "amendments" and route[:2] != ("powers", "amend")]
    return min(notices, default=Fraction(0)), bool(notices) and not others


def elections(study: Study) -> Iterator[tuple[str, Node, frozenset[str]]]:
    """Yield every election with the groups that it fills: those in office."""
    for name, node in study.root.entries("elections"):
        filled = {
            study.model.canonical.get(place, place)
            for kind, way in (("bodies", "filled_by"), ("roles", "enters"))
            for place, entry in study.root.entries(kind)
            if name in (one.value for one in entry.many(way, "election"))
        }
        yield name, node, frozenset(filled)


def not_elected(study: Study) -> Iterator[Unknown]:
    """Yield what is unknown about elections: bodies of which nobody says how they are filled; or no body at all."""
    yield from no_body(study)
    for group, node in bodies(study):
        if "filled_by" not in node:
            yield Unknown((*node.route, "filled_by"), f"how seats of `{group.name}` are filled is not declared")
        for named in (str(one.value) for one in node.many("filled_by", "election")):
            if study.root.at("elections", named).value is None:
                yield Unknown(("elections", named), f"how `{named}` works is not declared")


def grown_from(study: Study, names: Iterable[str]) -> frozenset[str]:
    """Return groups, and what each of them alone comes to control."""
    found = set(names)
    for name in tuple(found):
        found |= {derived.group for derived in study.closure.controls.get(name, ())}
    return frozenset(found)


def groups_named(study: Study, node: Node) -> tuple[frozenset[str], bool]:
    """Return the groups that a one-or-more field means, and whether it also names somebody else."""
    named = [str(one.value) for one in node.many()]
    known = {study.model.canonical[name] for name in named if name in study.model.canonical}
    return frozenset(known), any(name not in study.model.canonical for name in named)


def leaders(study: Study) -> frozenset[str]:
    """Return the groups that hold most of what leads a project."""
    return frozenset(name for area in study.closure.areas if area.name == "board" for name in area.groups)


def powerful(study: Study) -> Iterator[Group]:
    """Yield the groups that hold critical powers, each once; a whole roll is no office."""
    held: dict[str, list[Consent]] = {}
    for power in study.model.powers.values():
        for consent in power.consents if power.name in CRITICAL else ():
            held.setdefault(consent.group, []).append(consent)
    for name, group in study.model.groups.items():
        if name in held and not group.union_of and not group.external and not _only_votes(study, group, held[name]):
            yield group


def _only_votes(study: Study, group: Group, consents: Iterable[Consent]) -> bool:
    """Whether a role is a whole roll, which uses its powers by votes only."""
    if group.office or group.route[0] != "roles" or not all(consent.ballots for consent in consents):
        return False
    elects = any(act.vote is not None and act.vote.group == group.name for act in study.model.acts)
    return group.people is not None or elects or is_assembly(study, group.name)


def is_assembly(study: Study, role: str) -> bool:
    """Whether a role is also named as a body: all of them together."""
    return any(group == role and name != role for name, group in study.model.canonical.items())


def fewest(study: Study, consent: Consent, level: Level = Level.TYPICAL) -> int | None:
    """Return how few people of a group can give a consent; None where nobody knows."""
    if consent.together is not None:
        return consent.together
    decisions = {ballot.decision for ballot in consent.ballots}
    needed = [numbers.needed[level] for numbers in study.numbers if numbers.decision in decisions]
    known = [count for count in needed if count is not None]
    return max(known) if known and len(known) == len(needed) else None


def soonest(act: Act) -> Fraction:
    """Return the fewest days in which an act takes effect."""
    votes = (min((ballot.days for ballot in consent.ballots), default=Fraction(0)) for consent in act.consents)
    return act.days + sum(votes, Fraction(0))


def numbers_by(study: Study, decision: object) -> RuleNumbers | None:
    """Return the numbers of a decision; None where no count decides it."""
    return next((numbers for numbers in study.numbers if numbers.decision == decision), None)
