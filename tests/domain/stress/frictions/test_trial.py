"""Every friction's claim is verified by writing it and running everything again."""

import pytest

from osc_cli.commands.compacts import check
from osc_cli.domain.compact.plain import split
from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.stress.frictions.trial import Trial, frictions_of, trials
from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.study import Study, study_of
from osc_cli.source.writer import fill
from tests.domain.stress.reading import CASES, case

LANTERN = {"welcome-group": 5, "finance-group": 5}
NAMES = sorted(path.stem for path in CASES.glob("*.yaml"))


def study(name: str) -> Study:
    return study_of(case(name).data, Parameters(sizes=LANTERN if name.startswith("lantern") else {}))


def tried(name: str) -> dict[str, Trial]:
    return {trial.id: trial for trial in trials(study(name))}


def front(trial: Trial, goal: Goal) -> tuple[int, float]:
    people, days = next(effect.after for effect in trial.effects if effect.goal is goal) or (0, 0)
    return people, float(days)


def test_the_definition_that_costs_nothing_moves_the_cheapest_takeover_from_6_to_84() -> None:
    """The first line of the research: one word that is not defined, 6 or 84."""
    trial = tried("lantern-cooperative")["keep-vote:member"]
    assert front(trial, Goal.AMEND) == (84, 52)
    assert not any(trial.cost.rank)


def test_the_cheapest_that_meets_the_targets_stands_first_and_the_free_one_next() -> None:
    listed = trials(study("lantern-cooperative"))
    assert [trial.id for trial in listed[:2]] == ["choose:welcome-group+wait:member", "keep-vote:member"]
    assert [trial.meets for trial in listed[:2]] == [True, False]


def test_empty_seats_that_vote_end_the_deadlocks_of_the_council() -> None:
    assert tried("weir-council")["empty-seats:re-election"].dead == -4


def test_a_minimum_of_agree_votes_says_how_often_liked_proposals_would_fall_short() -> None:
    (friction,) = (one for one in frictions_of(study("lantern-cooperative")) if one.id == "min-yes:bylaws-change")
    assert friction.changes == ((("decisions", "bylaws-change", "quorum"), "agree >= 12"),)
    assert 0 < friction.cost.falls_short < 0.01


_QUICK = "weir-council"
_EVERY = [pytest.param(name, marks=() if name == _QUICK else pytest.mark.slow) for name in NAMES]


@pytest.mark.parametrize("name", _EVERY)
def test_what_is_written_does_what_was_said(name: str) -> None:
    valid = case(name)
    before = study(name)
    for trial in trials(before):
        text = fill(valid.read.text, dict(trial.changes))
        after = check(text.encode(), "compact.yaml")
        assert not [one for one in after.diagnostics if one.severity is Severity.ERROR], trial.id
        data, _ = split(after.data)
        assert isinstance(data, dict)
        again = study_of(data, before.parameters, lambda _goal, level, start: start is None and level is Level.TYPICAL)
        for effect in trial.effects:
            worst = again.reaching(effect.goal, Level.TYPICAL).worst
            assert effect.after == ((worst[0].people, worst[0].days) if worst else None), (trial.id, effect.goal)


@pytest.mark.parametrize("name", NAMES)
def test_comments_stay_where_frictions_are_written(name: str) -> None:
    valid = case(name)
    comments = [line for line in valid.read.text.split("\n") if line.lstrip().startswith("#")]
    for friction in frictions_of(study(name)):
        text = fill(valid.read.text, dict(friction.changes))
        assert [line for line in text.split("\n") if line.lstrip().startswith("#")] == comments, friction.id
