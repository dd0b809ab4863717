"""What the repository knows: every guess with its source, and no run lost to a broken file."""

import subprocess
from pathlib import Path

import pytest

from osc_cli.commands.repository import contacts, look
from osc_cli.commands.repository.licence import recognise
from osc_cli.commands.repository.remote import forge_of, web_address


def guesses(folder: Path) -> dict[str, tuple[str, str]]:
    return {guess.question_id: (guess.value, guess.source) for guess in look(folder).guesses}


def git(folder: Path, *command: str) -> None:
    subprocess.run(["git", "-C", str(folder), *command], check=True, capture_output=True)


@pytest.mark.parametrize(
    ("remote", "expected"),
    [
        ("git@github.com:riverbank/server.git", "https://github.com/riverbank/server"),
        ("github.com:riverbank/server", "https://github.com/riverbank/server"),
        ("https://github.com/riverbank/server.git", "https://github.com/riverbank/server"),
        ("https://github.com/riverbank/server/", "https://github.com/riverbank/server"),
        ("https://ada:s3cret@git.riverbank.org/a/b/c.git", "https://git.riverbank.org/a/b/c"),
        ("https://token@GitLab.com/a/b", "https://gitlab.com/a/b"),
        ("ssh://git@codeberg.org:2222/a/b.git", "https://codeberg.org/a/b"),
        ("https://git.riverbank.org:8443/a/b", "https://git.riverbank.org:8443/a/b"),
        ("git://git.riverbank.org/a/b.git", "https://git.riverbank.org/a/b"),
        ("git+ssh://git.riverbank.org/~ada/b", "https://git.riverbank.org/~ada/b"),
        ("/srv/git/server.git", None),
        ("../server", None),
        ("file:///srv/git/server", None),
        (r"C:\git\server", None),
        ("https://github.com/a b/c", None),
        ("https://evil.org/a\x1b[31m", None),
        ("", None),
    ],
)
def test_a_remote_becomes_an_address_without_credentials(remote: str, expected: str | None) -> None:
    assert web_address(remote) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://github.com/a/b", "GitHub"),
        ("https://gitlab.gnome.org/a/b", "GitLab"),
        ("https://codeberg.org/a/b", "Forgejo"),
        ("https://git.sr.ht/~a/b", None),
    ],
)
def test_a_forge_is_known_by_its_host(url: str, expected: str | None) -> None:
    assert forge_of(url) == expected


def test_a_remote_that_is_a_folder_is_passed_over(tmp_path: Path) -> None:
    git(tmp_path, "init")
    git(tmp_path, "remote", "add", "origin", "/srv/git/server.git")
    git(tmp_path, "remote", "add", "mirror", "https://codeberg.org/riverbank/server")
    assert guesses(tmp_path)["repository"] == ("https://codeberg.org/riverbank/server", "the remote `mirror`")


def test_git_need_not_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(tmp_path, "init")
    git(tmp_path, "remote", "add", "origin", "git@github.com:ada/server.git")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "repository" not in guesses(tmp_path)


def test_an_empty_folder_knows_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "riverbank"
    folder.mkdir()
    assert guesses(folder) == {"name": ("riverbank", "the name of the folder")}
    assert look(folder).notes == ()


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        pytest.param(
            "pyproject.toml",
            '[project]\nname = "river"\ndescription = "Watches a river."\nlicense = "MIT OR Apache-2.0"\n',
            {"name": "river", "summary": "Watches a river.", "licence": "MIT OR Apache-2.0"},
            id="pyproject",
        ),
        pytest.param(
            "pyproject.toml",
            '[project]\nname = "river"\nlicense = {text = "Apache 2"}\n[tool.x]\n',
            {"name": "river"},
            id="a licence that is no SPDX expression",
        ),
        pytest.param(
            "package.json",
            '{"name": "@bank/river", "description": "Two\\nlines.", "license": "ISC"}',
            {"name": "river", "summary": "Two lines.", "licence": "ISC"},
            id="package.json",
        ),
        pytest.param(
            "Cargo.toml",
            '[package]\nname = "river"\ndescription.workspace = true\nlicense = "GPL-3.0-or-later"\n',
            {"name": "river", "licence": "GPL-3.0-or-later"},
            id="Cargo, part of a workspace",
        ),
        pytest.param("package.json", "[1, 2]", {}, id="a manifest of another shape"),
        pytest.param(
            "README.md",
            "<!-- a comment -->\n[![ci](https://x/y.svg)](https://x)\n\n# **River** `bank` ![logo](l.png)\n\n"
            "> a quotation\n\n[Riverbank](https://riverbank.org) watches *rivers*, with\npeople &amp; sensors. "
            "More words.\n",
            {"name": "River bank", "summary": "Riverbank watches rivers, with people & sensors."},
            id="a readme with markup",
        ),
        pytest.param(
            "readme.rst",
            "=========\nRiverbank\n=========\n\n.. image:: x.png\n\nIt watches a river.\n",
            {"name": "Riverbank", "summary": "It watches a river."},
            id="reStructuredText",
        ),
        pytest.param("README", "River\n-----\n\nA river\n", {"name": "River", "summary": "A river"}, id="plain text"),
        pytest.param("README.md", "# A\x1b[31m\u202eB\n", {}, id="characters that act"),
    ],
)
def test_manifests_and_readmes(tmp_path: Path, file: str, text: str, expected: dict[str, str]) -> None:
    (tmp_path / file).write_text(text, encoding="utf-8")
    found = {name: value for name, (value, source) in guesses(tmp_path).items() if "folder" not in source}
    assert found == expected


@pytest.mark.parametrize(
    ("name", "raw", "note"),
    [
        ("pyproject.toml", b"[project\n", "pyproject.toml was left out: it cannot be read"),
        ("package.json", b"[" * 100_000, "package.json was left out: it cannot be read"),
        ("README.md", b"\x89PNG\0\0", "README.md was left out: it is no text"),
        ("SECURITY.md", "schön".encode("latin-1"), "SECURITY.md was left out: it is not UTF-8"),
        ("LICENSE", b"a" * 300_000, "LICENSE was left out: it is too large"),
    ],
)
def test_a_broken_file_costs_a_note(tmp_path: Path, name: str, raw: bytes, note: str) -> None:
    (tmp_path / name).write_bytes(raw)
    assert look(tmp_path).notes == (note,)
    assert list(guesses(tmp_path)) == ["name"]


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Apache License\n   Version 2.0, January 2004", "Apache-2.0"),
        (
            "(c) Ada\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software",
            "MIT",
        ),
        ("GNU AFFERO GENERAL PUBLIC LICENSE\n Version 3, 19 November 2007", "AGPL-3.0-only"),
        ("GNU LESSER GENERAL PUBLIC LICENSE\n Version 3, 29 June 2007", "LGPL-3.0-only"),
        ("GNU GENERAL PUBLIC LICENSE\n Version 2, June 1991", "GPL-2.0-only"),
        ("Mozilla Public License Version 2.0", "MPL-2.0"),
        ("Redistribution and use in source and binary forms, with or without\n3. Neither the name of", "BSD-3-Clause"),
        ("Redistribution and use in source and binary forms, with or without", "BSD-2-Clause"),
        ("Creative Commons\n\nCC0 1.0 Universal", "CC0-1.0"),
        ("SPDX-License-Identifier: MIT OR Apache-2.0\n\nText", "MIT OR Apache-2.0"),
        ("All rights reserved.", None),
    ],
)
def test_a_licence_is_known_by_its_opening_words(opening: str, expected: str | None) -> None:
    assert recognise(opening) == expected


def test_the_repository_of_the_toolkit_itself_is_understood() -> None:
    from tests.support import ROOT

    assert recognise((ROOT / "LICENSE").read_text(encoding="utf-8")) == "Apache-2.0"
    assert recognise((ROOT / "templates/LICENSE").read_text(encoding="utf-8")) == "CC0-1.0"


def test_two_licences_need_a_person(tmp_path: Path) -> None:
    (tmp_path / "LICENSE-MIT").write_text(
        "Permission is hereby granted, free of charge, to any person obtaining a copy of this software"
    )
    (tmp_path / "LICENSE-APACHE").write_text("Apache License\nVersion 2.0")
    assert "licence" not in guesses(tmp_path)
    (note,) = look(tmp_path).notes
    assert note.startswith("several licences were found: Apache-2.0 (LICENSE-APACHE) and MIT (LICENSE-MIT).")


def test_a_choice_of_licences_is_one_only_where_somebody_says_so(tmp_path: Path) -> None:
    (tmp_path / "LICENSE-MIT").write_text("MIT License\n")
    (tmp_path / "LICENSE-APACHE").write_text("See the text of that licence.")
    assert "licence" not in guesses(tmp_path)
    (note,) = look(tmp_path).notes
    assert "`--set 'licence=MIT OR Apache-2.0'`" in note
    (tmp_path / "README.md").write_text("# Lock\n\nDual-licensed.\n")
    assert guesses(tmp_path)["licence"] == ("MIT OR Apache-2.0", "README.md, LICENSE-APACHE and LICENSE-MIT")


@pytest.mark.parametrize(
    ("cargo", "expected"),
    [
        ('[workspace.package]\nlicense = "MIT OR Apache-2.0"\n', "MIT OR Apache-2.0"),
        ('[package]\nlicense.workspace = true\n[workspace.package]\nlicense = "MPL-2.0"\n', "MPL-2.0"),
        ('[package]\nlicense = "MIT/Apache-2.0"\n', "MIT OR Apache-2.0"),
    ],
)
def test_a_cargo_manifest_decides_what_two_files_leave_open(tmp_path: Path, cargo: str, expected: str) -> None:
    (tmp_path / "LICENSE-MIT").write_text("MIT License\n")
    (tmp_path / "LICENSE-APACHE").write_text("Apache License\nVersion 2.0")
    (tmp_path / "Cargo.toml").write_text(cargo)
    assert guesses(tmp_path)["licence"] == (expected, "Cargo.toml")
    assert look(tmp_path).notes == ()


@pytest.mark.parametrize(
    ("readme", "address", "unasked"),
    [
        ("Report harassment to care@riverbank.org.", "care@riverbank.org", True),
        ("Contact: hello@riverbank.org", "hello@riverbank.org", False),
        ("Ask us.\n\n    git clone git@codeberg.org:a/b", None, None),
        ("Made by ada@riverbank.org.", None, None),
    ],
)
def test_a_readme_says_where_reports_go_or_only_how_to_reach_people(
    tmp_path: Path, readme: str, address: str | None, unasked: bool | None
) -> None:
    (tmp_path / "README.md").write_text(f"# Reed\n\n{readme}\n")
    found = [(guess.value, guess.unasked) for guess in look(tmp_path).guesses if guess.question_id == "conduct-contact"]
    assert found == ([] if address is None else [(address, unasked)])


def test_a_folder_of_licences(tmp_path: Path) -> None:
    (tmp_path / "LICENSES").mkdir()
    (tmp_path / "LICENSES" / "EUPL-1.2.txt").write_text("…", encoding="utf-8")
    assert guesses(tmp_path)["licence"] == ("EUPL-1.2", "LICENSES/EUPL-1.2.txt")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Write to security@riverbank.org.", "security@riverbank.org"),
        ("By Ada <ada@riverbank.org>.\n\nReport to\n[us](mailto:sec@riverbank.org).", "sec@riverbank.org"),
        (
            "Report at https://github.com/a/b/security/advisories/new please.",
            "https://github.com/a/b/security/advisories/new",
        ),
        ("Report to [INSERT CONTACT METHOD].", None),
        ("Report to you@example.com or noreply@riverbank.org.", None),
        ("See https://www.contributor-covenant.org/version/2/1/code_of_conduct.html", None),
        ("Clone https://ada:pw@riverbank.org/x first.", None),
    ],
)
def test_an_address_is_taken_only_where_reports_go(text: str, expected: str | None) -> None:
    assert contacts.find(text) == expected


def test_existing_documents_are_found_however_they_are_spelt(tmp_path: Path) -> None:
    for path in (
        ".github/Code_of_Conduct.md",
        "docs/governance.rst",
        "CHARTER",
        "docs/charter.md",
        "communications-checklist.adoc",
    ):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("Reports go to conduct@riverbank.org\n")
    repository = look(tmp_path)
    assert repository.documents == {
        "code_of_conduct": ".github/Code_of_Conduct.md",
        "governance": "docs/governance.rst",
        "charter": "CHARTER",
        "comms_checklist": "communications-checklist.adoc",
    }
    assert guesses(tmp_path)["conduct-contact"] == ("conduct@riverbank.org", ".github/Code_of_Conduct.md")
