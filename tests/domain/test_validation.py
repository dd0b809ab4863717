"""What the shape check says, mistake by mistake: data, so that a new one needs no code."""

from decimal import Decimal
from typing import Any

import pytest

from osc_cli.domain.validation import check_shape

BASE: dict[str, Any] = {"compact": 1, "project": {"name": "Riverbank"}}


def _only(data: dict[str, Any]) -> tuple[str, tuple[object, ...], str, str | None]:
    (finding,) = check_shape({**BASE, **data})
    return finding.rule, finding.route, finding.message, finding.hint


def test_a_sound_compact_has_no_findings() -> None:
    assert check_shape(BASE) == ()


@pytest.mark.parametrize(
    ("data", "rule", "route", "words", "hint"),
    [
        (
            {"project": {"name": "R", "sumary": "x"}},
            "OSC020",
            "project.sumary",
            "not a known key in `project`",
            "`summary`",
        ),
        ({"Roles": {}}, "OSC020", "Roles", "at the top of a compact", "`roles`"),
        ({"project": {"name": "R", "decisions": {}}}, "OSC020", "project.decisions", "not a known key", "an article"),
        ({"roles": ["member"]}, "OSC021", "roles", "must be a map from ids, but this is a list", None),
        ({"decisions": {"p": {"secret": "yes"}}}, "OSC021", "decisions.p.secret", "this is text", "write `true`"),
        ({"decisions": {"p": {"quorum": 2}}}, "OSC021", "decisions.p.quorum", "is a number", "`[agree >= 2]` or"),
        ({"decisions": {"p": {"voters": "m"}}}, "OSC020", "decisions.p.voters", "not a known", "`electorate`"),
        ({"project": {"name": 2024}}, "OSC021", "project.name", "this is a number", "in quotes"),
        ({"project": {"name": True}}, "OSC021", "project.name", "this is `true` or `false`", "in quotes"),
        ({"constituencies": "user"}, "OSC021", "constituencies", "must be a list", "`[user]`"),
        ({"review": {"last": "2026-02-30"}}, "OSC022", "review.last", "not a day of the calendar", None),
        ({"review": {"last": "May"}}, "OSC022", "review.last", "year-month-day", None),
        ({"roles": {"m": {"term": "10d"}}}, "OSC022", "roles.m.term", "a duration", "`10 days`"),
        ({"roles": {"m": {"term": "1w"}}}, "OSC022", "roles.m.term", "a duration", "`1 week`"),
        ({"roles": {"m": {"term": "12months"}}}, "OSC022", "roles.m.term", "a duration", "`12 months`"),
        ({"roles": {"Member": {}}}, "OSC022", "roles.Member", "cannot be a key here", "`member`"),
        ({"decisions": {"p": {"tie": "fail"}}}, "OSC022", "decisions.p.tie", "one of `fails`", "`fails`"),
        ({"bodies": {"b": {"seats": 0}}}, "OSC022", "bodies.b.seats", "too small: at least 1", None),
        ({"project": {"name": ""}}, "OSC022", "project.name", "must be a line of text; this is not", None),
        ({"project": {"name": "x" * 201}}, "OSC022", "project.name", "at most 200 characters", None),
        ({"project": {"name": "R", "homepage": "javascript:x"}}, "OSC022", "project.homepage", "web address", None),
        ({"rights": {"work": {}}}, "OSC023", "rights.work", "`text` is missing", "add `text:`"),
        (
            {"communication": {"tlp": {"default": "amber-strict"}}},
            "OSC022",
            "communication.tlp.default",
            "one of `CLEAR`",
            "`AMBER+STRICT`",
        ),
    ],
)
def test_a_mistake_is_said_in_our_words(
    data: dict[str, Any], rule: str, route: str, words: str, hint: str | None
) -> None:
    found_rule, found_route, message, found_hint = _only(data)
    assert found_rule == rule
    assert ".".join(str(segment) for segment in found_route) == route
    assert words in message
    assert (found_hint is None) if hint is None else hint in (found_hint or "")


@pytest.mark.parametrize(
    ("open_for", "route", "rule"),
    [
        ("6 dayz", ("decisions", "p", "open_for"), "OSC022"),
        (6, ("decisions", "p", "open_for"), "OSC021"),
        ({"at_least": "6 dayz"}, ("decisions", "p", "open_for", "at_least"), "OSC022"),
        ({"atleast": "6 days"}, ("decisions", "p", "open_for", "atleast"), "OSC020"),
        ([], ("decisions", "p", "open_for"), "OSC021"),
    ],
)
def test_one_mistake_in_a_value_with_two_spellings_is_one_finding(
    open_for: object, route: tuple[str, ...], rule: str
) -> None:
    found = check_shape({**BASE, "decisions": {"p": {"open_for": open_for}}})
    assert [(finding.rule, finding.route) for finding in found] == [(rule, route)]


@pytest.mark.parametrize(
    "passes",
    [
        "agree > disagree",
        ["agree > disagree", {"when": "block > 0", "need": "agree > 2"}],
        [{"any_of": ["agree > 3", {"when": "block > 0", "need": ["agree > 2"]}]}],
    ],
)
def test_conditions_have_three_spellings(passes: object) -> None:
    assert check_shape({**BASE, "decisions": {"p": {"passes": passes}}}) == ()


@pytest.mark.parametrize("share", ["2/3", "66%", "9.5", 2, Decimal("0.5")])
def test_a_share_can_be_written_in_every_exact_way(share: object) -> None:
    assert check_shape({**BASE, "bodies": {"b": {"quorum": share}}}) == ()


@pytest.mark.parametrize("share", ["two thirds", "1/0", "-1/2", -1, Decimal("-0.5"), True, []])
def test_what_is_no_share_is_refused_once(share: object) -> None:
    assert len(check_shape({**BASE, "bodies": {"b": {"quorum": share}}})) == 1
