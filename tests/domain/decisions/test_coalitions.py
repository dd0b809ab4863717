"""Sizes of coalitions, against published ones and against listing every vote of a small electorate."""

import time
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osc_cli.domain.decisions.coalitions import Coalitions, coalitions, least_agree
from osc_cli.domain.decisions.counts import BALLOTS, MissingCountError
from osc_cli.domain.decisions.judgment import judge
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.rule import Rule, read_rule
from tests.domain.decisions.random_rules import RULES
from tests.domain.decisions.vectors import Case, group, rule_of
from tests.support import few_or_many


@pytest.mark.parametrize("case", group("coalition_vectors"), ids=lambda case: str(case["id"]))
def test_the_sizes_are_the_published_ones(case: Case) -> None:
    found = coalitions(rule_of(case["rule"]), case["electorate"], case.get("base"), can_block=case["can_block"])
    assert found._asdict() == case["smallest"], case["why"]


def _votes(eligible: int) -> Iterator[dict[str, int]]:
    for numbers in product(range(eligible + 1), repeat=5):
        if sum(numbers[:4]) <= numbers[4]:
            yield dict(zip((*BALLOTS, "present"), numbers, strict=True))


def _passes(rule: Rule, votes: dict[str, int], eligible: int) -> bool:
    try:
        return judge(rule, {**votes, "eligible": eligible, "vacant": 1}).outcome is Outcome.PASSES
    except MissingCountError:  # a person would have to judge
        return False


def _listed(rule: Rule, eligible: int) -> Coalitions:
    sizes = range(eligible + 1)
    passing: list[dict[str, int]] = []
    failing: list[dict[str, int]] = []
    for votes in _votes(eligible):
        (passing if _passes(rule, votes, eligible) else failing).append(votes)
    alone = [
        votes["agree"]
        for votes in passing
        if votes["agree"] == votes["present"] and not votes["disagree"] + votes["abstain"] + votes["block"]
    ]
    # A coalition of k agrees and the others do what they like; or k do what they like and all the others agree.
    safe = [k for k in sizes if not any(votes["agree"] >= k and votes["present"] >= k for votes in failing)]
    stops = [k for k in sizes if any(votes["agree"] >= eligible - k for votes in failing)]
    return Coalitions(min(alone, default=None), min(safe, default=None), min(stops, default=eligible + 1))


@few_or_many(15, 200)
def test_the_sizes_agree_with_listing_every_vote(examples: int) -> None:
    @settings(max_examples=examples)
    @given(RULES, st.integers(1, 5))
    def law(rule: Rule, eligible: int) -> None:
        assert coalitions(rule, eligible, {"vacant": 1}) == _listed(rule, eligible)

    law()


def _rule(**declared: object) -> Rule:
    rule = read_rule(declared)
    assert isinstance(rule, Rule)
    return rule


def test_a_quorum_on_turnout_is_not_taken_to_grow_with_agreement() -> None:
    """Ten may vote: four who agree alone have no quorum, and one opponent who comes would give them theirs."""
    rule = _rule(passes="agree > disagree", quorum="turnout >= 5")
    assert coalitions(rule, 10) == Coalitions(opportunistic=5, guaranteed=6, veto=5)
    assert [least_agree(rule, 10, opponents) for opponents in range(6)] == [5, 4, 3, 4, 5, None]


def test_what_one_vote_more_can_undo_is_found_too() -> None:
    exactly_three = _rule(passes="agree == 3")
    assert coalitions(exactly_three, 10) == Coalitions(opportunistic=3, guaranteed=None, veto=0)


def test_nobody_can_pass_what_cannot_be_reached() -> None:
    assert coalitions(_rule(passes="agree >= 8"), 7) == Coalitions(opportunistic=None, guaranteed=None, veto=0)


def test_silence_needs_nobody() -> None:
    assert coalitions(_rule(silence="agrees", veto={}), 5) == Coalitions(opportunistic=0, guaranteed=5, veto=1)


def test_a_missing_count_is_named() -> None:
    with pytest.raises(MissingCountError) as raised:
        coalitions(_rule(passes="agree > 1/2 * seats"), 7)
    assert raised.value.names == ("seats",)


def test_a_million_voters_take_no_time() -> None:
    started = time.perf_counter()
    # 19/21 of a million is 904,761.9; nine tenths is a whole number, and enough.
    assert coalitions(rule_of("social.coop/bylaws"), 1_000_000) == Coalitions(1, 904_762, 95_239)
    assert coalitions(rule_of("social.coop/ordinary"), 1_000_000) == Coalitions(1, 900_000, 100_001)
    assert coalitions(rule_of("debian/option-3to1"), 1_000_000) == Coalitions(1_500, 750_000, 250_001)
    assert time.perf_counter() - started < 5, "they take a tenth of a second on an idle machine"
