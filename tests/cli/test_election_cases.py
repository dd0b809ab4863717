"""Every published election of `tests/cases/elections.yaml`: a compact and its files in YAML, and `osc tally`."""

import json
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.cli.running import osc_here
from tests.domain.decisions.vectors import cases

ELECTIONS = {case["id"]: case for case in cases("elections")["elections"]}
SCHULZE = {"method": "schulze", "unranked": "no-opinion", "strength": "winning"}


def tally(folder: Path, declared: dict[str, Any], flag: str, data: Any, *more: str) -> dict[str, Any]:
    """Write a compact and a file, run the command, and return what it prints."""
    compact = {"compact": 1, "project": {"name": "Case"}, "roles": {"member": {"name": "Member"}}}
    compact |= {"decisions": {"x": {"electorate": "member", "passes": "agree > 0"}}}
    compact |= {"elections": {"case": {"electorate": "member", **declared}}}
    for name, content in (("compact.yaml", compact), ("data.yaml", data)):
        with (folder / name).open("w", encoding="utf-8") as stream:
            writer = YAML(typ="safe", pure=True)
            writer.representer.sort_base_mapping_type_on_output = False
            writer.dump(content, stream)
    ran = osc_here("tally", "case", flag, "data.yaml", "--format", "json", *more, cwd=folder)
    assert ran.err == ""
    told: dict[str, Any] = json.loads(ran.out)
    return told


def names(told: dict[str, Any]) -> list[str]:
    return [seat["candidate"] for seat in told["elected"]]


def line(told: dict[str, Any]) -> list[str]:
    """Return the order, which must have no tie."""
    assert all(len(tier) == 1 for tier in told["order"])
    return [tier[0] for tier in told["order"]]


def test_no_case_is_left_out() -> None:
    assert sorted(ELECTIONS) == [
        "el-deb-2008-lenny",
        "el-k8s-2018",
        "el-k8s-2022",
        "el-node-vicechair-2025",
        "el-py-2020",
        "el-py-2024",
        "el-py-2026",
        "el-python-2018",
    ]


@pytest.mark.parametrize("name", ["el-k8s-2018", "el-k8s-2022"])
def test_kubernetes(name: str, tmp_path: Path) -> None:
    case = ELECTIONS[name]
    file = {"ballots": case["ballots"], "rows": case["pairwise_rows"]}
    told = tally(tmp_path, SCHULZE | {"seats": case["seats"]}, "--pairwise", file)
    assert (told["outcome"], line(told), names(told)) == ("elected", case["expect_order"], case["published"])
    margins = tally(tmp_path, SCHULZE | {"seats": 3, "strength": "margins"}, "--pairwise", file)
    assert line(margins)[:4] == [name for name, _ in case["variants"]["margins"]]


def test_python_governance(tmp_path: Path) -> None:
    case = ELECTIONS["el-python-2018"]
    told = tally(tmp_path, {"method": "condorcet", "unranked": "last"}, "--pairwise", case["pairwise_rows"])
    assert (names(told), line(told)) == ([case["expect_winner"]], case["expect_order"])


@pytest.mark.parametrize("name", ["el-py-2020", "el-py-2024"])
def test_python_approval(name: str, tmp_path: Path) -> None:
    case = ELECTIONS[name]
    file = {"ballots": case["ballots"], "votes": case["votes"]}
    declared = {"method": "approval", "seats": case["seats"]}
    told = tally(tmp_path, declared, "--counts", file, "--eligible", str(case["eligible"]))
    assert (told["outcome"], set(names(told))) == ("elected", set(case["expect_winners"]))


def test_partial_tallies_are_added(tmp_path: Path) -> None:
    """The case prints only the sum; 56 and 12 ballots are its parts, and how the votes fall on them is ours."""
    case = ELECTIONS["el-py-2024"]
    small = {name: votes // 6 for name, votes in case["votes"].items()}
    large = {name: votes - small[name] for name, votes in case["votes"].items()}
    parts = [{"ballots": 56, "votes": large}, {"votes": small, "ballots": 12}]
    told = tally(tmp_path, {"method": "approval", "seats": 5}, "--counts", parts)
    assert (told["ballots"], told["totals"]) == (case["ballots"], case["votes"])
    assert set(names(told)) == set(case["expect_winners"])


def test_python_star(tmp_path: Path) -> None:
    case = ELECTIONS["el-py-2026"]
    file = {"ballots": case["ballots"], "stars": case["stars"], "runoffs": case["runoffs"]}
    told = tally(tmp_path, {"method": "bloc-star", "seats": case["seats"]}, "--counts", file)
    assert (told["outcome"], names(told)) == ("elected", case["expect_winners"])


def test_debian(tmp_path: Path) -> None:
    case = ELECTIONS["el-deb-2008-lenny"]
    options = [f"option {number}" for number in range(1, case["options"] + 1)]
    default = options[case["default"] - 1]
    declared = {
        "method": "cpssd",
        "unranked": "last",
        "default_option": default,
        "head_to_head": "agree >= 3/2 * sqrt(eligible)",
        "ratios": {option: ratio for option, ratio in zip(options, case["ratios"], strict=True) if option != default},
    }
    rows = dict(zip(options, case["pairwise"], strict=True))
    told = tally(tmp_path, declared, "--pairwise", rows, "--eligible", str(case["eligible"]))
    assert [dropped["option"] for dropped in told["dropped"]] == [options[n - 1] for n in case["expect_dropped"]]
    assert names(told) == [options[case["expect_winner"] - 1]]


@pytest.mark.parametrize(("literal", "outcome", "winner"), [(True, "nobody", []), (False, "elected", ["Both"])])
def test_node(literal: bool, outcome: str, winner: list[str], tmp_path: Path) -> None:
    """The charter read literally elects nobody; without its condition the recorded winner wins."""
    case = ELECTIONS["el-node-vicechair-2025"]
    candidates = ["Both", "James", "Ruy"]
    rows = {one: [0, 0, 0] for one in candidates}
    for pair, (won, lost) in case["pairwise"].items():
        one, other = pair.split(">")
        rows[one][candidates.index(other)] = won
        rows[other][candidates.index(one)] = lost
    declared = {"method": "condorcet", "unranked": "last"}
    declared |= {"head_to_head": "agree > 1/2 * eligible"} if literal else {}
    told = tally(tmp_path, declared, "--pairwise", rows, "--eligible", str(case["ballots"]))
    assert (told["outcome"], names(told)) == (outcome, winner)
    assert winner == ([] if literal else [case["recorded_winner"]])


def test_scores_are_exact_beyond_what_a_float_can_tell_apart(tmp_path: Path) -> None:
    tally(tmp_path, {"method": "star"}, "--counts", {"stars": {"a": 1, "b": 0}, "runoffs": [["a", "b", 1, 0]]})
    csv = "voter,a,b,c\nada,9007199254740992,9007199254740993,0\n"
    (tmp_path / "scores.csv").write_text(csv, encoding="utf-8")
    ran = osc_here("tally", "case", "--ballots", "scores.csv", "--format", "json", cwd=tmp_path)
    assert (names(json.loads(ran.out)), json.loads(ran.out)["totals"]["b"]) == (["b"], 9007199254740993)
