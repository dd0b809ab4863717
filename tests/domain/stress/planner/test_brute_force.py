"""The planner against an exhaustive search that knows nothing of it: same days for every size of coalition."""

from itertools import pairwise
from random import Random

import pytest

from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.planner.paths import Planner
from osc_cli.domain.stress.structure.extract import model_of
from osc_cli.domain.stress.study import for_the_worst
from tests.domain.stress.planner.tiny import Game, Tiny, tiny

PEOPLE = 4


def by_planner(compact: Tiny) -> list[int | None]:
    parameters = Parameters(sizes=compact.sizes)
    planner = Planner(model_of(compact.data, parameters), parameters)
    front = planner.front(Goal.AMEND, Level.TYPICAL, None, for_the_worst)
    known = [[int(path.days) for path in front if path.people <= people] for people in range(1, PEOPLE + 1)]
    return [min(days, default=None) for days in known]


@pytest.mark.parametrize("seed", range(80))
def test_no_course_of_events_is_cheaper_than_the_planner_says_and_every_path_is_one(seed: int) -> None:
    compact = tiny(Random(seed))
    assert by_planner(compact) == [Game(compact, people).days() for people in range(1, PEOPLE + 1)], compact


@pytest.mark.parametrize("seed", range(40))
def test_opposition_never_makes_a_takeover_cheaper(seed: int) -> None:
    """What so few can do in so many days against more noes, they can do against fewer."""
    compact = tiny(Random(seed))
    parameters = Parameters(sizes=compact.sizes)
    planner = Planner(model_of(compact.data, parameters), parameters)
    for start in (None, "member", "*"):
        fronts = [planner.front(Goal.AMEND, level, start, for_the_worst) for level in Level]
        for calm, opposed in pairwise(fronts):
            for path in opposed:
                assert any(one.people <= path.people and one.days <= path.days for one in calm), (compact, start)
