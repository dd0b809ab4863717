"""The named rules, each held to counts that were worked out by hand from what its name promises."""

import re
from typing import Any

import pytest

from osc_cli.domain.compact.decisions import Decision
from osc_cli.domain.decisions.judgment import judge
from osc_cli.domain.decisions.named import BY_ID, NAMED_RULES, NamedRule, fields_of
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.procedure import Circumstances
from osc_cli.domain.decisions.rule import Rule, read_rule

EACH = pytest.mark.parametrize("named", NAMED_RULES, ids=lambda named: named.id)

PASSES, FAILS, BLOCKED, NO_QUORUM = Outcome.PASSES, Outcome.FAILS, Outcome.BLOCKED, Outcome.INCONCLUSIVE
COUNTS: dict[str, list[tuple[dict[str, int], Outcome]]] = {
    "simple-majority": [
        ({"agree": 1}, PASSES),
        ({"agree": 4, "disagree": 3, "abstain": 90}, PASSES),
        ({"agree": 3, "disagree": 3}, FAILS),
        ({}, FAILS),
    ],
    "majority-of-all": [
        ({"agree": 6, "eligible": 11}, PASSES),  # more than 5.5
        ({"agree": 5, "eligible": 10}, FAILS),  # exactly half
        ({"agree": 5, "disagree": 0, "eligible": 11}, FAILS),
    ],
    "two-thirds": [
        ({"agree": 6, "disagree": 3, "eligible": 9}, PASSES),  # exactly two thirds
        ({"agree": 5, "disagree": 3, "eligible": 9}, FAILS),
        ({"agree": 6, "disagree": 3, "abstain": 3, "eligible": 12}, PASSES),  # who abstains is not cast
        ({"agree": 1, "eligible": 9}, NO_QUORUM),  # a fifth of 9 is 1.8
        ({"agree": 1, "disagree": 8, "eligible": 9}, NO_QUORUM),  # whoever is against cannot complete it
        ({"agree": 2, "eligible": 9}, PASSES),
        ({"eligible": 9}, NO_QUORUM),
    ],
    "three-quarters": [
        ({"agree": 6, "disagree": 2, "eligible": 8}, PASSES),
        ({"agree": 5, "disagree": 2, "eligible": 8}, FAILS),
        ({"eligible": 8}, NO_QUORUM),
    ],
    "two-thirds-of-all": [
        ({"agree": 6, "eligible": 9}, PASSES),
        ({"agree": 6, "eligible": 10}, FAILS),
    ],
    "three-quarters-of-all": [
        ({"agree": 6, "eligible": 8}, PASSES),
        ({"agree": 5, "eligible": 7}, FAILS),  # 5.25
        ({"agree": 6, "eligible": 7}, PASSES),
    ],
    "consent": [
        ({"agree": 1, "abstain": 4, "eligible": 10}, PASSES),
        ({"agree": 9, "block": 1, "eligible": 10}, FAILS),
        ({"abstain": 5, "eligible": 10}, FAILS),
        ({"agree": 4, "eligible": 10}, NO_QUORUM),
    ],
    "lazy-consensus": [({}, PASSES), ({"agree": 20}, PASSES), ({"agree": 20, "disagree": 1}, FAILS)],
    "unanimity": [({"agree": 7, "eligible": 7}, PASSES), ({"agree": 6, "eligible": 7}, FAILS)],
    "social-coop": [
        ({"agree": 4, "disagree": 3}, PASSES),
        ({"agree": 9, "block": 1}, PASSES),  # exactly nine to one
        ({"agree": 8, "block": 1}, FAILS),
        ({"agree": 17, "disagree": 1, "block": 1}, FAILS),  # it takes 18
        ({"agree": 18, "disagree": 1, "block": 1}, PASSES),
        ({}, FAILS),
    ],
    "apache-release": [
        ({"agree": 3}, PASSES),
        ({"agree": 2}, FAILS),
        ({"agree": 3, "disagree": 2}, PASSES),
        ({"agree": 3, "disagree": 3}, FAILS),
    ],
    "apache-code": [({"agree": 3}, PASSES), ({"agree": 2}, FAILS), ({"agree": 9, "block": 1}, BLOCKED)],
    "removal": [
        ({"agree": 6, "eligible": 9}, PASSES),  # of a body of ten, nine are left
        ({"agree": 5, "eligible": 8}, FAILS),  # 5.33
    ],
}  # fmt: skip


def rule_of(named: NamedRule) -> Rule:
    rule = read_rule(named.fields)
    assert isinstance(rule, Rule)
    return rule


@EACH
def test_a_named_rule_judges_as_its_name_promises(named: NamedRule) -> None:
    for counts, outcome in COUNTS[named.id]:
        judged = judge(rule_of(named), {"eligible": 100, **counts}, Circumstances(running=True))
        assert judged.outcome is outcome, counts


def test_a_veto_without_a_reason_is_none() -> None:
    code = rule_of(BY_ID["apache-code"])
    told = Circumstances(running=True, judgments={"justified": False})
    assert judge(code, {"agree": 3, "block": 1}, told).outcome is PASSES


@EACH
def test_its_fields_are_fields_of_a_decision(named: NamedRule) -> None:
    assert Decision.model_validate(named.fields).model_dump(by_alias=True, exclude_none=True) == named.fields


def test_every_rule_is_there_once_and_says_what_a_person_needs() -> None:
    assert len(BY_ID) == len(NAMED_RULES) == len(COUNTS)
    for named in NAMED_RULES:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", named.id)
        assert named.good_to_know.endswith(".")
        assert named.like


def test_fields_can_be_replaced_and_added_without_touching_the_rule() -> None:
    before: dict[str, Any] = dict(BY_ID["simple-majority"].fields)
    fields = fields_of("simple-majority", quorum=["turnout >= 3"], open_for="7 days")
    assert fields == {"passes": ["agree > disagree"], "quorum": ["turnout >= 3"], "tie": "fails", "open_for": "7 days"}
    assert BY_ID["simple-majority"].fields == before
