"""What the rules on decisions see: known sizes, unknown counts, words, houses, and nothing of what is broken."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from osc_cli.commands.compacts import check
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.plain import split
from osc_cli.domain.decisions.counts import said
from osc_cli.domain.decisions.electorates import size_of as size_of_model
from osc_cli.domain.decisions.formula import NotLinearError
from osc_cli.domain.decisions.integers import TooHardError
from osc_cli.domain.decisions.monotone import backfire
from osc_cli.domain.decisions.rule import Rule
from osc_cli.domain.lint.electorates import Size, size_of
from osc_cli.domain.lint.rules.no_show_paradox import _backfires
from osc_cli.domain.lint.subject import Node
from osc_cli.domain.lint.voting import Votes
from osc_cli.source.loader import load
from tests.domain.decisions.random_rules import RULES
from tests.support import ROOT, few_or_many

HEAD = "compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
COMPACTS = sorted([*ROOT.glob("templates/presets/*.yaml"), *ROOT.glob("examples/**/*.yaml")])


def codes(decision: str) -> set[str]:
    text = f"{HEAD}decisions:\n  proposal: {{electorate: member, {decision}}}\n"
    return {found.rule for found in check(text.encode(), "c").diagnostics}


@pytest.mark.parametrize(
    "decision",
    [
        "open_for: 7 days, in_words: Rough consensus., judged_by: member",
        "open_for: 7 days, passes: [agree >= sqrt(eligible), agree > disagree], quorum: none, tie: fails",
        'open_for: 7 days, passes: ["agree >= max(3, 1/10 * turnout)", agree > disagree], quorum: none, tie: lot',
        "open_for: 7 days, passes: [agree > disagree], quorum: none, tie: runoff",
        "open_for: 7 days, passes: [agree > vacant, agree > disagree], quorum: none, tie: fails, vacancies_vote: agree",
        "passes: [open_hours >= 72, agree >= 2, agree > disagree], quorum: none, tie: fails",
    ],
)
def test_what_cannot_be_decided_is_left_alone(decision: str) -> None:
    assert codes(decision) == set()


@pytest.mark.parametrize(
    "broken",
    [
        "passes: [agree >= 3 * disagree, {when: block > 0}]",
        "passes: [agree >= 3 * disagree, 7]",
        "passes: [agree >= 3 * disagre]",
        "passes: [agree >= 3 * disagree], quorom: none",
        "passes: [agree >= 3 * disagree], urgent: {at_least: soon}",
        "passes: ",
    ],
)
def test_a_broken_decision_is_reported_once_and_not_judged(broken: str) -> None:
    assert {code for code in codes(broken) if code.startswith("OSC2")} <= {"OSC201"}


def test_decisions_that_say_the_same_are_judged_in_their_own_electorates() -> None:
    text = (
        f"{HEAD}bodies: {{four: {{seats: 4}}, five: {{seats: 5}}}}\ndecisions:\n"
        "  one: {electorate: four, open_for: 2 days, passes: [agree > disagree], quorum: none}\n"
        "  two: {electorate: five, open_for: 2 days, passes: [agree > disagree], quorum: none, tie: fails}\n"
        "  three: {electorate: four, open_for: 9 days, passes: [agree > disagree], quorum: none, tie: fails}\n"
    )
    found = [(each.rule, each.route[1]) for each in check(text.encode(), "c").diagnostics]
    assert found == [("OSC212", "one")]


def test_where_so_many_must_agree_one_to_one_is_no_question() -> None:
    """One of three seats is empty: 1 to 1 is one vote too few by `agree >= 2`, whoever votes besides."""
    text = (
        "compact: 1\nproject: {name: M}\npeople: {ada: {name: A}, ben: {name: B}}\n"
        "bodies: {jury: {seats: 3, holders: [ada, ben]}}\n"
        "decisions:\n  case: {electorate: jury, open_for: 9 days, passes: [agree >= 2], quorum: none}\n"
        "  other: {electorate: jury, open_for: 9 days, passes: [agree > disagree], quorum: none}\n"
    )
    found = [each.route[1] for each in check(text.encode(), "c").diagnostics if each.rule == "OSC212"]
    assert found == ["other"]


def test_a_vote_is_said_in_words() -> None:
    assert said({"agree": 3, "disagree": 0}) == "3 Agree"
    assert said({"agree": 3, "disagree": 1}) == "3 Agree and 1 Disagree"
    assert (
        said({"agree": 3, "disagree": 1, "abstain": 2, "block": 0, "present": 6}) == "3 Agree, 1 Disagree and 2 Abstain"
    )
    assert said({"agree": 3, "present": 5}) == "3 Agree and 5 present"
    assert said({"agree": 0}) == "no votes"


@pytest.mark.parametrize("path", COMPACTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_lint_and_documents_count_the_same_people(path: Path) -> None:
    """Lint reads plain data and the documents read models; a decision without exclusions has one size."""
    data, _ = split(load(path.read_bytes()).data)
    assert isinstance(data, dict)
    compact = Compact.model_validate(data)
    for name, decision in (compact.decisions or {}).items():
        node = Node(data, ()).at("decisions", name, "electorate")
        if "without" in node:
            continue
        ours, theirs = size_of(Node(data, ()), node), size_of_model(compact, decision)
        assert (ours and ours.eligible) == (theirs and theirs.eligible), name
        assert (ours and ours.seats) == (theirs and theirs.seats), name


@few_or_many(30, 300)
def test_the_quick_no_to_the_paradox_is_never_wrong(examples: int) -> None:
    @settings(max_examples=examples)
    @given(RULES)
    def law(rule: Rule) -> None:
        votes = Votes(rule, Size(6, 6))
        if not votes.can_disagree:
            return
        try:
            proof = backfire(rule, 6, "disagree", votes.around)
        except (LookupError, NotLinearError, TooHardError):
            return
        assert (proof is None) == (_backfires(votes) is None)

    law()


@pytest.mark.parametrize(
    ("electorate", "rule", "reported"),
    [
        # Three of four seats are filled: at 1 to 1 there is no quorum, but at 2 to 2 there will be.
        ("council", "passes: agree > disagree, quorum: agree >= 2", False),
        ("council", "passes: agree > disagree, quorum: agree >= 3", True),
        ("council", "passes: agree == seats", True),
        ("trio", "passes: agree > disagree, quorum: agree >= 3", False),  # a role may grow
        ("trio", "passes: agree >= 3/4 * cast", True),
        ("crowd", "passes: agree > 1/2 * eligible", False),
        ("crowd", "passes: [agree >= 2, disagree == 0]", True),
    ],
)
def test_a_rule_for_ties_is_idle_only_where_no_tie_can_come(electorate: str, rule: str, reported: bool) -> None:
    text = (
        "compact: 1\nproject: {name: R}\npeople: {ada: {}, ben: {}, cho: {}}\n"
        "roles: {trio: {holders: [ada, ben, cho]}, crowd: {name: Crowd}}\n"
        "bodies: {council: {seats: 4, holders: [ada, ben, cho]}}\n"
        f"decisions: {{vote: {{electorate: {electorate}, {rule}, tie: lot}}}}\n"
    )
    assert ("OSC220" in {found.rule for found in check(text.encode(), "c").diagnostics}) is reported
