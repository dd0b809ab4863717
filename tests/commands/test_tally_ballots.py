"""Ballots from files: whose count, and in which house."""

from pathlib import Path

import pytest

from osc_cli.commands.tally import TallyResult, tally
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.errors import OscError
from tests.commands.telling import given_as

BALLOTS = """\
voter,choice,time,reason
ada,disagree,2026-05-01T10:00Z,
ben,agree,2026-05-01T11:00Z,"good, and needed"
ada,agree,2026-05-02T10:00Z,convinced
cho,agree,2026-05-09T10:00Z,too late
dan,disagree,2026-05-01T12:00Z,no steward
"""


def _by_ballots(path: Path, compact: Path) -> TallyResult:
    given = given_as(ballots_file=path, opened="2026-05-01T09:00Z", closed="2026-05-08T09:00Z")
    return tally("code", given, compact)


def test_ballots_of_the_electorate_count_once_and_in_time(compact: Path, tmp_path: Path) -> None:
    path = tmp_path / "ballots.csv"
    path.write_text(BALLOTS, encoding="utf-8")
    result = _by_ballots(path, compact)
    assert result.outcome is Outcome.PASSES
    assert result.counts["agree"] == 2
    ballots = result.ballots
    assert ballots is not None
    left_out = [[ballot.line for ballot in part] for part in (ballots.replaced, ballots.late, ballots.outside)]
    assert left_out == [[2], [5], [6]]


def test_the_order_of_ballots_does_not_matter_where_they_have_times(compact: Path, tmp_path: Path) -> None:
    header, *rows = BALLOTS.splitlines()
    path = tmp_path / "ballots.csv"
    path.write_text("\n".join([header, *reversed(rows)]), encoding="utf-8")
    assert _by_ballots(path, compact).counts["agree"] == 2


def test_ballots_may_be_yaml(compact: Path, tmp_path: Path) -> None:
    path = tmp_path / "ballots.yaml"
    path.write_text("- {voter: ada, choice: agree}\n- {voter: ben, choice: agree, reason: yes}\n", encoding="utf-8")
    assert tally("code", given_as(ballots_file=path), compact).outcome is Outcome.PASSES


LISTED = """\
compact: 1
project: {name: Riverbank}
people: {ada: {}, ben: {}, cho: {}, dee: {}, eli: {}}
roles:
  member: {name: Member, holders: [ada, ben, cho, dee]}
  guest: {name: Guest, holders: [eli]}
  friend: {name: Friend}
bodies:
  board: {name: Board, holders: [ada, ben], decides_by: by-the-board}
  assembly: {name: Assembly, made_of: member}
decisions:
  role: {electorate: member, passes: agree > 1/2 * eligible}
  several: {electorate: [member, guest], passes: agree > 1/2 * eligible}
  assembly: {electorate: {body: assembly}, passes: agree > 1/2 * eligible}
  by-the-board: {passes: agree > 1/2 * eligible}
  anybody: {electorate: [member, friend], passes: agree > disagree}
  removal: {electorate: {roles: member, without: [subject, conflicted]}, passes: agree > 1/2 * eligible}
  merge: {electorate: member, choices: [agree, abstain, block], passes: agree >= 2, veto: {by: board}}
  release: {electorate: board, passes: agree >= 2, veto: {by: guest}}
  both:
    passes: agree > 1/2 * eligible
    houses: {board: {electorate: board}, members: {electorate: {roles: member, without: [subject]}}}
  unlisted: {passes: agree > disagree, houses: {board: {electorate: board}, friends: {electorate: friend}}}
"""
EVERYBODY = "voter,choice\nada,agree\nben,agree\ncho,agree\ndee,disagree\neli,agree\nfay,disagree\n"


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    (tmp_path / "ballots.csv").write_text(EVERYBODY, encoding="utf-8")
    path = tmp_path / "listed.yaml"
    path.write_text(LISTED, encoding="utf-8")
    return path


def _left_out(result: TallyResult, group: str) -> list[str]:
    return [ballot.voter for ballot in getattr(result.ballots, group)]


@pytest.mark.parametrize(
    ("decision", "counts", "outside"),
    [
        ("role", (3, 1, 4), ["eli", "fay"]),
        ("several", (4, 1, 5), ["fay"]),
        ("assembly", (3, 1, 4), ["eli", "fay"]),
        ("by-the-board", (2, 0, 2), ["cho", "dee", "eli", "fay"]),
        ("anybody", (4, 2, None), []),
    ],
)
def test_only_ballots_of_those_who_are_listed_count(
    decision: str, counts: tuple[int, int, int | None], outside: list[str], listed: Path
) -> None:
    result = tally(decision, given_as(ballots_file=listed.parent / "ballots.csv"), listed)
    assert (result.counts["agree"], result.counts["disagree"], result.counts["eligible"]) == counts
    assert _left_out(result, "outside") == outside


def test_whoever_is_excluded_neither_votes_nor_counts(listed: Path) -> None:
    ballots = listed.parent / "ballots.csv"
    result = tally("removal", given_as(ballots_file=ballots, without=("dee", "ada")), listed)
    assert (result.outcome, result.counts["eligible"]) == (Outcome.PASSES, 2)
    assert _left_out(result, "excluded") == ["ada", "dee"]
    with pytest.raises(OscError, match="cannot be judged without `--eligible`"):
        tally("removal", given_as(ballots_file=ballots), listed)
    assert tally("removal", given_as(ballots_file=ballots, eligible=9), listed).counts["eligible"] == 9
    for voted_by, flags, message in (
        ("removal", {"without": ("dea",), "ballots_file": ballots}, "`--without dea`: nobody of that name"),
        ("role", {"without": ("dee",), "ballots_file": ballots}, "`role` excludes nobody"),
        ("removal", {"without": ("dee",), "eligible": 3}, "`--without` is for ballots"),
    ):
        with pytest.raises(OscError, match=message):
            tally(voted_by, given_as(**flags), listed)


def test_a_block_of_somebody_without_a_veto_is_an_abstention(listed: Path) -> None:
    path = listed.parent / "merge.csv"
    path.write_text("voter,choice\nada,agree\nben,agree\ncho,block\n", encoding="utf-8")
    result = tally("merge", given_as(ballots_file=path), listed)
    assert (result.outcome, result.counts["block"], result.counts["abstain"]) == (Outcome.PASSES, 0, 1)
    assert _left_out(result, "no_veto") == ["cho"]
    path.write_text("voter,choice\nada,agree\nben,block\ncho,agree\n", encoding="utf-8")
    assert tally("merge", given_as(ballots_file=path), listed).outcome is Outcome.BLOCKED


def test_whoever_may_veto_need_not_be_one_of_those_who_vote(listed: Path) -> None:
    path = listed.parent / "release.csv"
    path.write_text("voter,choice\nada,agree\nben,agree\neli,block\n", encoding="utf-8")
    assert tally("release", given_as(ballots_file=path), listed).outcome is Outcome.BLOCKED
    path.write_text("voter,choice\nada,agree\nben,agree\neli,disagree\n", encoding="utf-8")
    result = tally("release", given_as(ballots_file=path), listed)
    assert (result.outcome, _left_out(result, "outside")) == (Outcome.PASSES, ["eli"])
    flags = given_as(agree=2, block=1, eligible=2)
    assert tally("release", flags, listed).outcome is Outcome.BLOCKED


def test_one_file_of_ballots_serves_every_house(listed: Path) -> None:
    ballots = listed.parent / "ballots.csv"
    result = tally("both", given_as(ballots_file=ballots, without=("cho",)), listed)
    assert result.outcome is Outcome.PASSES
    assert "members: Holds: more than half of all eligible voters vote Agree (2 > 1.5)." in result.explanation
    assert (_left_out(result, "outside"), _left_out(result, "excluded")) == (["eli", "fay"], ["cho"])
    with pytest.raises(OscError, match="does not list by name who belongs to `friends`"):
        tally("unlisted", given_as(ballots_file=ballots), listed)
