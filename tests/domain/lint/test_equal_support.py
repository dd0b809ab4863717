"""The Agree quorum that a finding proposes: as many agree as where the old rule just passed."""

from typing import Any

import pytest

from osc_cli.commands.compacts import check
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.lint.electorates import Size
from osc_cli.domain.lint.equal_support import agree_quorum
from osc_cli.domain.lint.voting import Votes


def _rule(passes: list[Any], quorum: list[Any]) -> Rule:
    rule = read_rule({"passes": passes, "quorum": quorum})
    assert isinstance(rule, Rule)
    return rule


SUPPORT = [
    # 60 % of a third, half of a half, three quarters of a half, two thirds of all seats' quarter.
    ("agree >= 60% * cast", "turnout >= 1/3 * eligible", "agree >= 1/5 * eligible"),
    ("agree > disagree", "turnout >= 1/2 * eligible", "agree >= 1/4 * eligible"),
    ("agree >= 3 * disagree", "turnout >= 1/2 * eligible", "agree >= 3/8 * eligible"),
    ("disagree < agree", "1/2 * eligible < cast", "agree > 1/4 * eligible"),
    ("agree >= 2/3 * turnout", "present >= 1/4 * seats", "agree >= 1/6 * seats"),
    # More than half of ten are six, at least half are five; two thirds of more than seven are six.
    ("agree > 1/2 * cast", "turnout >= 10", "agree >= 6"),
    ("agree >= 1/2 * cast", "turnout >= 10", "agree >= 5"),
    ("agree >= 2/3 * cast", "turnout > 7", "agree >= 6"),
    ("score > 0", "turnout >= 9", "agree >= 5"),
]


@pytest.mark.parametrize(("passes", "quorum", "expected"), SUPPORT)
def test_the_two_shares_are_multiplied(passes: str, quorum: str, expected: str) -> None:
    assert agree_quorum(_rule([passes], [quorum])) == expected
    assert agree_quorum(_rule([passes, "agree >= 1"], [quorum])) == expected


@pytest.mark.parametrize(("passes", "quorum", "_"), SUPPORT)
def test_it_takes_as_many_agree_votes_as_before(passes: str, quorum: str, _: str) -> None:
    """Of 120 people, whose shares need no rounding; "more than" half of a quorum of ballots is one vote more."""
    old = Votes(_rule([passes], [quorum]), Size(120, 120))
    new = Votes(_rule([passes], [agree_quorum(old.rule)]), Size(120, 120))
    assert _fewest(old) - _fewest(new) in ((0, 1) if quorum == "turnout >= 1/2 * eligible" else (0,))


def _fewest(votes: Votes) -> int:
    top = votes.size.eligible + 1
    sides = ((agree, disagree) for agree in range(top) for disagree in range(top - agree))
    return next(agree for agree, disagree in sides if votes.outcome(agree, disagree) is Outcome.PASSES)


@pytest.mark.parametrize(
    ("passes", "quorum"),
    [
        (["agree >= 3"], ["turnout >= 1/2 * eligible"]),
        (["agree > 1/2 * eligible"], ["turnout >= 1/2 * eligible"]),
        (["agree > disagree"], ["turnout >= sqrt(eligible)"]),
        (["agree > disagree"], ["turnout >= 1/2 * eligible", "cast >= 5"]),
        (["agree > disagree"], ["turnout + 2 * agree >= eligible"]),
        ([{"any_of": ["agree > disagree", "agree >= 5"]}], ["turnout >= 1/2 * eligible"]),
        ([{"when": "turnout > 5", "need": "agree > disagree"}], ["turnout >= 1/2 * eligible"]),
    ],
)
def test_other_rules_get_no_number(passes: list[Any], quorum: list[Any]) -> None:
    assert agree_quorum(_rule(passes, quorum)) is None


@pytest.mark.parametrize("passes", ["agree >= 2/3 * cast", "agree > 1/2 * cast", "score > 0"])
@pytest.mark.parametrize("quorum", ["turnout >= 1/2 * seats", "cast > 1/3 * eligible"])
@pytest.mark.parametrize("people", [5, 9, 12])
def test_where_the_size_is_known_the_number_is_right_in_it(passes: str, quorum: str, people: int) -> None:
    """Of nine, half are five, and two thirds of five are four; two thirds of a half of nine would be three."""
    old = Votes(_rule([passes], [quorum]), Size(people, people))
    new = Votes(_rule([passes], [agree_quorum(old.rule, old.size)]), old.size)
    assert _fewest(new) == _fewest(old)


def test_two_thirds_of_five_of_nine_are_four() -> None:
    rule = _rule(["agree >= 2/3 * cast"], ["turnout >= 1/2 * seats"])
    assert agree_quorum(rule, Size(9, 9)) == "agree >= 4"
    assert agree_quorum(rule, Size(12, 12)) == "agree >= 1/3 * seats"


@pytest.mark.parametrize(
    ("passes", "hint"),
    [
        ("agree >= 60% * cast, agree >= 1", "Agree votes: `agree >= 1/5 * eligible` asks for as much support"),
        ("agree >= 2", "let the quorum count Agree votes instead"),
    ],
)
def test_the_finding_gives_the_number_of_this_rule_or_none(passes: str, hint: str) -> None:
    text = (
        "compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member, size: 24}}\ndecisions:\n  vote:\n"
        f"    {{electorate: member, open_for: 7 days, passes: [{passes}], quorum: [turnout >= 1/3 * eligible]}}\n"
    )
    found = [each.hint for each in check(text.encode(), "c").diagnostics if each.name == "no-show-paradox"]
    assert len(found) == 1
    assert found[0] is not None
    assert hint in found[0]
