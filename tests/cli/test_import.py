"""`osc import`: drafts from files of each shape, and what goes there and back."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.cli.running import osc_here as osc
from tests.support import ROOT, Golden

FILES = ROOT / "tests/golden/import"
CASES: dict[str, str] = YAML(typ="safe", pure=True).load((FILES / "cases.yaml").read_text())


@pytest.mark.parametrize("name", CASES)
def test_draft(name: str, golden: Golden) -> None:
    ran = osc("import", CASES[name], name, cwd=FILES)
    assert ran.code == 0
    golden(FILES / "drafts" / f"{name.replace('/', '-')}.txt", f"{ran.out}--- standard error\n{ran.err}")


@pytest.mark.parametrize("name", CASES)
def test_a_draft_lacks_only_what_no_file_says(name: str, tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(osc("import", CASES[name], name, cwd=FILES).out)
    text = osc("lint", "--format", "json", cwd=tmp_path).out
    found = YAML(typ="safe", pure=True).load(text)["files"][0]["diagnostics"]
    errors = {finding["name"] for finding in found if finding["severity"] == "error"}
    assert errors <= {"missing-key", "no-role", "no-decision"}


def test_what_gitvote_can_say_goes_there_and_back(tmp_path: Path) -> None:
    compact = ROOT / "tests/golden/export/compact.yaml"
    exported = osc("export", "gitvote", "--compact", str(compact), cwd=tmp_path).out
    draft = YAML(typ="safe", pure=True).load(osc("import", "gitvote", "-", cwd=tmp_path, stdin=exported.encode()).out)
    passes = {name: entry["passes"] for name, entry in draft["decisions"].items()}
    assert passes == {
        "default": ["agree > 1/2 * eligible"],
        "everyday": ["agree > 1/2 * eligible"],
        "newmaintainer": ["agree >= 2/3 * eligible"],
        "rulechange": ["agree >= 75% * eligible"],
    }
    assert draft["roles"]["voter"]["holders"] == ["ada", "ben", "cho"]


def test_the_profiles_of_gitvote_come_back_as_they_were(tmp_path: Path) -> None:
    profiles = "profiles:\n" + "".join(
        f"  {name}: {{duration: {duration}, pass_threshold: {share}, allowed_voters: {{users: [{users}]}}}}\n"
        for name, duration, share, users in (
            ("default", "2 weeks", 66.66, "ada, ben"),
            ("docs", "3 days", 50.01, "cho"),
        )
    )
    (tmp_path / ".gitvote.yml").write_text(profiles)
    draft = osc("import", "gitvote", ".gitvote.yml", cwd=tmp_path).out
    (tmp_path / "compact.yaml").write_text(draft.replace("compact: 1\n", "compact: 1\nproject: {name: X}\n"))
    read = YAML(typ="safe", pure=True).load
    assert read(osc("export", "gitvote", cwd=tmp_path).out) == read(profiles)


def test_owners_come_back_as_they_were(tmp_path: Path) -> None:
    (tmp_path / "OWNERS").write_text("approvers: [ada, ben]\nreviewers: [cho]\n")
    draft = osc("import", "owners", "OWNERS", cwd=tmp_path).out
    more = "compact: 1\nproject: {name: X}\ndecisions: {merging: {passes: [agree >= 1]}}\n"
    (tmp_path / "compact.yaml").write_text(draft.replace("compact: 1\n", more))
    again = osc("export", "owners", cwd=tmp_path).out
    assert "approvers: [maintainer]\nreviewers: [reviewer]\n" in again
    assert "maintainer: [ada, ben]" in again
    assert "reviewer: [cho]" in again


@pytest.mark.parametrize(
    ("name", "file", "maintainers"),
    [
        ("maintainers", "MAINTAINERS.md", {"ada": "Ada Example", "ben": "Ben | Pipe", "cho": "Cho Example"}),
        ("codeowners", "CODEOWNERS", {"ada": "", "ben": "", "cho": ""}),
        ("owners", "OWNERS", {"ada": "", "ben": "", "cho": ""}),
        # The file has names and no handles.
        (
            "security-insights",
            "security-insights.yml",
            {"ada-example": "Ada Example", "ben-pipe": "Ben | Pipe", "cho-example": "Cho Example"},
        ),
    ],
)
def test_people_go_there_and_back(name: str, file: str, maintainers: dict[str, str], tmp_path: Path) -> None:
    compact = ROOT / "tests/golden/export/compact.yaml"
    osc("export", name, "--write", "--output", ".", "--compact", str(compact), cwd=tmp_path)
    draft = YAML(typ="safe", pure=True).load(osc("import", name, file, cwd=tmp_path).out)
    assert {who: draft["people"][who].get("name", "") for who in draft["roles"]["maintainer"]["holders"]} == maintainers
    if any(maintainers.values()):
        assert [person.get("affiliation") for person in draft["people"].values()] == [
            "Example Ltd",
            "independent",
            None,
        ]


def test_names_of_a_rule_go_there_and_back(tmp_path: Path) -> None:
    compact = ROOT / "tests/golden/export/compact.yaml"
    exported = osc("export", "communityrule", "--compact", str(compact), cwd=tmp_path).out
    draft = YAML(typ="safe", pure=True).load(
        osc("import", "communityrule", "-", cwd=tmp_path, stdin=exported.encode()).out
    )
    assert draft["project"]["name"] == "Lanternfish"
    assert [role["name"] for role in draft["roles"].values()] == ["Contributor", "Maintainer", "Reviewer"]
    assert "Care for the sea" in draft["charter"]["values"]


@pytest.mark.parametrize(
    ("arguments", "stdin", "message"),
    [
        (["gitvoet", "x"], b"", "did you mean `osc import gitvote x`? formats are communityrule, gitvote,"),
        (["gitvoet"], b"", "did you mean `osc import gitvote FILE`? formats are communityrule, gitvote,"),
        (["votes", ".gitvote.yml"], b"", "did you mean `osc import gitvote .gitvote.yml`?"),
        (["zzz", "x"], b"", "no format is called `zzz`\n = help: formats are communityrule, gitvote, maintainers,"),
        ([".gitvote.yml", "gitvote"], b"", "the format comes first\n = help: as in `osc import gitvote .gitvote.yml`"),
        (["gitvote"], b"", "name the file to read"),
        (["../x/CODEOWNERS"], b"", "as in `osc import codeowners ../x/CODEOWNERS`"),
        ([".gitvote.yml"], b"", "as in `osc import gitvote .gitvote.yml`"),
        (["OWNERS_ALIASES"], b"", "as in `osc import owners OWNERS_ALIASES`"),
        (["notes.txt"], b"", "formats are communityrule, gitvote, maintainers, codeowners, owners"),
        (["gitvote", "nowhere.yml"], b"", "cannot read nowhere.yml"),
        (["gitvote", "-"], b"a: [\n", "standard input:1:4: "),
        (["gitvote", "-"], b"profiles: [a]\n", "standard input:1:1: there are no `profiles` here"),
        (["gitvote", "-"], b"# nothing\nprofiles: {}\n", "standard input:2:1: there are no `profiles` here"),
        (["gitvote", "-"], b"just words\n", "standard input:1:1: "),
        (["gitvote", "-"], b"profiles: &a {default: *a}\n", "standard input:1:11: "),
        (["owners", "-"], b"approvers: [ada\nreviewers: x", "standard input:"),
        (["owners", "-"], b"approvers: {}\n", "nothing was found in standard input"),
        (["owners", "-"], b"aliases: [1, 2]\n", "nothing was found in standard input"),
        (["security-insights", "-"], b"project: 3\nrepository: [x]\n", "nothing was found in standard input"),
        (["communityrule", "-"], b"{\n", "standard input:2:1: this is not JSON"),
        (["communityrule", "-"], b'{"title": [' * 9_999, "standard input: this is nested too deeply"),
        (["communityrule", "-"], b"---\ncommunity-name: [\n---\n", "standard input:2:17: "),
        (["communityrule", "-"], b"{}", "standard input is no rule of CommunityRule"),
        (["communityrule", "-"], b"nothing here", "standard input is no rule of CommunityRule"),
        (["maintainers", "-"], b"# Maintainers\n\xff\xfe nobody", "standard input:2:1: this file is not UTF-8"),
        (["codeowners", "-"], b"\xff\xfe*\x00 ", "standard input:1:1: this file is saved as UTF-16"),
        (["maintainers", "-"], b"", "standard input is empty"),
        (["maintainers", "-"], b"\xef\xbb\xbf \n", "standard input is empty"),
        (["codeowners", "-"], b"* @ada\n" * 40_000, "standard input is too large"),
        (["codeowners", "."], b"", "cannot read .: is a directory"),
    ],
)
def test_bad_input(arguments: list[str], stdin: bytes, message: str, tmp_path: Path) -> None:
    ran = osc("import", *arguments, cwd=tmp_path, stdin=stdin)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
