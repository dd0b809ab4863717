"""The order of judgment, and every rule around the conditions. The expected outcomes were thought out by hand."""

from fractions import Fraction
from typing import Any

import pytest

from osc_cli.domain.compact.decisions import Decision
from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.decisions.houses import judge_houses
from osc_cli.domain.decisions.judgment import Judgment, judge
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.period import Opening
from osc_cli.domain.decisions.procedure import Circumstances
from osc_cli.domain.decisions.rule import Rule, read_rule


def rule(**declared: Any) -> Rule:
    """Read a decision of a compact."""
    Decision.model_validate(declared)
    found = read_rule(declared)
    assert isinstance(found, Rule), found
    return found


def outcome(of: Rule, around: Circumstances | None = None, **counts: int) -> str:
    return judge(of, counts, around).outcome.value


def hours(number: int) -> Circumstances:
    return Circumstances(opening=Opening(Fraction(number)))


EVERYTHING = rule(
    open_for="72 hours", veto={}, quorum="turnout >= 3", on_no_quorum="extended", passes="agree > disagree"
)


def test_what_comes_first_decides() -> None:
    assert outcome(EVERYTHING, hours(71), agree=1, block=1) == "invalid"
    assert outcome(EVERYTHING, hours(72), agree=1, block=1) == "blocked"
    assert outcome(EVERYTHING, hours(72), agree=2) == "extended"
    assert outcome(EVERYTHING, hours(72), agree=1, disagree=2) == "fails"
    assert outcome(EVERYTHING, hours(72), agree=2, disagree=1) == "passes"


def test_a_vote_that_is_still_open_is_not_judged_on_time() -> None:
    assert outcome(EVERYTHING, hours(1)._replace(running=True), agree=3) == "passes"


def test_both_sides_of_each_condition_are_kept() -> None:
    judged = judge(
        rule(
            quorum="turnout >= 1/3 * eligible",
            passes=[
                {"when": "block > 0", "need": ["agree >= 9.5 * block"]},
                {"any_of": ["agree >= 10", {"when": "eligible < 9", "need": "agree >= 3"}]},
            ],
        ),
        {"agree": 4, "eligible": 10},
    )
    told = [(c.part, c.when, c.need, c.applies, str(c.left), str(c.right), c.holds, c.any_of) for c in judged.checks]
    assert told == [
        ("quorum", None, "turnout >= 1/3 * eligible", True, "4", "10/3", True, None),
        ("passes", "block > 0", "agree >= 9.5 * block", False, "4", "0", True, None),
        ("passes", None, "agree >= 10", True, "4", "10", False, 1),
        ("passes", "eligible < 9", "agree >= 3", False, "4", "3", True, 1),
    ]
    # The second alternative is not on offer to ten voters, so that it would hold does not help.
    assert judged.outcome is Outcome.FAILS


def test_a_missing_count_is_named_and_nothing_is_guessed() -> None:
    with pytest.raises(MissingCountError) as raised:
        judge(rule(passes=["agree > 1/2 * seats", "present >= 3"]), {"agree": 9})
    assert raised.value.names == ("present", "seats")
    with pytest.raises(MissingCountError) as raised:
        judge(rule(passes="agree > disagree", vacancies_vote="agree"), {"agree": 9})
    assert raised.value.names == ("vacant",)


def test_conditions_that_cannot_be_read_are_a_value() -> None:
    found = read_rule({"passes": ["agree > yes", "agree > 1"], "quorum": "none"})
    assert isinstance(found, tuple)
    assert not isinstance(found, Rule)
    assert [(unreadable.route, unreadable.problem.column) for unreadable in found] == [(("passes", 0), 9)]


CHAIR = rule(tie="chair decides", passes="agree > disagree")


def test_a_casting_vote_is_one_more_vote() -> None:
    assert outcome(CHAIR, Circumstances(chair="agree"), agree=4, disagree=4) == "passes"
    assert outcome(CHAIR, Circumstances(chair="disagree"), agree=4, disagree=4) == "fails"
    assert outcome(CHAIR, Circumstances(chair="agree"), agree=4, disagree=5) == "fails"
    with pytest.raises(MissingCountError) as raised:
        judge(CHAIR, {"agree": 4, "disagree": 4})
    assert raised.value.names == ("chair",)
    # Nobody voting is no tie, and one more vote does not make three of ten.
    assert outcome(CHAIR, agree=0, disagree=0) == "fails"
    three = rule(tie="chair decides", passes=["agree > disagree", "agree >= 3"])
    assert outcome(three, Circumstances(chair="agree"), agree=1, disagree=1) == "fails"


@pytest.mark.parametrize(
    ("tie", "expected"),
    [("fails", "fails"), ("status quo", "fails"), ("referred", "referred"), ("runoff", "second-round")],
)
def test_a_tie_ends_as_declared(tie: str, expected: str) -> None:
    assert outcome(rule(tie=tie, passes="agree > disagree"), agree=2, disagree=2) == expected
    assert outcome(rule(tie=tie, passes="agree >= disagree"), agree=2, disagree=2) == "passes"


def test_a_lot_is_drawn_by_people() -> None:
    lot = rule(tie="lot", passes="agree > disagree")
    assert outcome(lot, Circumstances(judgments={"lot": True}), agree=2, disagree=2) == "passes"
    with pytest.raises(MissingCountError) as raised:
        judge(lot, {"agree": 2, "disagree": 2})
    assert raised.value.names == ("lot",)


def test_empty_seats_vote_as_declared() -> None:
    majority = "agree > 1/2 * seats"
    seats = {"seats": 7, "vacant": 2, "agree": 2, "disagree": 3}
    assert judge(rule(passes=majority), seats).outcome is Outcome.FAILS
    assert judge(rule(passes=majority, vacancies_vote="agree"), seats).outcome is Outcome.PASSES
    assert judge(rule(passes=["agree > 1", "turnout >= 7"], vacancies_vote="abstain"), seats).outcome is Outcome.PASSES


def test_silence_agrees_until_somebody_objects() -> None:
    lazy = rule(silence="agrees", passes="agree >= 2", open_for="72 hours")
    assert outcome(lazy, hours(72)) == "passes"
    assert outcome(lazy, hours(71)) == "invalid"
    assert outcome(lazy, hours(72), disagree=1) == "fails"
    assert outcome(lazy, hours(72), disagree=1, agree=2) == "passes"
    assert outcome(rule(silence="agrees"), hours(72), block=1) == "fails"


def test_a_veto_counts_unless_somebody_judged_that_it_does_not() -> None:
    justified = rule(veto={"by": "stewards", "valid_when": "justified"}, passes="agree >= 3")
    assert outcome(justified, agree=9, block=1) == "blocked"
    for name in ("justified", "veto", "stewards"):
        assert outcome(justified, Circumstances(judgments={name: False}), agree=9, block=1) == "passes"


CONSENT = {"choices": ["agree", "abstain", "block"], "passes": ["block == 0", "agree >= 1"]}
NINE = {
    "choices": ["agree", "abstain", "disagree", "block"],
    "passes": ["agree > disagree", {"when": "block > 0", "need": "agree >= 9 * (disagree + block)"}],
}
NO = Circumstances(judgments={"justified": False})
YES = Circumstances(judgments={"justified": True})


@pytest.mark.parametrize("declared", [CONSENT, NINE, {"silence": "agrees", "choices": ["agree", "block"]}])
def test_a_block_that_does_not_count_changes_nothing_in_a_condition_either(declared: dict[str, Any]) -> None:
    justified = rule(**declared, block={"valid_when": "justified"})
    assert [outcome(justified, around, agree=3, block=1) for around in (None, YES, NO)] == ["fails", "fails", "passes"]
    always = rule(**declared)
    assert outcome(always, NO, agree=3, block=1) == "fails", "where every Block counts nobody judges it"


def test_a_block_that_does_not_count_is_an_abstention() -> None:
    """It is still a ballot, so whoever casts it helps to make a quorum."""
    halves = rule(**CONSENT, quorum="turnout >= 4", block={"valid_when": "seconded"})
    unseconded = Circumstances(judgments={"seconded": False})
    assert outcome(halves, unseconded, agree=3, block=1) == "passes"
    assert outcome(halves, unseconded, agree=2, block=1) == "inconclusive"
    few = rule(**{**CONSENT, "passes": ["block == 0", "abstain <= 1"]}, block={"valid_when": "seconded"})
    assert outcome(few, unseconded, agree=3, abstain=1, block=1) == "fails"


def test_what_the_veto_says_of_its_validity_comes_before_what_block_says() -> None:
    both = rule(veto={"valid_when": "seconded"}, block={"valid_when": "justified"}, passes="agree >= 1")
    assert outcome(both, Circumstances(judgments={"seconded": False}), agree=1, block=1) == "passes"
    assert outcome(both, NO, agree=1, block=1) == "blocked"


def test_a_judge_has_the_last_word_and_only_where_one_is_needed() -> None:
    judged = rule(passes="agree > disagree", judged_by="chair")
    assert outcome(judged, Circumstances(judgments={"chair": True}), agree=1) == "passes"
    assert outcome(judged, Circumstances(judgments={"judged_by": False}), agree=1) == "fails"
    assert outcome(judged, disagree=1) == "fails"
    with pytest.raises(MissingCountError) as raised:
        judge(judged, {"agree": 1})
    assert raised.value.names == ("chair",)
    words = rule(in_words="Rough consensus.")
    assert not words.can_be_counted
    assert judge(words, {}, Circumstances(judgments={"judged_by": True})) == Judgment(Outcome.PASSES, judged=True)


def test_support_and_time_belong_to_the_procedure() -> None:
    supported = rule(needs={"seconders": 2}, passes="agree > disagree")
    assert outcome(supported, agree=1) == "invalid"
    assert outcome(supported, Circumstances(seconded=True), agree=1) == "passes"
    bounded = rule(open_for={"at_least": "2 days", "at_most": "1 week"}, passes="agree > disagree")
    assert outcome(bounded, hours(169), agree=1) == "invalid"
    assert outcome(bounded, hours(168), agree=1) == "passes"
    assert outcome(bounded, agree=1) == "passes", "where nobody says how long it was open, time is not judged"


def test_an_urgent_vote_has_its_own_floor() -> None:
    urgent = rule(open_for="6 days", urgent={"at_least": "48 hours"}, passes="agree > disagree")
    assert outcome(urgent, hours(48)._replace(urgent=True), agree=1) == "passes"
    assert outcome(urgent, hours(47)._replace(urgent=True), agree=1) == "invalid"
    assert outcome(urgent, hours(48), agree=1) == "invalid"
    assert outcome(rule(open_for="6 days", passes="agree > 0"), hours(48)._replace(urgent=True), agree=1) == "invalid"


def test_a_vote_may_close_early_where_the_rule_says_so() -> None:
    passing = rule(open_for="6 days", closes_early="on passing", passes="agree >= 3")
    assert outcome(passing, hours(5), agree=3) == "passes"
    assert outcome(passing, hours(5), agree=2) == "invalid"
    decided = rule(open_for="6 days", closes_early="when decided", passes="agree >= 3")
    assert outcome(decided, hours(5)._replace(decided=True), agree=3) == "passes"
    assert outcome(decided, hours(5), agree=3) == "invalid"


def test_all_houses_must_pass_each_by_its_own_counts() -> None:
    two = rule(
        passes="agree > disagree",
        quorum="turnout >= 3",
        houses={
            "council": {"electorate": "council"},
            "members": {"electorate": "member", "passes": "agree > 1/2 * eligible"},
        },
    )
    good, bad = {"agree": 3, "eligible": 5}, {"agree": 1, "disagree": 2, "eligible": 5}
    few = {"agree": 2, "eligible": 3}
    assert judge_houses(two, {"council": good, "members": good}).outcome is Outcome.PASSES
    assert judge_houses(two, {"council": bad, "members": few}).outcome is Outcome.FAILS
    assert judge_houses(two, {"council": good, "members": few}).outcome is Outcome.INCONCLUSIVE
    with pytest.raises(MissingCountError) as raised:
        judge_houses(two, {"council": good, "members": {"agree": 3}})
    assert raised.value.names == ("members.eligible",)
    with pytest.raises(MissingCountError) as raised:
        judge_houses(two, {"council": good})
    assert raised.value.names == ("members",)
