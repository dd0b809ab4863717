"""Protected regions: no word of a maintainer is ever lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osc_cli.domain.errors import OscError
from osc_cli.render.regions import Region, merge, outside, regions

names = st.lists(st.sampled_from(["notes", "scope", "a-b", "x1"]), unique=True, max_size=4)
bodies = st.text(alphabet="ab <!-\r\n#", max_size=30).filter(lambda text: "<!--" not in text)


@st.composite
def documents(draw: st.DrawFn) -> str:
    pieces = [draw(bodies).replace("\r", "") + "\n"]
    for name in draw(names):
        body = draw(bodies).replace("\r", "")
        pieces.append(f"<!-- osc:begin {name} -->\n{body + chr(10) if body else ''}<!-- osc:end {name} -->\n")
        pieces.append(draw(bodies).replace("\r", "") + "\n")
    return "".join(pieces)


def region(name: str, body: str, ending: str = "\n") -> str:
    return f"<!-- osc:begin {name} -->{ending}{body}<!-- osc:end {name} -->{ending}"


@given(new=documents(), old=documents())
def test_no_text_of_a_region_is_lost(new: str, old: str) -> None:
    merged = merge(new, old)
    kept = {one.name: one.body for one in regions(merged.text)}
    orphans = {one.name: one.body for one in merged.orphans}
    for one in regions(old):
        assert (kept if one.name in kept else orphans)[one.name] == one.body


@given(new=documents(), old=documents())
def test_merging_twice_is_merging_once(new: str, old: str) -> None:
    once = merge(new, old).text
    assert merge(new, once).text == once


@given(new=documents(), old=documents())
def test_what_stands_outside_comes_from_the_rendering(new: str, old: str) -> None:
    assert outside(merge(new, old).text) == outside(new)


@given(new=documents())
def test_the_first_rendering_is_the_template_word_for_word(new: str) -> None:
    assert merge(new, None).text == new
    assert merge(new, "no region here\n").text == new


@given(new=documents(), old=documents())
def test_orphans_are_kept_on_request(new: str, old: str) -> None:
    merged = merge(new + "last line\n", old, keep_orphans=True)
    kept = {one.name: one.body for one in regions(merged.text)}
    assert all(kept[one.name] == one.body for one in regions(old))
    assert merged.text.endswith("last line\n")


def test_the_body_comes_from_the_file_byte_for_byte() -> None:
    old = region("notes", "mine\t \n\n  \x0bodd\u2028 \n")
    assert merge("new\n" + region("notes", "suggestion\n"), old).text == "new\n" + old


def test_a_file_with_windows_line_ends_keeps_them() -> None:
    old = "# Old\r\n" + region("notes", "mine\r\nmixed\n", "\r\n")
    merged = merge("# New\n" + region("notes", "") + "end\n", old)
    assert merged.text == "# New\r\n" + region("notes", "mine\r\nmixed\n", "\r\n") + "end\r\n"


def test_a_region_that_the_template_no_longer_has_is_an_orphan() -> None:
    merged = merge("new\n", region("gone", "mine\n"))
    assert merged.orphans == (Region("gone", "mine\n"),)
    assert "mine" not in merged.text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<!-- osc:begin a -->\n", "has no end"),
        ("<!-- osc:end a -->\n", "ends here but did not begin"),
        ("<!-- osc:begin a -->\n<!-- osc:begin b -->\n<!-- osc:end b -->\n<!-- osc:end a -->\n", "begins inside"),
        (region("a", "") * 2, "there twice"),
        ("<!-- osc:begin a -->\n<!-- osc:end b -->\n", "ends here but did not begin"),
        ("<!-- osc:begin -->\n", "the name of a protected region"),
        ("<!-- osc:begin A B -->\n", "the name of a protected region"),
    ],
)
def test_marks_that_do_not_match_are_refused(text: str, message: str) -> None:
    with pytest.raises(OscError, match=message) as caught:
        merge("new\n", text)
    assert caught.value.hint
