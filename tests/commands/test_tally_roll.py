"""Who may vote, by the days in the compact, and what a result says was not checked."""

from pathlib import Path

import pytest

from osc_cli.commands.tally import TallyResult, tally
from tests.commands.telling import given_as

COMPACT = """\
compact: 1
project: {name: Riverbank}
people: {ada: {}, ben: {}, cho: {}, dee: {}}
roles:
  member:
    holders: [ada, ben, cho, dee]
    enters: {probation: 3 months}
    holding_since: {ada: "2020-01-01", ben: "2020-01-01", cho: "2026-03-01", dee: "2026-05-05"}
  old: {holders: [ada, ben], votes_from: the first merged change}
  friend: {name: Friend}
decisions:
  proposal: {electorate: member, passes: agree > 1/2 * eligible}
  at-the-end: {electorate: {roles: member, snapshot: closed}, passes: agree > 1/2 * eligible}
  settled: {electorate: {roles: member, without: [on probation]}, passes: agree > 1/2 * eligible}
  removal: {electorate: {roles: member, without: [subject]}, passes: agree > disagree}
  undated: {electorate: {roles: old, needs: good-standing, binding: maintainers}, passes: agree > disagree}
  anybody: {electorate: friend, passes: agree > disagree}
  both: {passes: agree > disagree, houses: {members: {electorate: member}, old: {electorate: old}}}
"""


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    (tmp_path / "compact.yaml").write_text(COMPACT, encoding="utf-8")
    (tmp_path / "b.csv").write_text("voter,choice\nada,agree\nben,agree\ncho,disagree\ndee,disagree\n", "utf-8")
    return tmp_path


def _tally(decision: str, folder: Path, *, timed: bool = True, **flags: object) -> TallyResult:
    times = {"opened": "2026-05-04", "closed": "2026-05-12"} if timed else {}
    return tally(decision, given_as(ballots_file=folder / "b.csv", **times, **flags), folder / "compact.yaml")


@pytest.mark.parametrize(
    ("decision", "eligible", "left_out", "told"),
    [
        (
            "proposal",
            3,
            ["dee"],
            ["dee came on 2026-05-05, after the vote opened, and is not one of those who may vote."],
        ),
        ("at-the-end", 4, [], []),
        (
            "settled",
            2,
            ["cho", "dee"],
            [
                "dee came on 2026-05-05, after the vote opened, and is not one of those who may vote.",
                "cho is on probation until 2026-06-01, and is not one of those who may vote.",
            ],
        ),
    ],
)
def test_who_came_too_late_does_not_vote_and_is_not_counted(
    decision: str, eligible: int, left_out: list[str], told: list[str], asked: Path
) -> None:
    result = _tally(decision, asked)
    assert result.counts["eligible"] == eligible
    assert [ballot.voter for ballot in result.ballots.outside] == left_out if result.ballots else False
    assert list(result.explanation[-len(told) :]) == told if told else "may vote" not in " ".join(result.explanation)


@pytest.mark.parametrize(
    ("decision", "flags", "told"),
    [
        (
            "proposal",
            {"timed": False},
            ["everybody already belonged to the voters", "say when that was with `--opened`"],
        ),
        ("removal", {}, ["whether the person whom the vote is about voted; name them with `--without`"]),
        (
            "undated",
            {},
            [
                "whether everybody already belonged to the voters when the vote opened",
                "; their days belong under `holding_since`.",
                "from when one votes: the first merged change",
                "what a voter needs besides: good-standing",
                "whose votes are binding: maintainers",
            ],
        ),
        ("anybody", {}, ["whether those who voted may vote, for the compact does not list them by name"]),
        ("both", {}, ["members: dee came on", "old: Not checked: whether everybody already"]),
    ],
)
def test_what_was_not_checked_is_said(decision: str, flags: dict[str, bool], told: list[str], asked: Path) -> None:
    said = " ".join(_tally(decision, asked, **flags).explanation)
    for part in told:
        assert part in said


def test_whoever_is_named_as_excluded_is_not_asked_about(asked: Path) -> None:
    result = _tally("removal", asked, without=("cho",))
    assert result.counts["eligible"] == 2
    assert "Not checked" not in " ".join(result.explanation)
