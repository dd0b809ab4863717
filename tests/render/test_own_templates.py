"""A project's own templates: they replace a block, and a slip in one is said with its file and line."""

from pathlib import Path

import pytest

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.errors import OscError
from osc_cli.render.documents import render
from osc_cli.source.loader import load
from tests.support import SMALLEST_COMPACT

COMPACT = Compact.model_validate(load(SMALLEST_COMPACT.encode()).data)
EXTENDS = '{% extends "osc/documents/GOVERNANCE.md.j2" %}\n'
NAME = "documents/GOVERNANCE.md.j2"


def rendered(folder: Path, source: str | bytes, name: str = NAME) -> str:
    path = folder / "compact-templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(source if isinstance(source, bytes) else source.encode())
    return render(COMPACT, own_templates=folder / "compact-templates", only=["governance"])[0].text


def _block(content: str) -> str:
    return f"{EXTENDS}{{% block roles %}}\n{content}\n{{% endblock %}}"


def test_a_block_is_replaced_and_the_rest_is_ours(tmp_path: Path) -> None:
    own = "{% block roles %}\n## Roles here\n\nIn {{ compact.project.name }} everybody is equal.\n{% endblock %}"
    text = rendered(tmp_path, EXTENDS + own)
    assert "## Roles here\n\nIn Riverbank everybody is equal.\n" in text
    assert "## How we decide" in text
    assert "### Member" not in text


def test_a_block_can_keep_what_it_replaces_and_bring_blocks_and_files_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "compact-templates/partials").mkdir(parents=True)
    (tmp_path / "compact-templates/partials/mine.md.j2").write_text("{{ compact.project.name }}!", encoding="utf-8")
    own = "{{ super() }}\n{% block mine %}{% include 'partials/mine.md.j2' %}{% endblock %}"
    text = rendered(tmp_path, _block(own))
    assert text.index("### Member") < text.index("Riverbank!")


def test_loops_know_where_they_are(tmp_path: Path) -> None:
    own = "{% for role in compact.roles %}{{ loop.index }}/{{ loop.length }}{{ role }}{% endfor %}"
    assert "1/1member" in rendered(tmp_path, _block(own))


GROWS = "{% set n = namespace(s=START) %}{% for i in range(99) %}{% set n.s = STEP %}{% endfor %}"


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        (_block("{{ nothing.here }}"), 3, "nothing is called `nothing` here"),
        (_block("{{ compact.project.sumary }}"), 3, "Project has no field `sumary`; did you mean `summary`?"),
        (_block("{{ compact.project }}"), 3, "a whole Project is printed, which is no text"),
        (_block("{{ compact.project.summary }}"), 3, "a field that is not declared is printed, which is no text"),
        (_block("{% if %}"), 3, "Expected an expression"),
        (_block("{{ 1 | shout }}"), 3, "No filter named 'shout'"),
        (_block("{{ 1 | trim }}"), 3, "has no attribute 'strip'"),
        (_block("{{ 1 / 0 }}"), 3, "division by zero"),
        (_block("{% include 'partials/no.md.j2' %}"), 3, "there is no template `partials/no.md.j2`"),
        (_block("{{ ''.__class__ }}"), 3, "unsafe"),
        (_block("{{ compact.roles.clear() }}"), 3, "unsafe"),
        (f"{EXTENDS}\n{{% block rolls %}}{{% endblock %}}", 3, "has no block `rolls`; did you mean `roles`?"),
        ('{% extends "documents/GOVERNANCE.md.j2" %}', 1, "it extends itself; write `osc/documents/GOVERNANCE.md.j2`"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", 1, "it calls itself without an end"),
        (b"one\n\xff", 2, "it is not in UTF-8"),
        (
            _block("{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}"),
            3,
            "more than 500,000",
        ),
        (_block("{{ 'x' * 99999999 }}"), 3, "longer than 10,000,000"),
        (_block("{{ 9 ** 99999999 }}"), 3, "a number becomes too large"),
        (_block(GROWS.replace("START", "9").replace("STEP", "n.s * n.s")), 3, "a number becomes too large"),
        (_block(GROWS.replace("START", "'x'").replace("STEP", "n.s + n.s")), 3, "longer than 10,000,000"),
        (_block(GROWS.replace("START", "'x'").replace("STEP", "n.s ~ n.s")), 3, "longer than 10,000,000"),
        (_block("{% for i in range(9999) %}{{ 'x' * 9999 }}{% endfor %}"), 3, "more than 10,000,000 characters"),
    ],
)
def test_a_slip_is_said_with_its_file_and_line(tmp_path: Path, source: str | bytes, line: int, message: str) -> None:
    with pytest.raises(OscError) as caught:
        rendered(tmp_path, source)
    assert caught.value.message.startswith(f"{tmp_path.as_posix()}/compact-templates/{NAME}:{line}: ")
    assert message in caught.value.message
    assert "osc explain templates" in str(caught.value.hint)


def test_a_path_is_shown_from_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OscError, match=rf"^compact-templates/{NAME}:3: "):
        rendered(tmp_path, _block("{{ nothing }}"))


@pytest.mark.parametrize(
    ("name", "hint"),
    [("documents/GOVERNENCE.md.j2", "documents/GOVERNANCE.md.j2"), ("GOVERNANCE.md.j2", "documents/GOVERNANCE.md.j2")],
)
def test_a_template_that_nobody_would_use_is_refused(tmp_path: Path, name: str, hint: str) -> None:
    with pytest.raises(OscError, match="is the template of no document") as caught:
        rendered(tmp_path, "text", name)
    assert caught.value.hint == f"did you mean `compact-templates/{hint}`?"
