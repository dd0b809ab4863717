"""Files, folders and patterns lead to compacts, each once."""

from pathlib import Path

import pytest

from osc_cli.commands.lint_paths import named_compacts
from osc_cli.domain.errors import OscError


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "compact.yaml",
        "groups/ants/compact.yaml",
        "groups/bees/.github/compact.yaml",
        "groups/bees/node_modules/x/compact.yaml",
        "groups/.hidden/compact.yaml",
        "groups/empty/other.yaml",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ([], ["compact.yaml"]),
        (["."], ["compact.yaml"]),
        (["-"], [None]),
        (["groups"], ["groups/ants/compact.yaml", "groups/bees/.github/compact.yaml"]),
        (["groups/ants", "groups"], ["groups/ants/compact.yaml", "groups/bees/.github/compact.yaml"]),
        (["groups/*/compact.yaml"], ["groups/ants/compact.yaml"]),
        (["*.yaml", "-", "compact.yaml", "./compact.yaml"], ["compact.yaml", None]),
        (["groups/empty/other.yaml"], ["groups/empty/other.yaml"]),
        (["not/there.yaml"], ["not/there.yaml"]),
    ],
)
def test_what_is_meant(paths: list[str], expected: list[str | None], here: Path) -> None:
    found = named_compacts([Path(path) for path in paths])
    assert [each.path.as_posix() if each else None for each in found] == expected


def test_a_file_may_be_called_like_a_pattern(here: Path) -> None:
    (here / "a[1].yaml").touch()
    assert [each.path.name for each in named_compacts([Path("a[1].yaml")]) if each] == ["a[1].yaml"]


@pytest.mark.parametrize(
    ("path", "said"), [("groups/empty", "no compact in groups/empty or below it"), ("*.yml", "no file matches *.yml")]
)
def test_what_leads_nowhere_is_said(path: str, said: str, here: Path) -> None:
    with pytest.raises(OscError) as raised:
        named_compacts([Path(path)])
    assert raised.value.message == said
