from xml.etree import ElementTree

from tools.docs.lint_picture import lint_picture, svg

SPACE = "{http://www.w3.org/2000/svg}"


def test_the_picture_shows_the_report_and_says_it_aloud() -> None:
    picture = lint_picture()["docs/images/lint.svg"]
    root = ElementTree.fromstring(picture)
    shown = "\n".join("".join(text.itertext()) for text in root.iter(f"{SPACE}text"))
    assert "error[OSC020] `licence` is not a known key in `project`" in shown
    assert "16 |     electorate: membr" in shown
    assert "= help: did you mean `member`?" in shown
    described = root.find(f"{SPACE}desc")
    assert described is not None
    assert "error[OSC101]" in (described.text or "")
    assert root.get("role") == "img"


def test_the_picture_fetches_nothing() -> None:
    picture = lint_picture()["docs/images/lint.svg"]
    assert "url(" not in picture
    assert picture.count("http") == 1, "the name of the format is the only address"


def test_styles_become_spans_and_text_is_escaped() -> None:
    picture = svg("\x1b[1;31merror\x1b[0m a < b\n", "error a < b")
    assert '<tspan style="fill:#ff8080;font-weight:bold">error</tspan><tspan> a &lt; b</tspan>' in picture
    assert "<desc>error a &lt; b</desc>" in picture
