"""A new rendering carries what a maintainer wrote: no word is lost, and it stays where it stood."""

from hypothesis import given
from hypothesis import strategies as st

from osc_cli.render.merging import merge
from osc_cli.render.regions import Region, outside, regions

FOOTER = "<!-- osc: from compact.yaml -->\n"

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


def _said(text: str) -> list[str]:
    return [line.rstrip() for line in outside(text).split("\n") if line.strip()]


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
    assert _said(merge(new, old).text) == _said(new)


@given(new=documents())
def test_the_first_rendering_is_the_template_word_for_word(new: str) -> None:
    assert merge(new, None).text == new
    assert merge(new, "no region here\n").text == new


@given(new=documents(), old=documents())
def test_orphans_are_kept_on_request(new: str, old: str) -> None:
    merged = merge(new + FOOTER, old, keep_orphans=True)
    kept = {one.name: one.body for one in regions(merged.text)}
    assert all(kept[one.name] == one.body for one in regions(old))
    assert merged.text.endswith(FOOTER)
    assert merge(new + FOOTER, merged.text).text == merged.text


def test_the_body_comes_from_the_file_byte_for_byte() -> None:
    old = region("notes", "mine\t \n\n  \x0bodd\u2028 \n")
    assert merge("new\n" + region("notes", "suggestion\n"), old).text == "new\n" + old


def test_a_file_with_windows_line_ends_keeps_them() -> None:
    old = "# Old\r\n" + region("notes", "mine\r\nmixed\n", "\r\n")
    merged = merge("# New\n" + region("notes", "") + "end\n", old)
    assert merged.text == "# New\r\n" + region("notes", "mine\r\nmixed\n", "\r\n") + "end\r\n"


OLD = """\
# Governance of Riverbank

{top}
## Roles

Some words.

- one
{list}
- two

{roles}
### Member

#### How you leave

You say so.

{member}
### Steward

#### How you leave

You say so.

{steward}
<!-- osc:begin notes -->
<!-- osc:end notes -->

{end}
<!-- osc: from compact.yaml -->
"""
PLACES = ("top", "list", "roles", "member", "steward", "end")
NEW = OLD.replace("{list}\n", "").format_map(dict.fromkeys(PLACES, "")).replace("\n\n\n", "\n\n")


def _with(place: str) -> str:
    """The document with one region of somebody's own."""
    marked = dict.fromkeys(PLACES, "") | {place: region("mine", "My words.\n")}
    return (OLD if place == "list" else OLD.replace("{list}\n", "")).format_map(marked)


def _line_before(text: str) -> str:
    return text.partition("<!-- osc:begin mine -->")[0].rstrip().rpartition("\n")[2]


def test_a_region_stays_below_the_block_it_stood_below() -> None:
    found = {place: _line_before(merge(NEW, _with(place)).text) for place in PLACES}
    assert found == {
        "top": "# Governance of Riverbank",
        "list": "- two",  # a list is not torn apart
        "roles": "- two",
        "member": "You say so.",
        "steward": "You say so.",
        "end": "<!-- osc:end notes -->",
    }
    member, steward = (merge(NEW, _with(place)).text for place in ("member", "steward"))
    assert member.index("My words.") < member.index("### Steward")
    assert steward.index("My words.") > steward.index("### Steward")


def test_a_region_survives_a_new_name_of_the_project_and_new_sections() -> None:
    new = NEW.replace("Riverbank", "Lakeside").replace("### Steward", "### Friend\n\nNew.\n\n### Steward")
    for place in PLACES:
        merged = merge(new, _with(place))
        assert merged.orphans == ()
        assert "My words." in merged.text
    assert _line_before(merge(new, _with("steward")).text) == "You say so."


def test_where_the_block_is_gone_the_region_ends_its_section() -> None:
    new = NEW.replace("You say so.", "You write to us.\n\nAny time.", 1)
    assert _line_before(merge(new, _with("member")).text) == "Any time."


def test_a_region_whose_section_is_gone_or_renamed_is_an_orphan() -> None:
    new = NEW.replace("### Member", "### Ally")
    merged = merge(new, _with("member"))
    assert merged.orphans == (Region("mine", "My words.\n"),)
    assert "My words." not in merged.text
    kept = merge(new, _with("member"), keep_orphans=True)
    assert _line_before(kept.text) == "<!-- osc:end notes -->"


def test_code_is_not_torn_apart_and_holds_no_headings() -> None:
    code = "# T\n\n```sh\n# no heading\n\n{}true\n```\n\nend\n"
    merged = merge(code.format(""), code.format(region("mine", "x\n")))
    assert _line_before(merged.text) == "```"


def test_a_region_at_the_very_top_stays_there() -> None:
    mine = region("mine", "x\n")
    assert merge("# T\n", f"{mine}\n# T\n").text == f"{mine}\n# T\n"
    assert merge("# T\n", mine.rstrip("\n")).text == f"{mine}\n# T\n"
