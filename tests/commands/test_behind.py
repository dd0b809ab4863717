"""A sentence that somebody changed in a document is found again in the compact, or nothing is said."""

from osc_cli.commands.behind import fields_behind

DATA = {
    "compact": 1,
    "project": {"name": "Tern", "summary": "A library that reads tide tables."},
    "charter": {"mission": "we make tide tables easy to read"},
    "rights": {"a": {"text": "You may leave at any time."}, "b": {"text": "You may leave at any time."}},
}


def test_the_field_behind_a_changed_sentence_is_named() -> None:
    edits = "--- a\n+++ b\n-**Mission:** We make tide tables easy to read.\n+**Mission:** We read the tide.\n"
    assert fields_behind(edits, DATA) == ("charter.mission",)


def test_what_several_fields_say_or_nobody_took_out_names_none() -> None:
    assert fields_behind("-You may leave at any time.\n", DATA) == ()
    assert fields_behind(" A library that reads tide tables.\n+Another line.\n", DATA) == ()
    assert fields_behind("-# Charter of Tern\n+# Our charter\n", DATA) == ()
