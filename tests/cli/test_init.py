"""`osc init` as scripts use it."""

from pathlib import Path

import pytest

from osc_cli.domain.interview.presets import PRESETS
from tests.cli.running import osc, osc_here
from tests.commands.repository.found import make

FILES = ["CHARTER.md", "CODE_OF_CONDUCT.md", "COMMS_CHECKLIST.md", "GOVERNANCE.md", "compact.yaml"]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_without_a_terminal_it_says_what_it_needs(tmp_path: Path) -> None:
    ran = osc("init", cwd=tmp_path)
    assert ran.code == 2
    assert ran.out == ""
    assert "this is no terminal" in ran.err
    for way in ("--yes", "--preset", "--answers"):
        assert way in ran.err
    assert names(tmp_path) == []


def test_yes_takes_the_small_team_and_what_is_found(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"name": "riverbank", "license": "MIT"}')
    ran = osc_here("init", "--yes", "--today", "2026-05-01", cwd=tmp_path)
    assert ran.code == 0
    assert "found name: riverbank (package.json)\nfound licence: MIT (package.json)\n" in ran.err
    assert [name for name in names(tmp_path) if name != "package.json"] == FILES
    compact = (tmp_path / "compact.yaml").read_text()
    assert "# For two to five maintainers" in compact
    assert "  name: riverbank\n" in compact
    assert "  licenses: {software: MIT}\n" in compact
    assert osc_here("lint", cwd=tmp_path).code == 0
    assert osc_here("render", "--check", cwd=tmp_path).code == 0


@pytest.mark.parametrize("arguments", [["--yes"], ["--preset", "solo"]])
def test_again_changes_nothing(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / ".github").mkdir()
    (tmp_path / ".github" / "compact.yaml").write_text("compact: 1\n")
    ran = osc_here("init", *arguments, cwd=tmp_path)
    assert ran.code == 0
    assert ".github/compact.yaml exists already, so nothing was changed." in ran.err
    assert names(tmp_path) == [".github"]


def test_answers_from_standard_input(tmp_path: Path) -> None:
    answers = b"preset: working-group\nname: Riverbank\nproject: {parent: The foundation}\n"
    ran = osc_here("init", "--answers", "-", cwd=tmp_path, stdin=answers)
    assert ran.code == 0, ran.err
    compact = (tmp_path / "compact.yaml").read_text()
    assert "  parent: The foundation\n" in compact
    assert "Rough consensus" in compact


def test_a_dry_run_shows_the_same_tree_and_writes_nothing(tmp_path: Path) -> None:
    ran = osc_here("init", "--yes", "--dry-run", cwd=tmp_path)
    assert ran.code == 0
    assert names(tmp_path) == []
    assert ran.out.split("\n")[2:-1] == [
        "├── compact.yaml             would be written",
        "├── CODE_OF_CONDUCT.md       would be written",
        "├── GOVERNANCE.md            would be written",
        "├── CHARTER.md               would be written",
        "└── COMMS_CHECKLIST.md       would be written",
    ]


def test_another_folder_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "river").mkdir()
    ran = osc_here("init", "river", "--yes", cwd=tmp_path)
    assert ran.code == 0
    assert names(tmp_path / "river") == FILES
    assert "Next (in river)" in ran.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--preset", "commitee"], "`commitee` is no answer to `preset`"),
        (["--yes", "--set", "nmae=x"], "`nmae` is no question"),
        (["--yes", "--set", "name"], "`name` is no answer"),
        (["--yes", "--set", "project.repository=here"], "these answers do not make a valid compact"),
        (["--yes", "--answers", "gone.yaml"], "cannot read gone.yaml"),
        (["nowhere", "--yes"], "nowhere is no folder"),
        (["--preset", "solo", "--set", "joining=nomination"], "`joining` means nothing with the preset solo"),
        (["--yes", "--today", "soon"], "`soon` is not a day"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(tmp_path: Path, arguments: list[str], message: str) -> None:
    ran = osc_here("init", *arguments, cwd=tmp_path)
    assert ran.code == 2
    assert message in ran.err
    assert names(tmp_path) == []


def test_every_preset_is_listed(tmp_path: Path) -> None:
    ran = osc_here("init", "--list-presets", cwd=tmp_path)
    assert ran.code == 0
    for preset in PRESETS:
        assert preset.name in ran.out
    assert max(len(line) for line in ran.out.split("\n")) <= 100


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").symlink_to("elsewhere/compact.yaml")
    ran = osc_here("init", "--yes", cwd=tmp_path)
    assert ran.code == 2
    assert "compact.yaml exists already" in ran.err
    assert names(tmp_path) == ["compact.yaml"]


@pytest.mark.parametrize("name", ["Grüße 🙂", "it's: #1", "[x]({y})", "a|b *c* <d>"])
def test_any_name_is_written_so_that_it_is_read_back(tmp_path: Path, name: str) -> None:
    assert osc_here("init", "--yes", "--set", f"name={name}", cwd=tmp_path).code == 0
    assert osc_here("lint", cwd=tmp_path).code == 0
    assert osc_here("render", "--check", cwd=tmp_path).code == 0


def test_answers_from_a_pipe_one_on_each_line(tmp_path: Path) -> None:
    lines = ["Riverbank", "solo", "1 6", "conduct@riverbank.org", "-", "", "https://chat.riverbank.org", "yes", "GREEN"]
    ran = osc("init", "--plain", "--today", "2026-05-01", cwd=tmp_path, stdin="\n".join([*lines, "", "1", ""]).encode())
    assert ran.code == 0, ran.err
    assert "\x1b[" not in ran.out
    compact = (tmp_path / "compact.yaml").read_text()
    assert "  name: Riverbank\n" in compact
    assert "conduct@riverbank.org" in compact
    assert "    default: GREEN\n" in compact
    assert "  own-time:" in compact, "a right that nobody was asked about stays"
    assert "  reasons:" not in compact
    assert osc_here("lint", cwd=tmp_path).code == 0
    assert osc_here("render", "--check", cwd=tmp_path).code == 0


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("Riverbank\nsmall team\n", "`small team` is none of the choices"),
        ("Riverbank\nsolo\n1 6\ncall Ada\n", "`conduct-contact` must be an e-mail or web address"),
        ("Riverbank\n", "the answers ended before the question: How many are you, and who decides?"),
        ("", "the answers ended before the question: What is the project called?"),
    ],
)
def test_a_pipe_that_goes_wrong_writes_nothing(tmp_path: Path, lines: str, message: str) -> None:
    ran = osc_here("init", "--plain", cwd=tmp_path, stdin=lines.encode())
    assert ran.code == 2
    assert message in ran.err
    assert names(tmp_path) == []


def test_the_answers_of_a_pipe_that_ended_early_are_kept(tmp_path: Path) -> None:
    ran = osc_here("init", "--plain", cwd=tmp_path, stdin=b"Riverbank\nsolo\n")
    assert ran.code == 2
    assert "`osc init --plain --resume` goes on after them" in " ".join(ran.err.split())
    rest = "\n".join(["", "conduct@riverbank.org", *[""] * 8])
    ran = osc_here("init", "--plain", "--resume", cwd=tmp_path, stdin=rest.encode())
    assert ran.code == 0, ran.err
    assert "  name: Riverbank\n" in (tmp_path / "compact.yaml").read_text()
    assert "conduct@riverbank.org" in (tmp_path / "compact.yaml").read_text()


@pytest.mark.parametrize("arguments", [["--plain"], ["--yes"], ["--plain", "--only", "conduct"]])
def test_there_may_be_nothing_to_go_on_with(tmp_path: Path, arguments: list[str]) -> None:
    ran = osc_here("init", "--resume", *arguments, cwd=tmp_path)
    assert ran.code == 2
    assert "no answers are kept for" in ran.err
    assert "`osc init` begins anew" in ran.err


def test_nobody_goes_on_without_a_person(tmp_path: Path) -> None:
    assert osc_here("init", "--plain", cwd=tmp_path, stdin=b"Riverbank\n").code == 2
    ran = osc_here("init", "--resume", "--yes", cwd=tmp_path)
    assert ran.code == 2
    assert "leave out --yes" in ran.err
    assert names(tmp_path) == []


def test_where_a_compact_exists_nobody_is_told_to_say_yes(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text("compact: 1\n")
    ran = osc_here("init", cwd=tmp_path)
    assert ran.code == 0
    assert "exists already, so nothing was changed." in ran.err
    assert "--yes" not in ran.err


@pytest.mark.parametrize("part", ["Review", "REVIEW", "rights and duties"])
def test_a_part_is_known_by_its_title_in_any_letters(tmp_path: Path, part: str) -> None:
    assert osc_here("init", "--yes", "--set", "name=Riverbank", cwd=tmp_path).code == 0
    ran = osc_here("init", "--plain", "--only", part, cwd=tmp_path, stdin=b"\n" * 9)
    assert ran.code == 0, ran.err
    assert "Nothing was changed." in ran.err


def test_the_tracker_of_another_project_is_left_out_when_a_flag_says_so(tmp_path: Path) -> None:
    folder = make("fork-unsaid", tmp_path)
    ours = "https://codeberg.org/meitan/quillfs"
    ran = osc_here("init", "--yes", "--set", f"project.repository={ours}", cwd=folder)
    assert ran.code == 0, ran.err
    compact = (folder / "compact.yaml").read_text()
    assert f"repository: {ours}\n" in compact
    assert f"{ours}/issues" in compact
    assert "stranger" not in ran.err + ran.out + compact
    assert "as .forgejo/workflows/compact.yml" in ran.out


def test_without_git_no_command_of_git_is_named(tmp_path: Path) -> None:
    ran = osc_here("init", "--yes", cwd=tmp_path)
    assert "git add" not in ran.out
    assert ".github" not in ran.out
    assert "`osc lint` and `osc render --check`" in " ".join(ran.out.split())


def test_lines_to_copy_fit_and_name_what_exists(tmp_path: Path) -> None:
    folder = make("gitlab", tmp_path)
    (folder / ".gitlab-ci.yml").write_text("test: {script: [make]}\n")
    ran = osc_here("init", "--yes", cwd=folder)
    assert "add to .gitlab-ci.yml" in ran.out
    _, _, added = ran.out.partition("  git add ")
    assert added.split("\n\n")[0].replace("\\\n", "").split() == ["compact.yaml", "CHARTER.md", "COMMS_CHECKLIST.md"]
    assert "pip install ./osc-cli" in ran.out


def test_a_preset_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "foundation.yaml").write_text(
        "compact: 1\nproject: {name: A project of ours, parent: The foundation}\n# Every project has these.\n"
        "roles: {member: {name: Member}}\ndecisions:\n"
        "  proposal: {name: Proposal, electorate: member, open_for: 9 days, passes: [agree > disagree], "
        "quorum: [agree >= 3], tie: fails}\n"
    )
    (tmp_path / "river").mkdir()
    ran = osc_here("init", "river", "--yes", "--preset", "foundation.yaml", "--set", "name=Riverbank", cwd=tmp_path)
    assert ran.code == 0, ran.err
    compact = (tmp_path / "river" / "compact.yaml").read_text()
    assert "project: {name: Riverbank, parent: The foundation}\n# Every project has these.\n" in compact
    assert osc_here("lint", "river", cwd=tmp_path).code == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "cannot read mine.yaml"),
        ("compact: 1\nprojct: {}\n", "mine.yaml cannot be a preset"),
        ("- a\n", "mine.yaml cannot be a preset"),
    ],
)
def test_a_preset_that_cannot_be_used_is_named(tmp_path: Path, text: str | None, message: str) -> None:
    if text is not None:
        (tmp_path / "mine.yaml").write_text(text)
    ran = osc_here("init", "--yes", "--preset", "mine.yaml", cwd=tmp_path)
    assert ran.code == 2
    assert message in ran.err


def test_what_was_given_is_not_said_to_be_found(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"name": "riverbank", "license": "MIT"}')
    ran = osc_here("init", "--yes", "--set", "project.name=Lakeside", cwd=tmp_path)
    assert ran.code == 0
    assert "found name" not in ran.err
    assert "found licence: MIT (package.json)" in ran.err
    assert "  name: Lakeside\n" in (tmp_path / "compact.yaml").read_text()


def test_one_part_of_a_compact_that_exists(tmp_path: Path) -> None:
    assert osc_here("init", "--yes", "--set", "name=Riverbank", cwd=tmp_path).code == 0
    before = (tmp_path / "compact.yaml").read_text()
    ran = osc_here("init", "--plain", "--only", "review", cwd=tmp_path, stdin=b"6 months\n1\n")
    assert ran.code == 0, ran.err
    assert "+  every: 6 months" in ran.out
    assert (tmp_path / "compact.yaml").read_text() == before.replace("  every: 12 months", "  every: 6 months")
    assert osc_here("render", "--check", cwd=tmp_path).code == 0
    again = osc_here("init", "--plain", "--only", "review", cwd=tmp_path, stdin=b"\n")
    assert "Nothing was changed." in again.err
    assert osc_here("init", "--plain", "--only", "contuct", cwd=tmp_path).code == 2


def test_what_lint_will_say_of_the_documents_that_were_kept_is_said(tmp_path: Path) -> None:
    (tmp_path / "CODE_OF_CONDUCT.md").write_text("# Contributor Covenant\n\nWrite to [INSERT CONTACT METHOD].\n")
    ran = osc_here("init", "--yes", "--set", "name=Riverbank", cwd=tmp_path)
    assert ran.code == 0
    last = osc_here("lint", cwd=tmp_path).out.strip().rsplit("\n", 1)[-1]
    assert "1 error" in last
    assert last.removeprefix("1 compact checked: ").rstrip(".") in ran.out
