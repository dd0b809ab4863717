"""When votes were open, as their results say it: read strictly, and held against what the decision asks."""

from typing import Any

import pytest

from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.decisions.time_line import OpenTime, read
from osc_cli.domain.diff.vote_times import apart_problem, open_problem


def result(line: str | None, **counts: int) -> dict[str, Any]:
    return {"explanation": ["It passes.", *([line] if line else [])], "counts": counts}


@pytest.mark.parametrize(
    "line",
    [
        "Opened 2026-05-01T00:00:00+00:00, closed 2026-05-15T00:00:00+00:00.",
        "Opened 2026-05-01T09:30:00, closed 2026-05-15T09:30:00.",
        "Open for 10 days.",
        "Open for 167.25 hours.",
        "Open for 5 business days.",
        "Open for 2 days, as an urgent vote.",
        "Opened 2026-05-01T09:30:00, closed 2026-05-02T09:30:00, as an urgent vote.",
    ],
)
def test_what_is_written_is_read(line: str) -> None:
    time = read(["Holds: enough Agree votes.", line])
    assert time is not None
    assert time.line == line


@pytest.mark.parametrize(
    "explanation",
    [
        None,
        "Open for 10 days.",
        [],
        ["open for 10 days."],
        ["Open for 10 days"],
        ["Open for 10 days, as a vote."],
        ["Open for 10 moons."],
        ["Open for -10 days."],
        ["Open for 1/0 days."],
        ["It was Open for 10 days."],
        ["Open for 10 days.", "Open for 20 days."],
        ["Opened yesterday, closed today."],
        ["Opened 2026-05-15T00:00:00, closed 2026-05-01T00:00:00."],
        ["Opened 2026-05-01T00:00:00Z, closed 2026-05-15T00:00:00."],
        [{"Open for 10 days.": 1}],
    ],
)
def test_anything_else_says_no_time(explanation: object) -> None:
    assert read(explanation) is None


BALLOTS = ["agree > disagree"]


@pytest.mark.parametrize(
    ("open_for", "closes_early", "line", "problem"),
    [
        (None, None, None, None),
        ("10 days", None, "Open for 10 days.", None),
        ("10 days", None, None, "does not say for how long the vote was open, and it must be at least 10 days"),
        ("10 days", None, "Open for 9.9 days.", "was not open for at least 10 days"),
        ("10 days", "on passing", "Open for 2 days.", None),
        ("10 days", "when decided", "Open for 2 days.", None),
        ({"at_least": "3 days", "at_most": "5 days"}, None, "Open for 6 days.", "open for more than 5 days"),
        ({"at_least": "9 days", "counted_in": "calendar days"}, None, "Open for 8.5 days.", "length alone"),
        # Friday to Monday a week later: six working days passed.
        ("6 business days", None, "Opened 2026-05-01T00:00:00, closed 2026-05-11T00:00:00.", None),
        ("7 business days", None, "Opened 2026-05-01T00:00:00, closed 2026-05-11T00:00:00.", "was not open"),
    ],
)
def test_a_vote_must_have_been_open_long_enough(
    open_for: object, closes_early: str | None, line: str | None, problem: str | None
) -> None:
    declared = {"passes": BALLOTS, "open_for": open_for, "closes_early": closes_early}
    declared = {key: value for key, value in declared.items() if value is not None}
    counts = {"agree": 7, "disagree": 1, "abstain": 0, "block": 0, "eligible": 10}
    rule = read_rule(declared)
    assert isinstance(rule, Rule)
    said = open_problem(rule, result(line, **counts))
    assert (said is None) if problem is None else (problem in str(said))


def moments(opened: str, closed: str) -> dict[str, Any]:
    return result(f"Opened 2026-{opened}T12:00:00+00:00, closed 2026-{closed}T12:00:00+00:00.")


@pytest.mark.parametrize(
    ("apart", "results", "problem"),
    [
        ("30 days", [moments("01-01", "01-15"), moments("02-14", "02-28")], None),
        ("30 days", [moments("02-14", "02-28"), moments("01-01", "01-15")], None),
        ("30 days", [moments("01-01", "01-15"), moments("02-13", "02-27")], "30 days must pass between them"),
        ("30 days", [moments("01-01", "01-15"), moments("01-01", "01-15")], "not two votes one after the other"),
        ("30 days", [moments("01-01", "01-15"), result("Open for 14 days.")], "do not say when each vote opened"),
        (None, [moments("01-01", "01-15"), moments("01-15", "01-29")], None),
        (None, [moments("01-01", "01-15"), moments("01-14", "01-28")], "not two votes one after the other"),
        (None, [result("Open for 14 days.", agree=5), result("Open for 14 days.", agree=6)], None),
        (None, [result("Open for 14 days.", agree=5), result("Open for 14 days.", agree=5)], "alike"),
    ],
)
def test_two_votes_are_not_one_and_lie_apart(apart: str | None, results: list[Any], problem: str | None) -> None:
    said = apart_problem(apart, results)
    assert (said is None) if problem is None else (problem in str(said))


def test_times_with_and_without_a_zone_are_not_compared() -> None:
    plain = result("Opened 2026-03-01T12:00:00, closed 2026-03-15T12:00:00.")
    assert "have a time zone" in str(apart_problem("30 days", [moments("01-01", "01-15"), plain]))


def test_a_length_has_no_moments() -> None:
    assert OpenTime(length="2 days").opening(None).hours == 48
