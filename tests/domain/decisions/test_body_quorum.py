"""The quorum of a body holds where it alone votes and the decision has none of its own."""

from typing import Any

import pytest

from osc_cli.domain.decisions.body_quorum import with_body_quorum
from osc_cli.domain.decisions.judgment import judge
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.rule import Rule, read_rule

BODIES: dict[str, Any] = {"board": {"seats": 7, "quorum": 4, "decides_by": "vote"}, "staff": {"seats": 3}}


def outcome(decision: dict[str, Any], bodies: dict[str, Any] = BODIES, **counts: int) -> Outcome:
    rule = read_rule(with_body_quorum({"bodies": bodies, "decisions": {"vote": decision}}, "vote"))
    assert isinstance(rule, Rule)
    return judge(rule, {"eligible": 7, "seats": 7, "vacant": 0, **counts}).outcome


@pytest.mark.parametrize(
    "decision",
    [
        {"electorate": "board", "passes": "agree > disagree"},
        {"electorate": ["board"], "passes": ["agree > disagree"]},
        {"electorate": {"body": "board", "without": ["subject"]}, "passes": "agree > disagree", "quorum": "none"},
        {"passes": "agree > disagree"},
    ],
)
def test_three_of_seven_cannot_act_where_four_must_take_part(decision: dict[str, Any]) -> None:
    assert outcome(decision, agree=3) is Outcome.FAILS
    assert outcome(decision, agree=3, abstain=1) is Outcome.PASSES
    assert outcome({**decision, "on_no_quorum": "extended"}, agree=3) is Outcome.EXTENDED


@pytest.mark.parametrize(
    "decision",
    [
        {"electorate": "board", "passes": "agree > disagree", "quorum": "turnout >= 2"},  # it says so itself
        {"electorate": "board", "passes": "agree >= 1", "silence": "agrees"},  # nobody has to take part
        {"electorate": ["board", "staff"], "passes": "agree > disagree"},  # others vote as well
        {"electorate": {"body": "board", "roles": "member"}, "passes": "agree > disagree"},
        {"electorate": "staff", "passes": "agree > disagree"},  # a body without a quorum
    ],
)
def test_it_holds_nowhere_else(decision: dict[str, Any]) -> None:
    assert outcome(decision, agree=3) is Outcome.PASSES


def test_a_share_is_one_of_those_who_may_vote() -> None:
    bodies = {"board": {"seats": 7, "quorum": "2/3"}}
    decision = {"electorate": "board", "passes": "agree > disagree"}
    assert [outcome(decision, bodies, agree=agree) is Outcome.PASSES for agree in (4, 5)] == [False, True]
