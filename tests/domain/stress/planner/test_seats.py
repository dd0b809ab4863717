"""Insiders with seats in several groups: one person may hold several, unless that is excluded; all ways enumerated."""

from collections.abc import Iterator
from itertools import combinations, combinations_with_replacement
from random import Random
from typing import Any, NamedTuple

import pytest

from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.facts import ANYWHERE
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.planner.paths import Path, Planner
from osc_cli.domain.stress.structure.extract import model_of
from osc_cli.domain.stress.study import as_written, study_of
from osc_cli.domain.stress.words import coalition
from tests.domain.stress.planner.test_replay import walked
from tests.domain.stress.planner.tiny import SEATS


class Bodies(NamedTuple):
    """Three bodies nobody can enter: the first amends, the second confirms, the third may rewrite the first's rule."""

    seats: tuple[int, int, int]
    rules: tuple[str, str, str]
    rewrites: bool
    apart: tuple[tuple[int, int], ...]
    """Pairs of bodies to which nobody may belong at once."""

    @property
    def data(self) -> dict[str, Any]:
        """The compact."""
        bodies = {
            f"body-{one}": {
                "seats": self.seats[one],
                "decides_by": f"vote-{one}",
                "incompatible_with": [f"body-{other}" for first, other in self.apart if first == one],
            }
            for one in range(3)
        }
        decisions: dict[str, Any] = {
            f"vote-{one}": {"electorate": f"body-{one}", "passes": [self.rules[one], "agree >= 1"]} for one in range(3)
        }
        if self.rewrites:
            decisions["vote-0"]["amended_by"] = "vote-2"
        powers = {"amend": {"held_by": "body-0", "by": "vote-0"}}
        everything = {"by": "vote-0", "confirmed_by": "body-1"}
        return {"bodies": bodies, "decisions": decisions, "powers": powers, "amendments": {"everything": everything}}


def drawn(random: Random) -> Bodies:
    return Bodies(
        (random.randint(1, 4), random.randint(1, 4), random.randint(1, 3)),
        (random.choice(list(SEATS)), random.choice(list(SEATS)), random.choice(list(SEATS))),
        random.random() < 0.6,
        tuple(pair for pair in combinations(range(3), 2) if random.random() < 0.5),
    )


def fewest(bodies: Bodies) -> int:
    """Try every number of people and every way to seat them."""
    hats = [
        chosen
        for size in range(1, 4)
        for chosen in combinations(range(3), size)
        if not any(pair in bodies.apart for pair in combinations(chosen, 2))
    ]
    return next(k for k in range(1, 12) if any(amends(bodies, held) for held in seatings(bodies, hats, k)))


def seatings(bodies: Bodies, hats: list[tuple[int, ...]], people: int) -> Iterator[tuple[int, ...]]:
    for worn in combinations_with_replacement(hats, people):
        held = tuple(sum(body in hat for hat in worn) for body in range(3))
        if all(count <= seats for count, seats in zip(held, bodies.seats, strict=True)):
            yield held


def amends(bodies: Bodies, held: tuple[int, ...]) -> bool:
    def wins(body: int) -> bool:
        yes, seats = held[body], bodies.seats[body]
        return yes > 0 and SEATS[bodies.rules[body]](yes, seats - yes, seats, seats)

    first = wins(0) or (bodies.rewrites and wins(2) and held[0] > 0)
    return first and wins(1)


def found(bodies: Bodies) -> tuple[Path, ...]:
    planner = Planner(model_of(bodies.data, Parameters()), Parameters())
    return planner.front(Goal.AMEND, Level.TYPICAL, ANYWHERE, as_written)


@pytest.mark.parametrize("seed", range(40))
def test_no_way_to_seat_them_needs_fewer_people(seed: int) -> None:
    bodies = drawn(Random(seed))
    (path,) = found(bodies)
    assert path.people == fewest(bodies), bodies


HALF = "agree > 1/2 * seats"


def test_three_who_sit_in_both_bodies_or_six_where_nobody_may() -> None:
    both = Bodies((5, 5, 1), (HALF, HALF, HALF), rewrites=False, apart=())
    (path,) = found(both)
    assert (path.people, dict(path.seats)) == (3, {"body-0": 3, "body-1": 3})
    (path,) = found(both._replace(apart=((0, 1),)))
    assert (path.people, dict(path.seats)) == (6, {"body-0": 3, "body-1": 3})


def test_it_is_told_where_no_single_group_can_do_it_and_every_vote_passes() -> None:
    study = study_of(Bodies((5, 5, 1), (HALF, HALF, HALF), rewrites=False, apart=()).data, Parameters())
    reach = study.reaching(Goal.AMEND, Level.TYPICAL, ANYWHERE)
    assert coalition(reach.worst[0], study.root) == "3 insiders (each of them in Body 0 and Body 1)"
    assert walked(study)


def test_it_is_not_told_where_one_group_is_enough() -> None:
    data = Bodies((5, 1, 1), (HALF, HALF, HALF), rewrites=False, apart=()).data
    del data["amendments"]["everything"]["confirmed_by"]
    assert not [reach for reach in study_of(data, Parameters()).reach if reach.start == ANYWHERE]


@pytest.mark.parametrize("bodies", [2, 5])
def test_bodies_that_all_exclude_one_another_need_the_sum_and_no_longer_search(bodies: int) -> None:
    """Two of three seats hold each of the assets. Sharing pair by pair took minutes for five bodies."""
    names = [f"body-{one}" for one in range(bodies)]
    data = {
        "bodies": {
            name: {"seats": 3, "decides_by": f"vote-{name}", "incompatible_with": [one for one in names if one != name]}
            for name in names
        },
        "decisions": {f"vote-{name}": {"electorate": name, "passes": HALF} for name in names},
        "assets": {f"asset-{name}": {"kind": "domain", "holder": name} for name in names},
    }
    planner = Planner(model_of(data, Parameters()), Parameters())
    (path,) = planner.front(Goal.ASSETS, Level.TYPICAL, ANYWHERE, as_written)
    assert (path.people, dict(path.seats)) == (2 * bodies, dict.fromkeys(names, 2))
