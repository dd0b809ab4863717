"""`osc diff` from the outside: which versions it finds, what it refuses, and its outputs."""

import json
import subprocess
from pathlib import Path

import jsonschema
import pytest
from markdown_it import MarkdownIt

from tests.cli.running import osc_here as osc
from tests.support import SMALLEST_COMPACT
from tools.docs.output_schemas import OUTPUT_SCHEMAS

LONGER = SMALLEST_COMPACT.replace("7 days", "9 days")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "one")
    return tmp_path


def test_without_arguments_head_is_compared_with_the_working_tree(repository: Path) -> None:
    assert osc("diff", cwd=repository).out == "no change\n"
    (repository / "compact.yaml").write_text(LONGER)
    ran = osc("diff", cwd=repository)
    assert ran.code == 0
    assert ran.out.startswith("HEAD → working tree: 1 change\n")
    said = " ".join(ran.out.split())
    assert "Proposal (the shortest time for which it must be open): now 9 days, before 7 days." in said
    assert "No procedure is declared for it" in said


def test_files_standard_input_and_revisions_can_be_mixed(repository: Path) -> None:
    (repository / "other.yaml").write_text(LONGER)
    by_file = osc("diff", "compact.yaml", "other.yaml", cwd=repository).out
    by_stdin = osc("diff", "HEAD", "-", cwd=repository, stdin=LONGER.encode()).out
    assert by_file.partition("\n")[2] == by_stdin.partition("\n")[2]
    assert by_stdin.startswith("HEAD → standard input: 1 change")


def test_a_compact_that_moved_is_found_where_it_was(repository: Path) -> None:
    (repository / ".github").mkdir()
    git(repository, "mv", "compact.yaml", ".github/compact.yaml")
    (repository / ".github/compact.yaml").write_text(LONGER)
    assert "now 9 days" in osc("diff", "HEAD", cwd=repository).out


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (["main..other"], "neither a file nor a revision", "name two revisions, as in `osc diff main HEAD`"),
        (["HEAD:compact.yaml"], "neither a file nor a revision", "name the revision alone"),
        (["HEAD~9"], "`HEAD~9` is neither a file nor a revision", "check the spelling"),
        (["empty"], "no compact in empty", "expected empty/compact.yaml"),
        (["nowhere"], "`nowhere` is neither a file nor a revision", "check the spelling"),
        (["--", "--upload-pack"], "neither a file nor a revision", "check the spelling"),
        (["-", "-"], "only one of the two can be standard input", ""),
        (["--require", "x"], "`--require x` is incomplete", "DECISION=RESULT.json"),
        (["--require", "x=compact.yaml"], "compact.yaml:1: this is not JSON", "osc tally"),
        (["--require", "x=empty.json"], "empty.json is not a result of a tally", "osc tally"),
        (["--require", "x=no.json"], "cannot read no.json", ""),
        (["HEAD", "broken.yaml"], "broken.yaml is not a valid compact", "osc lint"),
    ],
)
def test_what_cannot_be_compared_is_said(repository: Path, arguments: list[str], message: str, hint: str) -> None:
    (repository / "empty.json").write_text("{}")
    (repository / "empty").mkdir()
    (repository / "broken.yaml").write_text("compact: 1\nroles: [\n")
    ran = osc("diff", *arguments, cwd=repository)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert hint in ran.err


def test_a_branch_may_be_called_like_a_folder_without_a_compact(repository: Path) -> None:
    git(repository, "branch", "docs")
    (repository / "docs").mkdir()
    (repository / "compact.yaml").write_text(LONGER)
    assert osc("diff", "docs", cwd=repository).out.startswith("docs → working tree: 1 change")


def test_heads_that_are_detached_bare_or_in_a_submodule(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (repository / "compact.yaml").write_text(LONGER)
    git(repository, "commit", "--quiet", "--all", "--message", "two")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    git(elsewhere, "clone", "--quiet", "--bare", str(repository), "bare")
    assert "now 9 days" in osc("diff", "HEAD~1", "HEAD", cwd=elsewhere / "bare").out
    ran = osc("diff", cwd=elsewhere / "bare")
    assert (ran.code, "no compact found" in ran.err) == (2, True)
    git(elsewhere, "init", "--quiet", "top")
    git(elsewhere / "top", "-c", "protocol.file.allow=always", "submodule", "add", "--quiet", str(repository), "sub")
    assert "now 9 days" in osc("diff", "HEAD~1", cwd=elsewhere / "top/sub").out
    ran = osc("diff", cwd=elsewhere / "top")
    assert (ran.code, "`HEAD`" in ran.err) == (2, True)
    git(repository, "checkout", "--quiet", "HEAD~1")
    assert "now 9 days" in osc("diff", "HEAD", "main", cwd=repository).out


def test_a_repository_without_a_commit_is_no_riddle(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT)
    ran = osc("diff", cwd=tmp_path)
    assert (ran.code, "commit the compact once, or name two files" in ran.err) == (2, True)


def test_a_file_that_moved_within_the_repository_is_looked_for_in_the_usual_places(repository: Path) -> None:
    git(repository, "mv", "compact.yaml", "rules.yaml")
    (repository / "rules.yaml").write_text(LONGER)
    assert "now 9 days" in osc("diff", "--compact", "rules.yaml", cwd=repository).out
    git(repository, "commit", "--quiet", "--all", "--message", "moved")
    git(repository, "mv", "rules.yaml", "rules2.yaml")
    ran = osc("diff", "--compact", "rules2.yaml", cwd=repository)
    assert (ran.code, "HEAD has no compact" in ran.err, "rules2.yaml" in ran.err) == (2, True, True)


def test_without_git_on_the_machine_two_files_are_asked_for(repository: Path) -> None:
    ran = osc("diff", cwd=repository, environment={"PATH": str(repository)})
    assert (ran.code, "git could not be run" in ran.err) == (2, True)


def test_a_compact_with_merge_conflicts_is_refused(repository: Path) -> None:
    git(repository, "checkout", "--quiet", "-b", "other")
    (repository / "compact.yaml").write_text(LONGER)
    git(repository, "commit", "--quiet", "--all", "--message", "nine")
    git(repository, "checkout", "--quiet", "main")
    (repository / "compact.yaml").write_text(SMALLEST_COMPACT.replace("7 days", "5 days"))
    git(repository, "commit", "--quiet", "--all", "--message", "five")
    subprocess.run(["git", "merge", "other"], cwd=repository, check=False, capture_output=True)
    ran = osc("diff", cwd=repository)
    assert (ran.code, ran.out) == (2, "")
    assert "compact.yaml has merge conflicts" in ran.err


def test_a_shallow_clone_says_that_it_is_one(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (repository / "compact.yaml").write_text(LONGER)
    git(repository, "commit", "--quiet", "--all", "--message", "two")
    clone = tmp_path_factory.mktemp("clone") / "shallow"
    git(repository, "clone", "--quiet", "--depth=1", repository.as_uri(), str(clone))
    ran = osc("diff", "HEAD~1", cwd=clone)
    assert ran.code == 2
    assert "this clone is shallow" in ran.err


def test_without_git_two_files_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT)
    ran = osc("diff", cwd=tmp_path)
    assert ran.code == 2
    assert "`HEAD` is no file, and this folder is no git repository" in ran.err


def test_a_revision_without_a_compact_is_named(repository: Path) -> None:
    git(repository, "rm", "--quiet", "compact.yaml")
    git(repository, "commit", "--quiet", "--message", "gone")
    (repository / "compact.yaml").write_text(SMALLEST_COMPACT)
    ran = osc("diff", cwd=repository)
    assert ran.code == 2
    assert "HEAD has no compact" in ran.err


def test_the_json_keeps_its_contract(repository: Path) -> None:
    for text in (SMALLEST_COMPACT, LONGER, LONGER.replace("agree > disagree", "agree > 2 * disagree")):
        (repository / "compact.yaml").write_text(text)
        ran = osc("diff", "--format", "json", "--today", "2026-05-01", cwd=repository)
        document = json.loads(ran.out)
        jsonschema.validate(document, OUTPUT_SCHEMAS["osc.diff.v1"])
        assert next(iter(document)) == "schema"
        assert document["summary"]["changes"] == len(document["changes"])


def test_text_from_a_compact_is_no_markup_in_a_comment(repository: Path) -> None:
    hostile = "<img src=x> [a](javascript:b) **c** | `d`"
    (repository / "compact.yaml").write_text(LONGER.replace("name: Proposal", f'name: "{hostile}"'))
    ran = osc("diff", "--format", "markdown", cwd=repository)
    tokens = MarkdownIt().parse(ran.out)
    inner = [child.type for token in tokens for child in token.children or []]
    assert "html_inline" not in inner
    assert "link_open" not in inner
    assert not any(token.type == "html_block" for token in tokens)


def test_only_check_fails(repository: Path) -> None:
    (repository / "compact.yaml").write_text(LONGER)
    assert osc("diff", cwd=repository).code == 0
    ran = osc("diff", "--check", cwd=repository)
    assert ran.code == 1
    assert "Not approved: no procedure is declared" in ran.out


STRICT = LONGER + "amendments: {everything: {by: proposal, twice: {apart: 30 days}, confirmed_by: the foundation}}\n"


def test_one_result_is_not_two_and_what_no_result_shows_is_refused(repository: Path) -> None:
    (repository / "compact.yaml").write_text(STRICT)
    git(repository, "commit", "--quiet", "--all", "--message", "strict")
    for name, opened, closed in (
        ("one", "2026-01-01", "2026-01-10"),
        ("soon", "2026-02-01", "2026-02-10"),
        ("two", "2026-02-09", "2026-02-18"),
    ):
        times = ("--opened", f"{opened}T12:00Z", "--closed", f"{closed}T12:00Z")
        ran = osc("tally", "proposal", "--agree", "5", *times, "--format", "json", cwd=repository)
        (repository / f"{name}.json").write_text(ran.out)
    (repository / "copy.json").write_text((repository / "one.json").read_text())
    (repository / "compact.yaml").write_text(STRICT.replace("9 days", "8 days"))
    once = ("diff", "--check", "--require", "proposal=one.json")

    def checked(*more: str) -> tuple[int, str]:
        ran = osc(*once, *more, cwd=repository)
        return ran.code, " ".join((ran.out + ran.err).split())

    code, said = checked()
    assert (code, "it must pass twice" in said) == (1, True)
    code, said = checked("--require", "proposal=./one.json")
    assert (code, "is given twice" in said) == (2, True)
    code, said = checked("--require", "proposal=copy.json")
    assert (code, "these are not two votes one after the other" in said) == (1, True)
    code, said = checked("--require", "proposal=soon.json")
    assert (code, "30 days must pass between them" in said) == (1, True)
    code, said = checked("--require", "proposal=two.json")
    assert (code, "say so with `--confirmed 'the foundation'`" in said) == (1, True)
    code, said = checked("--require", "proposal=two.json", "--confirmed", "the foundation")
    assert (code, "passed twice; that it was confirmed is what was said" in said) == (0, True)


SIZED = """\
compact: 1
project: {name: Riverbank}
roles: {member: {name: Member, size: 120}}
decisions:
  change: {electorate: member, open_for: 14 days, passes: [agree > disagree], quorum: [agree >= 1/5 * eligible]}
amendments: {everything: {by: change}}
"""


@pytest.mark.parametrize(
    ("flags", "code", "said"),
    [
        (("--agree", "24", "--eligible", "120", "--open-for", "14 days"), 0, "Approved"),
        (("--agree", "24", "--eligible", "118", "--open-for", "14 days"), 0, "Approved"),
        (
            ("--agree", "23", "--eligible", "30", "--open-for", "14 days"),
            1,
            "30 may vote, and the compact that it is 120",
        ),
        (("--agree", "24", "--eligible", "120"), 1, "does not say for how long the vote was open"),
    ],
)
def test_a_result_must_show_its_time_and_pass_for_all_who_may_vote(
    repository: Path, flags: tuple[str, ...], code: int, said: str
) -> None:
    (repository / "compact.yaml").write_text(SIZED)
    git(repository, "commit", "--quiet", "--all", "--message", "sized")
    (repository / "one.json").write_text(osc("tally", "change", *flags, "--format", "json", cwd=repository).out)
    (repository / "compact.yaml").write_text(SIZED.replace("14 days", "9 days"))
    ran = osc("diff", "--check", "--require", "change=one.json", cwd=repository)
    assert ran.code == code
    assert said in " ".join(ran.out.split())


HOUSES = """\
compact: 1
project: {name: Riverbank}
roles: {member: {name: Member, size: 40}, sponsor: {name: Sponsor, size: 6}}
decisions:
  both:
    open_for: 14 days
    urgent: {at_least: 2 days, declared_by: sponsor}
    houses:
      members: {electorate: member, passes: [agree > disagree]}
      sponsors: {electorate: sponsor, passes: [agree > 1/2 * eligible]}
amendments: {everything: {by: both}}
"""


def test_the_votes_of_two_houses_on_an_urgent_change_are_shown(repository: Path) -> None:
    (repository / "compact.yaml").write_text(HOUSES)
    git(repository, "commit", "--quiet", "--all", "--message", "houses")
    (repository / "counts.yaml").write_text("members: {agree: 9}\nsponsors: {agree: 4, eligible: 6}\n")
    vote = ("tally", "both", "--counts", "counts.yaml", "--open-for", "3 days", "--urgent", "--format", "json")
    (repository / "one.json").write_text(osc(*vote, cwd=repository).out)
    (repository / "compact.yaml").write_text(HOUSES.replace("14 days", "10 days"))
    ran = osc("diff", "--check", "--require", "both=one.json", cwd=repository)
    assert ran.code == 0
    assert "Approved: `both` passed; that it was urgent is what was said." in " ".join(ran.out.split())
