"""Where a project lives: what its manifest says, else what git calls `upstream` and `origin`."""

import subprocess
from pathlib import Path

import pytest

from osc_cli.commands.repository import look


def guesses(folder: Path) -> dict[str, tuple[str, str]]:
    return {guess.question_id: (guess.value, guess.source) for guess in look(folder).guesses}


def git(folder: Path, *command: str) -> None:
    subprocess.run(["git", "-C", str(folder), *command], check=True, capture_output=True)


def test_a_fork_speaks_of_the_project_it_was_made_from(tmp_path: Path) -> None:
    git(tmp_path, "init")
    git(tmp_path, "remote", "add", "origin", "git@github.com:ada/server.git")
    git(tmp_path, "remote", "add", "upstream", "https://github.com/riverbank/server.git")
    repository = look(tmp_path)
    found = guesses(tmp_path)
    take_origin = "to take `origin`: `--set project.repository=https://github.com/ada/server`"
    assert found["repository"] == ("https://github.com/riverbank/server", f"the remote `upstream`; {take_origin}")
    assert found["name"] == ("server", "the remote `upstream`")
    assert repository.forge == "GitHub"
    assert repository.root == tmp_path


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        (
            "pyproject.toml",
            '[project]\nname = "q"\n[project.urls]\n"Source Code" = "https://codeberg.org/m/q/"\n',
            "m/q",
        ),
        ("pyproject.toml", '[project]\nurls = {Homepage = "https://codeberg.org/m/q"}\n', "m/q"),
        ("pyproject.toml", '[tool.poetry]\nrepository = "https://codeberg.org/m/q.git"\n', "m/q"),
        ("package.json", '{"repository": {"url": "git+https://codeberg.org/m/q.git", "directory": "p"}}', "m/q"),
        ("package.json", '{"repository": "git+ssh://git@codeberg.org/m/q.git"}', "m/q"),
        ("Cargo.toml", '[package]\nrepository = "https://codeberg.org/m/q/src/branch/main/core"\n', "m/q"),
        (
            "Cargo.toml",
            '[package]\nrepository.workspace = true\n[workspace.package]\nrepository = "https://codeberg.org/m/q"\n',
            "m/q",
        ),
        ("go.mod", "module codeberg.org/m/q/cmd/q/v2\n", "m/q"),
        ("go.mod", "module codeberg.org/ada/server/v2\n", "ada/server"),
        ("go.mod", "module q.example/q\n", None),
        ("pyproject.toml", '[project]\nurls = {Homepage = "https://q.example/"}\n', None),
        ("pyproject.toml", '[project]\nurls = "no map"\n', None),
    ],
)
def test_what_a_manifest_says_comes_before_any_remote(
    tmp_path: Path, file: str, text: str, expected: str | None
) -> None:
    git(tmp_path, "init")
    git(tmp_path, "remote", "add", "origin", "git@codeberg.org:ada/server.git")
    git(tmp_path, "remote", "add", "upstream", "https://codeberg.org/stranger/server")
    (tmp_path / file).write_text(text)
    address, source = guesses(tmp_path)["repository"]
    assert address == f"https://codeberg.org/{expected or 'stranger/server'}"
    assert source.startswith(
        file if expected else "the remote `upstream`; to take `origin`: `--set project.repository="
    )


def test_the_short_form_of_npm_is_a_forge(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"repository": "river-bank/gauge"}')
    assert guesses(tmp_path)["repository"] == ("https://github.com/river-bank/gauge", "package.json")
    (tmp_path / "package.json").write_text('{"repository": "gitlab:river-bank/gauge"}')
    assert guesses(tmp_path)["repository"] == ("https://gitlab.com/river-bank/gauge", "package.json")


def test_the_branch_is_that_of_origin_where_no_remote_has_the_address_of_the_manifest(tmp_path: Path) -> None:
    git(tmp_path, "init", "--initial-branch", "my-change")
    git(tmp_path, "remote", "add", "origin", "work:meitan/quillfs.git")  # a name that only this machine knows
    git(tmp_path, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk")
    (tmp_path / "package.json").write_text('{"repository": "https://codeberg.org/meitan/quillfs"}')
    assert look(tmp_path).branch == "trunk"
    assert look(tmp_path).forge == "Forgejo"
