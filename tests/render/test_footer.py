"""The last line tells renderings from edits."""

from typing import Any

from osc_cli.domain.compact.compact import Compact
from osc_cli.render.footer import edited, hash_of, read_footer, with_footer

TEXT = "# Title\n\nText.\n\n<!-- osc:begin notes -->\nmine\n<!-- osc:end notes -->\n"
DATA: dict[str, Any] = {"compact": 1, "project": {"name": "Riverbank", "summary": "A server."}}


def test_the_last_line_says_what_the_document_was_made_from() -> None:
    footer = read_footer(with_footer(TEXT, ".github/compact.yaml", "0123456789abcdef"))
    assert footer is not None
    assert (footer.source, footer.compact, footer.templates) == (".github/compact.yaml", "0123456789abcdef", 1)


def test_an_odd_path_does_not_end_the_comment() -> None:
    text = with_footer(TEXT, "a --> b--", "0123456789abcdef")
    assert text.count("-->") == 3
    assert read_footer(text) is not None


def test_what_nobody_touched_is_not_edited() -> None:
    text = with_footer(TEXT, "compact.yaml", "0" * 16)
    assert not edited(text)
    assert not edited(text.replace("\n", "\r\n"))
    assert not edited(text.replace("mine", "something else\n\nin two paragraphs"))
    assert not edited(text.replace("Text.", "Text.  \n"))


def test_an_edit_outside_the_regions_is_seen() -> None:
    text = with_footer(TEXT, "compact.yaml", "0" * 16)
    assert edited(text.replace("Text.", "Texts."))
    assert edited(text + "more\n")
    assert edited(text.replace("<!-- osc:end notes -->", ""))
    assert edited("# Somebody's own file\n")
    assert edited("")


def test_the_hash_depends_on_what_is_declared_and_on_nothing_else() -> None:
    turned = {"project": {"summary": "A server.", "name": "Riverbank"}, "compact": 1}
    other = {"compact": 1, "project": {"name": "Riverbank", "summary": "A servers."}}
    empty = {**DATA, "review": {}}
    hashes = [hash_of(Compact.model_validate(data)) for data in (DATA, turned, other, empty)]
    assert hashes[0] == hashes[1]
    assert len({*hashes}) == 3
