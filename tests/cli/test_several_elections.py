"""A board that members and sponsors elect, as every command tells it."""

from pathlib import Path

import pytest

from tests.cli.running import osc_here

BOARD = """\
compact: 1
project: {name: Riverbank}
roles: {member: {name: Member}, sponsor: {name: Sponsor}}
bodies:
  board:
    name: Board
    seats: 3
    max_per_affiliation: 1
    filled_by: {election: [member-seats, sponsor-seat]}
decisions: {proposal: {electorate: member, passes: agree > disagree}}
elections:
  member-seats: {name: Seats of members, electorate: member, method: approval, seats: 2, tie: lot}
  sponsor-seat: {name: Seat of sponsors, electorate: sponsor, method: approval, seats: 1, tie: lot}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "compact.yaml").write_text(BOARD, encoding="utf-8")
    return tmp_path


def test_show_names_both(folder: Path) -> None:
    shown = osc_here("show", cwd=folder).out
    assert "Board: 3 seats, Seats of members and Seat of sponsors\n" in shown
    assert "Seat of sponsors: Sponsors, approval, 1 seat\n" in shown


def test_governance_says_how_many_seats_each_fills_and_who_votes(folder: Path) -> None:
    assert osc_here("render", cwd=folder).code == 0
    text = (folder / "GOVERNANCE.md").read_text(encoding="utf-8")
    members, sponsors = "[Seats of members](#seats-of-members)", "[Seat of sponsors](#seat-of-sponsors)"
    assert f"- **How seats are filled:** By {members} (two seats) and {sponsors} (one seat).\n" in text
    assert f"| Board | Members, by {members}; Sponsors, by {sponsors} |" in text


def test_tally_holds_the_cap_of_the_board_against_each(folder: Path) -> None:
    (folder / "counts.yaml").write_text("votes: {ada: 5, ben: 4}\n", encoding="utf-8")
    told = osc_here("tally", "sponsor-seat", "--counts", "counts.yaml", cwd=folder).out
    assert "Not checked: Board may have 1 from one organisation, and this election declares no cap." in told


def test_diff_says_that_an_election_came(folder: Path) -> None:
    (folder / "old.yaml").write_text(BOARD.replace("[member-seats, sponsor-seat]", "member-seats"), encoding="utf-8")
    told = " ".join(osc_here("diff", "old.yaml", "compact.yaml", cwd=folder).out.split())
    assert "Board, filling of seats (the election that fills the seats): now also Seat of sponsors." in told
