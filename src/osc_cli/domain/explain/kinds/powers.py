"""The powers that most projects have, by their key under `powers`."""

from collections.abc import Iterable

from osc_cli.domain.compact.power_names import STANDARD_POWERS
from osc_cli.domain.explain.topic import Example, Kind, Section, Topic

_SHOWN = "`osc show` says who holds it in your compact."


def _topics() -> Iterable[Topic]:
    for name, may in STANDARD_POWERS.items():
        said = f"Whoever holds this power may {may}."
        declared = Example(f"powers:\n  {name}: {{held_by: …, by: …}}")
        yield Topic(
            f"The power {name}",
            said,
            (Section("", (said, "Say who holds it, and by which decision:", declared, _SHOWN)),),
            (name,),
        )


POWERS = Kind("powers", "What somebody who holds a power may do.", "relicense", _topics)
