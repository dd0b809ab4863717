"""Votes judged from the compact's YAML to the outcome, and what is wrong with what people give."""

import re
from pathlib import Path
from typing import Any, Literal

import pytest
from ruamel.yaml import YAML

from osc_cli.commands.tally import TallyResult, tally
from osc_cli.commands.tally_input import Given
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.errors import ExitCode, OscError
from tests.domain.decisions.vectors import OUTCOMES, WRONG, Case, decision, group

CHAIRS: dict[str | None, Literal["agree", "disagree"]] = {"agree": "agree", "no": "disagree"}
COUNTS = ("agree", "disagree", "abstain", "block", "present", "eligible", "seats", "vacant")

NINE = "there are at least 9 times as many Agree votes as Disagree and Block votes together"
RIVERBANK = """\
compact: 1
project: {name: Riverbank}
roles: {member: {name: Member}}
people: {ada: {name: Ada}, ben: {name: Ben}, cho: {name: Cho}}
bodies: {stewards: {name: Stewards, seats: 5, holders: [ada, ben, cho]}}
decisions:
  proposal:
    electorate: member
    choices: [agree, abstain, disagree, block]
    open_for: 6 days
    urgent: {at_least: 48 hours}
    passes:
      - agree > disagree
      - {when: block > 0, need: agree >= 9 * (disagree + block)}
    quorum: none
    tie: chair decides
  stewards: {electorate: {body: stewards}, passes: agree > 1/2 * seats, quorum: present >= 3}
  calendar:
    electorate: member
    open_for: {at_least: 10 days, counted_in: calendar days, time_zone: UTC}
    passes: agree > 0
  debian: {electorate: member, passes: agree > disagree, quorum: agree >= 3/2 * sqrt(eligible)}
  both: {passes: agree > disagree, houses: {council: {electorate: stewards}, members: {electorate: member}}}
  broken: {electorate: member, passes: agree > yes}
  words: {electorate: member, in_words: Rough consensus., judged_by: stewards}
  code: {electorate: {body: stewards}, veto: {valid_when: justified}, passes: agree >= 2}
  undeclared: {electorate: member}
elections: {board: {method: approval}}
"""


@pytest.fixture
def compact(tmp_path: Path) -> Path:
    path = tmp_path / "compact.yaml"
    path.write_text(RIVERBANK, encoding="utf-8")
    return path


def _given(**flags: Any) -> Given:
    counts = {name: flags.pop(name) for name in COUNTS if name in flags}
    return Given(counts=counts, **flags)


def _case(case: Case) -> object:
    wrong = WRONG.get(case["id"])
    return pytest.param(case, id=case["id"], marks=[pytest.mark.xfail(reason=wrong, strict=True)] if wrong else [])


def _written(rule: str, folder: Path) -> Path:
    """Write a rule of the cases into a compact, as YAML."""
    data = {"compact": 1, "project": {"name": "Case"}, "roles": {"member": {"name": "Member"}}}
    path = folder / "compact.yaml"
    with path.open("w", encoding="utf-8") as stream:
        YAML(typ="safe", pure=True).dump({**data, "decisions": {"case": decision(rule)}}, stream)
    return path


def _flags(given: Case) -> dict[str, Any]:
    flags: dict[str, Any] = {name: given[name] for name in COUNTS if name in given}
    hours = given.get("duration_hours", given.get("open_hours"))
    return flags | ({} if hours is None else {"open_for": f"{hours} hours"})


@pytest.mark.parametrize("case", [_case(case) for case in group("tally_vectors")])
def test_from_yaml_to_the_outcome_that_the_document_states(case: Case, tmp_path: Path) -> None:
    given = case["input"]
    flags = _flags(given) | {"urgent": given.get("urgent", False), "chair": CHAIRS.get(given.get("chair"))}
    result = tally("case", _given(**flags), _written(case["rule"], tmp_path))
    assert result.outcome is OUTCOMES[case["expect"]], case["why"]
    assert result.decided
    assert (result.exit_code is ExitCode.DONE) is (case["expect"] == "pass")


@pytest.mark.parametrize("case", group("open_vote_vectors"), ids=lambda case: str(case["id"]))
def test_an_open_vote_from_yaml(case: Case, tmp_path: Path) -> None:
    result = tally("case", _given(running=True, **_flags(case["input"])), _written(case["rule"], tmp_path))
    assert result.decided is case["decided"], case["why"]


def test_a_result_says_why_and_what_is_missing(compact: Path) -> None:
    result = tally("proposal", _given(agree=8, block=1, eligible=111, open_for="6 days"), compact)
    assert result.outcome is Outcome.FAILS
    assert result.explanation == (
        "Holds: there are more Agree votes than Disagree votes (8 > 0).",
        f"Does not hold: when at least 1 person votes Block: {NINE} (8 < 9).",
        "It does not pass.",
    )
    assert result.shortfall == "1 more Agree vote"


def test_a_root_is_shown_with_the_squares_that_were_compared(compact: Path) -> None:
    result = tally("debian", _given(agree=47, eligible=1000), compact)
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "(47 < sqrt(2250), for 47 * 47 = 2209 < 2250)" in result.explanation[0]
    assert result.shortfall == "1 more Agree vote"


def _lacking(name: str, compact: Path, **flags: Any) -> str | None:
    return tally(name, _given(**flags), compact).shortfall


def test_what_is_missing_can_be_had(compact: Path) -> None:
    assert _lacking("stewards", compact, agree=2, present=2, seats=5) == "1 more person present who votes Agree"
    assert _lacking("stewards", compact, agree=3, present=2, seats=5) == "1 more person present"
    # Nine more would be needed, and only two have not voted: without the Block vote it would pass.
    assert _lacking("proposal", compact, agree=9, disagree=1, block=1, eligible=13) == "the Block vote withdrawn"
    assert _lacking("proposal", compact, agree=1, disagree=3, eligible=4) is None
    assert _lacking("proposal", compact, agree=9, open_for="5 days") == "a vote that is open for at least 6 days"
    assert _lacking("code", compact, agree=2, block=1) == "the Block vote withdrawn"
    assert _lacking("proposal", compact, agree=9, open_for="6 days") is None


def test_time_is_reckoned_as_declared(compact: Path) -> None:
    poll = {"agree": 6, "opened": "2017-08-01T03:16Z", "closed": "2017-08-11T03:12Z"}
    assert tally("calendar", _given(**poll), compact).outcome is Outcome.PASSES
    assert tally("proposal", _given(**poll), compact).outcome is Outcome.PASSES
    assert tally("calendar", _given(**{**poll, "opened": "2017-08-02T00:01Z"}), compact).outcome is Outcome.INVALID


PAUSED = """\
compact: 1
project: {name: Riverbank}
roles: {member: {name: Member}}
decisions:
  budget:
    electorate: member
    open_for: {at_least: 5 business days, time_zone: Europe/Berlin, not_during: [24 December to 1 January, the fair]}
    passes: agree > disagree
  nowhere: {electorate: member, open_for: {at_least: 5 days, time_zone: Atlantis}, passes: agree > disagree}
"""


def test_holidays_are_taken_off_and_words_are_left_to_people(tmp_path: Path) -> None:
    path = tmp_path / "compact.yaml"
    path.write_text(PAUSED, encoding="utf-8")
    # Opened on a Monday: 22 and 23 December, then 4, 5 and 6 January. Where a time has no zone it is one of Berlin.
    opened = {"agree": 1, "opened": "2026-12-21T12:00"}
    early = tally("budget", _given(**opened, closed="2027-01-05T12:00"), path)
    assert early.outcome is Outcome.INVALID
    assert early.explanation == (
        "It was not open long enough: the rule asks for at least 5 business days.",
        "It was open for 6 days; 6 dates passed, 4 business days, not counting 9 days that the rule leaves out.",
        "The vote is not valid.",
        "Not taken off: the fair, which does not count. Give the time without it with `--open-for`.",
    )
    assert tally("budget", _given(**opened, closed="2027-01-06T12:00"), path).outcome is Outcome.PASSES
    # Half past eleven on the 20th at Greenwich is the 21st in Berlin.
    aware = {"agree": 1, "opened": "2026-12-20T23:30Z"}
    assert tally("budget", _given(**aware, closed="2027-01-05T23:30Z"), path).outcome is Outcome.PASSES
    assert tally("budget", _given(**aware, closed="2027-01-05T22:30Z"), path).outcome is Outcome.INVALID
    told = tally("budget", _given(agree=1, open_for="5 business days"), path).explanation
    assert [line for line in told if "24 December to 1 January" in line]
    with pytest.raises(OscError, match="the time zone `Atlantis` of the compact is not known here"):
        tally("nowhere", _given(**opened, closed="2027-01-05T12:00"), path)
    with pytest.raises(OscError, match="the end of the calendar"):
        tally("budget", _given(agree=1, opened="2026-01-05T12:00Z", closed="9999-12-31T23:59Z"), path)


def test_an_open_vote_says_until_when_and_what_can_still_happen(compact: Path) -> None:
    given = _given(agree=10, eligible=20, running=True, opened="2026-05-01T10:00Z")
    result = tally("proposal", given, compact)
    assert (result.outcome, result.decided) == (Outcome.PASSES, False)
    assert result.explanation[1:] == (
        "As it stands: it passes.",
        "The vote must stay open until 2026-05-07 10:00+00:00.",
        f"One Block vote would add: {NINE}.",
        "That can still change.",
    )


def test_two_houses_are_counted_from_one_file(compact: Path, tmp_path: Path) -> None:
    counts = tmp_path / "counts.yaml"
    counts.write_text("council: {agree: 3, disagree: 1}\nmembers: {agree: 9, disagree: 12}\n", encoding="utf-8")
    result = tally("both", _given(counts_file=counts), compact)
    assert result.outcome is Outcome.FAILS
    assert result.shortfall == "members: 4 more Agree votes"
    counts.write_text("council: {agree: 3, disagree: 1}\nmembers: {agree: 13, disagree: 12}\n", encoding="utf-8")
    assert tally("both", _given(counts_file=counts), compact).exit_code is ExitCode.DONE


BALLOTS = """\
voter,choice,time,reason
ada,disagree,2026-05-01T10:00Z,
ben,agree,2026-05-01T11:00Z,"good, and needed"
ada,agree,2026-05-02T10:00Z,convinced
cho,agree,2026-05-09T10:00Z,too late
dan,disagree,2026-05-01T12:00Z,no steward
"""


def _by_ballots(path: Path, compact: Path) -> TallyResult:
    given = _given(ballots_file=path, opened="2026-05-01T09:00Z", closed="2026-05-08T09:00Z")
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
    assert tally("code", _given(ballots_file=path), compact).outcome is Outcome.PASSES


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
        ("proposal", {"agree": 5, "eligible": 4}, "5 ballots, but only 4 may vote"),
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
        tally(decision, _given(**flags), compact)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("b.csv", "", "b.csv is empty"),
        ("b.csv", "voter,choice,voter\n", "line 1: the column `voter` comes twice"),
        ("b.csv", "voter,vote\n", "line 1: unknown column `vote`"),
        ("b.csv", "voter\nada\n", "line 1: there is no `choice`"),
        ("b.csv", "voter,choice\nada\n", "line 2: 1 cells, but the header has 2"),
        ("b.csv", "voter,choice\nada,yes\n", "line 2: unknown choice `yes`"),
        ("b.csv", "voter,choice\n,agree\n", "line 2: the ballot has no voter"),
        ("b.csv", "voter,choice,time\nada,agree,noon\n", "line 2: `noon` is not a time"),
        ("b.csv", 'voter,choice\nada,"agree\n', "line 2: "),
        ("b.csv", "voter,choice,time\nada,agree,2026-05-01T10:00\nben,agree,2026-05-01T10:00Z\n", "some times have a"),
        ("b.yaml", "a: 1\n", "is not a list of ballots"),
        ("b.yaml", "", "b.yaml, line 1: this file is empty"),
        ("b.yaml", "- ada\n", "line 1: this is not a ballot"),
        ("b.yaml", "- {voter: ada, choice: agree}\n- {voter: ben}\n", "line 2: there is no `choice`"),
        ("b.yaml", "- [\n", "b.yaml, line"),
    ],
)
def test_a_broken_ballot_file_is_refused_at_its_place(
    name: str, text: str, message: str, compact: Path, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OscError, match=re.escape(message)):
        tally("code", _given(ballots_file=path), compact)


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
        tally("proposal", _given(counts_file=path), compact)
