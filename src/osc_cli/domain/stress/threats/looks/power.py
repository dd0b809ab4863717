"""Preconditions of POW: concentration and escalation of power."""

from collections.abc import Iterator
from fractions import Fraction

from osc_cli.domain.compact.power_names import STANDARD_POWERS
from osc_cli.domain.stress.planner.goals import leading_unknown
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.threats.looks.places import CRITICAL, groups_named, is_assembly, powerful, unless_declared
from osc_cli.domain.stress.threats.threat import Sight
from osc_cli.domain.stress.unknowns import Unknown
from osc_cli.domain.stress.words import AREAS, controls, name_of

_ASSIGNED_ELSEWHERE = {
    "amend": ("amendments", "everything", "by"),
    "spend": ("money", "spending", "decided_by"),
    "speak": ("communication", "speakers", "spokesperson"),
    "sanction": ("conduct", "handlers", "body"),
}
"""Powers for which another article says who may."""
_EXPECTED = ("admit", "appoint", "remove", "moderate", "sanction", "release", "spend", "amend", "relicense", "speak")
_AREAS = ("board", "conduct", "elections", "assets")
Seen = Iterator[Sight | Unknown]


def unilateral(study: Study) -> Seen:
    """POW-01: one person alone."""
    yield from unless_declared(study, "powers", "who may do what is not declared")
    yield from (unknown for unknown in _nobody_named(study) if unknown.route[-1] in CRITICAL)
    for power in study.model.powers.values():
        if power.name not in CRITICAL:
            continue
        yield from power.unknown
        alone = [consent.group for consent in power.consents if consent.together == 1]
        if alone and not power.ratified:
            names = ", ".join(dict.fromkeys(name_of(study.root, one) for one in alone))
            says = f"One person alone may {STANDARD_POWERS[power.name]} ({names})."
            yield Sight(power.route, says, 1, Fraction(0))


def irremovable(study: Study) -> Seen:
    """POW-02: a way in and no way out."""
    yield from unless_declared(study, "powers", "who holds power, and so who should be removable, is not declared")
    for group in powerful(study):
        if group.term is not None or study.model.acts_on(group.name, "remove", "recall"):
            continue
        node = study.root.at(*map(str, group.route))
        if group.route[0] == "bodies":
            said, field = "filled_by" in node, "recall"
        else:
            said, field = "leaves" in node, "leaves"
        if said:
            says = f"{name_of(study.root, group.name)} has no term, and no text says how a holder is removed."
            yield Sight(node.route, says)
        else:
            yield Unknown((*node.route, field), f"how a holder of `{group.name}` leaves is not declared")


def unassigned(study: Study) -> Seen:
    """POW-03: a power that falls to whoever has the keys."""
    for power in study.closure.unreachable:
        yield Sight(("powers", power), f"The power `{power}` is held by nobody whom the compact declares.")
    yield from _nobody_named(study)


def _nobody_named(study: Study) -> Iterator[Unknown]:
    """Yield every standard power of which neither the table of authority nor another article says who has it."""
    for power in _EXPECTED:
        other = study.root.at(*_ASSIGNED_ELSEWHERE.get(power, ("x-",)))
        if power not in study.model.powers and other.value is None:
            yield Unknown(("powers", power), f"who may {STANDARD_POWERS[power]} is not declared")


def upstream(study: Study) -> Seen:
    """POW-04: somebody outside may overrule."""
    outside = {name for name, group in study.model.groups.items() if group.external}
    people = study.root.at("people").value or {}
    for name, node in study.root.entries("powers"):
        who, words = groups_named(study, node.at("held_by"))
        words = words and not all(str(one.value) in people for one in node.at("held_by").many())
        if (who & outside or words) and "limits" not in node:
            yield Sight(node.route, f"Somebody outside holds the power `{name}`, and nothing limits it.")
    for name in sorted(outside):
        held = any(name in groups_named(study, node.at("held_by"))[0] for _, node in study.root.entries("powers"))
        if not held:
            why = f"what `{name}`, which stands outside, may decide here is not declared"
            yield Unknown(("powers",), why)
    yield from unless_declared(study, "assets", "whether somebody outside holds what the project needs is not declared")
    for asset in study.model.assets.values():
        yield from asset.unknown
        if asset.outside and not outside:
            says = f"Somebody whom the compact does not bind holds `{asset.name}`."
            yield Sight(asset.route, says)


def emergency(study: Study) -> Seen:
    """POW-05: what is temporary stays."""
    power = study.root.at("powers", "emergency-suspension")
    interim = study.root.at("conduct", "interim")
    if power.value is None and interim.value is None:
        yield Unknown(power.route, "who may act in an emergency, and for how long, is not declared")
    if power.value is not None and "expires_after" not in power:
        yield Sight(power.route, "A suspension in an emergency has no end.", power.at("acting_together").value)
    elif power.value is not None and "ratified_by" not in power:
        yield Sight(power.route, "A suspension in an emergency needs nobody's confirmation.", None)
    if interim.value is not None and "confirmed_within" not in interim:
        yield Sight(interim.route, "An interim measure lasts until somebody thinks of it.")


def transitive(study: Study) -> Seen:
    """POW-06: chained appointments, and hats on one head."""
    found = {area.name for area in study.closure.areas}
    for area in _AREAS:
        few_or_many = leading_unknown(study.model) if area == "board" else ()
        if area not in found and few_or_many:
            yield from few_or_many
        elif area not in found:
            yield Unknown((_FIELDS[area],), f"who decides on {AREAS[area]} is not declared")
    if len(found) > 1:
        for seed in study.closure.seeds:
            group = study.model.groups[seed[0]]
            if len(seed) == 1 and (group.office or group.external):
                yield Sight(
                    group.route,
                    controls(seed, [area.name for area in study.closure.areas], study.root),
                    1 if group.people == 1 else None,
                )
    spending, watched = study.root.at("money", "spending", "decided_by"), study.root.at("money", "watched_by")
    spends, watches = groups_named(study, spending)[0], groups_named(study, watched)[0]
    if watches and watches <= spends and not all(is_assembly(study, name) for name in watches):
        yield Sight(watched.route, "Those who spend the money also watch over it.")


_FIELDS = {"board": "powers", "conduct": "conduct", "elections": "elections", "assets": "assets"}
