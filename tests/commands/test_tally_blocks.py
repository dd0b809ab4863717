"""What is said of Block votes that were counted though nothing shows that they count."""

from pathlib import Path

import pytest

from osc_cli.commands.tally import tally
from osc_cli.domain.decisions.outcome import Outcome
from tests.commands.telling import given_as

COMPACT = """\
compact: 1
project: {name: Riverbank}
people: {ada: {}, ben: {}}
roles:
  founder: {name: Founder, size: 2}
  keeper: {name: Keeper, holders: [ada]}
  friend: {name: Friend}
decisions:
  change:
    {electorate: friend, passes: agree >= 2, choices: [agree, block], veto: {by: founder, valid_when: justified}}
  either: {electorate: friend, passes: agree >= 2, choices: [agree, block], veto: {by: [keeper, founder]}}
  reasons: {electorate: friend, passes: agree >= 2, choices: [agree, block], veto: {valid_when: justified}}
"""
BALLOTS = "voter,choice,reason\nben,agree,\nzoe,block,\nada,block,it loses data\n"


@pytest.fixture
def compact(tmp_path: Path) -> Path:
    (tmp_path / "ballots.csv").write_text(BALLOTS, encoding="utf-8")
    path = tmp_path / "compact.yaml"
    path.write_text(COMPACT, encoding="utf-8")
    return path


def _told(decision: str, compact: Path, *judged: str) -> list[str]:
    result = tally(decision, given_as(ballots_file=compact.parent / "ballots.csv", judge=judged), compact)
    assert result.outcome is (Outcome.FAILS if judged == ("justified=no",) else Outcome.BLOCKED)
    return [said for said in result.explanation if "line " in said or "in its place" in said]


VETO = "Nobody is named for founder, so whether {} may veto was not checked; if not, say `--judge founder=no`."
REASON = (
    "No reason stands beside the Block of zoe (line 3). Whether a Block is justified, a person judges: "
    "`--judge justified=no` makes an abstention of every Block."
)
ONE = "To judge one Block and not the others, write `abstain` in its place in the ballots."


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        ("change", [VETO.format("zoe (line 3) and ada (line 4)"), REASON, ONE]),
        ("either", [VETO.format("zoe (line 3)")]),  # Ada is a keeper, and a Block of theirs needs no reason
        ("reasons", [REASON, ONE]),
    ],
)
def test_a_block_that_nobody_could_check_is_pointed_out(decision: str, told: list[str], compact: Path) -> None:
    assert _told(decision, compact) == told


def test_nothing_is_pointed_out_where_a_person_judged_or_everything_is_known(compact: Path) -> None:
    assert _told("change", compact, "justified=no") == []
    assert _told("change", compact, "justified=yes") == []
    path = compact.parent / "ballots.csv"
    path.write_text("voter,choice,reason\nada,block,it loses data\n", encoding="utf-8")
    assert _told("either", compact) == []
    assert _told("reasons", compact) == []


def test_without_a_column_for_reasons_no_block_has_one(compact: Path) -> None:
    (compact.parent / "ballots.csv").write_text("voter,choice\nben,agree\nzoe,block\n", encoding="utf-8")
    assert _told("reasons", compact) == [REASON]
