"""How many people hold places that exclude one another: against seating them in every way; rings need one more."""

from functools import lru_cache
from itertools import combinations, combinations_with_replacement
from random import Random
from typing import Any

import pytest

from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner import sharing
from osc_cli.domain.stress.planner.facts import ANYWHERE
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.planner.hats import enough
from osc_cli.domain.stress.planner.paths import Planner
from osc_cli.domain.stress.structure.extract import model_of
from osc_cli.domain.stress.study import as_written

Pairs = frozenset[tuple[int, int]]
RING: Pairs = frozenset({(0, 1), (1, 2), (2, 3), (3, 4), (0, 4)})


def fewest(places: tuple[int, ...], apart: Pairs) -> int:
    """Try every number of people, and every way to give each of them groups of which none excludes another."""
    groups = range(len(places))
    allowed = [
        frozenset(chosen)
        for size in range(1, len(places) + 1)
        for chosen in combinations(groups, size)
        if not any(pair in apart for pair in combinations(chosen, 2))
    ]
    largest = [one for one in allowed if not any(one < other for other in allowed)]
    for people in range(1, sum(places) + 1):
        for worn in combinations_with_replacement(largest, people):
            if all(sum(group in hats for hats in worn) >= places[group] for group in groups):
                return people
    return 0


def drawn(seed: int, groups: int) -> tuple[tuple[int, ...], Pairs]:
    random = Random(seed)
    places = tuple(random.randint(1, 2) for _ in range(groups))
    if seed % 3 == 0:
        return places, RING
    return places, frozenset(pair for pair in combinations(range(groups), 2) if random.random() < 0.5)


@lru_cache
def compact(places: tuple[int, ...], apart: Pairs) -> dict[str, Any]:
    """Bodies nobody can enter, each of which holds an asset and decides by so many of its three seats."""
    return {
        "bodies": {
            f"body-{one}": {
                "seats": 3,
                "decides_by": f"vote-{one}",
                "incompatible_with": [f"body-{other}" for first, other in sorted(apart) if first == one],
            }
            for one in range(len(places))
        },
        "decisions": {
            f"vote-{one}": {"electorate": f"body-{one}", "passes": f"agree >= {count}"}
            for one, count in enumerate(places)
        },
        "assets": {f"asset-{one}": {"holder": f"body-{one}"} for one in range(len(places))},
    }


@pytest.mark.parametrize("seed", range(30))
def test_no_way_to_give_out_the_places_needs_fewer_or_more(seed: int) -> None:
    places, apart = drawn(seed, 5)
    planner = Planner(model_of(compact(places, apart), Parameters()), Parameters())
    (path,) = planner.front(Goal.ASSETS, Level.TYPICAL, ANYWHERE, as_written)
    assert path.people == fewest(places, apart), (places, apart)


@pytest.mark.parametrize(("each", "people"), [(1, 3), (2, 5), (3, 8)])
def test_a_ring_of_five_needs_more_than_two_neighbours(each: int, people: int) -> None:
    """Of one seat each any three, of two seats five: nobody can serve in more than two of the five."""
    places = {f"body-{one}": each for one in range(5)}
    excluding = {f"body-{one}": {f"body-{(one - 1) % 5}", f"body-{(one + 1) % 5}"} for one in range(5)}
    assert [enough(count, places, excluding) for count in (people - 1, people)] == [False, True]


def test_many_groups_that_all_exclude_one_another_are_counted_at_once() -> None:
    names = [f"body-{one}" for one in range(30)]
    excluding = {name: {other for other in names if other != name} for name in names}
    assert not enough(299, dict.fromkeys(names, 10), excluding)
    assert enough(300, dict.fromkeys(names, 10), excluding)


@pytest.mark.parametrize("seed", range(0, 30, 3))
def test_after_too_many_tries_it_is_a_lower_bound(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "_MOST_TRIES", 1)
    places, apart = drawn(seed, 5)
    planner = Planner(model_of(compact(places, apart), Parameters()), Parameters())
    (path,) = planner.front(Goal.ASSETS, Level.TYPICAL, ANYWHERE, as_written)
    assert max(places) <= path.people <= fewest(places, apart)
