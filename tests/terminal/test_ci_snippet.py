"""The lines for CI that `osc init` prints: whoever copies them gets what the guide says."""

import shlex

import pytest
from ruamel.yaml import YAML

from osc_cli.terminal.ci_snippet import snippet
from tests.support import ROOT

GUIDE = (
    (ROOT / "docs/guides/ci.md")
    .read_text(encoding="utf-8")
    .replace("git+$OSC_CLI", "git+https://git.example/osc-cli@COMMIT")
)


@pytest.mark.parametrize(
    ("forge", "file", "installs"),
    [
        ("GitLab", ".gitlab-ci.yml", 'pip install --quiet "osc-cli @ git+https://git.example/osc-cli@COMMIT"'),
        ("Forgejo", ".forgejo/workflows/compact.yml", "https://git.example/osc-cli@COMMIT"),
        ("GitHub", ".github/workflows/compact.yml", "OWNER/osc-cli@COMMIT"),
        (None, ".github/workflows/compact.yml", "OWNER/osc-cli@COMMIT"),
    ],
)
def test_the_toolkit_comes_from_where_the_guide_says(forge: str | None, file: str, installs: str) -> None:
    place, lines = snippet(forge, "trunk")
    job = YAML(typ="safe", pure=True).load("\n".join(lines))
    assert place == file
    if forge == "GitLab":
        assert job["compact"]["script"] == [installs, "osc lint", "osc render --check"]
    else:
        assert job["jobs"]["compact"]["steps"][-1] == {"uses": installs}
        assert job["on" if "on" in job else True]["push"] == {"branches": ["trunk"]}
    assert installs in GUIDE
    assert file in GUIDE


def test_nothing_is_installed_from_an_index() -> None:
    for forge in ("GitLab", "Forgejo", "GitHub", None):
        assert all("install osc-cli" not in line for line in snippet(forge, None)[1])


@pytest.mark.parametrize("folder", ["packages/gauge", "a b/c: d", 'it\'s \\ "x"'])
def test_a_part_of_a_repository_is_checked_where_it_stands(folder: str) -> None:
    yaml = YAML(typ="safe", pure=True)
    (*_, step) = yaml.load("\n".join(snippet("GitHub", "main", folder)[1]))["jobs"]["compact"]["steps"]
    assert step["with"] == {"folder": folder}
    _, goes_in, *rest = yaml.load("\n".join(snippet("GitLab", None, folder)[1]))["compact"]["script"]
    assert shlex.split(goes_in) == ["cd", folder]
    assert rest == ["osc lint", "osc render --check"]
