"""Worked tables. The expected numbers were counted by hand."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.decisions import Decision
from osc_cli.domain.decisions.coalitions import Coalitions
from osc_cli.domain.decisions.electorates import size_of
from osc_cli.domain.decisions.formula import NotLinearError
from osc_cli.domain.decisions.in_numbers import in_numbers, passes_by_all, said
from osc_cli.domain.decisions.integers import TooHardError
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.decisions.worked import Row, Size, Table, near, needed, table
from tests.domain.decisions.random_rules import RULES


def rule(**declared: object) -> Rule:
    read = read_rule(declared)
    assert isinstance(read, Rule)
    return read


def worked(found: Table | None) -> list[tuple[int | None, ...]]:
    """Each row as plain numbers: voters, needed, and with a quorum column what that says."""
    assert found is not None
    plain = [(row.size.eligible, row.needed, row.needed_of_voters, row.voters) for row in found.rows]
    return [row if found.with_quorum else row[:2] for row in plain]


NEEDED: list[tuple[dict[str, Any], list[tuple[int | None, ...]]]] = [
    # the example of the design: of 5 maintainers 3, of 6 maintainers 4
    ({"passes": "agree > disagree"}, [(4, 3), (5, 3), (6, 4)]),
    ({"passes": "agree > 1/2 * eligible", "quorum": "none"}, [(4, 3), (5, 3), (6, 4)]),
    # two thirds of 4, 5, 6 are 2.67, 3.33 and 4
    ({"passes": "agree >= 2/3 * eligible"}, [(4, 3), (5, 4), (6, 4)]),
    ({"passes": "agree > 2/3 * cast"}, [(4, 3), (5, 4), (6, 5)]),
    # half of 4, 5, 6 is 2, 2.5 and 3, so 2, 3 and 3 voters make a quorum, and more than half of those is 2
    ({"passes": "agree > disagree", "quorum": "turnout >= 1/2 * eligible"}, [(4, 3, 2, 2), (5, 3, 2, 3), (6, 4, 2, 3)]),
    # a quorum of Agree votes: two of two
    ({"passes": "agree > disagree", "quorum": "agree >= 2"}, [(4, 3, 2, 2), (5, 3, 2, 2), (6, 4, 2, 2)]),
    # a quorum that needs what the rule needs adds no column
    ({"passes": "agree > 1/2 * eligible", "quorum": "turnout > 1/2 * eligible"}, [(4, 3), (5, 3), (6, 4)]),
    # sqrt(4) = 2, sqrt(5) and sqrt(6) lie between 2 and 3
    ({"passes": "agree >= sqrt(eligible)"}, [(4, 2), (5, 3), (6, 3)]),
    ({"passes": "agree >= ceil(1/2 * turnout)"}, [(4, 2), (5, 3), (6, 3)]),
    # a tie that the chair decides is not passed yet
    ({"passes": "agree > disagree", "tie": "chair decides"}, [(4, 3), (5, 3), (6, 4)]),
    ({"outcomes": [{"when": "agree > disagree + 1", "outcome": "passes"}]}, [(4, 3), (5, 4), (6, 4)]),
]


@pytest.mark.parametrize(("declared", "rows"), NEEDED, ids=lambda value: str(value)[:60])
def test_the_rows_are_what_counting_gives(declared: dict[str, Any], rows: list[tuple[int | None, ...]]) -> None:
    assert worked(table(rule(**declared), near(Size(5)))) == rows


def test_a_body_grows_with_its_seats() -> None:
    """Seven seats of which one is empty: more than half of 6, 7, 8 seats is 4, 4, 5."""
    found = table(rule(passes="agree > 1/2 * seats"), near(Size(6, seats=7, vacant=1)))
    assert found == Table(
        (Row(Size(5, 6, 1), 4), Row(Size(6, 7, 1), 4), Row(Size(7, 8, 1), 5)), "disagree", with_quorum=False
    )


def test_where_nobody_can_disagree_the_others_abstain() -> None:
    found = table(rule(choices=["agree", "abstain"], passes="agree >= 1/2 * turnout"), near(Size(5)))
    assert worked(found) == [(4, 2), (5, 3), (6, 3)]
    assert found is not None
    assert found.against == "abstain"


def test_a_large_electorate_is_worked_out_too() -> None:
    """2/3 of a million is 666,666.67; a tenth is a quorum, and two thirds of that tenth 66,666.67."""
    found = table(rule(passes="agree >= 2/3 * cast", quorum="turnout >= 1/10 * eligible"), [Size(3), Size(1_000_000)])
    assert worked(found) == [(3, 2, 1, 1), (1_000_000, 666_667, 66_667, 100_000)]


@pytest.mark.parametrize(
    "declared",
    [
        {"passes": "agree >= 3"},
        {"passes": ["agree >= 1", "disagree == 0"]},
        {"passes": "agree == eligible"},
        {"passes": "disagree == 0", "silence": "agrees"},
        {"passes": "agree > disagree", "judged_by": "chairs"},
        {"in_words": "Rough consensus."},
        {"passes": "agree > 1/2 * seats"},
        {"passes": ["agree > disagree", "open_hours > 3"]},
        {"choices": ["agree", "block"], "passes": ["block == 0", "agree >= 1/2 * eligible"]},
        {"houses": {"one": {"electorate": "member", "passes": "agree > disagree"}}},
    ],
    ids=str,
)
def test_there_is_no_table_where_it_would_say_nothing_or_nothing_true(declared: Mapping[str, Any]) -> None:
    assert table(rule(**declared), near(Size(5))) is None


def test_the_smallest_electorate_has_no_smaller_neighbour() -> None:
    assert near(Size(1)) == (Size(1), Size(2))


@settings(max_examples=80)
@given(RULES, st.integers(1, 7), st.integers(1, 7))
def test_trying_votes_and_reasoning_about_them_agree(any_rule: Rule, eligible: int, voters: int) -> None:
    assume(voters <= eligible)
    fixed = {"eligible": eligible, "vacant": 1}
    try:
        reasoned = needed(any_rule, voters, fixed, "disagree", few=0)
    except (NotLinearError, TooHardError):
        return
    assert reasoned == needed(any_rule, voters, fixed, "disagree")


@pytest.mark.parametrize(
    ("quorum", "voters"),
    [
        ("turnout >= 1/10 * eligible", 10),
        ("agree >= 3/2 * sqrt(eligible)", 15),
        ("present > 1/2 * eligible", 51),
        (["turnout >= 20", "agree >= 30"], 30),
        ({"any_of": ["turnout == 7", "turnout >= 50"]}, 7),  # and at 8 there is none again
    ],
    ids=str,
)
def test_the_smallest_quorum_of_a_hundred_is_found(quorum: object, voters: int | None) -> None:
    found = table(rule(passes="agree > disagree", quorum=[quorum] if isinstance(quorum, dict) else quorum), [Size(100)])
    assert found is not None
    assert found.rows[0].voters == voters


COMPACT: dict[str, Any] = {
    "compact": 1,
    "project": {"name": "Tern"},
    "people": {"ada": {}, "ben": {}, "cy": {}, "di": {}},
    "roles": {
        "member": {"size": 30},
        "guest": {},
        "keeper": {"holders": ["ada", "ben", "cy"]},
        "helper": {"holders": ["cy", "di"]},
    },
    "bodies": {
        "board": {"seats": 5, "holders": ["ada", "ben", "cy"]},
        "council": {"seats": 7},
        "assembly": {"made_of": "member"},
        "loose": {"seats": {"min": 3, "max": 5}},
    },
}


@pytest.mark.parametrize(
    ("electorate", "size"),
    [
        ("member", Size(30)),
        ("guest", None),
        ("anybody at all", None),
        (None, None),
        ("keeper", Size(3)),
        (["keeper", "helper"], Size(4)),  # cy holds both
        (["keeper", "member"], None),  # nobody knows who is both
        ({"roles": "keeper", "without": ["subject"]}, Size(2)),
        ({"roles": "keeper", "without": ["conflicted"]}, Size(3)),
        ("board", Size(3, seats=5, vacant=2)),
        ({"body": "council", "without": ["subject"]}, Size(6, seats=7)),
        ("assembly", Size(30)),
        ("loose", None),
    ],
    ids=str,
)
def test_an_electorate_is_as_large_as_the_compact_says(electorate: object, size: Size | None) -> None:
    compact = Compact.model_validate({**COMPACT, "decisions": {"vote": {"electorate": electorate}}})
    assert compact.decisions is not None
    assert size_of(compact, compact.decisions["vote"]) == size


ALONE = "If everybody else stays away, "
STOP = "if everybody else agrees, "


@pytest.mark.parametrize(
    ("sizes", "eligible", "sentence"),
    [
        (Coalitions(3, 3, 3), 5, f"{ALONE}3 people can pass it; {STOP}3 people can stop it"),
        (Coalitions(1, 3, 1), 3, f"{ALONE}1 person can pass it; {STOP}1 person can stop it"),
        (Coalitions(3, 3, 1), 3, f"With Agree votes alone it takes all 3 people; {STOP}1 person can stop it"),
        (Coalitions(2, 2, 1), 2, f"With Agree votes alone it takes both people; {STOP}1 person can stop it"),
        (Coalitions(0, 5, 1), 5, f"If everybody stays away, it passes; {STOP}1 person can stop it"),
        (Coalitions(0, 0, 6), 5, "If everybody stays away, it passes; nobody can stop it"),
        (Coalitions(3, None, 0), 9, f"{ALONE}3 people can pass it; however many agree, they cannot be sure of it"),
        (Coalitions(None, None, 0), 2, "It cannot pass: not even if everybody agrees"),
        (Coalitions(1, 1, 1), 1, "One person decides alone"),
    ],
)  # fmt: skip
def test_power_is_said_in_one_sentence(sizes: Coalitions, eligible: int, sentence: str) -> None:
    assert said(sizes, eligible) == sentence


def test_numbers_know_what_they_leave_out() -> None:
    decision = {
        "electorate": {"roles": "member", "without": ["subject", "on probation"]},
        "choices": ["agree", "disagree", "block"],
        "passes": ["agree > disagree", {"when": "block > 0", "need": "agree >= 9 * (disagree + block)"}],
        "tie": "lot",
    }
    compact = Compact.model_validate({**COMPACT, "decisions": {"vote": decision}})
    assert compact.decisions is not None
    found = in_numbers(compact, compact.decisions["vote"])
    assert found is not None
    assert (found.size, found.block, found.tie_open) == (Size(29), True, True)
    told = "As declared here, up to 30 may vote; when it is about one of them, that person may not, so up to 29."
    assert found.voters == told
    # 26 Agree against 3 Block: 26 < 27, so three can stop it; two cannot, for 27 >= 18.
    assert found.power == (
        "If everybody else stays away, 1 person can pass it; if everybody else agrees, 3 people can stop it"
    )


@pytest.mark.parametrize(
    ("electorate", "sizes", "voters"),
    [
        ("member", [29, 30, 31], "As declared here, 30 may vote."),
        ({"roles": "member", "without": ["conflicted"]}, [29, 30, 31], "As declared here, up to 30 may vote."),
        ("guest", [3, 5, 9, 20, 100], "How many may vote is not declared, so these are examples."),
        ("loose", [3, 4, 5], "How many may vote can vary, so these are examples."),
        ({"body": "loose", "without": ["subject"]}, [2, 3, 4], "How many may vote can vary, "),
        ("open-ended", [6, 7, 8], "How many may vote can vary, so these are examples."),
        ("capped", [6, 7, 8], "How many may vote can vary, so these are examples."),
    ],
    ids=str,
)
def test_the_table_has_the_own_sizes_where_there_are_any(electorate: object, sizes: list[int], voters: str) -> None:
    bodies = {**COMPACT["bodies"], "open-ended": {"seats": {"min": 6}}, "capped": {"seats": {"max": 8}}}
    decision = {"electorate": electorate, "passes": "agree > 1/2 * eligible"}
    compact = Compact.model_validate({**COMPACT, "bodies": bodies, "decisions": {"vote": decision}})
    found = in_numbers(compact, (compact.decisions or {})["vote"])
    assert found is not None
    assert found.table is not None
    assert [row.size.eligible for row in found.table.rows] == sizes
    assert found.voters.startswith(voters)


def test_a_team_without_bodies_sees_small_numbers() -> None:
    decision = {"electorate": "guest", "passes": "agree > 1/2 * eligible"}
    compact = Compact.model_validate({**COMPACT, "bodies": None, "decisions": {"vote": decision}})
    found = in_numbers(compact, (compact.decisions or {})["vote"])
    assert found is not None
    assert found.table is not None
    assert [(row.size.eligible, row.needed) for row in found.table.rows] == [(2, 2), (3, 2), (4, 3), (5, 3), (6, 4)]


@pytest.mark.parametrize(
    ("rule", "end"),
    [
        # 27 Agree outweigh 3 Block, and 26 do not outweigh 4; without any it takes half of all, who vote against.
        (
            {"passes": ["agree > disagree", "agree >= 9 * block"]},
            "4 people can stop it with a Block that gives reasons",
        ),
        ({"passes": "agree >= 20"}, "11 people can stop it"),
        ({"passes": "agree >= 20", "veto": {}}, "1 person can stop it with a Block that gives reasons"),
    ],
)
def test_whoever_stops_it_by_a_block_must_have_one_that_counts(rule: dict[str, object], end: str) -> None:
    decision = {"electorate": "member", "block": {"valid_when": "justified"}, **rule}
    compact = Compact.model_validate({**COMPACT, "decisions": {"vote": decision}})
    found = in_numbers(compact, (compact.decisions or {})["vote"])
    assert found is not None
    assert str(found.power).endswith(f"if everybody else agrees, {end}")


def test_a_condition_that_cannot_be_read_has_no_numbers() -> None:
    compact = Compact.model_validate({**COMPACT, "decisions": {"vote": {"electorate": "member", "passes": "yes > no"}}})
    assert compact.decisions is not None
    assert in_numbers(compact, compact.decisions["vote"]) is None


def test_a_share_of_all_needs_no_quorum_and_no_rule_for_ties() -> None:
    assert passes_by_all(Decision.model_validate({"passes": ["agree > 1/2 * eligible", "agree >= 2"]}))
    assert not passes_by_all(Decision.model_validate({"passes": ["agree > disagree"]}))
    assert not passes_by_all(Decision.model_validate({"passes": ["agree >= 2/3 * eligible", "disagree == 0"]}))
