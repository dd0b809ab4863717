"""`osc stress` as a person and a program call it: whole screens, the contract, the exit codes, slips."""

import json
from pathlib import Path

import jsonschema
import pytest

from osc_cli.commands.stress import stress
from osc_cli.commands.stress_apply import apply
from osc_cli.commands.stress_floor import update
from osc_cli.domain.errors import OscError
from osc_cli.domain.stress.ranking import worst_paths
from osc_cli.terminal.stress import as_json, as_text
from osc_cli.terminal.style import PLAIN
from tests.cli.running import osc, osc_here
from tests.support import ROOT, SMALLEST_COMPACT, Golden
from tools.docs.output_schemas import OUTPUT_SCHEMAS

CONTRACT = jsonschema.Draft7Validator(OUTPUT_SCHEMAS["osc.stress.v1"])
CASES = ROOT / "tests/domain/stress/cases"
LANTERN = ("--compact", "lantern-cooperative.yaml", "--size", "welcome-group=5", "--size", "finance-group=5")
NAMES = sorted(path.stem for path in CASES.glob("*.yaml"))
SIZES = {"sizes": LANTERN[3::2]}


@pytest.mark.parametrize("name", NAMES)
def test_screen(name: str, golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CASES)
    result = stress(Path(f"{name}.yaml"), SIZES if name == "lantern-cooperative" else {})
    CONTRACT.validate(json.loads(as_json(result)))
    golden(ROOT / f"tests/golden/stress/{name}.txt", as_text(result, PLAIN))


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_of_80_columns_is_wide_enough(name: str) -> None:
    screen = (ROOT / f"tests/golden/stress/{name}.txt").read_text(encoding="utf-8")
    assert [line for line in screen.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_first_screen_says_what_it_comes_to(name: str) -> None:
    """On 24 lines stand the label and the whole summary: what is worst, what helps, what is missing."""
    screen = (ROOT / f"tests/golden/stress/{name}.txt").read_text(encoding="utf-8").splitlines()[:24]
    assert screen[0].startswith("TLP:AMBER")
    assert screen[3] == "In short"
    assert any(line.startswith("  - Below: ") for line in screen)


def test_the_contract_and_the_six(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = osc("stress", *LANTERN, "--format", "json", cwd=CASES)
    told = json.loads(ran.out)
    CONTRACT.validate(told)
    assert (next(iter(told)), told["schema"], told["tlp"], ran.code) == ("schema", "osc.stress/1", "AMBER", 0)
    (amend,) = [one for one in told["reach"] if (one["goal"], one["level"], one["start"]) == ("amend", "typical", None)]
    assert (amend["verdict"], amend["people"], amend["days"]) == ("unknown", 6, 58)
    assert amend["written"] == [{"people": 84, "days": 52}]
    assert [step["line"] for step in amend["worst"][0]["steps"]] == [13, 26, 15, 82]
    monkeypatch.chdir(CASES)  # another process, with other hashes: same input, same bytes
    assert as_json(stress(Path(LANTERN[1]), SIZES)) == ran.out


def test_a_verdict_that_was_asked_for_and_hangs_on_an_unknown_field_is_trouble() -> None:
    ran = osc_here("stress", *LANTERN, "--goal", "amend", cwd=CASES)
    assert ran.code == 2
    assert ran.err.startswith("amend: no verdict, because whether a `member` still votes under this measure")
    assert stress(CASES / LANTERN[1], SIZES, goals=("conduct",)).exit_code == 0


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ({"sizes": ["welcome-grup=5"]}, "did you mean `welcome-group`?"),
        ({"sizes": ["member=many"]}, "write a whole number, such as `member=40`"),
        ({"turnout": "150%"}, "write a share such as `25%`, `1/4` or `0.25`"),
        ({"turnout": "half"}, "write a share such as `25%`, `1/4` or `0.25`"),
        ({"turnout": "NaN"}, "write a share such as `25%`, `1/4` or `0.25`"),
        ({"turnout": "-1"}, "write a share such as `25%`, `1/4` or `0.25`"),
        ({"alarm": "0"}, "write by how much turnout grows, from 1 to 100, such as `2.5`"),
        ({"alarm": "1e999"}, "write by how much turnout grows, from 1 to 100, such as `2.5`"),
    ],
)
def test_a_slip_is_answered_with_what_to_write(given: dict[str, object], hint: str) -> None:
    with pytest.raises(OscError) as caught:
        stress(CASES / "lantern-cooperative.yaml", given)
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    ("flags", "needed", "header"),
    [
        ((), 84, "25% of an assembly are supposed"),
        (("--turnout", "50%"), 168, "Supposed turnout, whatever the compact states: member 50%."),
        (("--turnout", "member=1/2"), 168, "Supposed turnout, whatever the compact states: member 50%."),
        (("--turnout", "1/10", "--turnout", "member=50%"), 168, "10% of an assembly are supposed"),
        (("--turnout", "welcome-group=50%"), 84, "whatever the compact states: welcome-group 50%."),
    ],
)
def test_a_turnout_that_is_given_goes_before_what_the_compact_states(
    flags: tuple[str, ...], needed: int, header: str
) -> None:
    """111 members of whom a quarter votes: 28 noes take 3 x 28; of whom half votes: 56 take 3 x 56."""
    ran = osc_here("stress", *LANTERN[:2], *flags, cwd=CASES)
    (rule,) = [line.split() for line in ran.out.splitlines() if line.startswith("  Change of the bylaws   ")]
    assert (int(rule[5]), header in " ".join(ran.out.split())) == (needed, True)


def test_a_slip_on_the_command_line_is_trouble() -> None:
    ran = osc_here("stress", *LANTERN[:2], "--turnout", "150%", cwd=CASES)
    assert (ran.code, ran.out) == (2, "")
    assert "`150%` is no value for turnout" in ran.err


def test_the_smallest_compact_gets_unknown_and_no_comfort(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT, encoding="utf-8")
    ran = osc_here("stress", cwd=tmp_path)
    said = " ".join(ran.out.split())
    assert ran.code == 0
    assert "How many people belong to `member` is not declared (`roles.member.size`)." in said
    assert "unknown, because the compact does not say who may amend it, and how (`amendments.everything`)." in said
    assert "not reached" not in said
    assert "stranger," not in said  # no number that looks like a verdict


def test_where_nobody_can_count_a_vote_no_goal_is_called_out_of_reach() -> None:
    """The preset says nowhere how many maintainers there are; whoever reads `not reached` would sleep well."""
    result = stress(ROOT / "templates/presets/small-team.yaml")
    text = " ".join(as_text(result, PLAIN).split())
    assert "not reached" not in text
    assert (
        "Whether anybody can amend the compact, become irremovable, hold every asset or decide every case is unknown,"
        " because how many people belong to `maintainer` is not declared (`roles.maintainer.size`)." in text
    )
    assert result.study.reach[0].verdict == "unknown"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "compact.yaml").write_bytes((CASES / "lantern-cooperative.yaml").read_bytes())
    return tmp_path


def test_apply_writes_one_friction_and_leaves_every_other_line(repository: Path) -> None:
    before = (repository / "compact.yaml").read_text(encoding="utf-8").split("\n")
    ran = osc_here("stress", "--apply", "keep-vote:member", cwd=repository)
    after = (repository / "compact.yaml").read_text(encoding="utf-8").split("\n")
    assert (ran.code, ran.err.splitlines()[0]) == (0, "compact.yaml: Let a `member` under a measure keep the vote.")
    assert ran.out.startswith("--- a/compact.yaml\n+++ b/compact.yaml\n")
    assert [line for line in ran.out.splitlines()[2:] if line[0] in "+-"] == ["+        keeps_vote: true"]
    assert [line for line in after if line not in before] == ["        keeps_vote: true"]
    assert len(after) == len(before) + 1


def test_apply_refuses_what_this_compact_has_no_use_for_and_writes_nothing(repository: Path) -> None:
    before = (repository / "compact.yaml").read_bytes()
    with pytest.raises(OscError) as caught:
        apply("keep-vote:membr", repository / "compact.yaml")
    assert caught.value.hint == "did you mean `keep-vote:member`?"
    assert (repository / "compact.yaml").read_bytes() == before


def test_apply_tells_what_lint_says_of_it(repository: Path) -> None:
    """Chosen by the members, but for ever: no text says how one of the group is removed."""
    ran = osc_here("stress", *LANTERN[2:], "--apply", "choose:welcome-group", cwd=repository)
    assert ran.code == 0
    assert "osc lint now says: nobody can remove the holders of `welcome-group`" in ran.err


def test_applied_twice_is_told_and_writes_nothing(repository: Path) -> None:
    assert osc_here("stress", "--apply", "keep-vote:member+keep-vote:member", cwd=repository).code == 0
    once = (repository / "compact.yaml").read_bytes()
    ran = osc_here("stress", "--apply", "keep-vote:member", cwd=repository)
    assert (ran.code, ran.out) == (2, "")
    assert "nothing is left to write for `keep-vote:member`: the compact says it" in ran.err
    assert (repository / "compact.yaml").read_bytes() == once


@pytest.mark.parametrize(
    "more", [("--exercise",), ("--floor", "f.yaml"), ("--goal", "amend"), ("--format", "json")], ids=" ".join
)
def test_apply_only_writes(repository: Path, more: tuple[str, ...]) -> None:
    before = (repository / "compact.yaml").read_bytes()
    assert osc_here("stress", "--apply", "keep-vote:member", *more, cwd=repository).code == 2
    assert (repository / "compact.yaml").read_bytes() == before


def edited(repository: Path, old: str, new: str) -> Path:
    path = repository / "compact.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def test_a_floor_holds_until_a_change_makes_a_takeover_cheaper(repository: Path) -> None:
    flags = ("stress", *LANTERN[2:], "--floor", "floor.yaml")
    assert osc_here(*flags, "--update-floor", cwd=repository).code == 0
    held = stress(repository / "compact.yaml", SIZES, floor=repository / "floor.yaml")
    assert held.exit_code == 0
    assert "It holds." in as_text(held, PLAIN)
    edited(repository, "probation: 42 days", "probation: 1 day")
    broken = osc_here(*flags, cwd=repository)
    assert broken.code == 1
    said = "amend: the fewest people are 6 (floor: 6), the shortest time is 11 days (floor: 52 days)"
    assert said in " ".join(broken.out.split())
    assert "record it anew: `osc stress --floor floor.yaml --update-floor`." in " ".join(broken.out.split())
    assert broken.err.startswith("the floor in floor.yaml is broken, a takeover takes less than it did: amend")


def test_a_floor_that_was_never_recorded_says_how(repository: Path) -> None:
    ran = osc_here("stress", "--floor", "floor.yaml", cwd=repository)
    assert (ran.code, ran.out) == (2, "")
    assert "record one: `osc stress --floor floor.yaml --update-floor`" in ran.err


def test_a_floor_of_a_goal_that_the_compact_no_longer_speaks_of_is_trouble(repository: Path) -> None:
    update(repository / "floor.yaml", stress(repository / "compact.yaml", SIZES).study)
    edited(repository, "  handlers: {body: welcome-group}\n", "")
    path = edited(repository, "  sanction: ", "  speak: ")
    result = stress(path, SIZES, floor=repository / "floor.yaml")
    assert result.exit_code == 2
    CONTRACT.validate(json.loads(as_json(result)))


@pytest.mark.parametrize(
    ("content", "said"),
    [("- 1\n", "is no floor of a stress test"), ("supposed: {}\n", "was recorded with nothing")],
)
def test_a_file_that_is_no_floor_is_refused(repository: Path, content: str, said: str) -> None:
    (repository / "floor.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(OscError, match=said):
        stress(repository / "compact.yaml", floor=repository / "floor.yaml")


def test_what_the_article_supposes_holds_until_a_flag_says_otherwise(repository: Path) -> None:
    path = repository / "compact.yaml"
    with path.open("a", encoding="utf-8") as file:
        file.write("\nstress: {alarm: 3, people_at_least: 30, days_at_least: 5}\n")
    chosen = stress(path, {"alarm": "2"}).study.parameters
    assert [chosen.alarm, chosen.k_min, chosen.days_min] == [2, 30, 5]
    assert stress(path).study.parameters.alarm == 3


@pytest.mark.parametrize("name", NAMES)
def test_osc_tally_passes_every_vote_of_the_paths_that_are_printed(name: str) -> None:
    study = stress(CASES / f"{name}.yaml", SIZES if name == "lantern-cooperative" else {}).study
    decisions, tried = study.root.at("decisions").value, 0
    for path in worst_paths(study):
        for step in path.steps:
            for vote in step.move.votes:
                if vote.decision in decisions and not vote.weak:
                    flags = [f"--{count}={number}" for count, number in vote.counts.items() if count != "open_hours"]
                    took = f"--open-for={int((step.day - step.begins) * 24)} hours"
                    urgent = ["--urgent"] if vote.urgent else []
                    ran = osc_here(
                        "tally", vote.decision, *flags, took, *urgent, "--compact", f"{name}.yaml", cwd=CASES
                    )
                    assert ran.code == 0, (path.goal, vote, ran.out, ran.err)
                    tried += 1
    assert tried or name in {"reading-circle", "tired-maintainer"}  # their paths need no vote
