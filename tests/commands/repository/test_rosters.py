"""People in the files of a repository: every shape that was seen, as data in rosters.yaml."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from osc_cli.commands.repository.reading import Reader
from osc_cli.commands.repository.rosters import (
    Listed,
    all_contributors,
    codeowners,
    dot_project,
    find,
    maintainers_file,
    owners,
    security_insights,
)
from osc_cli.commands.repository.rosters.codeowners import OwnedPath, owned_paths
from osc_cli.commands.repository.rosters.data import read

CASES: dict[str, Any] = YAML(typ="safe").load(Path(__file__).with_name("rosters.yaml").read_text(encoding="utf-8"))


def written(person: Listed) -> str:
    where = "-" if person.line is None else person.line
    words = " | ".join((person.name, person.affiliation)).strip(" |")
    return f"{where} {person.standing} @{person.handle}" + (f" | {words}" if words else "")


@pytest.mark.parametrize("name", CASES)
def test_whom_a_file_lists(tmp_path: Path, name: str) -> None:
    case = CASES[name]
    for path, text in case["files"].items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    reader = Reader(tmp_path)
    found: dict[str, list[str]] = {}
    for person in find(reader):
        found.setdefault(person.source, []).append(written(person))
    assert found == case["listed"]
    assert reader.notes == case.get("notes", [])


def test_no_address_is_ever_taken_for_a_name() -> None:
    text = "\n".join(text for case in CASES.values() for text in case["listed"].get("MAINTAINERS", []))
    assert "riverbank.org" not in text


def test_the_owners_of_paths_keep_teams_and_addresses() -> None:
    text = "[Docs][2] @ada\ndocs/\n*.md ben@riverbank.org @bank/team # why\n[Free]\n/build/\n/a\\ b/ @cy\n"
    assert owned_paths(text) == (
        OwnedPath("docs/", ("@ada",), 2),
        OwnedPath("*.md", ("ben@riverbank.org", "@bank/team"), 3),
        OwnedPath("/build/", (), 5),
        OwnedPath("/a b/", ("@cy",), 6),
    )


PIECES = st.sampled_from(
    [*"|@<>[](){}#*-=:,.\"'\\ \n\t", "ada", "name", "approvers: ", "http://github.com/", "é", "\0"]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_text_makes_a_parser_fail_or_name_nobody(text: str) -> None:
    found = [*codeowners.listed(text, "x"), *maintainers_file.listed(text, "x")]
    data = read(text)
    if data is not None:
        for parser in (security_insights.listed, all_contributors.listed, dot_project.listed):
            found += parser(data, "x")
        found += owners.listed(data, "x", owners.aliases(data))
    lines = len(text.splitlines())
    for person in found:
        assert person.handle or person.name
        assert person.line is None or 1 <= person.line <= lines
