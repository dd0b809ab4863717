"""`osc lint` as CI and people call it."""

import json
from pathlib import Path

import pytest

from tests.cli.running import osc
from tests.support import SMALLEST_COMPACT

WITH_WARNING = f"{SMALLEST_COMPACT}conduct: {{}}\n"
WITH_ERROR = SMALLEST_COMPACT.replace("electorate: member", "electorate: membr")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT, encoding="utf-8")
    return tmp_path


def test_the_compact_is_found_from_a_folder_below(repository: Path) -> None:
    below = repository / "docs" / "deep"
    below.mkdir(parents=True)
    ran = osc("lint", cwd=below)
    assert ran == ("1 compact checked, nothing to report.\n", "", 0)


def test_the_compact_may_stand_in_the_github_folder(repository: Path) -> None:
    (repository / ".github").mkdir()
    (repository / "compact.yaml").rename(repository / ".github/compact.yaml")
    assert osc("lint", cwd=repository).code == 0


def test_the_root_wins_over_the_github_folder_with_a_warning(repository: Path) -> None:
    (repository / ".github").mkdir()
    (repository / ".github/compact.yaml").write_text("never: read", encoding="utf-8")
    ran = osc("lint", "--format", "json", cwd=repository)
    (diagnostic,) = json.loads(ran.out)["files"][0]["diagnostics"]
    assert (diagnostic["rule"], diagnostic["severity"], ran.code) == ("OSC113", "warning", 0)
    assert ".github/compact.yaml is a second compact" in diagnostic["message"]


def test_a_search_stops_at_the_repository(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT, encoding="utf-8")
    inner = tmp_path / "inner"
    (inner / ".git").mkdir(parents=True)
    ran = osc("lint", cwd=inner)
    assert ran.code == 2
    assert "no compact found" in ran.err
    assert "osc init" in ran.err
    assert ran.out == ""


def test_a_path_that_cannot_be_opened_is_trouble(tmp_path: Path) -> None:
    ran = osc("lint", "missing.yaml", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "cannot read missing.yaml: no such file or directory" in ran.err


def test_a_file_that_is_no_compact_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xff\xfe")
    (tmp_path / "b.yaml").write_text("a: [", encoding="utf-8")
    (tmp_path / "c.yaml").write_bytes(b"#" * (256 * 1024 + 1))
    ran = osc("lint", "a.yaml", "b.yaml", "c.yaml", "--format", "json", cwd=tmp_path)
    report = json.loads(ran.out)
    assert [file["diagnostics"][0]["rule"] for file in report["files"]] == ["OSC001", "OSC004", "OSC002"]
    assert (ran.code, report["summary"]["files"]) == (1, 3)


def test_standard_input(tmp_path: Path) -> None:
    assert osc("lint", "-", cwd=tmp_path, stdin=SMALLEST_COMPACT.encode()).code == 0
    ran = osc("lint", "-", "--format", "json", cwd=tmp_path, stdin=WITH_ERROR.encode())
    assert (json.loads(ran.out)["files"][0]["path"], ran.code) == ("<stdin>", 1)
    ran = osc("lint", "-", "--stdin-filename", "docs/compact.yaml", cwd=tmp_path, stdin=WITH_ERROR.encode())
    assert " --> docs/compact.yaml:" in ran.out


def test_a_misspelled_rule_is_suggested(repository: Path) -> None:
    ran = osc("lint", "--ignore", "never-use", cwd=repository)
    assert (ran.out, ran.code) == ("", 2)
    assert "no rule is called `never-use`" in ran.err
    assert "did you mean `never-used`?" in ran.err


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (SMALLEST_COMPACT, [], 0),
        (WITH_WARNING, [], 0),
        (WITH_WARNING, ["--strict"], 1),
        (WITH_WARNING, ["--strict", "--ignore", "empty-article"], 0),
        (WITH_ERROR, [], 1),
        (WITH_ERROR, ["--ignore", "OSC101"], 0),
        (WITH_ERROR, ["--ignore", "1xx"], 0),
        (WITH_ERROR, ["--select", "0xx"], 0),
        (WITH_ERROR, ["--select", "0xx,OSC101"], 1),
        (WITH_ERROR, ["--select", "nonsense"], 2),
        ("a: [", ["--select", "2xx"], 1),
        ("a: [", ["--ignore", "0xx"], 1),
        (SMALLEST_COMPACT, ["--stdin-filename", "compact.yaml"], 2),
        (SMALLEST_COMPACT, ["--format", "sarf"], 2),
        (SMALLEST_COMPACT, ["--jobs", "0"], 2),
    ],
)
def test_exit_codes(tmp_path: Path, text: str, options: list[str], code: int) -> None:
    (tmp_path / "compact.yaml").write_text(text, encoding="utf-8")
    assert osc("lint", *options, cwd=tmp_path).code == code


def test_quiet_says_nothing_when_there_is_nothing(repository: Path) -> None:
    assert osc("lint", "-q", cwd=repository) == ("", "", 0)


def test_two_processes_find_what_one_finds(tmp_path: Path) -> None:
    names = [f"{number}.yaml" for number in range(6)]
    for number, name in enumerate(names):
        (tmp_path / name).write_text(WITH_ERROR if number % 2 else SMALLEST_COMPACT, encoding="utf-8")
    one = osc("lint", *names, cwd=tmp_path)
    assert osc("lint", *names, "--jobs", "2", cwd=tmp_path) == one
    assert one.out.count("error[OSC101]") == 3


def test_every_rule_is_listed(tmp_path: Path) -> None:
    listed = osc("lint", "--list-rules", cwd=tmp_path).out.splitlines()
    assert len(listed) == len({line.split()[0] for line in listed})
    assert any(line.startswith("OSC101  error    dangling-reference") for line in listed)


@pytest.mark.parametrize(
    ("environment", "options", "coloured"),
    [
        ({"NO_COLOR": ""}, [], False),
        ({"NO_COLOR": "", "FORCE_COLOR": "1"}, [], True),
        ({"NO_COLOR": "", "FORCE_COLOR": "0"}, [], False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, [], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"NO_COLOR": "", "FORCE_COLOR": "1"}, ["--color", "never"], False),
    ],
)
def test_colour(tmp_path: Path, environment: dict[str, str], options: list[str], coloured: bool) -> None:
    (tmp_path / "compact.yaml").write_text(WITH_ERROR, encoding="utf-8")
    ran = osc("lint", *options, cwd=tmp_path, environment=environment)
    assert ("\x1b[" in ran.out) is coloured


def test_hostile_text_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_bytes(b'compact: 1\nproject: {name: R, "\\e]0;owned\\a": x}\n')
    ran = osc("lint", cwd=tmp_path)
    assert ran.code == 1
    assert "\x1b" not in ran.out
    assert "\x07" not in ran.out
