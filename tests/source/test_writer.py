"""Values put into the text of a compact: the right place, the right spelling, and nothing else touched."""

import difflib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osc_cli.commands.presets import preset_text
from osc_cli.domain.diagnostics import Route
from osc_cli.source.characters import FORBIDDEN
from osc_cli.source.loader import load
from osc_cli.source.scalar_text import inline, scalar
from osc_cli.source.writer import fill, with_head

TEXT = """\
# A compact.
compact: 1

project:
  name: River # as people say it
  # Where it lives.
  repository: https://git.example/river

decisions:
  # Everyday things.
  proposal:
    electorate: member
    open_for: {at_least: 72 hours} # a weekend
    # Nobody has to vote.
    silence: agrees
    passes: [disagree == 0]
    in_words: >-
      Two lines
      of words.

review:
  every: 12 months
"""


def changed(text: str, *changes: tuple[Route, object], keep_reasons: bool = True) -> list[str]:
    """Fill, and return what differs as lines with + and -, in the order of the text."""
    filled = fill(text, dict(changes), keep_reasons=keep_reasons)
    return [line for line in difflib.ndiff(text.splitlines(), filled.splitlines()) if line.startswith(("+", "-"))]


@pytest.mark.parametrize(
    ("route", "value", "expected"),
    [
        pytest.param(
            ("project", "name"),
            "Bank: side",
            ["-   name: River # as people say it", '+   name: "Bank: side" # as people say it'],
            id="replaced, quoted, comment kept",
        ),
        pytest.param(("project", "name"), "River", [], id="the same again"),
        pytest.param(
            ("project", "summary"), "A river.", ["+   summary: A river."], id="a new key, in the format's order"
        ),
        pytest.param(
            ("project", "licenses", "software"), "MIT", ["+   licenses: {software: MIT}"], id="a map that was not there"
        ),
        pytest.param(
            ("decisions", "proposal", "open_for", "at_most"),
            "7 days",
            [
                "-     open_for: {at_least: 72 hours} # a weekend",
                "+     open_for: {at_least: 72 hours, at_most: 7 days} # a weekend",
            ],
            id="into braces",
        ),
        pytest.param(
            ("decisions", "proposal", "passes"),
            ["agree > disagree", "agree >= 2"],
            ["-     passes: [disagree == 0]", "+     passes: [agree > disagree, agree >= 2]"],
            id="another list",
        ),
        pytest.param(
            ("decisions", "proposal", "in_words"),
            "One.",
            ["-     in_words: >-", "-       Two lines", "-       of words.", "+     in_words: One."],
            id="a folded text",
        ),
        pytest.param(
            ("decisions", "proposal", "silence"),
            None,
            ["-     # Nobody has to vote.", "-     silence: agrees"],
            id="taken out with its comment",
        ),
        pytest.param(("decisions", "proposal", "tie"), None, [], id="taken out where it is not"),
        pytest.param(("review", "last"), "2026-05-01", ['+   last: "2026-05-01"'], id="a date is quoted"),
        pytest.param(
            ("charter", "mission"),
            "Watch.",
            ["+ charter: {mission: Watch.}", "+ "],
            id="a new article stands between blank lines",
        ),
        pytest.param(
            ("lint", "ignore", "OSC304"),
            "until May",
            ["+ ", "+ lint:", "+   ignore: {OSC304: until May}"],
            id="a new article at the end",
        ),
        pytest.param(
            ("decisions", "vote", "passes"),
            "agree >= 1",
            ["+   vote: {passes: agree >= 1}"],
            id="a new entry comes last",
        ),
    ],
)
def test_only_the_place_changes(route: Route, value: object, expected: list[str]) -> None:
    assert sorted(changed(TEXT, (route, value))) == sorted(expected)


def test_a_reason_goes_with_the_value_it_was_for() -> None:
    after = fill(TEXT, {("decisions", "proposal", "open_for"): "7 days"}, keep_reasons=False)
    assert "    open_for: 7 days\n" in after
    assert "    # Nobody has to vote.\n" in after


def test_a_comment_stands_above_a_new_key() -> None:
    text = fill(TEXT, {("documents",): {"charter": {"skip": True}}}, {("documents",): "It exists.\nRename it."})
    assert "\n\n# It exists.\n# Rename it.\ndocuments:\n  charter: {skip: true}\n\nreview:" in text


def test_a_long_map_is_written_on_several_lines() -> None:
    value = {
        "name": "Welcome group",
        "description": "Greets those who come, and looks at every application.",
        "seats": 3,
        "scope": ["new members"],
    }
    text = fill(TEXT, {("bodies", "welcome-group"): value})
    assert (
        "\nbodies:\n"
        "  welcome-group:\n"
        "    name: Welcome group\n"
        "    description: Greets those who come, and looks at every application.\n"
        "    seats: 3\n"
        "    scope: [new members]\n"
    ) in text


def test_the_last_key_takes_its_map_along() -> None:
    assert "review" not in fill(TEXT, {("review", "every"): None})


def test_a_route_through_text_is_refused() -> None:
    with pytest.raises(ValueError, match="name is no map"):
        fill(TEXT, {("project", "name", "first"): "x"})


def test_a_head_is_a_comment() -> None:
    assert with_head("a: 1\n", "One.", "", "Two.") == "# One.\n#\n# Two.\na: 1\n"


SAFE = st.text(max_size=60).filter(lambda text: not FORBIDDEN.search(text))
VALUES = st.recursive(
    st.one_of(SAFE, st.booleans(), st.integers(-(10**17), 10**17), st.decimals("-1000", "1000", places=3)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.from_regex(r"\A[a-z][a-z-]{0,9}\Z"), inner, max_size=4)
    ),
    max_leaves=8,
)


@given(SAFE)
def test_text_is_read_back_as_it_was(text: str) -> None:
    for written in (f"k: {scalar(text, flow=False)}\n", f"k: [{scalar(text)}, {inline({'a': text})}]\n"):
        loaded = load(written.encode())
        assert not loaded.findings, written
        assert loaded.data in ({"k": text}, {"k": [text, {"a": text}]})


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "No",
        "on",
        "2024-05-01",
        "1:30",
        "0x1F",
        "1_000",
        "~",
        "null",
        "- a",
        "@ada:matrix.org",
        "#room",
        "a: b",
        "a #b",
        "",
        " a",
        "a ",
        "[a",
        "{",
        "!t",
        "&a",
        "*a",
        "|",
        ">",
        "%",
        "`",
        "'",
        '"',
        "? a",
        "1e3",
        ".5",
        "é",
        "🙂",
    ],
)
def test_what_a_reader_might_misunderstand(text: str) -> None:
    loaded = load(f"k: {scalar(text, flow=False)}\n".encode())
    assert loaded.data == {"k": text}


@pytest.mark.parametrize(
    "text",
    ["A line, with a comma", "Riverbank", "it's", "a:b", "https://a.org/x?y#z", "agree >= 2/3 * eligible", "72 hours"],
)
def test_ordinary_text_needs_no_quotes(text: str) -> None:
    assert scalar(text, flow=False) == text


@given(VALUES)
def test_any_value_is_read_back_and_the_rest_stays(value: object) -> None:
    before = load(TEXT.encode()).data
    assert isinstance(before, dict)
    after = load(fill(TEXT, {("x-own",): value, ("review", "x-more"): value}).encode())
    assert not after.findings
    assert after.data == {**before, "review": {**before["review"], "x-more": value}, "x-own": value}


@given(VALUES)
def test_a_value_can_be_replaced_by_any_other(value: object) -> None:
    after = load(fill(TEXT, {("decisions", "proposal", "passes"): value}).encode())
    assert isinstance(after.data, dict)
    assert after.data["decisions"]["proposal"]["passes"] == value


def test_numbers_keep_their_kind() -> None:
    assert load(f"k: {scalar(Decimal('9.50'))}\n".encode()).data == {"k": Decimal("9.50")}
    assert scalar(True) == "true"


@pytest.mark.parametrize("keep_reasons", [True, pytest.param(False, marks=pytest.mark.slow)])
def test_many_changes_at_once_are_those_changes_one_after_the_other(keep_reasons: bool) -> None:
    text = preset_text("solo")
    read = load(text.encode())
    routes = [route for route in read.sources.keys if all(isinstance(segment, str) for segment in route)]
    within = {route[:-1] for route in routes if len(route) > 2}
    changes: dict[Route, object] = {
        **{(*route, "x-new"): {"a": ["b", 1]} for route in sorted(within)[::4]},
        ("x-own", "deep", "er"): True,
        **dict.fromkeys(routes[3::23]),
        **{route: "Something\nelse." for route in routes[1::17] if route not in within and len(route) > 1},
    }
    one_by_one, done = text, dict[Route, object]()
    for route, value in changes.items():
        try:
            one_by_one = fill(one_by_one, {route: value}, keep_reasons=keep_reasons)
        except ValueError:
            continue  # what was put above it is no map any more
        done[route] = value
    assert len(done) > 20
    assert fill(text, done, keep_reasons=keep_reasons) == one_by_one
