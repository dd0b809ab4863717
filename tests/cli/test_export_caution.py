"""What an export must not do: invite a case into a public tracker, keep CI green for nothing, lose what is declared."""

from pathlib import Path

import pytest

from tests.cli.running import osc_here as osc

FOUNDATION = """
compact: 1
project: {name: Lantern}
roles:
  member:
    name: Member
    size: 60
    leaves: {removal: {by: removal}}
  maintainer: {name: Maintainer, size: 12}
people: {ada: {}, ben: {}, cho: {}, dee: {}}
bodies:
  board: {name: Board, kind: board, seats: 2, holders: [ada, ben]}
  team: {name: Conduct team, seats: 2, holders: [cho, dee]}
  assembly: {name: Assembly, kind: assembly, made_of: member}
powers:
  sanction: {held_by: team, by: case}
  amend: {held_by: member, by: change}
  spend: {held_by: board, by: board-vote}
conduct:
  handlers: {body: team}
  ladder:
    - {name: Warning, event: A second slip., repair: an apology, at_most: 12 months, returns: automatically}
decisions:
  case: {name: Case, electorate: team, passes: [agree >= 2]}
  removal: {name: Leaving, electorate: member, passes: [agree > disagree]}
  bans: {name: Far measures, used_for: [a ban from all spaces], electorate: member, passes: [agree > disagree]}
  board-vote: {name: Board vote, electorate: board, passes: [agree > disagree]}
  open-board-vote: {electorate: board, passes: [agree > disagree], needs: {proposed_by: [board, member]}}
  change: {name: Change, electorate: member, passes: [agree > disagree]}
  closed-change: {electorate: member, passes: [agree > disagree], needs: {proposed_by: board}}
  of-the-assembly: {electorate: assembly, passes: [agree > disagree]}
"""


@pytest.fixture
def foundation(tmp_path: Path) -> Path:
    (tmp_path / "compact.yaml").write_text(FOUNDATION)
    return tmp_path


def test_no_form_asks_for_a_case_or_for_what_only_a_body_may_propose(foundation: Path) -> None:
    ran = osc("export", "issue-forms", cwd=foundation)
    shown = [line.split("proposal-")[1].split(".yml")[0] for line in ran.out.splitlines() if line.startswith("==>")]
    assert shown == ["open-board-vote", "change", "of-the-assembly"]
    said = " ".join(ran.err.split())
    for decision in ("case", "removal", "bans"):
        assert f"`decisions.{decision}` has no form: " in said
    assert said.count("no public tracker") == 3
    assert "`decisions.board-vote` has no form: only Board may propose it" in said
    assert "`decisions.closed-change` has no form: only Board may propose it" in said
    assert ran.out.count("Write nothing here about what a person did") == 3


def test_a_form_that_must_not_be_there_is_a_finding(foundation: Path) -> None:
    folder = foundation / ".github/ISSUE_TEMPLATE"
    assert osc("export", "issue-forms", "--write", cwd=foundation).code == 0
    assert osc("export", "issue-forms", "--check", cwd=foundation).code == 0
    (folder / "proposal-case.yml").write_text("# Written by `osc export issue-forms`.\n")
    ran = osc("export", "issue-forms", "--check", cwd=foundation)
    assert ran.code == 1
    assert "delete .github/ISSUE_TEMPLATE/proposal-case.yml: an earlier export wrote it" in ran.err


def test_the_people_of_a_small_project_decide_about_everything_and_keep_their_forms(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(
        "compact: 1\nproject: {name: X}\nroles: {keeper: {name: Keeper, size: 3}}\n"
        "powers: {sanction: {held_by: keeper, by: vote}, merge: {held_by: keeper, by: vote}}\n"
        "conduct: {handlers: {body: keeper}}\n"
        "decisions: {vote: {electorate: keeper, passes: [agree > disagree]}}\n"
    )
    assert 'name: "Propose: Vote"' in osc("export", "issue-forms", cwd=tmp_path).out


@pytest.mark.parametrize("option", [["--check"], ["--write"], ["--output", "x"]], ids=str)
def test_an_option_without_a_format_does_nothing_and_says_so(option: list[str], foundation: Path) -> None:
    ran = osc("export", *option, cwd=foundation)
    assert (ran.code, ran.out) == (2, "")
    assert f"`{option[0]}` needs a format" in ran.err


def test_writing_and_checking_exclude_each_other(foundation: Path) -> None:
    assert osc("export", "codeowners", "--write", "--check", cwd=foundation).code == 2
    assert [path.name for path in foundation.iterdir()] == ["compact.yaml"]


def test_a_check_shows_the_difference_and_the_command(foundation: Path) -> None:
    assert osc("export", "maintainers", "--write", cwd=foundation).code == 0
    (foundation / "compact.yaml").write_text(FOUNDATION.replace("ada: {}", "ada: {name: Ada L}"))
    ran = osc("export", "maintainers", "--check", cwd=foundation)
    assert ran.code == 1
    assert "-| ada | @ada |  | Board |\n+| Ada L | @ada |  | Board |\n" in ran.out
    assert "`osc export maintainers --write` writes it" in ran.err
    assert "Maintainer (12 people) is left out: `roles.maintainer.holders` lists nobody" in " ".join(ran.err.split())


def test_a_community_rule_says_what_a_measure_is_for(foundation: Path) -> None:
    ran = osc("export", "communityrule", cwd=foundation)
    text = (
        "### Warning\n\nWhat it is for: A second slip. How it is made good: an apology. It lasts at most 12 months.\n"
    )
    assert text in ran.out
    assert "the measure “Warning”: how the person comes back" in " ".join(ran.err.split())
