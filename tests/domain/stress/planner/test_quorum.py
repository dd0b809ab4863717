"""A quorum that noes fill: whoever puts the others out leaves as many as it takes. All numbers tried by hand."""

import pytest

from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.planner.paths import Planner
from osc_cli.domain.stress.structure.extract import model_of
from osc_cli.domain.stress.study import for_the_worst


@pytest.mark.parametrize("quorum", range(1, 9))
@pytest.mark.parametrize("seats", [5, 7, 8])
def test_no_number_of_them_that_stays_lets_fewer_people_amend(seats: int, quorum: int) -> None:
    """A guard of one may suspend any of the council, which amends by more yes than no among enough who are present."""
    data = {
        "bodies": {"council": {"seats": seats, "decides_by": "vote"}, "guard": {"seats": 1}},
        "decisions": {
            "vote": {"electorate": "council", "passes": "agree > disagree", "quorum": f"present >= {quorum}"}
        },
        "powers": {"emergency-suspension": {"held_by": "guard", "acting_together": 1}},
        "amendments": {"everything": {"by": "vote"}},
    }
    planner = Planner(model_of(data, Parameters()), Parameters())
    front = planner.front(Goal.AMEND, Level.TYPICAL, "*", for_the_worst)
    fewest = min(
        (yes for yes in range(1, seats + 1) for no in range(seats - yes + 1) if yes > no and yes + no >= quorum),
        default=None,
    )
    assert min((path.people for path in front), default=None) == fewest
