"""Reads how the compact is changed: as a whole, in part, and each rule by which it is decided."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.structure.model import Act
from osc_cli.domain.stress.structure.reading import Reading, any_of, days
from osc_cli.domain.stress.unknowns import Unknown

EVERYTHING = "everything"


def read_amendments(reading: Reading) -> Mapping[str, Act]:
    """Return the act that amends each part that is named; without any, the power `amend` stands for everything."""
    parts = {part: _amendment(reading, part, node) for part, node in reading.root.entries("amendments")}
    power = reading.root.at("powers", "amend")
    if EVERYTHING not in parts and power.value is not None:
        consents = reading.consents(
            power.at("held_by"), power.at("by"), power.at("acting_together").value, "amends the compact"
        )
        for consent in any_of(consents):
            parts[EVERYTHING] = Act("amend", EVERYTHING, power.route, (consent,))
    if EVERYTHING not in parts:
        why = "the compact does not say who may amend it, and how"
        parts[EVERYTHING] = Act(
            "amend", EVERYTHING, ("amendments",), unknown=(Unknown(("amendments", EVERYTHING), why),)
        )
    return parts


def _amendment(reading: Reading, part: str, node: Node) -> Act:
    power = reading.root.at("powers", "amend")  # its decision serves wherever a part names none
    by = node.at("by") if "by" in node else power.at("by")
    together = None if "by" in node else power.at("acting_together").value
    consents = any_of(reading.consents(power.at("held_by"), by, together, "amends the compact"))
    unknown: tuple[Unknown, ...] = ()
    if not consents:
        unknown = (Unknown((*node.route, "by"), f"by which decision `{part}` is amended is not declared"),)
    effective = time = days(node.at("effective_after"))
    notice = days(node.at("notice"))  # a vote opens when the notice is over, so both count
    twice = node.at("twice")
    confirmed = node.at("confirmed_by")
    if confirmed.value is not None:
        also = reading.consents(confirmed, Node(None, confirmed.route), None, "confirms an amendment")
        consents += any_of(also)
        if not also:
            who = reading.said(next((str(one.value) for one in confirmed.many()), ""))
            unknown += (Unknown(confirmed.route, f"{who}, who must confirm, is no part of the compact"),)
    if twice.value is not None:
        consents += consents[:1]
        time += days(twice.at("apart"))
    if not consents:
        notice = Fraction(0)
    return Act("amend", part, node.route, consents, time + notice, notice=notice, after=effective, unknown=unknown)


def read_weakenings(reading: Reading, amendments: Mapping[str, Act]) -> Iterator[Act]:
    """Yield the act that rewrites each decision."""
    for name, node in reading.root.entries("decisions"):
        by = node.at("amended_by")
        for part in (f"decisions.{name}", "decisions", EVERYTHING):
            if part in amendments:
                act = amendments[part]
                break
        if by.value in reading.decisions:
            own = reading.consents(Node(None, by.route), by, None, f"rewrites `{name}`")
            if own and (not act.consents or own[0] != act.consents[0]):
                yield Act("weaken", name, by.route, own[:1])
                continue
        yield act._replace(kind="weaken", target=name)
