"""Percentages for GitVote, against its own arithmetic tried voter by voter."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from osc_cli.commands.exports.thresholds import MOST_VOTERS, Share, percentage, share_of


def passes(in_favor: int, voters: int, threshold: float) -> bool:
    """Say what the app says, in floating point as it does."""
    return in_favor / voters * 100.0 >= threshold


@pytest.mark.parametrize(
    ("share", "more_than", "written", "least"),
    [
        (Fraction(1, 2), True, "50.01", lambda voters: voters // 2 + 1),
        (Fraction(2, 3), False, "66.66", lambda voters: -(-2 * voters // 3)),
        (Fraction(3, 4), False, "75", lambda voters: -(-3 * voters // 4)),
    ],
)
def test_the_three_usual_rules_are_exact_for_every_electorate(
    share: Fraction, more_than: bool, written: str, least: Any
) -> None:
    found, right = percentage(Share(share, more_than))
    assert (found, right) == (Decimal(written), MOST_VOTERS)
    for voters in range(1, MOST_VOTERS + 1):
        needed = least(voters)
        assert passes(needed, voters, float(found))
        assert not passes(needed - 1, voters, float(found))


def test_a_percentage_that_ends_being_exact_says_where() -> None:
    share = Share(Fraction(2, 7), more_than=False)
    found, right = percentage(share)
    assert found == Decimal("28.57")
    exact = [
        all(passes(votes, voters, 28.57) is (7 * votes >= 2 * voters) for votes in range(voters + 1))
        for voters in range(1, right + 2)
        if voters <= 1_500
    ]
    assert all(exact[:right])
    assert right >= 1_500 or not exact[-1]


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        ({"passes": ["agree > 1/2 * eligible"]}, Share(Fraction(1, 2), more_than=True)),
        ({"passes": "3 * agree >= 2 * seats", "quorum": "none"}, Share(Fraction(2, 3), more_than=False)),
        ({"passes": ["eligible <= agree"]}, Share(Fraction(1), more_than=False)),
        ({"passes": ["agree > disagree"]}, None),
        ({"passes": ["agree >= 3"]}, None),
        ({"passes": ["agree > 1/2 * cast"]}, None),
        ({"passes": ["agree > 1/2 * eligible", "agree >= 3"]}, None),
        ({"passes": ["agree > 1/2 * eligible"], "quorum": ["turnout >= 3"]}, None),
        ({"passes": ["agree > 1/2 * eligible"], "silence": "agrees"}, None),
        ({"in_words": "We talk."}, None),
        ({"passes": ["agree >"]}, None),
    ],
)
def test_a_share_of_all_is_told_from_everything_else(decision: dict[str, Any], expected: Share | None) -> None:
    assert share_of(decision) == expected
