"""Answers from files and flags: what is taken, what is refused, and what it changes."""

import pytest

from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.answers import Given, check, complaint
from osc_cli.domain.interview.answers import read as read_with
from osc_cli.domain.interview.question import Answer
from osc_cli.domain.interview.questions import BY_ID, QUESTIONS


def read(pairs: list[tuple[str, object]]) -> Given:
    return read_with(pairs, QUESTIONS)


def test_a_key_is_a_question_or_a_place() -> None:
    given = read([("name", "Riverbank"), ("project.homepage", "https://riverbank.org")])
    assert given.answers == {"name": "Riverbank"}
    assert given.changes == {("project", "homepage"): "https://riverbank.org"}


def test_a_later_pair_wins() -> None:
    assert read([("name", "One"), ("name", "Two")]).answers == {"name": "Two"}


def test_an_article_with_a_map_is_taken_place_by_place() -> None:
    given = read([("communication", {"tlp": {"default": "RED"}}), ("review", {"every": "6 months"})])
    assert given.changes == {("communication", "tlp", "default"): "RED", ("review", "every"): "6 months"}


@pytest.mark.parametrize(
    ("key", "value", "message", "hint"),
    [
        pytest.param("nmae", "x", "`nmae` is no question", "did you mean `name`?", id="misspelt question"),
        pytest.param(
            "project.nmae",
            "x",
            "`project.nmae` is no place in a compact",
            "did you mean `project.name`?",
            id="misspelt place",
        ),
        pytest.param(
            "projct.licenses.software",
            "MIT",
            "`projct.licenses.software` is no place in a compact",
            "did you mean `project.licenses.software`?",
            id="misspelt article",
        ),
        pytest.param(
            "preset",
            "smal-team",
            "`smal-team` is no answer to `preset`",
            "did you mean `small-team`?",
            id="misspelt choice",
        ),
        pytest.param(
            "conduct-contact",
            "call Ada",
            "`conduct-contact` must be an e-mail or web address, a Matrix id or a phone number",
            "Where do reports about conduct go?",
            id="no address",
        ),
        pytest.param("name", "", "`name` needs an answer", "What is the project called?", id="required"),
        pytest.param("name", "a\nb", "`name` must be one line", "What is the project called?", id="two lines"),
        pytest.param(
            "name",
            "a\u202eb",
            "`name` must not contain invisible characters",
            "What is the project called?",
            id="reversed text",
        ),
        pytest.param(
            "channel-public",
            "perhaps",
            "`perhaps` is no answer to `channel-public`",
            "choose from: yes, no",
            id="yes or no",
        ),
        pytest.param("name", True, "`name` must be a line of text", "What is the project called?", id="not text"),
    ],
)
def test_what_cannot_be_right_is_refused_by_name(key: str, value: object, message: str, hint: str) -> None:
    with pytest.raises(OscError) as caught:
        read([(key, value)])
    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("question", "value", "expected"),
    [
        ("channel-public", "yes", "yes"),
        ("channel-public", False, "no"),
        ("promises", "no-tracking", ("no-tracking",)),
        ("promises", ["closing-notice", "no-tracking", "no-tracking"], ("closing-notice", "no-tracking")),
        ("summary", "", None),
        ("summary", "  A river.  ", "A river."),
        ("name", 2048, "2048"),
    ],
)
def test_answers_take_their_own_form(question: str, value: object, expected: Answer | None) -> None:
    assert check(BY_ID[question], value) == expected


def test_an_address_may_be_long_and_a_line_may_not() -> None:
    assert complaint(BY_ID["channel"], "https://chat.org/" + "a" * 400) is None
    assert complaint(BY_ID["name"], "a" * 201) == "is too long: at most 200 characters"


@pytest.mark.parametrize(
    ("licence", "sound"),
    [("MIT OR Apache-2.0", True), ("LicenseRef-Ours", True), ("my own", False), ("MIT OR", False), ("apache 2", False)],
)
def test_a_licence_that_lint_would_refuse_is_no_answer(licence: str, sound: bool) -> None:
    assert (complaint(BY_ID["licence"], licence) is None) is sound
