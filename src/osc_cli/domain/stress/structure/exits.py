"""Reads the ways out against somebody's will: removal, recall, measures that suspend a vote, emergencies."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import product

from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.structure.model import Act, Consent
from osc_cli.domain.stress.structure.reading import Reading, any_of, length
from osc_cli.domain.stress.unknowns import Unknown

_EMERGENCY = "emergency-suspension"


def read_exits(reading: Reading, electing: Iterable[str]) -> tuple[Act, ...]:
    """Return every act by which people lose a seat, a role or a vote; `electing` groups vote in elections."""
    deciding = (house.group for ballots in reading.decisions.values() for ballot in ballots for house in ballot.houses)
    rolls = tuple(dict.fromkeys((*deciding, *electing)))
    return (*_removals(reading), *_recalls(reading), *_measures(reading, rolls), *_emergencies(reading, rolls))


def _removals(reading: Reading) -> Iterator[Act]:
    for name, node in reading.root.entries("roles"):
        removal = node.at("leaves", "removal")
        if removal.value is None:
            continue
        group = reading.canonical[name]
        unknown: tuple[Unknown, ...] = ()
        if removal.at("keeps_vote").value:
            continue  # it takes the role's comforts, not its vote: of no use for winning one
        if "keeps_vote" not in removal and "effect" in removal:
            why = f"whether a `{name}` still votes under this measure is not declared"
            unknown = (Unknown((*removal.route, "keeps_vote"), why),)
        yield from _by(reading, removal, Act("remove", group, removal.route, unknown=unknown), f"removes a `{name}`")


def _recalls(reading: Reading) -> Iterator[Act]:
    for name, node in reading.root.entries("bodies"):
        recall = node.at("recall")
        if recall.value is not None and name in reading.canonical:
            act = Act("recall", reading.canonical[name], recall.route)
            yield from _by(reading, recall, act, f"recalls `{name}`")


def _by(reading: Reading, node: Node, act: Act, what: str) -> Iterator[Act]:
    """Yield the act once for each group that may do it; unknown where nobody is named."""
    consents = reading.consents(node.at("decided_by"), node.at("by"), None, what)
    if not consents:
        _, words = reading.holders(node.at("decided_by"))
        named = f"{reading.said(words[0])}, who {what}, is no role or body of the compact" if words else ""
        why = named or f"who {what} is not declared"
        yield act._replace(unknown=(*act.unknown, Unknown((*node.route, "decided_by"), why)))
    for consent in consents:
        yield act._replace(consents=(consent._replace(about=act.target),))


def _measures(reading: Reading, rolls: tuple[str, ...]) -> Iterator[Act]:
    """Measures of conduct, aimed at every group that votes; whether each takes the vote is declared or unknown."""
    conduct = reading.root.at("conduct")
    sanction = reading.root.at("powers", "sanction")
    holders = sanction.at("held_by") if "held_by" in sanction else conduct.at("handlers", "body")
    appeal = _stay(reading, conduct)
    for rung in conduct.many("ladder"):
        lasts = length(rung.at("at_most"))
        suspends = rung.at("suspends_vote").value
        grave = lasts is not None or "needs" in rung
        if suspends is False or (suspends is None and not grave):
            continue  # what has no length and needs no decision is a word, such as a warning
        unknown: tuple[Unknown, ...] = ()
        if suspends is None:
            why = f"whether the measure `{rung.at('name').value}` suspends the vote is not declared"
            unknown = (Unknown((*rung.route, "suspends_vote"), why),)
        by = rung.at("needs") if "needs" in rung else sanction.at("by")
        consents = reading.consents(holders, by, None, f"decides on `{rung.at('name').value}`")
        for target in rolls:
            for consent in consents:
                yield Act(
                    "suspend",
                    target,
                    rung.route,
                    (consent._replace(about=target), *appeal),
                    lasts=lasts,
                    unknown=unknown,
                )


def _stay(reading: Reading, conduct: Node) -> tuple[Consent, ...]:
    """Where a measure rests until the appeal is decided, those who hear it must agree too."""
    appeal = conduct.at("appeal")
    if not appeal.at("pauses_measure").value:
        return ()
    consents = reading.consents(appeal.at("to"), Node(None, (*appeal.route, "by")), None, "hears appeals")
    if consents:
        return any_of(consents)
    return (Consent("", unknown=(Unknown((*appeal.route, "to"), "who hears appeals stands outside the compact"),)),)


def _emergencies(reading: Reading, rolls: tuple[str, ...]) -> Iterator[Act]:
    """What ends by itself goes on where it is ratified before that; no text lets it be begun anew."""
    power = reading.root.at("powers", _EMERGENCY)
    if power.value is None or power.at("keeps_vote").value:
        return
    lasts = length(power.at("expires_after"))
    unknown: tuple[Unknown, ...] = ()
    if "keeps_vote" not in power:
        why = "whether somebody who is suspended in an emergency still votes is not declared"
        unknown = (Unknown((*power.route, "keeps_vote"), why),)
    consents = reading.consents(
        power.at("held_by"), power.at("by"), power.at("acting_together").value, "suspends somebody in an emergency"
    )
    if "held_by" not in power:
        unknown += (Unknown((*power.route, "held_by"), "who may suspend somebody in an emergency is not declared"),)
        yield from (Act("emergency", target, power.route, lasts=lasts, unknown=unknown) for target in rolls)
    ratifying = _ratifying(reading, power, lasts)
    for target, consent in product(rolls, consents):
        act = Act("emergency", target, power.route, (consent._replace(about=target),), lasts=lasts, unknown=unknown)
        yield act if lasts is not None or not ratifying else act._replace(unknown=(*unknown, _no_end(power)))
        for other in ratifying:
            yield act._replace(consents=(*act.consents, other._replace(about=target)), lasts=None)


def _ratifying(reading: Reading, power: Node, lasts: Fraction | None) -> tuple[Consent, ...]:
    """Return who can confirm what was done in an emergency before it ends by itself."""
    by = power.at("ratified_by")
    if by.value is None:
        return ()
    consents = reading.consents(Node(None, by.route), by, None, "ratifies an emergency suspension")
    in_time = (one for one in consents if lasts is None or any(ballot.days <= lasts for ballot in one.ballots))
    return tuple(in_time)


def _no_end(power: Node) -> Unknown:
    return Unknown(
        (*power.route, "expires_after"), "for how long somebody is suspended before it is ratified is not declared"
    )
