"""The lines of a tally's explanation that keep the votes of each house: written by `osc tally`, read by `osc diff`.

The contract `osc.tally/1` has counts of one group only (decision 0057). A line has one form, and anything else is no
such line.
"""

import re
from collections.abc import Mapping, Sequence

from osc_cli.domain.decisions.counts import Number

_LINE = re.compile(r"Votes of (\S+): ([a-z]+ [0-9]+(?:, [a-z]+ [0-9]+)*)\.")


def written(by_house: Mapping[str, Mapping[str, Number]]) -> tuple[str, ...]:
    """Return one line for each house."""
    return tuple(
        f"Votes of {house}: {', '.join(f'{name} {count}' for name, count in counts.items())}."
        for house, counts in by_house.items()
    )


def read(explanation: object) -> dict[str, dict[str, int]]:
    """Return the counts that an explanation has of each house; a house that is told of twice is left out."""
    lines = explanation if isinstance(explanation, Sequence) and not isinstance(explanation, str) else ()
    matches = [found for line in lines if isinstance(line, str) if (found := _LINE.fullmatch(line)) is not None]
    houses = [found[1] for found in matches]
    return {found[1]: _counts(found[2]) for found in matches if houses.count(found[1]) == 1}


def _counts(text: str) -> dict[str, int]:
    return {name: int(count) for name, count in (part.split(" ") for part in text.split(", "))}
