"""What an import says of what it does not take, and what comes back from our own exports."""

from pathlib import Path

from osc_cli.source.loader import load
from tests.cli.running import osc_here as osc

FOUNDATION = """
compact: 1
project: {name: Lantern}
people: {ada: {name: Ada L}, ben: {}, cho: {}}
roles:
  maintainer: {name: Maintainer, holders: [ben]}
  treasurer: {name: Treasurer, holders: [ada]}
bodies:
  board: {name: Board, kind: board, holders: [ada, cho]}
decisions: {vote: {electorate: maintainer, passes: [agree > disagree]}}
"""


def test_roles_and_bodies_come_back_from_our_own_table(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(FOUNDATION)
    assert osc("export", "maintainers", "--write", cwd=tmp_path).code == 0
    ran = osc("import", "maintainers", "MAINTAINERS.md", cwd=tmp_path)
    data = load(ran.out.encode()).data
    assert isinstance(data, dict)
    assert data["roles"] == {
        "treasurer": {"name": "Treasurer", "holders": ["ada"]},
        "maintainer": {"name": "Maintainer", "holders": ["ben"]},
    }
    assert data["bodies"] == {"board": {"name": "Board", "holders": ["ada", "cho"]}}
    assert "“Roles”" not in ran.err


def test_a_name_alone_is_named_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "MAINTAINERS").write_text("# Maintainers\n\n- Jürgen Groß\n- Ada (@ada)\n\nwe meet on Mondays\n")
    ran = osc("import", "maintainers", "MAINTAINERS", cwd=tmp_path)
    said = " ".join(ran.err.split())
    assert "“Jürgen Groß” (MAINTAINERS, line 3): a name alone may be a person or a title; write `@` and the" in said
    assert said.count("a name alone") == 1
    assert "“we meet on Mondays”" in said


def test_a_file_of_another_format_is_no_list_of_owners(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(FOUNDATION)
    assert osc("export", "maintainers", "--write", cwd=tmp_path).code == 0
    for text, meant in ((None, "maintainers"), ("approvers:\n  - ada\nreviewers:\n  - ben\n", "owners")):
        path = tmp_path / ("MAINTAINERS.md" if text is None else "OWNERS")
        if text is not None:
            path.write_text(text)
        ran = osc("import", "codeowners", path.name, cwd=tmp_path)
        assert (ran.code, ran.out) == (2, "")
        assert f"{path.name} does not look like a CODEOWNERS file" in ran.err
        assert f"`osc import {meant} {path.name}`" in ran.err
        assert "is no owner that can be read" not in ran.err


def test_ways_in_and_out_of_a_community_rule_are_no_roles(tmp_path: Path) -> None:
    (tmp_path / "rule.md").write_text(
        "# Boats\n\n## Membership\n\n### Member\n\nYou row.\n\n### Expulsion\n\nThe crew may end it.\n\n"
        "### Access\n\nAsk at the dock.\n"
    )
    ran = osc("import", "communityrule", "rule.md", cwd=tmp_path)
    data = load(ran.out.encode()).data
    assert isinstance(data, dict)
    assert list(data["roles"]) == ["member"]
    said = " ".join(ran.err.split())
    assert "“Expulsion” (Membership, rule.md, line 9) is no role: say it in `leaves.removal` of a role" in said
    assert "“Access” (Membership, rule.md, line 13) is no role: say it in `enters` of a role" in said
