"""Edits become regions: every word stays, and what the compact says is said again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osc_cli.domain.errors import OscError
from osc_cli.render.adoption import adopt_edits, adopt_whole
from osc_cli.render.footer import edited, with_footer
from osc_cli.render.merging import merge
from osc_cli.render.regions import outside, regions

BASE = with_footer(
    """\
# Governance of Riverbank

## Roles

You apply.

- one
- two

### Member

A member votes.

<!-- osc:begin notes -->
<!-- osc:end notes -->
""",
    "compact.yaml",
    "0" * 16,
)
lines = st.sampled_from(["# T", "## A", "## B", "Text.", "Text.", "- one", "- two", "", "", "| a |", "```", "mine"])
documents = st.lists(lines, max_size=12).map(lambda found: "".join(f"{line}\n" for line in found))


def adopted(old: str, new: str = BASE, base: str = BASE) -> str:
    return merge(new, adopt_edits(base, old).text, keep_orphans=True).text


def test_a_new_paragraph_stands_in_a_region_where_it_was() -> None:
    old = BASE.replace("You apply.\n", "You apply.\n\nAsk *Ada* first.  \n\nShe answers.\n")
    made = "<!-- osc:begin own-roles -->\nAsk *Ada* first.  \n\nShe answers.\n<!-- osc:end own-roles -->\n"
    assert adopted(old) == BASE.replace("You apply.\n", f"You apply.\n\n{made}")


def test_a_changed_line_stands_below_the_one_it_changed() -> None:
    old = BASE.replace("A member votes.", "A member may vote.")
    made = "<!-- osc:begin own-member -->\nA member may vote.\n<!-- osc:end own-member -->\n"
    assert adopted(old) == BASE.replace("A member votes.\n", f"A member votes.\n\n{made}")


def test_an_edit_and_a_change_of_the_compact_are_told_apart() -> None:
    """Three texts: what was rendered, what somebody made of it, what is rendered now."""
    old = BASE.replace("You apply.", "You apply to Ada.")
    new = BASE.replace("A member votes.", "A member decides.")
    text = adopted(old, new)
    assert "A member votes." not in text
    assert [region.body for region in regions(text) if region.body] == ["You apply to Ada.\n"]


def test_a_line_that_was_taken_out_is_back_and_counted() -> None:
    made = adopt_edits(BASE, BASE.replace("- two\n", ""))
    assert (made.passages, made.back) == ((), 1)
    assert merge(BASE, made.text).text == BASE


def test_what_was_added_below_our_last_line_is_kept() -> None:
    text = adopted(f"{BASE}\nSee you.\n")
    assert text.index("osc:end notes") < text.index("See you.") < text.index("osc: from")


def test_regions_that_are_there_stay_what_they_are() -> None:
    mine = "<!-- osc:begin own-roles -->\nmine\n<!-- osc:end own-roles -->\n"
    old = BASE.replace("You apply.\n", f"You apply.\n\n{mine}\nNew.\n").replace("notes -->\n", "notes -->\nnote\n", 1)
    found = {region.name: region.body for region in regions(adopted(old))}
    assert found == {"notes": "note\n", "own-roles": "mine\n", "own-roles-2": "New.\n"}


def test_windows_line_ends_are_kept() -> None:
    old = BASE.replace("You apply.", "You ask.").replace("\n", "\r\n")
    text = adopted(old)
    assert text.count("\n") == text.count("\r\n")
    assert "own-roles -->\r\nYou ask.\r\n<!--" in text


def test_a_whole_document_is_kept_byte_for_byte_but_for_the_level_of_its_headings() -> None:
    old = "Our way\n=======\n\n\ttabs  \n\x0b and odd \u2028 things\n\nno line end"
    text = merge(BASE, adopt_whole(BASE, old).text).text
    kept = {region.name: region.body for region in regions(text)}
    assert list(kept) == ["notes", "earlier-text"]
    head, _, rest = kept["earlier-text"].partition("tidied up.\n\n")
    assert head.startswith("## What stood here before\n\nWhere this text and the one above differ, the one above holds")
    assert rest == old.replace("Our way\n=======", "### Our way") + "\n", "below the heading that says where it is from"
    assert text.endswith(f"osc:end earlier-text -->\n\n{BASE.splitlines()[-1]}\n")
    assert not edited(text)
    assert merge(BASE, text).text == text


def test_broken_marks_are_refused() -> None:
    with pytest.raises(OscError, match="has no end"):
        adopt_edits(BASE, BASE.replace("<!-- osc:end notes -->", ""))


@given(base=documents, old=documents, new=documents)
def test_no_line_of_the_old_file_is_lost(base: str, old: str, new: str) -> None:
    """Each line is in a region as often as somebody added it, unless the base had it."""
    text = adopted(old, new, base)
    kept = "".join(region.body for region in regions(text)).split("\n")
    for line in filter(None, set(old.split("\n"))):
        assert kept.count(line) >= old.split("\n").count(line) - base.split("\n").count(line)


@given(base=documents, old=documents, new=documents)
def test_the_compact_is_never_silenced_and_the_result_is_stable(base: str, old: str, new: str) -> None:
    text = adopted(old, new, base)
    assert [line for line in outside(text).split("\n") if line] == [line for line in new.split("\n") if line]
    assert merge(new, text).text == text
