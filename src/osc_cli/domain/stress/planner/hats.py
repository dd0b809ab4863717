"""How many people it takes to hold so many places, where nobody may belong to two groups that exclude each other."""

from collections.abc import Collection, Mapping

_EXACT = 60
"""Up to so many people are shared out one by one; beyond that the answer is a lower bound."""
_MOST_STATES = 2000

Excluding = Mapping[str, Collection[str]]


def enough(people: int, places: Mapping[str, int], excluding: Excluding) -> bool:
    """Whether so many people can hold these places; never False where they can.

    They cannot where groups that all exclude one another need more. Up to four groups nothing else can be in the way;
    a ring of five, each excluding its neighbours, may need one person more than that, so the people are seated.
    """
    if _heaviest(0, sorted(places, key=lambda name: -places[name]), places, excluding, people) > people:
        return False
    if len(places) <= 4 or sum(places.values()) <= people or people > _EXACT:
        return True
    return _seated(dict(places), people, excluding, set())


def _heaviest(held: int, others: list[str], places: Mapping[str, int], excluding: Excluding, most: int) -> int:
    """Return how many the hungriest set needs whose groups all exclude one another; any number above `most` will do."""
    best = held
    rest = sum(places[name] for name in others)
    for index, name in enumerate(others):
        if best > most or held + rest <= best:
            break
        rest -= places[name]
        beside = [other for other in others[index + 1 :] if other in excluding[name]]
        best = max(best, _heaviest(held + places[name], beside, places, excluding, most))
    return best


def _seated(left: dict[str, int], people: int, excluding: Excluding, failed: set[tuple[object, ...]]) -> bool:
    """Give one person after another as many places as they may hold, in every way; True too after too many tries."""
    left = {name: count for name, count in left.items() if count}
    if not left or len(failed) >= _MOST_STATES:
        return True
    state = (people, *sorted(left.items()))
    first = max(left, key=lambda name: left[name])
    if state in failed or left[first] > people:
        return False
    for held in _together(
        (first,), [name for name in left if name not in excluding[first] and name != first], excluding
    ):
        if _seated({name: count - (name in held) for name, count in left.items()}, people - 1, excluding, failed):
            return True
    failed.add(state)
    return False


def _together(held: tuple[str, ...], others: list[str], excluding: Excluding) -> list[tuple[str, ...]]:
    """Return every largest set of groups to which one person may belong, beside those held."""
    if not others:
        return [held]
    name, *rest = others
    found = _together((*held, name), [other for other in rest if other not in excluding[name]], excluding)
    if any(other in excluding[name] for other in rest):
        found += _together(held, rest, excluding)
    return found
