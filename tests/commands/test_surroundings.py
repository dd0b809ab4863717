"""What stands beside a compact is found with a few looks, and only beside the compact of a repository."""

from pathlib import Path

import pytest

from osc_cli.commands import compacts
from osc_cli.commands.render import render
from osc_cli.commands.surroundings import DOCUMENTS, look
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.plain import split
from osc_cli.domain.lint.surroundings import NOTHING, ListedPerson
from osc_cli.render import documents
from osc_cli.render.footer import hash_of, hash_of_data
from osc_cli.source.loader import load
from tests.support import ROOT, SMALLEST_COMPACT

COMPACTS = [*sorted(ROOT.glob("examples/*/compact.yaml")), *sorted(ROOT.glob("templates/presets/*.yaml"))]


def _lint(folder: Path) -> set[str]:
    found = compacts.read(compacts.at(folder), look_around=True)
    return {diagnostic.rule for diagnostic in found.diagnostics if diagnostic.rule.startswith("OSC7")}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT, encoding="utf-8")
    render(tmp_path)
    return tmp_path


@pytest.mark.parametrize("path", COMPACTS, ids=lambda path: path.parent.name + "/" + path.stem)
def test_the_hash_needs_no_article_classes(path: Path) -> None:
    data, _ = split(load(path.read_bytes()).data)
    assert hash_of_data(data) == hash_of(Compact.model_validate(data))


def test_documents_are_sought_where_they_are_rendered_to() -> None:
    assert {document.name: document.path for document in documents.DOCUMENTS} == DOCUMENTS


def test_what_was_just_rendered_is_up_to_date(project: Path) -> None:
    assert _lint(project) == set()


def test_a_comment_or_an_x_key_makes_no_document_old(project: Path) -> None:
    (project / "compact.yaml").write_text(f"# why\nx-note: 1\n{SMALLEST_COMPACT}", encoding="utf-8")
    assert _lint(project) == set()


def test_a_changed_rule_makes_documents_old(project: Path) -> None:
    (project / "compact.yaml").write_text(SMALLEST_COMPACT.replace("7 days", "9 days"), encoding="utf-8")
    assert _lint(project) == {"OSC701"}


def test_a_hand_edit_is_seen_and_a_protected_region_is_not(project: Path) -> None:
    governance = project / "GOVERNANCE.md"
    text = governance.read_text(encoding="utf-8")
    governance.write_text(text.replace("7 days", "9 days"), encoding="utf-8")
    assert _lint(project) == {"OSC702"}
    governance.write_text(text.replace("<!-- osc:end", "our own words\n<!-- osc:end", 1), encoding="utf-8")
    assert _lint(project) == set()


def test_a_finding_about_a_document_points_at_its_path(project: Path) -> None:
    text = f"{SMALLEST_COMPACT}documents:\n  governance: {{path: docs/RULES.md}}\n"
    (project / "compact.yaml").write_text(text, encoding="utf-8")
    render(project)
    (project / "GOVERNANCE.md").unlink()
    rules = project / "docs/RULES.md"
    rules.write_text(rules.read_text(encoding="utf-8").replace("7 days", "9 days"), encoding="utf-8")
    (project / "compact.yaml").write_text(text.replace("7 days", "9 days"), encoding="utf-8")
    for name in ("CHARTER", "CODE_OF_CONDUCT", "COMMS_CHECKLIST"):
        (project / f"{name}.md").unlink()
    found = compacts.read(compacts.at(project), look_around=True).diagnostics
    assert [(each.rule, each.span.line, each.span.column) for each in found] == [
        ("OSC701", 20, 22),
        ("OSC702", 20, 22),
    ]


def test_all_documents_of_an_older_state_are_one_finding(project: Path) -> None:
    (project / "compact.yaml").write_text(SMALLEST_COMPACT.replace("7 days", "9 days"), encoding="utf-8")
    (found,) = compacts.read(compacts.at(project), look_around=True).diagnostics
    assert (found.rule, found.span.line) == ("OSC701", 1)
    assert found.message == "CODE_OF_CONDUCT.md and 3 more were rendered from an older state of this compact"


def test_a_text_of_the_projects_own_is_a_note_until_it_is_declared(project: Path) -> None:
    (project / "CODE_OF_CONDUCT.md").write_text("# Be kind\n", encoding="utf-8")
    assert _lint(project) == {"OSC709"}
    text = f"{SMALLEST_COMPACT}conduct: {{code: {{base: Kind people, file: CODE_OF_CONDUCT.md}}}}\n"
    (project / "compact.yaml").write_text(text, encoding="utf-8")
    assert "OSC709" not in _lint(project)


def test_a_compact_in_the_github_folder_has_the_repository_around_it(project: Path) -> None:
    (project / ".github").mkdir()
    (project / "compact.yaml").rename(project / ".github/compact.yaml")
    # They were rendered from the compact in the root, which is another one.
    assert _lint(project) == set()
    render(project)
    (project / ".github/compact.yaml").write_text(SMALLEST_COMPACT.replace("7 days", "9 days"), encoding="utf-8")
    assert _lint(project) == {"OSC701"}


def test_only_the_compact_of_a_repository_has_surroundings(project: Path) -> None:
    other = project / "draft.yaml"
    other.write_text(SMALLEST_COMPACT.replace("7 days", "9 days"), encoding="utf-8")
    assert _lint(other) == set()
    assert compacts.check(SMALLEST_COMPACT.encode(), "<stdin>").diagnostics == ()


def test_rosters_are_read_only_where_the_compact_names_people(tmp_path: Path) -> None:
    (tmp_path / "MAINTAINERS.md").write_text("- @Ada\n", encoding="utf-8")
    assert look(tmp_path, "compact.yaml", {}) == NOTHING
    found = look(tmp_path, "compact.yaml", {"people": {"ada": {}}}).rosters
    assert found == (ListedPerson("MAINTAINERS.md", 1, "maintainer", "Ada", ""),)


def test_an_ignore_of_a_rule_that_nobody_could_judge_is_not_called_unused(tmp_path: Path) -> None:
    text = f"{SMALLEST_COMPACT}lint: {{ignore: {{document-edited: our lawyer edits the text}}}}\n"
    assert [found.rule for found in compacts.check(text.encode(), "compact.yaml").diagnostics] == []
    (tmp_path / "compact.yaml").write_text(text, encoding="utf-8")
    found = compacts.read(compacts.at(tmp_path), look_around=True)
    assert [diagnostic.rule for diagnostic in found.diagnostics] == ["OSC032"]


def test_unreadable_surroundings_cost_nothing(project: Path) -> None:
    (project / "CHARTER.md").unlink()
    (project / "CHARTER.md").mkdir()
    (project / "GOVERNANCE.md").write_bytes(b"\xff\xfe not text")
    (project / "CODEOWNERS").write_bytes(b"\xff\xfe")
    assert _lint(project) == {"OSC709"}


@pytest.mark.parametrize(
    ("documents", "folder", "found"),
    [
        ("{language: de}", None, True),
        ("{language: pt-BR, templates: ours}", "compact-templates", True),
        ("{language: de}", "compact-templates", False),
        ("{language: de, templates: ours}", "ours", False),
        ("{language: en}", None, False),
        ("{language: EN-gb}", None, False),
        ("{charter: {skip: true}}", None, False),
    ],
)
def test_another_language_needs_templates(tmp_path: Path, documents: str, folder: str | None, found: bool) -> None:
    (tmp_path / "compact.yaml").write_text(f"{SMALLEST_COMPACT}documents: {documents}\n", encoding="utf-8")
    if folder:
        (tmp_path / folder).mkdir()
    assert ("OSC710" in _lint(tmp_path)) == found
