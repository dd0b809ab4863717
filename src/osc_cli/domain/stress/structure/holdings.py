"""Reads who holds powers and assets, and who conducts cases."""

from collections.abc import Mapping

from osc_cli.domain.diagnostics import Route
from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.structure.model import Consent, Holding
from osc_cli.domain.stress.structure.reading import Reading, length
from osc_cli.domain.stress.unknowns import Unknown

CASES = "cases"
"""The name under which whoever handles reports decides."""


def read_powers(reading: Reading) -> Mapping[str, Holding]:
    """Return every power of the table of authority."""
    return {name: _power(reading, name, node) for name, node in reading.root.entries("powers")}


def _power(reading: Reading, name: str, node: Node) -> Holding:
    consents = reading.consents(
        node.at("held_by"), node.at("by"), node.at("acting_together").value, f"uses the power `{name}`"
    )
    _, outside = _who(reading, node.at("held_by"))
    unknown: tuple[Unknown, ...] = tuple(unknown for consent in consents for unknown in consent.unknown)
    if not consents and not outside:
        unknown = (Unknown((*node.route, "held_by"), f"who holds the power `{name}` is not declared"),)
    return Holding(
        name,
        node.route,
        consents,
        expires=length(node.at("expires_after")),
        ratified="ratified_by" in node,
        outside=outside,
        unknown=unknown,
    )


def read_assets(reading: Reading) -> Mapping[str, Holding]:
    """Return every asset: who holds it, who can get in, who may give it away."""
    return {name: _asset(reading, name, node) for name, node in reading.root.entries("assets")}


def _asset(reading: Reading, name: str, node: Node) -> Holding:
    groups, outside = _who(reading, node.at("holder"))
    what = f"acts as holder of `{name}`"
    consents = reading.consents(node.at("holder"), Node(None, node.at("holder").route), None, what)
    transfer = node.at("transfer_by")
    by_power = reading.root.at("powers", "transfer-asset")
    moved: tuple[Consent, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    ruled_by: Route = ()
    if transfer.value is not None:
        ruled_by = transfer.route
        moved = reading.consents(Node(None, ()), transfer, None, f"transfers `{name}`")
        if not moved:
            unknown = (Unknown(transfer.route, f"by which vote `{name}` may be transferred cannot be read"),)
    elif by_power.value is not None:
        ruled_by = by_power.route
        moved = reading.consents(
            by_power.at("held_by"), by_power.at("by"), by_power.at("acting_together").value, f"transfers `{name}`"
        )
        if "held_by" not in by_power and not moved:
            unknown = (Unknown((*by_power.route, "held_by"), "who may transfer assets is not declared"),)
    if not groups and not outside:
        unknown += (Unknown((*node.route, "holder"), f"who holds `{name}` is not declared"),)
    keys = list(node.many("key_holders"))
    return Holding(
        name,
        node.route,
        consents,
        outside=outside,
        transfer=moved,
        ruled_by=ruled_by,
        key_holders=len(keys) if keys else None,
        unknown=unknown,
    )


def read_handlers(reading: Reading) -> Holding | None:
    """Return who conducts cases, and by which decision."""
    handlers = reading.root.at("conduct", "handlers")
    sanction = reading.root.at("powers", "sanction")
    who = handlers.at("body") if "body" in handlers else sanction.at("held_by")
    if who.value is None:
        return None
    consents = reading.consents(who, sanction.at("by"), sanction.at("acting_together").value, "conducts cases")
    _, outside = _who(reading, who)
    unknown = tuple(unknown for consent in consents for unknown in consent.unknown)
    return Holding(CASES, who.route, consents, outside=outside, unknown=unknown)


def _who(reading: Reading, node: Node) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return groups and words; a person on a roster of one group stands for that group."""
    groups, outside = reading.holders(node)
    listed = {name: reading.only_holder_group(name) for name in outside}
    groups += tuple(group for group in listed.values() if group is not None)
    return tuple(dict.fromkeys(groups)), tuple(name for name, group in listed.items() if group is None)
