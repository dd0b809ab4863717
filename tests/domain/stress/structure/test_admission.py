"""Coming in by a vote: it takes the time of that vote, and as many who agree as it asks for."""

from fractions import Fraction

import pytest

from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.structure.extract import model_of
from osc_cli.domain.stress.structure.model import Act
from osc_cli.domain.stress.study import study_of
from tests.domain.stress.reading import case, changed

DATA = case("three-maintainers").data
ENTERS = ("roles", "maintainer", "enters")


def joining(*changes: tuple[tuple[str, ...], object]) -> Act:
    (act,) = model_of(changed(DATA, *changes), Parameters()).acts_on("maintainer", "join")
    return act


def test_a_nominee_waits_for_the_vote_and_needs_its_agree_votes() -> None:
    act = joining()
    assert (act.days, act.approvals) == (Fraction(7), 2)  # open for 7 days; 2 of 3 are more than half, and two at least


def test_probation_begins_when_the_vote_is_over() -> None:
    assert joining(((*ENTERS, "probation"), "30 days")).days == 37


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        ("proposal", (Fraction(3), 0)),  # silence agrees: nobody has to say yes
        ("removal", (Fraction(7), 2)),  # two thirds of 3
        (None, (Fraction(0), 1)),  # somebody decides, nobody says how
    ],
)
def test_by_another_decision(decision: str | None, told: tuple[Fraction, int]) -> None:
    act = joining(((*ENTERS, "by"), decision))
    assert (act.days, act.approvals) == told


def test_no_stranger_holds_anything_before_that_vote_is_over() -> None:
    """Four can amend after 7 + 7 + 28 days: each of the 3 is removed in turn, 4 of the 6 who may vote agreeing.

    Half of the 28 are notice, which giving the repository away by the same vote does not need.
    """
    study = study_of(DATA, Parameters(), lambda _goal, level, start: start is None and level is Level.TYPICAL)
    days = {reach.goal: reach.worst[0].days for reach in study.reach if reach.start is None and reach.worst}
    assert days == {Goal.AMEND: 42, Goal.IRREMOVABLE: 7, Goal.ASSETS: 28, Goal.CONDUCT: 14}


def test_whoever_a_removal_is_about_does_not_vote_against_it() -> None:
    """2 strangers beside 3: one is the subject, 3 of 4 agree, and he is out. 3 strangers: 3 of 5 are too few."""
    study = study_of(DATA, Parameters(), lambda goal, _level, _start: goal is Goal.IRREMOVABLE)
    assert study.reaching(Goal.IRREMOVABLE, Level.TYPICAL).people == 3
    assert study.reaching(Goal.IRREMOVABLE, Level.TYPICAL, "maintainer").people == 2
