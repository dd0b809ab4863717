"""From a compact to its structure. Everything that a stress test asks goes through here, once."""

from collections.abc import Mapping
from typing import Any

from osc_cli.domain.stress.parameters import Parameters
from osc_cli.domain.stress.structure.amending import read_amendments, read_weakenings
from osc_cli.domain.stress.structure.ballots import read_ballots
from osc_cli.domain.stress.structure.entries import read_entries
from osc_cli.domain.stress.structure.exits import read_exits
from osc_cli.domain.stress.structure.groups import read_groups
from osc_cli.domain.stress.structure.holdings import read_assets, read_handlers, read_powers
from osc_cli.domain.stress.structure.model import Model
from osc_cli.domain.stress.structure.reading import Reading
from osc_cli.domain.stress.unknowns import merged


def model_of(data: Mapping[str, Any], parameters: Parameters) -> Model:
    """Return the structure of a compact: plain data that passed the shape check, without `x-` keys."""
    reading = Reading(data, parameters)
    read_groups(reading)
    read_ballots(reading)
    entries, seatings = read_entries(reading)
    exits = read_exits(reading, [act.vote.group for act in entries if act.vote is not None])
    amendments = read_amendments(reading)
    weakenings = tuple(read_weakenings(reading, amendments))
    powers, assets, handlers = read_powers(reading), read_assets(reading), read_handlers(reading)
    acts = (*entries, *exits, *weakenings)
    held = (*powers.values(), *assets.values(), *((handlers,) if handlers else ()))
    return Model(
        groups=dict(reading.groups),
        canonical=dict(reading.canonical),
        decisions=dict(reading.decisions),
        acts=acts,
        seatings=seatings,
        powers=powers,
        assets=assets,
        handlers=handlers,
        amendments=amendments,
        unknowns=merged(
            *(group.unknown for group in reading.groups.values()),
            *(ballot.unknown for ballots in reading.decisions.values() for ballot in ballots),
            *(act.unknown for act in (*acts, *amendments.values())),
            *(holding.unknown for holding in held),
        ),
    )
