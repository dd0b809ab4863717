"""A body that several elections fill: every split of the seats is tried by brute force."""

from itertools import product
from random import Random
from typing import Any, NamedTuple

import pytest

from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.planner.paths import Path, Planner
from osc_cli.domain.stress.structure.extract import model_of
from osc_cli.domain.stress.study import as_written


class Elected(NamedTuple):
    """One election: how many seats it fills, how many others vote in it, and whether it is proportional."""

    seats: int
    voters: int
    proportional: bool


def compact(elections: list[Elected], *, one_roll: bool = False) -> dict[str, Any]:
    """A board that may amend everything, whose voters anybody may join; each election has voters of its own."""
    names = [f"choice-{number}" for number, _ in enumerate(elections)]
    rolls = [f"role-{0 if one_roll else number}" for number, _ in enumerate(elections)]
    return {
        "roles": {
            roll: {"size": 100, "turnout": one.voters, "enters": {"through": "open"}}
            for roll, one in zip(rolls, elections, strict=True)
        },
        "bodies": {
            "board": {"seats": sum(one.seats for one in elections), "filled_by": {"election": names}},
        },
        "decisions": {"vote": {"electorate": "board", "passes": "agree > 1/2 * seats", "open_for": "5 days"}},
        "powers": {"amend": {"held_by": "board", "by": "vote"}},
        "amendments": {"everything": {"by": "vote"}},
        "elections": {
            name: {
                "electorate": roll,
                "method": "stv" if one.proportional else "approval",
                "seats": one.seats,
                "open_for": "7 days",
            }
            for name, roll, one in zip(names, rolls, elections, strict=True)
        },
    }


def cheapest(data: dict[str, Any]) -> Path:
    planner = Planner(model_of(data, Parameters()), Parameters())
    return planner.front(Goal.AMEND, Level.TYPICAL, None, as_written)[0]


def fewest(elections: list[Elected]) -> int:
    """Strangers may join every roll, so that the dearest election that they need says how many they must be."""
    needed = sum(one.seats for one in elections) // 2 + 1
    splits = (split for split in product(*(range(one.seats + 1) for one in elections)) if sum(split) == needed)
    return min(max(needed, *map(ballots, elections, split)) for split in splits)


def ballots(election: Elected, won: int) -> int:
    return next(count for count in range(10_000) if won == 0 or wins(election, won, count))


def wins(election: Elected, won: int, count: int) -> bool:
    if not election.proportional:
        return count > election.voters
    quota = (count + election.voters) // (election.seats + 1) + 1
    return count >= won * quota


@pytest.mark.parametrize("seed", range(30))
def test_the_cheapest_split_of_seats_is_found(seed: int) -> None:
    random = Random(seed)
    elections = [
        Elected(random.randint(1, 3), random.randint(0, 30), random.random() < 0.6) for _ in range(random.randint(2, 4))
    ]
    assert cheapest(compact(elections)).people == fewest(elections), elections


def test_half_of_the_seats_each_year_are_won_in_two_elections_at_the_same_time() -> None:
    half = Elected(3, 10, proportional=True)
    path = cheapest(compact([half, half], one_roll=True))
    # Two of three seats each: 12 of 22 ballots reach twice the quota of 6; 11 of 21 would need 12.
    assert path.people == 12
    assert path.days == 7 + 5


def test_how_many_seats_one_of_several_fills_may_be_all_of_them_where_it_does_not_say() -> None:
    data = compact([Elected(3, 10, proportional=True), Elected(3, 30, proportional=False)])
    assert cheapest(data).people > 11
    del data["elections"]["choice-0"]["seats"]
    # Taken for six seats: four of them take four quotas, of 7 where 35 of 45 ballots are theirs.
    assert cheapest(data).people == fewest([Elected(6, 10, proportional=True)])
