"""Files of other tools that somebody cut, doubled or garbled: a draft that can be read, or our own error."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from osc_cli.commands.import_draft import import_draft
from osc_cli.domain.errors import OscError
from osc_cli.source.loader import load
from tests.support import ROOT

FILES = ROOT / "tests/golden/import"
CASES: dict[str, str] = YAML(typ="safe", pure=True).load((FILES / "cases.yaml").read_text())
BITS = st.sampled_from(["\n", "\t", '"', "'", "|", "#", "@", "[", "]", "{", "}", ": ", "- ", "<", "\\", "\u2028", "é"])

_ARTICLES = {"compact", "project", "charter", "people", "roles", "powers", "decisions", "communication"}


@pytest.mark.parametrize("name", CASES)
def test_a_broken_file_makes_a_sound_draft_or_an_error(name: str, tmp_path: Path) -> None:
    text = (FILES / name).read_text()
    file = tmp_path / Path(name).name

    @settings(max_examples=12)
    @given(st.integers(0, len(text)), st.integers(0, 30), BITS)
    def broken(start: int, length: int, bit: str) -> None:
        file.write_text(text[:start] + bit + text[start + length :], encoding="utf-8")
        try:
            draft = import_draft(CASES[name], file).text
        except OscError:
            return
        loaded = load(draft.encode())
        assert loaded.findings == ()
        assert isinstance(loaded.data, dict)
        assert set(loaded.data) <= _ARTICLES

    broken()


def test_a_name_cannot_leave_its_comment(tmp_path: Path) -> None:
    file = tmp_path / ".gitvote.yml"
    file.write_text('profiles: {"a`\\nroles: {evil: {}}\\n#": {duration: 1 day, pass_threshold: 50.01}}\n')
    data = load(import_draft("gitvote", file).text.encode()).data
    assert isinstance(data, dict)
    assert list(data["roles"]) == ["collaborator"]
