from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osc_cli.domain.elections.caps import check, read_cap, seat
from osc_cli.domain.elections.result import Outcome, conclude, quorum_missing
from osc_cli.domain.elections.rule import ElectionRule, read_election
from osc_cli.domain.elections.standing import Standing
from osc_cli.domain.elections.ties import drawn, settle
from osc_cli.domain.errors import OscError
from tests.domain.decisions.vectors import Case, group
from tests.domain.elections.brute import greedy_seats

CAPS: dict[str, Any] = {
    "at most one third from one company; removal until LESS than one third (Kubernetes elections.md)": ("1/3", True),
    "no more than one fourth (Node.js TSC, OpenJS CPC, OTel TC)": ("1/4", False),
    "at most 2 (PEP 13, OTel GC, conda funders, CNCF TOC, Knative)": (2, False),
}
"""The caps of the cases, as a compact states them."""


def _cases() -> list[Any]:
    found, rule = [], ""
    for case in group("cap_vectors"):
        rule = rule if case["rule"] == "same" else case["rule"]
        found.append(pytest.param(case, rule, id=case["id"]))
    return found


@pytest.mark.parametrize(("case", "rule"), _cases())
def test_a_cap_is_judged_as_the_document_says(case: Case, rule: str) -> None:
    value, until_below = CAPS[rule]
    assert check(read_cap(value, until_below=until_below), case["from_one"], case["seats"]) == case["expect"]


@given(st.permutations("abcdefgh"), st.integers(1, 8), st.integers(1, 3), st.lists(st.sampled_from("XYZ-"), min_size=8))
def test_the_removal_loop_ends_where_passing_over_ends(
    order: list[str], seats: int, most: int, where: list[str]
) -> None:
    groups = {name: group for name, group in zip("abcdefgh", where, strict=False) if group != "-"}
    assert list(seat(order, seats, read_cap(most), groups).elected) == greedy_seats(order, seats, most, groups)


def test_an_organisation_over_a_third_is_cut_below_it() -> None:
    """Six seats, X has three: more than a third. Cut to less than a third, it keeps one."""
    groups = dict.fromkeys("abc", "X")
    to_the_cap = seat("abcdefgh", 6, read_cap("1/3"), groups)
    below = seat("abcdefgh", 6, read_cap("1/3", until_below=True), groups)
    assert ("".join(to_the_cap.elected), [each.candidate for each in to_the_cap.removed]) == ("abdefg", ["c"])
    assert ("".join(below.elected), [each.candidate for each in below.removed]) == ("adefgh", ["c", "b"])


def test_exactly_a_third_removes_nobody() -> None:
    found = seat("abcdef", 6, read_cap("1/3", until_below=True), dict.fromkeys("ab", "X"))
    assert found.removed == ()


def rule(**fields: Any) -> ElectionRule:
    return ElectionRule("approval", **fields)


ABCD = Standing((("a",), ("b", "c"), ("d",)))


def test_a_tie_that_decides_nothing_is_no_tie() -> None:
    result = conclude(rule(seats=3), ABCD, {})
    assert (result.outcome, {each.candidate for each in result.elected}) == (Outcome.ELECTED, {"a", "b", "c"})


def test_a_tie_that_decides_a_seat_waits_for_the_lot() -> None:
    result = conclude(rule(seats=2, tie="lot"), ABCD, {})
    assert (result.outcome, result.tied) == (Outcome.TIED, ("b", "c"))
    assert [each.candidate for each in result.elected] == ["a"]
    assert "--seed" in (result.shortfall or "")
    broken = conclude(rule(seats=2, tie="lot"), ABCD, {}, ("c", "b"))
    assert [each.candidate for each in broken.elected] == ["a", "c"]
    assert "A tie is broken by the order given (lot): c, b." in broken.explanation


def test_no_tie_is_broken_without_a_declared_rule() -> None:
    assert conclude(rule(seats=2), ABCD, {}).shortfall == "a rule for ties: the compact declares none"
    with pytest.raises(OscError, match="declares no rule for ties"):
        conclude(rule(seats=2), ABCD, {}, ("c", "b"))


def test_a_cap_can_end_a_tie() -> None:
    """X has its one seat with a, so b cannot have one, and c is not tied with b for anything."""
    result = conclude(rule(seats=2, cap=read_cap(1)), ABCD, {"a": "X", "b": "X"})
    assert (result.outcome, [each.candidate for each in result.elected]) == (Outcome.ELECTED, ["a", "c"])


def test_nobody_makes_room_before_the_tie_is_broken_that_decides_who() -> None:
    tied = conclude(rule(seats=2, cap=read_cap(1), tie="lot"), Standing((("a", "b"), ("c",))), {"a": "X", "b": "X"})
    assert (tied.outcome, tied.removed) == (Outcome.TIED, ())
    assert tied.explanation == ("a and b are tied, and a seat depends on it.",)


def test_a_higher_rank_gets_the_longer_term() -> None:
    read = read_election("x", {"method": "approval", "seats": 2, "terms": ["12 months", "2 years"]})
    standing = Standing((("a",), ("b",), ("c",)))
    assert [(each.candidate, each.term) for each in conclude(read, standing, {}).elected] == [
        ("a", "2 years"),
        ("b", "12 months"),
    ]
    tied = conclude(read, Standing((("a", "b"),)), {})
    assert tied.outcome is Outcome.TIED


def test_only_those_above_the_default_option_are_elected() -> None:
    standing = Standing((("a",), ("none",), ("b",)))
    result = conclude(rule(seats=2, default_option="none"), standing, {})
    assert (result.outcome, [each.candidate for each in result.elected]) == (Outcome.UNFILLED, ["a"])
    assert result.shortfall == "1 of 2 seats stay empty"
    assert conclude(rule(default_option="none"), Standing((("none",), ("a",))), {}).outcome is Outcome.DEFAULT


def test_a_large_tie_below_the_seats_is_quick() -> None:
    found = settle((("a",), tuple("bcdefghijk")), lambda order: {order[0]: None}, ())
    assert found.tied == ()


def test_the_lot_can_be_drawn_again() -> None:
    assert drawn("abc", "seed") == drawn("cba", "seed")
    assert sorted(drawn("abc", "seed")) == ["a", "b", "c"]
    assert len({drawn("abcdef", str(seed)) for seed in range(20)}) > 1


@pytest.mark.parametrize(
    ("ballots", "told"), [(5, None), (4, "1 more ballot (4 of 5)"), (3, "2 more ballots (3 of 5)")]
)
def test_a_quorum_that_is_a_share_is_rounded_up(ballots: int, told: str | None) -> None:
    assert quorum_missing(rule(quorum="25%"), ballots, 18) == told
