"""`osc tally` as a person and a program call it: the first line, the exit code, the contract."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.running import osc, osc_here
from tools.docs.output_schemas import OUTPUT_SCHEMAS

CONTRACT = jsonschema.Draft7Validator(OUTPUT_SCHEMAS["osc.tally.v1"])
NINE = "there are at least 9 times as many Agree votes as Disagree and Block votes together"
COMPACT = """\
compact: 1
project: {name: Riverbank}
roles: {member: {name: Member}}
decisions:
  proposal:
    electorate: member
    choices: [agree, abstain, disagree, block]
    open_for: 6 days
    passes:
      - agree > disagree
      - {when: block > 0, need: agree >= 9 * (disagree + block)}
    quorum: none
  seats: {electorate: member, passes: {any_of: [agree > 1/2 * seats, agree >= sqrt(seats)]}, quorum: none}
  broken: {electorate: member, passes: agree > yes, quorum: none}
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "compact.yaml").write_text(COMPACT, encoding="utf-8")
    return tmp_path


def test_the_example_of_the_design(repository: Path) -> None:
    flags = ("--agree", "9", "--block", "1", "--eligible", "111", "--open-for", "6 days")
    ran = osc("tally", "proposal", *flags, "--format", "json", cwd=repository)
    told = json.loads(ran.out)
    CONTRACT.validate(told)
    assert (ran.code, ran.err) == (0, "")
    assert list(told) == [
        "schema", "decision", "outcome", "decided", "counts", "conditions", "explanation", "shortfall"
    ]  # fmt: skip
    assert (told["schema"], told["outcome"], told["decided"], told["shortfall"]) == (
        "osc.tally/1",
        "passes",
        True,
        None,
    )
    assert told["counts"] == {
        "agree": 9, "disagree": 0, "abstain": 0, "block": 1, "score": 9, "cast": 9, "turnout": 10,
        "present": None, "eligible": 111, "seats": None, "vacant": None,
    }  # fmt: skip
    assert told["conditions"][1] == {
        "part": "passes",
        "when": "block > 0",
        "need": "agree >= 9 * (disagree + block)",
        "text": f"when at least 1 person votes Block: {NINE}",
        "applies": True,
        "left": "9",
        "right": "9",
        "holds": True,
        "any_of": None,
    }


def test_the_first_line_is_enough_for_a_person_in_a_hurry(repository: Path) -> None:
    ran = osc_here("tally", "proposal", "--agree", "8", "--block", "1", "--open-for", "6 days", cwd=repository)
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "proposal does not pass",
        "  8 Agree, 0 Disagree, 1 Block",
        "",
        "  Holds: there are more Agree votes than Disagree votes (8 > 0).",
        f"  Does not hold: when at least 1 person votes Block: {NINE} (8 < 9).",
        "  It does not pass.",
        "",
        "  To pass it needs: 1 more Agree vote.",
    ]


def test_an_open_vote_says_where_it_stands(repository: Path) -> None:
    ran = osc_here("tally", "proposal", "--open", "--agree", "3", "--disagree", "1", "--eligible", "8", cwd=repository)
    assert (ran.out.splitlines()[0], ran.code) == ("proposal would pass if it closed now", 0)
    assert "That can still change." in ran.out


@pytest.mark.parametrize("flags", [("--agree", "3"), ("--agree", "1"), ("--open", "--agree", "1", "--eligible", "9")])
def test_alternatives_and_roots_keep_the_contract(flags: tuple[str, ...], repository: Path) -> None:
    ran = osc_here("tally", "seats", *flags, "--seats", "7", "--format", "json", cwd=repository)
    told = json.loads(ran.out)
    CONTRACT.validate(told)
    assert [condition["right"] for condition in told["conditions"]] == ["3.5", "sqrt(7)"]
    assert {condition["any_of"] for condition in told["conditions"]} == {1}


def test_ballots_that_do_not_count_are_listed_beside_the_result(repository: Path) -> None:
    (repository / "b.csv").write_text("voter,choice\nada,disagree\nada,agree\n", encoding="utf-8")
    ran = osc_here("tally", "proposal", "--ballots", "b.csv", cwd=repository)
    assert ran.code == 0
    assert ran.err == "not counted, replaced by a later one: ada (line 2)\n"


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (("proposal", "--agree", "-1"), "--agree"),
        (("proposal", "--agree", "1.5"), "--agree"),
        (("proposal", "--chair", "maybe"), "--chair"),
        (("seats", "--agree", "3"), "`seats` cannot be judged without `--seats`"),
        (("nothing",), "compact.yaml has no decision `nothing`"),
        (("broken", "--agree", "3"), "unknown count `yes`"),
        (("proposal", "--ballots", "b.csv"), "cannot read b.csv"),
        (("proposal", "--agree", "3", "--eligible", "2"), "3 ballots, but only 2 may vote"),
    ],
)
def test_bad_input_is_trouble_with_a_name(argv: tuple[str, ...], told: str, repository: Path) -> None:
    ran = osc_here("tally", *argv, cwd=repository)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_text_from_a_file_cannot_act_on_the_terminal(repository: Path) -> None:
    (repository / "b.csv").write_text("voter,choice\n\x1b[31mada,agree\n\x1b[31mada,agree\n", encoding="utf-8")
    ran = osc_here("tally", "proposal", "--ballots", "b.csv", cwd=repository)
    assert "\x1b" not in ran.err
    assert "<U+001B>" in ran.err


@pytest.mark.parametrize("number", ["six", "-1", "1.5", "99999999999999", "٣"])
def test_a_count_is_a_whole_number(number: str, tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(COMPACT)
    ran = osc("tally", "proposal", "--agree", number, cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert f"`{number}` is no whole number from 0 to 10000000" in ran.err
