"""What GOVERNANCE says in numbers of a decision. The expected numbers were counted by hand."""

import pytest

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.decisions import Decision
from osc_cli.domain.decisions.coalitions import Coalitions
from osc_cli.domain.decisions.in_numbers import in_numbers, passes_by_all, said
from osc_cli.domain.decisions.worked import Size
from tests.domain.decisions.community import COMPACT

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
    # Of 29, 26 Agree against 3 Block: 26 < 27, so three can stop it; two cannot, for 27 >= 18. Of 30 it takes four.
    assert found.power == (
        "Of all 30: if everybody else stays away, 1 person can pass it; if everybody else agrees, 4 people can stop "
        "it. When it is about one of them, of 29: if everybody else stays away, 1 person can pass it; if everybody "
        "else agrees, 3 people can stop it"
    )


def test_the_rare_case_is_not_told_as_the_rule() -> None:
    """Of seven, two thirds are five, and three can stop them; of the six who are left four, and three again."""
    decision = {"electorate": {"body": "seven", "without": ["subject"]}, "passes": ["agree >= 2/3 * eligible"]}
    bodies = {"seven": {"kind": "board", "seats": 7}}
    compact = Compact.model_validate({**COMPACT, "bodies": bodies, "decisions": {"vote": decision}})
    found = in_numbers(compact, (compact.decisions or {})["vote"])
    assert found is not None
    assert found.power == (
        f"Of all 7: if everybody else stays away, 5 people can pass it; {STOP}3 people can stop it. "
        f"When it is about one of them, of 6: if everybody else stays away, 4 people can pass it; "
        f"{STOP}3 people can stop it"
    )


@pytest.mark.parametrize(
    ("size", "passes", "power"),
    [
        # Of two, one is left, and it takes two: only of three are two left.
        (2, ["agree >= 2/3 * eligible", "agree >= 2"], "while there are only 2, nothing can be decided this way"),
        (3, ["agree >= 2/3 * eligible", "agree >= 2"], "of 2: with Agree votes alone it takes both people"),
        # No group is large enough.
        (2, ["agree > eligible"], "It cannot pass: not even if everybody agrees"),
    ],
)
def test_too_few_are_left_when_it_is_about_one_of_them(size: int, passes: list[str], power: str) -> None:
    decision = {"electorate": {"roles": "member", "without": ["subject"]}, "passes": passes}
    roles = {"member": {"name": "Member", "size": size}}
    compact = Compact.model_validate({**COMPACT, "roles": roles, "bodies": None, "decisions": {"vote": decision}})
    found = in_numbers(compact, (compact.decisions or {})["vote"])
    assert found is not None
    assert power in str(found.power)
    assert str(found.power).endswith("It takes 3") == (size == 2 and len(passes) == 2)


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
