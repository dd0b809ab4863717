import pytest

from osc_cli.source.loader import load
from osc_cli.source.suppressions import IgnoreComment, suppressions


def found(text: str) -> list[IgnoreComment]:
    loaded = load(text.encode())
    assert loaded.findings == ()
    return list(suppressions(loaded.text, loaded.sources))


def test_on_the_line_of_a_value() -> None:
    text = "a: 1\nb: none  # osc: ignore[OSC204, unanimous-quorum] because the board is two people  \n"

    assert found(text) == [IgnoreComment(2, 10, ("OSC204", "unanimous-quorum"), "the board is two people", 2)]


def test_alone_it_means_the_next_line_with_content() -> None:
    text = "a: 1\n  # osc: ignore[OSC204] because so\n\n# a comment\n   \nb:\n  c: 1\n"

    assert found(text) == [IgnoreComment(2, 3, ("OSC204",), "so", 6)]


def test_two_alone_mean_the_same_line() -> None:
    text = "# osc: ignore[OSC101] because x\n# osc: ignore[OSC102] because y\na: 1 # osc: ignore[OSC103] because z\n"

    assert [(each.line, each.rules, each.applies_to) for each in found(text)] == [
        (1, ("OSC101",), 3),
        (2, ("OSC102",), 3),
        (3, ("OSC103",), 3),
    ]


def test_alone_at_the_end_it_means_itself() -> None:
    assert found("a: 1\n# osc: ignore[OSC204] because x\n\n")[0].applies_to == 2


@pytest.mark.parametrize(
    ("comment", "rules", "reason"),
    [
        ("# osc: ignore[OSC204]", ("OSC204",), ""),
        ("# osc: ignore[OSC204] for a reason", ("OSC204",), ""),
        ("# osc: ignore[OSC204] because", ("OSC204",), ""),
        ("# osc: ignore[OSC204] because: x", ("OSC204",), "x"),
        (
            "#osc: ignore[ OSC204 ,, a-b ] because it is, because we say so",
            ("OSC204", "a-b"),
            "it is, because we say so",
        ),
        ("# osc: ignore because x", (), "x"),
        ("# osc: ignore[] because x", (), "x"),
        ("# see below # osc: ignore[OSC204] because x", ("OSC204",), "x"),
        ("# osc: ignore[OSC204] because of # 12", ("OSC204",), "of # 12"),
    ],
)
def test_how_it_may_be_written(comment: str, rules: tuple[str, ...], reason: str) -> None:
    (suppression,) = found(f"a: 1 {comment}\n")

    assert (suppression.rules, suppression.reason) == (rules, reason)


@pytest.mark.parametrize(
    "text",
    [
        'a: "x # osc: ignore[OSC204] because y"\n',
        "a: 'x\n  # osc: ignore[OSC204] because y'\n",
        "a: |\n  x\n  # osc: ignore[OSC204] because y\n",
        "a: >\n  # osc: ignore[OSC204] because y\n\n  x\n",
        '"# osc: ignore[OSC204]": 1\n',
        "a: x# osc:ignore[OSC204] because y # osc:\n",
        "a: 1 # osc: ignored[OSC204]\n",
        "a: 1 # Osc: Ignore[OSC204]\n",
        "a: [b] # nothing\n",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        '"a": 1 # osc: ignore[OSC204] because x\n',
        "a:\n  'b': \"c\" # osc: ignore[OSC204] because x\n  d: e\n",
        "a: [ # osc: ignore[OSC204] because x\n  'b']\n",
        "a: { # osc: ignore[OSC204] because x\n  }\n",
        "a: | # osc: ignore[OSC204] because x\n  b\n",
    ],
    ids=[
        "after a quoted key",
        "inside a map of quoted keys",
        "in a list",
        "in an empty map",
        "after the sign of a text",
    ],
)
def test_comments_in_difficult_places(text: str) -> None:
    assert [each.rules for each in found(text)] == [("OSC204",)]


def test_windows_ends_of_lines() -> None:
    assert found("# osc: ignore[OSC204] because x\r\na: 1\r\n") == [IgnoreComment(1, 1, ("OSC204",), "x", 2)]
