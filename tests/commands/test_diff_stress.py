"""What a change does to a takeover: of strangers, and of insiders where they need less."""

from typing import Any

from osc_cli.commands.diff_stress import takeovers
from osc_cli.domain.compact.plain import split
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.source.loader import load
from tests.support import ROOT

_STORY = (ROOT / "tests/golden/diff/story/founding.yaml").read_text()
FOUNDING = _STORY.replace("    seats: 3\n", "    seats: 3\n    filled_by: {appointed_by: member, by: bylaws-change}\n")
"""The story, in which nobody becomes a keeper without a vote of the members."""


def _data(text: str) -> Any:
    return split(load(text.encode()).data)[0]


def _amending(old: str, new: str) -> dict[bool, tuple[Any, Any]]:
    """Return what amending costs from inside and from outside, before and after, where that changed."""
    assert old in FOUNDING
    found = takeovers(_data(FOUNDING), _data(FOUNDING.replace(old, new)), {"amendments", "decisions"})
    return {
        one.inside: (one.before and one.before.cost, one.after and one.after.cost)
        for one in found
        if one.goal is Goal.AMEND
    }


def test_insiders_are_told_where_they_need_less_than_strangers() -> None:
    # Two of three keepers decide after 14 days of notice; that vote has no set time.
    found = _amending("everything: {by: bylaws-change", "everything: {by: keeper-decision")
    # Strangers need as much as before: 10 days until the members made them keepers, and the notice.
    assert found == {True: (((12, 24),), ((2, 14),))}


def test_the_same_numbers_are_told_once() -> None:
    # Members are strangers who came in: 8 of 24 instead of 12, each after 14 days of notice and 10 of voting.
    found = _amending("agree >= 2 * disagree, agree >= 8", "agree > disagree, agree >= 8")
    assert list(found) == [False]
    assert found[False][1] == ((8, 24),)


def test_what_does_not_change_is_not_told() -> None:
    assert _amending("open_for: 3 days", "open_for: 4 days") == {}
