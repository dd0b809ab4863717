"""Protected regions: their marks are read exactly, or refused."""

import pytest

from osc_cli.domain.errors import OscError
from osc_cli.render.regions import Region, outside, region, regions


def marked(name: str, body: str) -> str:
    return region(name, body).whole


def test_a_document_is_its_regions_and_what_stands_outside() -> None:
    text = "a\n" + marked("x", "b\n") + "c\n" + marked("y-1", "") + "d"
    assert regions(text) == (Region("x", "b\n"), Region("y-1", ""))
    assert outside(text) == "a\nc\nd"


def test_a_mark_stands_on_a_line_of_its_own() -> None:
    assert region("x", "no line end").whole == "<!-- osc:begin x -->\nno line end\n<!-- osc:end x -->\n"
    assert region("x", "a", "\r\n").whole == "<!-- osc:begin x -->\r\na\r\n<!-- osc:end x -->\r\n"
    assert regions("text <!-- osc:begin x -->\n") == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<!-- osc:begin a -->\n", "has no end"),
        ("<!-- osc:end a -->\n", "ends here but did not begin"),
        ("<!-- osc:begin a -->\n<!-- osc:begin b -->\n<!-- osc:end b -->\n<!-- osc:end a -->\n", "begins inside"),
        (marked("a", "") * 2, "there twice"),
        ("<!-- osc:begin a -->\n<!-- osc:end b -->\n", "ends here but did not begin"),
        ("<!-- osc:begin -->\n", "the name of a protected region"),
        ("<!-- osc:begin A B -->\n", "the name of a protected region"),
    ],
)
def test_marks_that_do_not_match_are_refused(text: str, message: str) -> None:
    with pytest.raises(OscError, match=message) as caught:
        list(regions(text))
    assert caught.value.hint
