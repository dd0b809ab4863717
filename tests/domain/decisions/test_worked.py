"""Worked tables. The expected numbers were counted by hand."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.decisions.electorates import size_of
from osc_cli.domain.decisions.formula import NotLinearError
from osc_cli.domain.decisions.integers import TooHardError
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.decisions.worked import Row, Size, Table, near, needed, table
from tests.domain.decisions.community import COMPACT
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
