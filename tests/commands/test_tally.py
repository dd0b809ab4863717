"""Votes judged from the compact's YAML to the outcome, and what is wrong with what people give."""

from pathlib import Path
from typing import Any

import pytest

from osc_cli.commands.tally import tally
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.errors import ExitCode, OscError
from tests.commands.telling import given_as

NINE = "there are at least 9 times as many Agree votes as Disagree and Block votes together"


def test_a_result_says_why_and_what_is_missing(compact: Path) -> None:
    result = tally("proposal", given_as(agree=8, block=1, eligible=111, open_for="6 days"), compact)
    assert result.outcome is Outcome.FAILS
    assert result.explanation == (
        "Holds: there are more Agree votes than Disagree votes (8 > 0).",
        f"Does not hold: when at least 1 person votes Block: {NINE} (8 < 9).",
        "It does not pass.",
    )
    assert result.shortfall == "1 more Agree vote"


def test_a_root_is_shown_with_the_squares_that_were_compared(compact: Path) -> None:
    result = tally("debian", given_as(agree=47, eligible=1000), compact)
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "(47 < sqrt(2250), for 47 * 47 = 2209 < 2250)" in result.explanation[0]
    assert result.shortfall == "1 more Agree vote"


def _lacking(name: str, compact: Path, **flags: Any) -> str | None:
    return tally(name, given_as(**flags), compact).shortfall


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
    assert tally("calendar", given_as(**poll), compact).outcome is Outcome.PASSES
    assert tally("proposal", given_as(**poll), compact).outcome is Outcome.PASSES
    assert tally("calendar", given_as(**{**poll, "opened": "2017-08-02T00:01Z"}), compact).outcome is Outcome.INVALID
    told = tally("calendar", given_as(**{**poll, "opened": "2017-08-02T00:01Z"}), compact).explanation
    assert told[1] == "It was open for 9 days and 3.18 hours; 9 dates passed."
    told = tally("proposal", given_as(**{**poll, "opened": "2017-08-08T03:12Z"}), compact).explanation
    assert told[1] == "It was open for 3 days."  # of 24 hours, and the rule asks for nothing else


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
    early = tally("budget", given_as(**opened, closed="2027-01-05T12:00"), path)
    assert early.outcome is Outcome.INVALID
    assert early.explanation == (
        "It was not open long enough: the rule asks for at least 5 business days.",
        "It was open for 6 days; 4 business days passed, not counting 9 days that the rule leaves out.",
        "The vote is not valid.",
        (
            "The rule does not count this time: the fair. It was not taken off, because it is no date: "
            "give the length without it with `--open-for`."
        ),
    )
    assert tally("budget", given_as(**opened, closed="2027-01-06T12:00"), path).outcome is Outcome.PASSES
    # Half past eleven on the 20th at Greenwich is the 21st in Berlin.
    aware = {"agree": 1, "opened": "2026-12-20T23:30Z"}
    assert tally("budget", given_as(**aware, closed="2027-01-05T23:30Z"), path).outcome is Outcome.PASSES
    assert tally("budget", given_as(**aware, closed="2027-01-05T22:30Z"), path).outcome is Outcome.INVALID
    told = tally("budget", given_as(agree=1, open_for="5 business days"), path).explanation
    assert told[-2:] == (
        (
            "The rule does not count this time: 24 December to 1 January. It was not taken off, because only a length "
            "was given: give `--opened` and `--closed`."
        ),
        (
            "The rule does not count this time: the fair. It was not taken off, because it is no date: "
            "give the length without it with `--open-for`."
        ),
    )
    with pytest.raises(OscError, match="the time zone `Atlantis` of the compact is not known here"):
        tally("nowhere", given_as(**opened, closed="2027-01-05T12:00"), path)
    with pytest.raises(OscError, match="the end of the calendar"):
        tally("budget", given_as(agree=1, opened="2026-01-05T12:00Z", closed="9999-12-31T23:59Z"), path)


AROUND = """\
compact: 1
project: {name: Riverbank}
roles: {member: {name: Member}}
decisions:
  early: {electorate: member, open_for: 6 days, closes_early: when decided, passes: agree > 1/2 * eligible}
  vacant: {electorate: member, vacancies_vote: agree, passes: agree > 1/2 * seats}
  judged: {electorate: member, passes: agree > disagree, judged_by: member}
  lazy: {electorate: member, silence: agrees, passes: agree >= 3}
  ordered: {electorate: member, outcomes: [{when: disagree > 0, outcome: referred, to: the board}, {outcome: passes}]}
"""


@pytest.mark.parametrize(
    ("decision", "flags", "told"),
    [
        (
            "early",
            {"agree": 6, "eligible": 10, "open_for": "2 days"},
            "It closed before 6 days had passed; this rule allows that once no missing ballot can change the result.",
        ),
        (
            "early",
            {"agree": 5, "eligible": 10, "open_for": "2 days"},
            "It could not close early, for the ballots that were missing could change the result.",
        ),
        ("vacant", {"agree": 2, "seats": 5, "vacant": 1}, "Empty seats count as Agree votes: 1 more."),
        (
            "judged",
            {"agree": 1, "judge": ("member=no",)},
            "The conditions hold, and a person judged that it does not pass.",
        ),
        ("lazy", {"agree": 1}, "Nobody objected, and silence agrees by this rule."),
        ("ordered", {"disagree": 1}, "Somebody else decides: the board."),
    ],
)
def test_what_is_not_in_the_conditions_is_said(decision: str, flags: dict[str, Any], told: str, tmp_path: Path) -> None:
    path = tmp_path / "around.yaml"
    path.write_text(AROUND, encoding="utf-8")
    assert told in tally(decision, given_as(**flags), path).explanation


@pytest.mark.parametrize(
    ("council", "members", "outcome"),
    [
        # Each house has its majority of all, and none of the missing ballots can change that.
        ("{agree: 2, eligible: 3}", "{agree: 3, eligible: 5}", Outcome.PASSES),
        ("{agree: 2, eligible: 3}", "{agree: 2, eligible: 5}", Outcome.INVALID),
        # The council has said no for certain: what the members think no longer matters.
        ("{disagree: 2, eligible: 3}", "{agree: 2, eligible: 5}", Outcome.FAILS),
    ],
)
def test_two_houses_may_close_early_once_the_whole_is_decided(
    council: str, members: str, outcome: Outcome, tmp_path: Path
) -> None:
    path = tmp_path / "houses.yaml"
    path.write_text(
        "compact: 1\nproject: {name: R}\nroles: {member: {name: Member}, chief: {name: Chief}}\ndecisions:\n"
        "  both: {open_for: 6 days, closes_early: when decided, passes: agree > 1/2 * eligible,\n"
        "    houses: {council: {electorate: chief}, members: {electorate: member}}}\n",
        encoding="utf-8",
    )
    (tmp_path / "counts.yaml").write_text(f"council: {council}\nmembers: {members}\n", encoding="utf-8")
    result = tally("both", given_as(counts_file=tmp_path / "counts.yaml", open_for="2 days"), path)
    assert result.outcome is outcome


def test_a_rule_for_ties_that_has_no_say_is_not_passed_over(compact: Path) -> None:
    told = tally("sixty", given_as(agree=6, disagree=6, chair="agree"), compact).explanation
    assert (
        told[1]
        == "As many agree as disagree, but one more Agree vote would not pass it: the rule for a tie has no say."
    )


def test_an_open_vote_says_until_when_and_what_can_still_happen(compact: Path) -> None:
    given = given_as(agree=10, eligible=20, running=True, opened="2026-05-01T10:00Z")
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
    result = tally("both", given_as(counts_file=counts), compact)
    assert result.outcome is Outcome.FAILS
    assert result.shortfall == "members: 4 more Agree votes"
    counts.write_text("council: {agree: 3, disagree: 1}\nmembers: {agree: 13, disagree: 12}\n", encoding="utf-8")
    assert tally("both", given_as(counts_file=counts), compact).exit_code is ExitCode.DONE


LAZY = """\
compact: 1
project: {name: Riverbank}
roles: {member: {name: Member}}
decisions:
  lazy: {electorate: member, silence: agrees, passes: disagree == 0, quorum: none, fallback: {to: vote}}
  slow: {electorate: member, passes: disagree == 0, quorum: none, fallback: {to: vote, after: 7 days}}
  vote: {electorate: member, passes: agree > disagree, quorum: none}
"""


def test_what_leads_nowhere_goes_to_the_fallback(tmp_path: Path) -> None:
    compact = tmp_path / "compact.yaml"
    compact.write_text(LAZY, encoding="utf-8")
    goes = "That is not the end of it: it goes to the decision `vote`"
    assert tally("lazy", given_as(disagree=1, eligible=5), compact).explanation[-2:] == (
        "It does not pass.",
        f"{goes}.",
    )
    assert (
        tally("slow", given_as(disagree=1, eligible=5), compact).explanation[-1]
        == f"{goes}, once this way was tried for 7 days."
    )
    for passes_or_runs in (given_as(agree=1, eligible=5), given_as(disagree=1, eligible=5, running=True)):
        assert not any("end of it" in said for said in tally("lazy", passes_or_runs, compact).explanation)
    assert not any("end of it" in said for said in tally("vote", given_as(disagree=1, eligible=5), compact).explanation)
