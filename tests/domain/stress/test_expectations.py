"""Section 5 of the research where several parts of the study answer one question: E12 to E14, E17, E30."""

from fractions import Fraction
from functools import lru_cache

from osc_cli.domain.stress.arithmetic.room import Room, mwc, passes
from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.structure.model import House
from osc_cli.domain.stress.study import Study, study_of
from osc_cli.domain.stress.threats.exposure import Exposure, threats_of
from tests.domain.stress.reading import case


@lru_cache
def study(name: str) -> Study:
    sizes = {"welcome-group": 5, "finance-group": 5} if name == "lantern-cooperative" else {}
    return study_of(case(name).data, Parameters(sizes=sizes))


@lru_cache
def threats(name: str) -> dict[str, Exposure]:
    return {one.threat: one for one in threats_of(study(name))}


def said(name: str, threat: str) -> str:
    return " ".join(sight.says for sight in threats(name)[threat].sights)


def fields(name: str, threat: str) -> set[str]:
    return {unknown.field for unknown in threats(name)[threat].because}


def house(name: str, decision: str) -> House:
    return study(name).model.decisions[decision][0].houses[0]


def test_e12_one_person_pays_themselves_half_after_six_days_and_the_rest_by_a_second_vote_of_1_to_0() -> None:
    spending = case("lantern-cooperative").data["money"]["spending"]
    for decision in (spending["by"], spending["completed_by"]):  # EXPENSE, then INVOICE
        assert passes(house("lantern-cooperative", decision).rule, {"agree": 1})
        (numbers,) = (one for one in study("lantern-cooperative").numbers if one.decision == decision)
        assert (numbers.group, numbers.needed[Level.ASLEEP], int(numbers.days)) == ("finance-group", 1, 6)
    found = threats("lantern-cooperative")["AST-04"]
    assert (found.verdict, found.people, int(found.days or 0)) == ("yes", 1, 6)
    assert "1 person can vote money to themselves, 1/2 of it before the work is done" in said(
        "lantern-cooperative", "AST-04"
    )
    assert "Whoever releases a payment is no role or body here" in said("lantern-cooperative", "AST-04")


def test_e13_a_tie_keeps_the_freeze_and_where_28_are_frozen_6_decide_on_their_appeal() -> None:
    ordinary = house("lantern-cooperative", "proposal").rule
    assert not passes(ordinary, {"agree": 6, "disagree": 6})
    assert passes(ordinary, {"agree": 7, "disagree": 6})
    # 28 usually vote: once they are frozen nobody is left who would agree, and 6 noes stand against none.
    assert not passes(ordinary, {"agree": 0, "disagree": 6})
    assert mwc(ordinary, Room(111 - 28, 6)) == 7  # of 83 members who usually stay away
    assert threats("lantern-cooperative")["ENF-03"].verdict == "yes"
    assert "a tie leaves the measure in force" in said("lantern-cooperative", "ENF-03")


def test_e14_no_vote_of_the_community_reaches_those_who_enforce() -> None:
    found = study("harbour-foundation")
    staff = found.model.groups["staff"]
    assert found.model.acts_on(staff.name, "remove", "recall") == ()
    assert all("staff" not in [one.group for one in found.closure.controls[who]] for who in ("maintainer",))
    assert [loop.groups for loop in found.closure.loops if loop.kind == "self-perpetuating"] == [("staff",)]
    for goal in (Goal.IRREMOVABLE, Goal.CONDUCT):  # k is infinite: no number of strangers or maintainers gets there
        for start in (None, "maintainer", "technical-committee"):
            assert found.reaching(goal, Level.TYPICAL, start).written == ()
    assert "A report about Foundation staff goes to Foundation staff: nobody else is named." in said(
        "harbour-foundation", "ENF-01"
    )
    assert said("harbour-foundation", "ENF-03").endswith("can appeal to nobody.")


def test_e14_the_current_charter_three_of_five_decide_and_two_of_three_when_two_step_aside() -> None:
    found = study("lighthouse-committee")
    (numbers,) = (one for one in found.numbers if one.decision == "case-decision")
    assert numbers.needed[Level.TYPICAL] == 3
    decides = house("lighthouse-committee", "case-decision").rule
    assert not passes(decides, {"agree": 2, "disagree": 3, "eligible": 5})
    assert passes(decides, {"agree": 2, "disagree": 1, "eligible": 3})  # the two whom the staff name
    assert "When 2 others must step aside from a case, the 2 of the 5 seats" in said("lighthouse-committee", "CAP-06")
    assert (threats("lighthouse-committee")["CAP-06"].people, threats("lighthouse-committee")["POW-05"].people) == (
        2,
        1,
    )
    assert said("lighthouse-committee", "POW-05") == "A suspension in an emergency has no end."
    for start in (None, "maintainer", "technical-committee", "conduct-committee", "staff"):
        assert found.reaching(Goal.AMEND, Level.TYPICAL, start).written == ()
    assert found.reaching(Goal.AMEND, Level.TYPICAL, "board").people == 11  # only the board changes the charter


def test_e17_one_person_holds_every_power_and_nobody_can_remove_them() -> None:
    found = study("sole-keeper")
    assert {consent.together for power in found.model.powers.values() for consent in power.consents} == {1}
    assert found.model.acts_on("lead", "remove", "recall", "elect", "appoint") == ()
    assert {group for area in found.closure.areas for group in area.groups} == {"lead"}  # board, conduct, assets
    for goal in Goal:
        assert found.reaching(goal, Level.TYPICAL).worst == ()  # from outside: never
        (path,) = found.reaching(goal, Level.TYPICAL, "lead").worst
        assert (path.people, int(path.days)) == (1, 0)
    # What a fork would have to leave behind: domain and repository are the lead's.
    held = {name: [one.group for one in asset.consents] for name, asset in found.model.assets.items()}
    assert held == {"domain": ["lead"], "repository": ["lead"]}


def test_e30_a_meeting_of_one_of_nine_decides_and_most_else_is_not_declared() -> None:
    numbers = study("reading-circle").numbers[0]
    assert (numbers.decision, numbers.people, numbers.needed[Level.ASLEEP], int(numbers.days)) == ("majority", 9, 1, 0)
    found = threats("reading-circle")["CAP-03"]
    assert (found.people, found.days) == (1, Fraction(0))
    reach = study("reading-circle").reaching(Goal.AMEND, Level.TYPICAL)
    assert (reach.verdict, [one.field for one in reach.unknown]) == ("unknown", ["amendments.everything"])
    assert "amendments.everything" in fields("reading-circle", "RUL-01")  # no threshold and no period
    unnamed = {
        "roles.member.leaves.removal.decided_by",
        "conduct.ladder",
    }  # removed, by nobody named; no measures listed
    assert fields("reading-circle", "ENF-02") == unnamed
    assert "powers.admit" in fields("reading-circle", "POW-03")  # any member nominates; who admits is not said
    assert "Simple majority and Rough consensus are for the same matter, and no text says which one holds." in said(
        "reading-circle", "AGD-05"
    )
