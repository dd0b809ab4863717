"""What `osc tally` refuses: each with its place, and nothing guessed."""

import re
from pathlib import Path
from typing import Any

import pytest

from osc_cli.commands.tally import tally
from osc_cli.domain.errors import OscError
from tests.commands.telling import given_as


@pytest.mark.parametrize(
    ("decision", "flags", "message"),
    [
        ("propsal", {}, "has no decision `propsal`"),
        ("board", {}, "`board` is an election"),
        ("broken", {"agree": 1}, "the rule of `broken` cannot be read"),
        ("undeclared", {"agree": 1}, "nothing says when `undeclared` passes"),
        ("stewards", {"agree": 3}, "cannot be judged without `--present` and `--seats`"),
        ("proposal", {"agree": 2, "disagree": 2}, "cannot be judged without `--chair agree|disagree`"),
        ("words", {}, "cannot be judged without `--judge stewards=yes|no`"),
        ("proposal", {"agree": 3, "running": True}, "cannot be judged without `--eligible`"),
        ("calendar", {"agree": 3, "open_for": "239.93 hours"}, "cannot be judged without `--opened and --closed`"),
        ("both", {"agree": 3}, "`both` is decided by 2 houses: council, members"),
        ("early", {"agree": 3, "open_for": "2 days"}, "cannot be judged without `--eligible`"),
        ("proposal", {"agree": 5, "eligible": 4}, "5 ballots, but only 4 may vote"),
        ("code", {"agree": 4}, "4 ballots, but by the compact of today only 3 may vote"),
        ("stewards", {"present": 6, "eligible": 5, "seats": 5}, "6 are present, but only 5 may vote"),
        ("stewards", {"present": 3, "seats": 5, "vacant": 6}, "6 of 5 seats are vacant"),
        ("stewards", {"block": 1, "present": 3, "seats": 5}, "this rule knows no Block votes"),
        ("stewards", {"urgent": True}, "this rule knows no urgent votes"),
        ("proposal", {"open_for": "soon"}, "`soon` is not a length of time"),
        ("proposal", {"open_for": "6 days", "opened": "2026-05-01"}, "are both given"),
        ("proposal", {"opened": "2026-05-01"}, "`--closed` is missing"),
        ("proposal", {"opened": "2026-05-02", "closed": "2026-05-01"}, "the vote closed before it opened"),
        ("proposal", {"opened": "2026-05-02Z", "closed": "1 May"}, "is not a time"),
        ("proposal", {"opened": "2026-05-01T10:00", "closed": "2026-05-09T10:00Z"}, "one time has a time zone"),
        ("code", {"block": 1, "judge": ("justified=maybe",)}, "says neither yes nor no"),
        ("code", {"block": 1, "judge": ("weather=yes",)}, "nothing is judged by the name `weather` here"),
        ("code", {"ballots_file": Path("none.csv")}, "cannot read none.csv"),
    ],
)
def test_what_cannot_be_judged_is_named(decision: str, flags: dict[str, Any], message: str, compact: Path) -> None:
    with pytest.raises(OscError, match=re.escape(message)):
        tally(decision, given_as(**flags), compact)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("b.csv", "", "b.csv is empty"),
        ("b.csv", "voter,choice\nada,agr\udce9\n", "b.csv is not text in UTF-8"),
        ("b.yaml", "- {voter: ada, choice: agree, choice: block}\n", "b.yaml, line 1: "),
        ("b.csv", "voter,choice,voter\n", "line 1: the column `voter` comes twice"),
        ("b.csv", "voter,vote\n", "line 1: unknown column `vote`"),
        ("b.csv", "Voter;Choice\n", "line 1: unknown column `Voter;Choice`"),
        ("b.csv", "voter,choice\nada,\n", "line 2: the ballot of `ada` has no choice"),
        ("b.csv", "voter\nada\n", "line 1: there is no `choice`"),
        ("b.csv", "voter,choice\nada\n", "line 2: 1 cell, but the header has 2"),
        ("b.csv", "voter,choice\nada,yes\n", "line 2: unknown choice `yes`"),
        ("b.csv", "voter,choice\n,agree\n", "line 2: the ballot has no voter"),
        ("b.csv", "voter,choice,time\nada,agree,noon\n", "line 2: `noon` is not a time"),
        ("b.csv", 'voter,choice\nada,"agree\n', "line 2: "),
        (
            "b.csv",
            "voter,choice,time\nada,agree,2026-05-01T10:00\nben,agree,2026-05-01T10:00Z\n",
            "line 3: this time has",
        ),
        ("b.yaml", "a: 1\n", "is not a list of ballots"),
        ("b.yaml", "", "b.yaml, line 1: this file is empty"),
        ("b.yaml", "- ada\n", "line 1: this is not a ballot"),
        ("b.yaml", "- {voter: 12, choice: agree}\n", "line 1: the voter `12` is no text"),
        ("b.yaml", "- {voter: ada, choice: [agree]}\n", "line 1: unknown choice"),
        ("b.yaml", "- {voter: ada, choice: agree}\n- {voter: ben}\n", "line 2: there is no `choice`"),
        ("b.yaml", "- [\n", "b.yaml, line"),
    ],
)
def test_a_broken_ballot_file_is_refused_at_its_place(
    name: str, text: str, message: str, compact: Path, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(OscError, match=re.escape(message)):
        tally("code", given_as(ballots_file=path), compact)


@pytest.mark.parametrize(
    ("row", "times", "message"),
    [
        ("ada,agree\n", 1_700_000, "b.csv is larger than 16 MiB"),
        ("a", 200_000, "line 2: field larger than field limit"),
    ],
)
def test_a_ballot_file_without_end_is_refused(
    row: str, times: int, message: str, compact: Path, tmp_path: Path
) -> None:
    path = tmp_path / "b.csv"
    path.write_text("voter,choice\n" + row * times, encoding="utf-8")
    with pytest.raises(OscError, match=message):
        tally("code", given_as(ballots_file=path), compact)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("agree: -1\n", "line 1: `agree` must be a whole number"),
        ("agree: 1.5\n", "line 1: `agree` must be a whole number"),
        ("disagree: 1\nyes: 3\n", "line 2: `yes` is not a count that can be given"),
        ("score: 3\n", "`score` is not a count that can be given"),
        ("- 3\n", "is not a map of counts"),
        ("council: {agree: 3}\n", "this decision has no house `council`"),
    ],
)
def test_a_broken_counts_file_is_refused_at_its_place(text: str, message: str, compact: Path, tmp_path: Path) -> None:
    path = tmp_path / "counts.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OscError, match=re.escape(message)):
        tally("proposal", given_as(counts_file=path), compact)


@pytest.mark.parametrize(
    ("header", "hint"),
    [
        ("Voter,choice", "did you mean `voter`?"),
        ("voter;choice", "separate columns by commas"),
        ("voter,choice,weather", "known are voter, choice, time, reason"),
    ],
)
def test_a_header_that_is_nearly_right_is_put_right(header: str, hint: str, compact: Path, tmp_path: Path) -> None:
    path = tmp_path / "b.csv"
    path.write_text(f"{header}\n", encoding="utf-8")
    with pytest.raises(OscError) as raised:
        tally("code", given_as(ballots_file=path), compact)
    assert raised.value.hint == hint


def test_the_compact_helps_with_a_count_that_is_missing(compact: Path) -> None:
    with pytest.raises(OscError) as raised:
        tally("stewards", given_as(agree=3, present=3), compact)
    command = f"osc tally stewards --compact {compact} --agree 3 --present 3 --seats 5"
    assert str(raised.value.hint).endswith(
        f"nothing is guessed; the compact of today says `--seats 5`; if that was so at the vote: `{command}`"
    )


def test_the_command_to_repeat_says_everything_again() -> None:
    given = given_as(
        agree=3, chair="agree", open_for="7 days", ballots_file=Path("my votes.csv"), running=True, judge=("lot=yes",)
    )
    assert given.command("vote", None, {"seats": 9}) == (
        "osc tally vote --agree 3 --seats 9 --chair agree --open-for '7 days' --ballots 'my votes.csv' --open"
        " --judge lot=yes"
    )


def test_a_count_that_cannot_be_is_told_with_its_house(compact: Path, tmp_path: Path) -> None:
    path = tmp_path / "counts.yaml"
    path.write_text("council: {agree: 1}\nmembers: {agree: 3, eligible: 2}\n", encoding="utf-8")
    with pytest.raises(OscError, match="members: 3 ballots, but only 2 may vote"):
        tally("both", given_as(counts_file=path), compact)
