"""A committee of 9 that 120 members elect: what somebody who read its report for the first time found wrong."""

from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest

from osc_cli.domain.stress.frictions.standing import keep_vote
from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.facts import ANYWHERE
from osc_cli.domain.stress.planner.goals import Goal, undefined
from osc_cli.domain.stress.planner.paths import Path, Planner
from osc_cli.domain.stress.structure.extract import model_of
from osc_cli.domain.stress.study import Study, for_the_worst, study_of
from osc_cli.domain.stress.tails.outlook import outlook_of
from osc_cli.domain.stress.threats import THREATS
from osc_cli.domain.stress.threats.exposure import exposure_to, threats_of
from osc_cli.domain.stress.words import coalition
from tests.domain.stress.reading import changed

REMOVAL = ("roles", "member", "leaves", "removal")
DATA: dict[str, Any] = {
    "roles": {
        "member": {
            "size": 120,
            "turnout": "40%",
            "enters": {"through": "application", "decided_by": "committee", "by": "ordinary"},
            "leaves": {"removal": {"decided_by": "committee", "by": "contested"}},
        }
    },
    "bodies": {
        "committee": {
            "seats": 9,
            "filled_by": {"election": "choice"},
            "decides_by": "ordinary",
            "max_per_affiliation": 1,
            "recall": {"decided_by": "committee", "by": "removal"},
        }
    },
    "decisions": {
        "ordinary": {
            "electorate": "committee",
            "open_for": "3 days",
            "silence": "agrees",
            "passes": ["disagree == 0"],
            "fallback": {"to": "contested"},
        },
        "contested": {"electorate": "committee", "open_for": "7 days", "passes": ["agree > 1/2 * seats"]},
        "removal": {
            "electorate": {"body": "committee", "without": ["subject"]},
            "open_for": "7 days",
            "passes": ["agree >= 3/4 * eligible"],
        },
        "bylaws": {
            "electorate": "member",
            "open_for": "14 days",
            "passes": ["agree >= 2/3 * cast"],
            "quorum": ["agree >= 1/5 * eligible"],
        },
    },
    "elections": {"choice": {"electorate": "member", "method": "schulze", "seats": 5, "open_for": "14 days"}},
    "amendments": {"everything": {"by": "bylaws", "twice": {"apart": "30 days"}, "notice": "14 days"}},
}


def studied(*changes: tuple[tuple[str, ...], object]) -> Study:
    return study_of(changed(DATA, *changes), Parameters(), lambda *_: False)


def said(study: Study, threat: str) -> list[str]:
    found = next(one for one in THREATS if one.id == threat)
    return [sight.says for sight in exposure_to(found, study).sights]


def test_whom_a_recall_is_about_is_not_on_the_roll() -> None:
    """8 may vote and three quarters of 8 are 6: 3 who vote no, or stay away, leave 5."""
    (numbers,) = (one for one in studied().numbers if one.decision == "removal")
    assert (numbers.people, numbers.aside) == (8, 1)
    assert list(numbers.needed.values()) == [6, 6, 6]
    assert numbers.deny is not None
    assert (numbers.deny.by_no, numbers.deny.by_absence) == (3, 3)


def test_a_vote_of_the_committee_about_a_member_is_about_none_of_its_voters() -> None:
    """Recalls go to `contested`: then `removal` is about members only, and three quarters of all 9 are 7."""
    study = studied(
        (("bodies", "committee", "recall", "by"), "contested"),
        ((*REMOVAL, "by"), "removal"),
    )
    (numbers,) = (one for one in study.numbers if one.decision == "removal")
    assert (numbers.people, numbers.needed[Level.TYPICAL]) == (9, 7)


def test_a_vote_that_serves_for_other_things_too_is_not_always_about_a_voter() -> None:
    study = studied((("roles", "member", "enters", "by"), "removal"))
    (numbers,) = (one for one in study.numbers if one.decision == "removal")
    assert (numbers.people, numbers.needed[Level.TYPICAL]) == (9, 7)


def test_the_planner_recalls_with_three_quarters_of_the_others() -> None:
    """In a committee of 9 that can amend alone, 6 of the 8 others recall one; no seat of theirs counts as empty."""
    model = model_of(changed(DATA), Parameters())
    (act,) = model.acts_on("committee", "recall")
    house = act.consents[0].ballots[0].houses[0]
    assert model.without(house, act.consents[0].about) == 1
    assert model.without(house, "member") == 0


@pytest.mark.parametrize(("quorum", "enough"), [("agree >= 1/5 * eligible", 24), ("turnout >= 1/4 * eligible", 30)])
def test_a_quorum_is_missed_on_todays_roll(quorum: str, enough: int) -> None:
    study = studied((("decisions", "bylaws", "quorum"), [quorum]))
    told = [one.says for one in outlook_of(study) if one.about == "bylaws"]
    assert told == [f"Bylaws needs {enough} of 120, and fewer come to any one vote"]


@pytest.mark.parametrize("start", [None, "committee", "member", "*"])
def test_what_few_can_do_against_everybody_they_can_do_while_nobody_looks(start: str | None) -> None:
    study = study_of(DATA, Parameters(), lambda goal, _level, begin: goal is Goal.AMEND and begin == start)
    fronts = {one.level: [(path.people, path.days) for path in one.worst] for one in study.reach if one.start == start}
    levels = [level for level in Level if level in fronts]
    for weaker, stronger in pairwise(levels):
        for people, days in fronts[stronger]:
            assert any(few <= people and soon <= days for few, soon in fronts[weaker]), (weaker, people, days)


def test_one_objection_does_not_stop_what_goes_on_to_a_vote() -> None:
    """`ordinary` falls back on a vote that 5 of 9 stop; without the fallback one no is the end."""
    two_seats = (("bodies", "committee", "max_per_affiliation"), 2)
    assert said(studied(two_seats), "CAP-06") == []
    (alone,) = said(studied(two_seats, (("decisions", "ordinary", "fallback"), None)), "CAP-06")
    assert alone == "One organisation may hold 2 seats of Committee; 1 stops every decision."


def test_an_expelled_member_is_not_offered_a_vote_for_ever() -> None:
    assert list(keep_vote(studied())) == []
    (offered,) = keep_vote(studied(((*REMOVAL, "effect"), "the account is frozen until the appeal is over")))
    assert offered.cost.votes_kept


def test_silence_that_agrees_is_meant() -> None:
    assert not [one for one in said(studied(), "AGD-05") if "Ordinary" in one]
    told = said(studied((("decisions", "ordinary", "silence"), None)), "AGD-05")
    assert "Ordinary passes without a single Agree vote." in told


def test_one_vote_of_two_is_called_one_vote() -> None:
    """48 of 120 vote no: 96 are two thirds. They join in 3 days, and 14 + 14 + 30 + 14 follow."""
    (told,) = (one for one in said(studied(), "CAP-01") if "Bylaws" in one)
    assert told.startswith("96 newcomers carry one vote by Bylaws against the usual turnout, 31 days after")
    assert "(an amendment takes 2 votes, 75 days in all)" in told


def test_the_gravest_come_first() -> None:
    order = ["critical", "high", "medium"]
    severity = {threat.id: order.index(threat.severity.value) for threat in THREATS}
    ranks = [severity[one.threat] for one in threats_of(studied()) if one.verdict == "yes"]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 1


def test_who_leads_is_not_whoever_acts_in_an_emergency() -> None:
    """The committee holds the roadmap, and usually 8 of 9 come; a role of 3 may suspend somebody."""
    officer = {"size": 3, "enters": {"through": "appointment", "decided_by": "committee", "by": "contested"}}
    emergency = {"held_by": "officer", "acting_together": 2}
    changes = (
        (("roles", "officer"), officer),
        (("bodies", "committee", "turnout"), "80%"),
        (("powers", "emergency-suspension"), emergency),
    )
    without = studied(*changes)
    roadmap = studied(*changes, (("powers", "roadmap"), {"held_by": "committee"}))
    for study in (without, roadmap):
        assert {area.name: area.groups for area in study.closure.areas}["board"] == ("committee",)
    assert [one.field for one in undefined(Goal.IRREMOVABLE, without.model)] == ["powers"]
    assert undefined(Goal.IRREMOVABLE, roadmap.model) == ()


def test_an_appointed_office_with_a_term_lasts_only_for_those_who_carry_the_appointment() -> None:
    """2 of 3 officers act together, and 6 of 9 appoint. 4 noes keep a removal off, but not the end of a term."""
    officer: dict[str, Any] = {
        "size": 3,
        "enters": {"through": "appointment", "decided_by": "committee", "by": "choosing"},
        "leaves": {"removal": {"decided_by": "committee", "by": "choosing"}},
    }
    choosing = {"electorate": "committee", "open_for": "7 days", "passes": ["agree >= 2/3 * cast", "agree >= 1"]}
    changes = (
        (("decisions", "choosing"), choosing),
        (("powers", "release"), {"held_by": "officer", "acting_together": 2}),
        (REMOVAL, None),  # else 5 remove every member, and amend alone
    )
    people = []
    for term in ({}, {"term": "1 year"}):
        model = model_of(changed(DATA, *changes, (("roles", "officer"), officer | term)), Parameters())
        front = Planner(model, Parameters()).front(Goal.IRREMOVABLE, Level.TYPICAL, ANYWHERE, for_the_worst)
        people.append(front[0].people)
    assert people == [4, 6]


def test_people_who_sit_in_two_groups_are_counted_once() -> None:
    path = Path(Goal.AMEND, Level.TYPICAL, "*", 4, Fraction(0), (("member", 2), ("committee", 4)), (), ())
    root = studied().root
    assert coalition(path, root) == "4 insiders (all 4 in Committee, 2 of them also in Member)"
    apart = path._replace(people=5, seats=(("member", 2), ("committee", 3)))
    assert coalition(apart, root) == "5 insiders (3 in Committee, 2 in Member)"
