"""Two rules compared, with votes that show the difference. The relations were thought out by hand."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings

from osc_cli.domain.decisions.compare import Relation, compare
from osc_cli.domain.decisions.counts import BALLOTS, MissingCountError
from osc_cli.domain.decisions.formula import NotLinearError
from osc_cli.domain.decisions.judgment import judge
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.rule import Rule, read_rule
from tests.domain.decisions.random_rules import RULES
from tests.domain.decisions.vectors import rule_of
from tests.support import few_or_many


def _rule(passes: Any, **declared: Any) -> Rule:
    rule = read_rule({"choices": ["agree", "disagree", "abstain", "block"], "passes": passes, **declared})
    assert isinstance(rule, Rule)
    return rule


RELATIONS = [
    ("agree > disagree", "score >= 1", "equivalent"),
    ("agree >= 3/4 * cast", "agree >= 3 * disagree", "equivalent"),
    ("agree > 1/2 * cast", "agree > disagree", "equivalent"),
    ("agree > 2/3 * cast", "agree >= 2/3 * cast", "stricter"),
    ("agree >= 66.67% * eligible", "agree >= 2/3 * eligible", "stricter"),
    ("agree >= 66% * eligible", "agree >= 2/3 * eligible", "weaker"),
    ("agree > 1/2 * eligible", "agree > disagree", "stricter"),
    ("agree >= 51% * eligible", "agree > 1/2 * eligible", "stricter"),
    ("agree >= 3", "agree > disagree", "incomparable"),
    ("agree >= ceil(1/2 * seats)", "agree > 1/2 * seats", "weaker"),
    ("agree >= sqrt(eligible)", "agree >= 1/2 * sqrt(eligible)", "stricter"),
    (["agree > disagree", "agree >= 3"], "agree > disagree", "stricter"),
    ({"any_of": ["agree >= 3", "agree > disagree"]}, "agree > disagree", "weaker"),
]


@pytest.mark.parametrize(("first", "second", "relation"), RELATIONS)
def test_the_relation_of_two_rules(first: Any, second: Any, relation: str) -> None:
    one, other = _rule(first), _rule(second)
    found = compare(one, other)
    assert found.relation == relation
    for witness, passing, failing in ((found.only_first, one, other), (found.only_second, other, one)):
        if witness is not None:
            assert judge(passing, witness).outcome is Outcome.PASSES
            assert judge(failing, witness).outcome is not Outcome.PASSES


def test_the_vote_that_shows_the_difference_is_a_small_one() -> None:
    found = compare(_rule("agree > 2/3 * cast"), _rule("agree >= 2/3 * cast"))
    assert found.only_first is None
    assert found.only_second is not None
    assert found.only_second["eligible"] <= 6


def test_nine_and_a_half_times_is_not_ninety_five_percent() -> None:
    """The defect in the bylaws of social.coop: 95 % became 9.5 times, which is 90.48 %."""
    found = compare(rule_of("social.coop/bylaws"), rule_of("social.coop/bylaws-2017"))
    assert found.relation is Relation.WEAKER
    assert found.proved


def test_a_quorum_and_a_veto_belong_to_the_comparison() -> None:
    assert compare(_rule("agree > 0", quorum="turnout >= 3"), _rule("agree > 0")).relation is Relation.STRICTER
    assert compare(_rule("agree > 0", veto={}), _rule("agree > 0")).relation is Relation.STRICTER
    assert compare(_rule(["agree > 0", "block == 0"]), _rule("agree > 0", veto={})).relation is Relation.EQUIVALENT


def test_what_was_only_tried_is_not_called_proved() -> None:
    assert not compare(_rule("agree >= sqrt(eligible)"), _rule("agree >= 2")).proved
    with pytest.raises(NotLinearError):
        compare(_rule("agree >= sqrt(turnout)"), _rule("agree >= 2"))


@few_or_many(6, 100)
def test_no_small_vote_contradicts_the_relation(examples: int) -> None:
    @settings(max_examples=examples)
    @given(RULES, RULES)
    def law(first: Rule, second: Rule) -> None:
        found = compare(first, second)
        for eligible in (1, 3):
            for numbers in product(range(eligible + 1), repeat=len(BALLOTS)):
                for present in range(sum(numbers), eligible + 1):
                    vote = dict(zip(BALLOTS, numbers, strict=True))
                    vote |= {"eligible": eligible, "present": present, "vacant": 1, "seats": eligible + 1}
                    one, other = (_can_pass(rule, vote) for rule in (first, second))
                    assert not (one and not other) or found.only_first is not None
                    assert not (other and not one) or found.only_second is not None

    law()


def _can_pass(rule: Rule, vote: dict[str, int]) -> bool:
    try:
        return judge(rule, vote).outcome is Outcome.PASSES
    except MissingCountError:  # a person decides
        return True
