"""Whole rules in words. The expected paragraphs were thought out from the rules."""

from typing import Any

import pytest

from osc_cli.domain.decisions.named import NAMED_RULES
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.decisions.rule_words import asked, decision_in_words, paragraph

PLAIN = "Those who may vote answer Agree, Abstain or Disagree."
BLOCKING = "Those who may vote answer Agree, Abstain or Block."
OPEN = "The vote is open for at least 72 hours."
MAJORITY = "It passes if there are more Agree votes than Disagree votes."
A_FIFTH = "There is a quorum if at least one fifth of all eligible voters vote Agree; without one, nothing is decided."

NAMED = {
    "simple-majority": f"{PLAIN} {MAJORITY} In a tie, it fails.",
    "majority-of-all": f"{PLAIN} It passes if more than half of all eligible voters vote Agree. In a tie, it fails.",
    "two-thirds": f"{PLAIN} It passes if at least two thirds of the votes cast are Agree votes. {A_FIFTH}",
    "three-quarters": f"{PLAIN} It passes if at least three quarters of the votes cast are Agree votes. {A_FIFTH}",
    "two-thirds-of-all": f"{PLAIN} It passes if at least two thirds of all eligible voters vote Agree.",
    "three-quarters-of-all": f"{PLAIN} It passes if at least three quarters of all eligible voters vote Agree.",
    "consent": (
        f"{BLOCKING} It passes if nobody votes Block and at least 1 person votes Agree. "
        "There is a quorum if at least half of all eligible voters vote; without one, nothing is decided."
    ),
    "lazy-consensus": "Those who may vote answer Agree or Disagree. If nobody votes Disagree, it passes.",
    "unanimity": f"{PLAIN} It passes if all eligible voters vote Agree.",
    "social-coop": (
        f"Those who may vote answer Agree, Abstain, Disagree or Block. {MAJORITY} When at least 1 person votes Block, "
        "it passes only if there are at least 9 times as many Agree votes as Disagree and Block votes together. "
        "In a tie, it fails."
    ),
    "apache-release": (
        f"{PLAIN} {OPEN} It passes if at least 3 vote Agree and there are more Agree votes than Disagree votes."
    ),
    "apache-code": f"{BLOCKING} {OPEN} It passes if at least 3 vote Agree. A Block vote with a reason stops it.",
    "removal": f"{PLAIN} It passes if at least two thirds of all eligible voters vote Agree.",
}


def rule(declared: Any) -> Rule:
    read = read_rule(declared)
    assert isinstance(read, Rule)
    return read


@pytest.mark.parametrize("named", NAMED_RULES, ids=lambda named: named.id)
def test_a_named_rule_reads_as_its_name_promises(named: Any) -> None:
    assert paragraph(rule(named.fields)) == NAMED[named.id]


WHOLE: list[tuple[dict[str, Any], str]] = [
    (
        {
            "open_for": {"at_least": "6 days", "at_most": "30 days"},
            "urgent": {"at_least": "48 hours"},
            "passes": [{"any_of": ["turnout >= 20", {"when": "eligible < 20", "need": "turnout >= 2"}]}, "agree > 2"],
            "tie": "chair decides",
        },
        (
            f"{PLAIN} The vote is open for at least 6 days and at most 30 days. If it is urgent, 48 hours is enough. "
            "It passes if more than 2 vote Agree and one of these holds: at least 20 vote; or when fewer than 20 may "
            "vote, at least 2 vote. In a tie, the chair decides."
        ),
    ),
    (
        {
            "open_for": {"at_most": "2 weeks"},
            "urgent": {},
            "outcomes": [
                {"when": "agree >= 3", "outcome": "passes"},
                {"when": ["agree >= 1", "disagree == 0"], "outcome": "referred", "to": "the board"},
                {"outcome": "extended"},
            ],
        },
        (
            f"{PLAIN} The vote is open for at most 2 weeks. If it is urgent, any time is enough. If at least 3 vote "
            "Agree, it passes. If at least 1 person votes Agree and nobody votes Disagree, somebody else decides "
            "(the board). Otherwise the vote is extended."
        ),
    ),
    (
        {"silence": "agrees", "passes": ["agree >= 1"], "veto": {}, "judged_by": "chair"},
        (
            f"{PLAIN} If nobody votes Disagree or Block, it passes. Otherwise it passes if at least 1 person votes "
            "Agree. Even then somebody must judge that it passes. A Block vote stops it."
        ),
    ),
    (
        {
            "choices": ["agree", "block"],
            "needs": {"seconders": 2},
            "closes_early": "when decided",
            "passes": ["block == 0"],
            "block": {"valid_when": "justified"},
            "vacancies_vote": "abstain",
        },
        (
            "Those who may vote answer Agree or Block. First, 2 others must support the proposal. The vote closes "
            "early once the missing ballots can no longer change the result. It passes if nobody votes Block. Each "
            "empty seat counts as Abstain. Only a Block vote with a reason counts as one."
        ),
    ),
    ({"in_words": "Rough consensus."}, f"{PLAIN} No count decides it; somebody judges."),
    ({"passes": []}, f"{PLAIN} It passes."),
    (
        {"passes": "agree > disagree", "houses": {"makers": {"electorate": "maker"}, "users": {"electorate": "user"}}},
        f"{PLAIN} {MAJORITY} It takes makers and users, each by itself.",
    ),
    (
        {
            "passes": "agree > disagree",
            "quorum": "turnout >= 3",
            "houses": {"makers": {"passes": "agree >= 2", "quorum": "none"}, "users": {"quorum": "turnout >= 9"}},
        },
        (
            f"{PLAIN} {MAJORITY} There is a quorum if at least 3 vote; without one, nothing is decided. It takes "
            "makers and users, each by itself. For makers, it passes if at least 2 vote Agree. For makers, there is no "
            "quorum. For users, there is a quorum if at least 9 vote."
        ),
    ),
]


@pytest.mark.parametrize(("declared", "words"), WHOLE)
def test_a_whole_rule_is_a_paragraph(declared: dict[str, Any], words: str) -> None:
    assert paragraph(rule(declared)) == words


def test_a_decision_of_a_compact_is_said_from_its_plain_fields() -> None:
    assert decision_in_words({"passes": ["agree >= 2"]}, "Stewards") == paragraph(
        rule({"passes": "agree >= 2"}), "Stewards"
    )
    assert decision_in_words({"passes": ["agree >= yes"]}) is None


@pytest.mark.parametrize(
    ("declared", "clause"),
    [
        (
            {"passes": ["agree >= 3", "agree > disagree"]},
            "at least 3 vote Agree and there are more Agree votes than Disagree votes",
        ),
        (
            {"passes": "agree >= 3", "quorum": "turnout >= 5"},
            "at least 3 vote Agree, and for a quorum that at least 5 vote",
        ),
        ({"silence": "agrees", "passes": "agree >= 3"}, None),
        ({"outcomes": [{"outcome": "fails"}]}, None),
    ],
)
def test_what_a_rule_asks_for_is_one_clause(declared: dict[str, Any], clause: str | None) -> None:
    assert asked(rule(declared)) == clause


def test_the_voters_are_named_where_they_are_known() -> None:
    assert paragraph(rule({"passes": "agree >= 2"}), "Stewards") == (
        "Stewards answer Agree, Abstain or Disagree. It passes if at least 2 vote Agree."
    )
