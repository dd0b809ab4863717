"""The documents as a whole: what a reader meets, and what no reader may meet."""

import re
from functools import cache
from pathlib import Path

import pytest

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.errors import OscError
from osc_cli.render.documents import DOCUMENTS, Rendered, paths_of, render
from osc_cli.render.footer import edited
from osc_cli.render.merging import merge
from osc_cli.render.regions import regions
from tests.render.pages import PAGES
from tests.render.reading import HERE, dead_links, read, without_x
from tests.support import Golden

CASES = sorted((HERE / "governance").iterdir())
COMPACTS = [
    *(case / "compact.yaml" for case in CASES),
    HERE / "full.yaml",
    *PAGES.values(),
]
BY_NAME = pytest.mark.parametrize(
    "path", COMPACTS, ids=lambda path: path.parent.name if path.stem == "compact" else path.stem
)
SMALL = {"compact": 1, "project": {"name": "Tern"}}


@cache
def rendered(path: Path) -> tuple[Rendered, ...]:
    return render(Compact.model_validate(without_x(read(path))))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_document_reads_as_it_was_approved(case: Path, golden: Golden) -> None:
    texts = {one.path: one.text for one in rendered(case / "compact.yaml")}
    for name in ("GOVERNANCE.md", "CHARTER.md"):
        golden(case / name, texts[name])


@BY_NAME
def test_all_documents_come_out_the_same_twice(path: Path) -> None:
    assert [one.name for one in rendered(path)] == [document.name for document in DOCUMENTS]
    assert rendered(path) == rendered.__wrapped__(path)


@BY_NAME
def test_nothing_is_left_as_a_placeholder(path: Path) -> None:
    for one in rendered(path):
        found = re.findall(r"\b(?:None|TODO|TBD|Undefined|True|False)\b|\[…\]|\[\.\.\.\]|\{#|\{\{|\{%", one.text)
        assert [word for word in found if word != "None" or "**Quorum:** None" not in one.text] == []


@BY_NAME
def test_no_link_is_dead(path: Path) -> None:
    assert dead_links(rendered(path)) == []


@BY_NAME
def test_white_space_is_in_order(path: Path) -> None:
    for one in rendered(path):
        assert one.text.endswith("-->\n")
        assert not re.search(r"[ \t]\n|\n\n\n|\n\n$|\r", one.text)
        assert one.text.startswith("# ")
        assert len(re.findall(r"(?m)^# ", one.text)) == 1
        assert not re.search(r"(?m)^####", one.text)
        assert not re.search(r"(?m)^ *- .* - \*\*", one.text), "two items of a list stand in one line"


@BY_NAME
def test_no_heading_stands_there_twice(path: Path) -> None:
    for one in rendered(path):
        headings = re.findall(r"(?m)^#+ .*", one.text)
        assert len(headings) == len(set(headings))


@BY_NAME
def test_a_rendering_is_not_edited_and_keeps_the_notes(path: Path) -> None:
    for one in rendered(path):
        assert not edited(one.text)
        assert [region.name for region in regions(one.text)] == ["notes"]
        mine = one.text.replace("<!-- osc:end notes -->", "Mine.\n<!-- osc:end notes -->")
        assert merge(one.text, mine).text == mine


def test_a_small_compact_is_not_a_wall_of_apologies() -> None:
    governance = next(one for one in rendered(HERE / "governance/small-team/compact.yaml") if one.name == "governance")
    assert governance.text.count("has not decided") <= 4
    assert len(governance.text.splitlines()) <= 130


def test_documents_stand_where_the_compact_says() -> None:
    data = {**SMALL, "documents": {"charter": {"path": "docs/my charter.md"}, "code_of_conduct": {"skip": True}}}
    texts = {one.name: one for one in render(Compact.model_validate(data))}
    assert texts.keys() == {"governance", "charter", "comms_checklist"}
    assert texts["charter"].path == "docs/my charter.md"
    assert "(docs/my%20charter.md)" in texts["governance"].text
    assert "(../GOVERNANCE.md)" in texts["charter"].text
    assert "CODE_OF_CONDUCT" not in texts["governance"].text


def test_a_link_into_a_skipped_document_is_plain_text() -> None:
    data = {
        **SMALL,
        "documents": {"governance": {"skip": True}},
        "decisions": {"vote": {"name": "The vote"}},
        "charter": {"commitments": {"one": {"text": "A promise.", "changed_by": "vote"}}},
    }
    charter = next(one.text for one in render(Compact.model_validate(data)) if one.name == "charter")
    assert "It takes The vote." in charter


@pytest.mark.parametrize("path", ["../X.md", "docs/../../X.md"])
def test_a_document_does_not_leave_the_repository(path: str) -> None:
    with pytest.raises(OscError, match="leads out of the repository"):
        paths_of(Compact.model_validate({**SMALL, "documents": {"charter": {"path": path}}}))


def test_two_documents_do_not_share_a_place() -> None:
    with pytest.raises(OscError, match="same path"):
        paths_of(Compact.model_validate({**SMALL, "documents": {"charter": {"path": "governance.md"}}}))


def test_only_some_documents_can_be_asked_for() -> None:
    assert [one.name for one in render(Compact.model_validate(SMALL), only={"charter"})] == ["charter"]


def test_own_templates_extend_the_bundled_ones(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    own = "{% extends 'osc/documents/CHARTER.md.j2' %}{% block consent %}## Consent\nAsk *first*.{% endblock %}"
    (tmp_path / "documents/CHARTER.md.j2").write_text(own, encoding="utf-8")
    texts = {one.name: one.text for one in render(Compact.model_validate(SMALL), own_templates=tmp_path)}
    assert "## Consent\n\nAsk *first*.\n" in texts["charter"]
    assert texts["charter"].startswith("# Charter of Tern\n")


@pytest.mark.parametrize(
    ("structure", "expected"),
    [
        ("a membership foundation", "\n\n**What we are:** a membership foundation.\n\n"),
        ("We are a club.", "\n\nWe are a club.\n\n"),
    ],
)
def test_a_noun_alone_is_no_paragraph(structure: str, expected: str) -> None:
    project = {"name": "Tern", "summary": "a club of rowers", "structure": structure}
    texts = {one.name: one.text for one in render(Compact.model_validate({**SMALL, "project": project}))}
    assert f"\n\nA club of rowers.\n{expected[1:]}" in texts["governance"]
    assert "\n\nA club of rowers.\n\n" in texts["charter"]
