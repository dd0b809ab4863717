"""Votes that do the opposite of what they say, found or proved not to exist."""

from itertools import product
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osc_cli.domain.decisions.counts import BALLOTS, MissingCountError
from osc_cli.domain.decisions.judgment import judge
from osc_cli.domain.decisions.monotone import backfire
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.rule import Rule, read_rule
from tests.domain.decisions.random_rules import RULES
from tests.domain.decisions.vectors import rule_of
from tests.support import few_or_many


def _rule(**declared: object) -> Rule:
    rule = read_rule(declared)
    assert isinstance(rule, Rule)
    return rule


def test_a_quorum_on_turnout_lets_an_opponent_pass_what_absence_would_stop() -> None:
    found = backfire(_rule(passes="agree > disagree", quorum="turnout >= 5"), 10, "disagree")
    assert found is not None
    before = found.before
    assert before["agree"] + before["disagree"] + before["abstain"] == 4
    assert before["agree"] > before["disagree"] + 1


@pytest.mark.parametrize(
    "rule",
    [
        _rule(passes="agree > disagree", quorum="agree >= 5"),
        _rule(passes="agree > 1/2 * eligible", quorum="turnout >= 5"),
        _rule(passes="agree > disagree", quorum="none"),
        rule_of("social.coop/ordinary"),
        rule_of("debian/option-3to1"),
    ],
)
def test_these_rules_never_backfire(rule: Rule) -> None:
    assert backfire(rule, 111, "disagree") is None
    assert backfire(rule, 111, "agree") is None


def test_an_agree_vote_can_stop_what_it_supports() -> None:
    found = backfire(_rule(passes="agree == 3"), 10, "agree")
    assert found is not None
    assert found.before["agree"] == 3


def test_those_who_are_present_and_do_not_vote_are_looked_at_too() -> None:
    """Two of the three present sit silent; the one who votes against makes the turnout 3, and no need applies."""
    alternatives = [
        {"when": "agree > disagree", "need": ["agree > disagree"]},
        {"when": "2 * turnout == eligible", "need": ["agree >= 1/2 * present"]},
    ]
    rule = _rule(passes=alternatives, quorum="none", vacancies_vote="agree", choices=[*BALLOTS])
    found = backfire(rule, 4, "disagree", {"vacant": 1})
    assert found is not None
    before = {**found.before, "eligible": 4, "vacant": 1}
    assert before["present"] > sum(found.before[name] for name in BALLOTS)
    assert not _passes(rule, before)
    assert _passes(rule, {**before, "disagree": before["disagree"] + 1, "present": before["present"] + 1})


@few_or_many(20, 200)
def test_the_answer_agrees_with_trying_every_vote(examples: int) -> None:
    @settings(max_examples=examples)
    @given(RULES, st.integers(1, 4), st.sampled_from(["agree", "disagree"]))
    def law(rule: Rule, eligible: int, ballot: Literal["agree", "disagree"]) -> None:
        expected = False
        for numbers in product(range(eligible), repeat=len(BALLOTS)):
            for present in range(sum(numbers), eligible):  # whoever is present need not vote
                votes = dict(zip(BALLOTS, numbers, strict=True))
                before = {**votes, "present": present, "eligible": eligible, "vacant": 1}
                after = {**before, ballot: before[ballot] + 1, "present": before["present"] + 1}
                passes = (_passes(rule, before), _passes(rule, after))
                expected |= passes == ((True, False) if ballot == "agree" else (False, True))
        assert (backfire(rule, eligible, ballot, {"vacant": 1}) is not None) is expected

    law()


def _passes(rule: Rule, counts: dict[str, int]) -> bool:
    try:
        return judge(rule, counts).outcome is Outcome.PASSES
    except MissingCountError:
        return False
