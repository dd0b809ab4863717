"""The sentence that the wizard shows for an answer stands in the documents, in those very words."""

import re
from datetime import date
from pathlib import Path

import pytest

from osc_cli.commands import init
from osc_cli.commands.init_session import prepare
from osc_cli.domain.interview.prompter import Asking
from osc_cli.domain.interview.question import AS_WRITTEN, Answer, Kind
from osc_cli.domain.interview.sentences import sentence
from osc_cli.terminal.init_words import follows

TEXTS = {
    "name": "Riverbank",
    "summary": "A shared server for river-watching groups.",
    "mission": "We watch rivers.",
    "repository": "https://git.riverbank.org/server",
    "licence": "MIT",
    "conduct-contact": "conduct@riverbank.org",
    "outside-contact": "https://friends.org/report",
    "security-contact": "security@riverbank.org",
    "channel": "https://chat.riverbank.org",
    "recovery": "Ben has a key",
    "successor": "Ben has a key",
}


def _slow(value: object) -> object:
    return pytest.param(value, marks=pytest.mark.slow)


def plain(markdown: str) -> str:
    """Take the markup away: what a reader of the page sees, in one line."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    text = re.sub(r"<((?:https?:|[^ >]+@)[^ >]*)>", r"\1", text)
    return re.sub(r"\s+", " ", text.replace("**", "").replace("\\", "").replace("`", ""))


@pytest.mark.parametrize(
    "preset", ["small-team", *(_slow(name) for name in ("maintainer-council", "working-group", "solo"))]
)
@pytest.mark.parametrize("turn", [0, 1, _slow(2), _slow(3)])
def test_what_is_shown_is_what_will_be_read(tmp_path: Path, preset: str, turn: int) -> None:
    """In each turn every question gets another of its choices."""
    session = prepare(tmp_path, [("preset", preset)], full=False)
    replies: dict[str, Answer | None] = {"preset": preset, **TEXTS}
    for question, answers, data in session.interview.course(replies):
        offered = [choice.value for choice in session.interview.offered(question, answers, data)]
        if question.kind is Kind.CHOICE and question.id != "preset":
            replies[question.id] = offered[min(turn, len(offered) - 1)]
        elif question.kind is Kind.SEVERAL:
            replies[question.id] = tuple(offered)
    course = list(session.interview.course(replies))
    plan = init.plan(
        session, {each.id: replies[each.id] for each, _, _ in course if each.id in replies}, today=date(2026, 5, 1)
    )
    text = plain("\n".join(document.text for document in plan.documents))
    missing = []
    for question, answers, data in course:
        answer = replies.get(question.id)
        if question.rule or answer in (None, AS_WRITTEN):
            continue  # a rule is said by the same words as in the documents, but in one paragraph
        for each in answer if isinstance(answer, tuple) else (answer,):
            said = sentence(question, (str(each),) if isinstance(answer, tuple) else each, answers, data)
            if said and plain(said) not in text:
                missing.append((question.id, said))
    assert missing == []


def _asked(folder: Path, name: str, *said: tuple[str, object]) -> Asking:
    interview = prepare(folder, [("preset", "small-team"), *said]).interview
    replies = {"preset": "small-team", **TEXTS, "conduct-contact": None}
    question, answers, data = next(each for each in interview.course(replies) if each[0].id == name)
    return interview.asking(question, answers, data)


def test_no_sentence_is_promised_to_a_text_that_the_project_keeps(tmp_path: Path) -> None:
    (tmp_path / "CODE_OF_CONDUCT.md").write_text("# Be kind\n\nWrite to care@riverbank.org about conduct.\n")
    asking = _asked(tmp_path, "conduct-contact")
    assert follows("new@riverbank.org", asking)[0] == (
        'Your CODE_OF_CONDUCT.md is kept. See that it says: "new@riverbank.org"'
    )
    assert "Say there that this reaches" in " ".join(follows("new@riverbank.org", asking))
    assert follows("care@riverbank.org", asking) == [], "it was found there, and says so already"
    assert follows("https://chat.riverbank.org", _asked(tmp_path, "channel")) == [
        'In the documents: "Where it is: https://chat.riverbank.org"'
    ]


def test_a_rule_is_no_quotation(tmp_path: Path) -> None:
    """The documents say it in a list, so nobody would find the paragraph there."""
    said = " ".join(follows("majority", _asked(tmp_path, "deciding")))
    assert said.startswith("What this means: The maintainers answer Agree, Abstain or Disagree.")
    assert "In the documents" not in said
