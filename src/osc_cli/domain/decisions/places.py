"""Where conditions stand in a decision, as plain data."""

from collections.abc import Iterator, Mapping

from osc_cli.domain.diagnostics import Route


def conditions(decision: Mapping[str, object]) -> Iterator[tuple[Route, str]]:
    """Yield every condition of one decision with the route from the decision to it, guards too.

    What is not text where a condition should stand is passed over: the shape of the data is somebody else's business.
    """
    for part in ("passes", "quorum"):
        yield from _found(decision.get(part), (part,))
    outcomes = decision.get("outcomes")
    for index, line in enumerate(outcomes if isinstance(outcomes, list) else ()):
        if isinstance(line, Mapping):
            yield from _found(line.get("when"), ("outcomes", index, "when"))
    houses = decision.get("houses")
    for name, house in houses.items() if isinstance(houses, Mapping) else ():
        if isinstance(house, Mapping):
            for part in ("passes", "quorum"):
                yield from _found(house.get(part), ("houses", name, part))


def _found(value: object, route: Route) -> Iterator[tuple[Route, str]]:
    if isinstance(value, str):
        if value != "none" or route[-1] != "quorum":
            yield route, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _found(item, (*route, index))
    elif isinstance(value, Mapping):
        for key in ("when", "need", "any_of"):
            yield from _found(value.get(key), (*route, key))
