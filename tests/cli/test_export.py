"""`osc export`: every format as a whole, and what happens with files that are there."""

import subprocess
from pathlib import Path

import pytest

from osc_cli.commands.exports import FORMATS
from tests.cli.running import osc_here as osc
from tests.support import ROOT, SMALLEST_COMPACT, Golden

GOLDEN = ROOT / "tests/golden/export"


@pytest.mark.parametrize("name", FORMATS)
def test_format(name: str, golden: Golden) -> None:
    ran = osc("export", name, "--today", "2026-06-01", cwd=GOLDEN)
    assert ran.code == 0
    golden(GOLDEN / f"{name}.txt", f"{ran.out}\n--- standard error\n{ran.err}")


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_written_is_found_unchanged(name: str, tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text((GOLDEN / "compact.yaml").read_text())
    arguments = ("export", name, "--today", "2026-06-01")
    assert osc(*arguments, "--check", cwd=tmp_path).code == 1
    wrote = osc(*arguments, "--write", cwd=tmp_path)
    assert wrote.code == 0
    assert all(Path(tmp_path, line.split()[-1]).is_file() for line in wrote.out.splitlines())
    checked = osc(*arguments, "--check", cwd=tmp_path)
    assert checked.code == 0
    assert all(line.startswith("unchanged") for line in checked.out.splitlines())


def test_words_around_a_block_stay(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text((GOLDEN / "compact.yaml").read_text())
    (tmp_path / ".github").mkdir()
    file = tmp_path / ".github/CODEOWNERS"
    file.write_bytes(b"* @everyone\r\n\r\n# osc:begin\r\n/old @nobody\r\n# osc:end\r\n/docs @writers\r\n")
    assert osc("export", "codeowners", "--write", cwd=tmp_path).code == 0
    lines = file.read_bytes().split(b"\r\n")
    assert (lines[0], lines[-2], lines[-1]) == (b"* @everyone", b"/docs @writers", b"")
    assert b"/old @nobody" not in lines
    assert b"/compact.yaml @ada @ben @cho" in lines


def test_it_says_what_to_do_where_no_owner_can_be_named(tmp_path: Path) -> None:
    compact = SMALLEST_COMPACT + "powers: {amend: {held_by: member}}\n"
    (tmp_path / "compact.yaml").write_text(compact)
    said = " ".join(osc("export", "codeowners", cwd=tmp_path).err.split())
    assert "Member is nobody that a forge knows: list `holders`, or declare `project.repository`" in said
    compact = compact.replace(
        "name: Riverbank", "name: Riverbank\n  repository: https://forge.example/riverbank/tables"
    )
    (tmp_path / "compact.yaml").write_text(compact)
    assert "@riverbank/member" in osc("export", "codeowners", cwd=tmp_path).out


def test_broken_marks_stop_it(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text((GOLDEN / "compact.yaml").read_text())
    file = tmp_path / "MAINTAINERS.md"
    file.write_text("<!-- osc:end -->\n<!-- osc:begin -->\n")
    ran = osc("export", "maintainers", "--write", cwd=tmp_path)
    assert ran.code == 2
    assert "the marks of our block are broken" in ran.err
    assert file.read_text() == "<!-- osc:end -->\n<!-- osc:begin -->\n"


@pytest.mark.parametrize("name", ["OWNERS", ".gitvote.yml", "security-insights.yml"])
def test_a_file_of_somebody_else_is_not_replaced(name: str, tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text((GOLDEN / "compact.yaml").read_text())
    (tmp_path / name).write_text("approvers: [zoe] # by hand\n")
    ran = osc("export", name.strip(".").removesuffix(".yml").lower(), "--write", cwd=tmp_path)
    assert ran.code == 2
    assert "is somebody's own" in ran.err
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["compact.yaml", name])
    assert (tmp_path / name).read_text() == "approvers: [zoe] # by hand\n"


def test_another_day_alone_is_no_drift(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text((GOLDEN / "compact.yaml").read_text())
    assert osc("export", "security-insights", "--write", "--today", "2026-06-01", cwd=tmp_path).code == 0
    later = ("export", "security-insights", "--today", "2026-07-01")
    assert osc(*later, "--check", cwd=tmp_path).code == 0
    assert osc(*later, "--write", cwd=tmp_path).out.startswith("unchanged")
    (tmp_path / "compact.yaml").write_text((GOLDEN / "compact.yaml").read_text().replace("Cho Example", "Cho E."))
    assert osc(*later, "--check", cwd=tmp_path).code == 1
    assert osc(*later, "--write", cwd=tmp_path).code == 0
    assert 'last-updated: "2026-07-01"' in (tmp_path / "security-insights.yml").read_text()


def test_a_file_is_written_where_it_stands_already(tmp_path: Path) -> None:
    """A CODEOWNERS in an earlier place would switch off the one that the project has."""
    (tmp_path / "compact.yaml").write_text((GOLDEN / "compact.yaml").read_text())
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/CODEOWNERS").write_text("* @everyone\n")
    assert osc("export", "codeowners", "--write", cwd=tmp_path).code == 0
    assert (tmp_path / "docs/CODEOWNERS").read_text().startswith("* @everyone\n\n# osc:begin")
    assert not (tmp_path / "CODEOWNERS").exists()


def test_forms_warn_only_where_they_switch_something_off(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text((GOLDEN / "compact.yaml").read_text())
    warning = "switch off the default issue templates"
    assert osc("export", "issue-forms", "--write", cwd=tmp_path).err.count(warning) == 1
    assert osc("export", "issue-forms", cwd=tmp_path).err.count(warning) == 1
    (tmp_path / ".github/ISSUE_TEMPLATE/bug.md").write_text("---\nname: Bug\n---\n")
    assert warning not in osc("export", "issue-forms", cwd=tmp_path).err


def test_forms_of_two_decisions_with_one_name_have_two(tmp_path: Path) -> None:
    hostile = "<b>@all</b>"
    (tmp_path / "compact.yaml").write_text(
        (GOLDEN / "compact.yaml")
        .read_text()
        .replace("name: Opinion", "name: Everyday decision")
        .replace("{name: Contributor,", f'{{name: "{hostile}",')
        .replace("electorate: voters", "electorate: contributor")
    )
    out = osc("export", "issue-forms", cwd=tmp_path).out
    assert 'name: "Propose: Everyday decision (everyday)"' in out
    assert 'name: "Propose: Everyday decision (opinion)"' in out
    assert hostile not in out


def test_a_wrong_name_is_corrected_and_no_name_lists_them(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT)
    ran = osc("export", "gitvotes", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean `gitvote`?" in ran.err
    assert [line.split()[0] for line in osc("export", cwd=tmp_path).out.splitlines()] == list(FORMATS)


def test_nothing_to_export_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT)
    ran = osc("export", "gitvote", cwd=tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert "nothing to export" in ran.err
    assert "`proposal` is left out" in ran.err


@pytest.mark.parametrize(
    ("remote", "expected"),
    [
        ("git@gitlab.com:a/b.git", "CODEOWNERS"),
        ("https://gitlab.example.org/a/b.git", "CODEOWNERS"),
        ("https://github.com/a/b.git", ".github/CODEOWNERS"),
        (None, ".github/CODEOWNERS"),
    ],
)
def test_owners_stand_where_the_forge_of_the_remote_looks(remote: str | None, expected: str, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    if remote:
        subprocess.run(["git", "remote", "add", "origin", remote], cwd=tmp_path, check=True)
    (tmp_path / "compact.yaml").write_text(
        "compact: 1\nproject: {name: X}\npeople: {ada: {}}\nroles: {member: {name: Member, holders: [ada]}}\n"
        "powers: {amend: {held_by: member}}\n"
        "decisions: {change: {passes: [agree > disagree]}}\n"
    )
    assert osc("export", "codeowners", "--write", cwd=tmp_path).code == 0
    assert (tmp_path / expected).is_file()


@pytest.mark.parametrize(
    ("repository", "folder", "shown", "raw"),
    [
        ("https://github.com/a/b", None, "blob/HEAD", "raw/HEAD"),
        ("https://gitlab.com/a/b/c", None, "-/blob/HEAD", "-/raw/HEAD"),
        ("https://codeberg.org/a/b", None, "src/branch/HEAD", "raw/branch/HEAD"),
        ("https://git.example/a/b", ".gitlab", "-/blob/HEAD", "-/raw/HEAD"),
        ("https://git.example/a/b", ".forgejo", "src/branch/HEAD", "raw/branch/HEAD"),
        ("https://git.example/a/b", None, "blob/HEAD", "raw/HEAD"),
    ],
)
def test_addresses_have_the_shape_of_the_forge(
    repository: str, folder: str | None, shown: str, raw: str, tmp_path: Path
) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    if folder is not None:
        (tmp_path / folder).mkdir()
    (tmp_path / "compact.yaml").write_text(
        f"compact: 1\nproject: {{name: X, repository: {repository!r}}}\nroles: {{member: {{name: Member}}}}\n"
        "decisions: {change: {passes: [agree > disagree]}}\n"
    )
    ran = osc("export", "security-insights", cwd=tmp_path)
    assert f"url: {repository}/{raw}/security-insights.yml\n" in ran.out
    assert f"{repository}/{shown}/GOVERNANCE.md" in ran.out
    unknown = "which software git.example runs is not known" in " ".join(ran.err.split())
    assert unknown == (repository == "https://git.example/a/b" and folder is None)


def test_a_community_rule_has_no_backslash_where_none_is_needed(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(
        'compact: 1\nproject: {name: X, summary: "We like snake_case, and *stars*."}\n'
        "communication:\n  channels:\n"
        "    chat: {kind: chat, address: 'https://chat.example/#/room_1'}\n"
        "    list: {kind: list, address: list_x@lists.example}\n"
        "roles: {member: {name: Member}}\ndecisions: {change: {electorate: member, passes: [agree > disagree]}}\n"
    )
    text = osc("export", "communityrule", cwd=tmp_path).out
    assert "We like snake_case, and \\*stars\\*\\.\n" in text
    assert "You find it at https://chat.example/#/room_1.\n" in text
    assert "You find it at list_x@lists.example.\n" in text
    assert "It stands in CODE_OF_CONDUCT.md.\n" in text


def test_what_a_community_rule_leaves_out_is_named(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(
        "compact: 1\nproject: {name: X}\n"
        "roles:\n"
        "  member: {name: Member, enters: {through: application, vouching: {count: 2}}, leaves: {resignation: {}}}\n"
        "decisions:\n"
        "  lazy: {electorate: member, open_for: 3 days, silence: agrees, fallback: {to: removal}}\n"
        "  removal: {electorate: {roles: [member], without: [subject]}, open_for: 7 days, passes: [agree > disagree]}\n"
    )
    said = " ".join(osc("export", "communityrule", cwd=tmp_path).err.split())
    assert "`roles.member`: who vouches for them, how it ends (resignation)" in said
    assert "`decisions.lazy`: what happens when it does not come about" in said
    assert "`decisions.removal`: who may not vote (subject)" in said


def test_a_seat_is_no_access(tmp_path: Path) -> None:
    seats = (
        "compact: 1\nproject: {name: X}\npeople: {ada: {}}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {kind: board, holders: [ada]}}\n"
        "decisions: {change: {passes: [agree > disagree]}}\n"
    )
    for more, evidence in (
        ("", "nothing"),
        ("powers: {grant-access: {held_by: board}}\n", "`powers.grant-access.held_by`"),
    ):
        (tmp_path / "compact.yaml").write_text(seats + more)
        lines = osc("export", "baseline", cwd=tmp_path).out.split("\n")
        assert evidence in next(line for line in lines if "OSPS-GV-01.01" in line)
