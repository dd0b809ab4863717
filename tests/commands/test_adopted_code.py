"""A published code of conduct that the project supplies: printed, filled in, checked, and upgraded before one's eyes.

The Kindness Code is invented; it has the marks and the parts that published codes have, and none of their words.
"""

from itertools import pairwise
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from osc_cli.commands import compacts
from osc_cli.commands.lint import lint
from osc_cli.commands.planned import State
from osc_cli.commands.render import render
from osc_cli.domain.errors import OscError
from tests.support import SMALLEST_COMPACT

KINDNESS = """\
+++
version = "1.0"
reportingPlaceholder = "[NOTE: describe how to report]"
+++

# Kindness Code

Welcome to [INSERT PROJECT NAME].

## Reporting

Tell us at [INSERT CONTACT METHOD].

[NOTE: the repairs below are examples]

Origin
------

The Kindness Code, version 1.0, is at https://kindness.example/version/1/0/, under CC BY-SA 4.0.
"""
CODE = """\
conduct:
  code:
    base: Kindness Code
    version: '1.0'
    url: https://kindness.example/
    license: CC-BY-SA-4.0
    file: conduct/kindness.md
  intake:
    contacts:
      mail: {kind: e-mail, address: help@riverbank.example}
      form: {kind: form, address: 'https://riverbank.example/report'}
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "conduct").mkdir()
    (tmp_path / "conduct/kindness.md").write_text(KINDNESS, encoding="utf-8")
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT + CODE, encoding="utf-8")
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def code_of_conduct(repository: Path) -> str:
    render(repository)
    return (repository / "CODE_OF_CONDUCT.md").read_text(encoding="utf-8")


def findings(repository: Path) -> dict[str, str]:
    return {
        found.name: found.message
        for found in lint([repository], today="2026-11-28").diagnostics
        if found.rule.startswith("OSC79")
    }


def test_the_text_is_printed_and_filled_in(repository: Path) -> None:
    text = code_of_conduct(repository)
    assert "## Kindness Code\n\nWelcome to Riverbank.\n\n### Reporting\n" in text
    assert "Tell us at <help@riverbank.example> or <https://riverbank.example/report>." in text
    assert "\nSee [What we may do](#what-we-may-do).\n\n### Origin\n\nThe Kindness Code, version 1.0, is at" in text
    assert "reportingPlaceholder" not in text
    assert "Be kind, also when you disagree" not in text
    headings = [
        int(token.tag[1:]) for token in MarkdownIt().parse(text) if token.type == "heading_open" and token.level == 0
    ]
    assert headings.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(headings))
    assert findings(repository) == {}


def test_without_contacts_it_says_that_nothing_is_decided(repository: Path) -> None:
    (repository / "compact.yaml").write_text(SMALLEST_COMPACT + CODE.partition("  intake")[0], encoding="utf-8")
    assert "Tell us at *(not decided yet)*." in code_of_conduct(repository)
    assert findings(repository) == {
        "code-placeholder-left": "conduct/kindness.md:12 still says `[INSERT CONTACT METHOD]`"
    }


def test_an_upgrade_is_shown_as_a_difference(repository: Path) -> None:
    before = code_of_conduct(repository)
    assert render(repository, write=False).exit_code == 0
    file = repository / "conduct/kindness.md"
    change(file, "1.0", "2.0")
    change(file, "version/1/0", "version/2/0")
    change(file, "## Reporting", "## Telling us")
    planned = next(one for one in render(repository, write=False).documents if one.name == "code_of_conduct")
    assert planned.state is State.UPDATE
    assert "-### Reporting\n+### Telling us\n" in planned.diff
    assert (repository / "CODE_OF_CONDUCT.md").read_text(encoding="utf-8") == before
    assert findings(repository) == {"code-version-differs": "conduct/kindness.md is version 2.0, not 1.0"}


def test_a_text_that_people_read_as_it_stands_is_only_checked(repository: Path) -> None:
    change(repository / "compact.yaml", "conduct/kindness.md", "CODE_OF_CONDUCT.md")
    (repository / "CODE_OF_CONDUCT.md").write_text(KINDNESS.partition("Origin")[0], encoding="utf-8")
    change(repository / "compact.yaml", "compact: 1\n", "compact: 1\ndocuments: {code_of_conduct: {skip: true}}\n")
    assert {planned.name for planned in render(repository).documents} == {"governance", "charter", "comms_checklist"}
    reported = lint([repository], today="2026-11-28").diagnostics
    gaps = [found.message for found in reported if found.name == "code-placeholder-left"]
    assert sorted(gap.partition(" ")[0] for gap in gaps) == [f"CODE_OF_CONDUCT.md:{line}" for line in (12, 14, 8)]
    assert findings(repository)["code-without-attribution"] == (
        "CODE_OF_CONDUCT.md does not say where it comes from, https://kindness.example/ or its licence, CC-BY-SA-4.0"
    )


def test_a_file_that_is_not_there(repository: Path) -> None:
    (repository / "conduct/kindness.md").unlink()
    with pytest.raises(OscError, match="no such file") as caught:
        render(repository)
    assert caught.value.hint == "it is named in `conduct.code.file`"
    assert findings(repository) == {"code-file-missing": "there is no file conduct/kindness.md"}


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"# \xe9\n", "is not in UTF-8"), (b"<!-- osc:begin notes -->\n", "holds `<!-- osc:` marks")],
)
def test_a_file_that_cannot_be_printed(repository: Path, content: bytes, message: str) -> None:
    (repository / "conduct/kindness.md").write_bytes(content)
    with pytest.raises(OscError, match=message):
        render(repository)


def test_by_reference_nothing_is_printed(repository: Path) -> None:
    change(repository / "compact.yaml", "    file: conduct/kindness.md\n", "")
    text = code_of_conduct(repository)
    assert "We follow a published code of conduct: Kindness Code, version 1.0." in text
    assert "- Where you can read it: <https://kindness.example/>" in text
    assert "- Its licence: `CC-BY-SA-4.0`" in text
    assert "Its text stands below" not in text
    assert findings(repository) == {}


def test_what_stands_beside_a_compact_is_read_from_its_root(repository: Path) -> None:
    (repository / ".github").mkdir()
    (repository / "compact.yaml").rename(repository / ".github/compact.yaml")
    found = compacts.at(repository / ".github/compact.yaml")
    reported = compacts.read(found, look_around=True).diagnostics
    assert [one.name for one in reported if one.rule.startswith("OSC79")] == []
