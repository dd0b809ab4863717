"""`osc explain` as a person sees it."""

from pathlib import Path

import pytest

from tests.cli.running import osc
from tests.support import ROOT, Golden

FOLDER = ROOT / "tests/golden/explain"


@pytest.mark.parametrize("word", [None, "OSC101", "TLP-WHITE", "death-of-member", "labels"])
def test_screen(word: str | None, golden: Golden, tmp_path: Path) -> None:
    ran = osc("explain", *([word.replace("TLP-", "TLP:")] if word else []), cwd=tmp_path)
    assert (ran.err, ran.code) == ("", 0)
    golden(FOLDER / f"{word or 'nothing'}.txt", ran.out)


def test_what_nobody_knows_is_trouble_with_a_suggestion(tmp_path: Path) -> None:
    ran = osc("explain", "unanimous-quorm", cwd=tmp_path)
    assert (ran.out, ran.code) == ("", 2)
    assert ran.err == ("error: nothing is known about `unanimous-quorm`\n = help: did you mean `unanimous-quorum`?\n")


def test_a_word_like_nothing_else_leads_to_the_list(tmp_path: Path) -> None:
    assert "`osc explain` lists what there is" in osc("explain", "\x1b[31mzzzzzz", cwd=tmp_path).err


@pytest.mark.parametrize(
    ("word", "said", "place"),
    [
        ("intake", "How a report comes in.", "`conduct.intake`"),
        ("shielded", "`shielded` means that one handler", "`conduct.intake.anonymous: shielded`"),
        (
            "second_reader",
            "Who reads a text about a person before it goes out.",
            "`communication.speakers.second_reader`",
        ),
        ("read-by", "Who reads what arrives there.", "`conduct.intake.contacts.ID.read_by`"),
        ("irremovable", "A goal of `osc stress`", "OSC303"),
        ("unknown", "A verdict of `osc stress`", "`conduct.liability.cover: unknown`"),
        ("alarm", "word has spread", "`stress.alarm`"),
        ("bodies.board.seats", "How many seats the body has.", "`bodies.ID.seats`"),
        ("bodies.*.seats", "How many seats the body has.", "`bodies.ID.seats`"),
        (
            "conduct.ladder.1.suspends_vote",
            "Whether the person loses their vote",
            "`conduct.ladder.NUMBER.suspends_vote`",
        ),
        ("amendments.everything", "How the compact is changed", "- `notice`: How long before the vote"),
    ],
)
def test_every_word_of_a_compact_is_known(word: str, said: str, place: str, tmp_path: Path) -> None:
    ran = osc("explain", word, cwd=tmp_path)
    assert ran.code == 0
    assert said in " ".join(ran.out.split())
    assert place in ran.out


@pytest.mark.parametrize(
    "word", ["asleep", "typical", "reached", "as the text stands", "read for the worst", "insiders"]
)
def test_every_word_of_a_stress_report_is_known(word: str, tmp_path: Path) -> None:
    assert "osc stress" in osc("explain", word, cwd=tmp_path).out


@pytest.mark.parametrize(
    ("route", "hint"),
    [
        ("bodies.board.seets", "did you mean `bodies.board.seats`?"),
        ("bodys.board.seats", "did you mean `bodies.board.seats`?"),
        ("money.held_by.name", "below `money.held_by` may stand: no fields"),
        ("a..b", "`osc explain` lists what there is"),
    ],
)
def test_a_slip_in_a_field_is_answered_with_what_may_stand_there(route: str, hint: str, tmp_path: Path) -> None:
    ran = osc("explain", route, cwd=tmp_path)
    assert (ran.out, ran.code) == ("", 2)
    assert hint in ran.err


def test_the_name_of_a_list_goes_before_a_key_of_that_name(tmp_path: Path) -> None:
    assert osc("explain", "templates", cwd=tmp_path).out.startswith("What a template of your own can replace and use.")
    assert osc("explain", "fields", cwd=tmp_path).out.startswith("What the keys of a compact say")
