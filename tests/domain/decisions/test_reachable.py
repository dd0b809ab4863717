"""What an open vote can still become, against trying every way in which it can go on."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osc_cli.domain.decisions.counts import BALLOTS, MissingCountError
from osc_cli.domain.decisions.judgment import judge
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.procedure import Circumstances
from osc_cli.domain.decisions.reachable import decided, reachable
from osc_cli.domain.decisions.rule import Rule, read_rule
from tests.domain.decisions.random_rules import RULES
from tests.domain.decisions.vectors import OUTCOMES, Case, group, rule_of
from tests.support import few_or_many

JUDGMENTS = st.fixed_dictionaries(
    {}, optional={"chair": st.booleans(), "lot": st.booleans(), "justified": st.booleans()}
)


@pytest.mark.parametrize("case", group("open_vote_vectors"), ids=lambda case: str(case["id"]))
def test_an_open_vote_is_decided_when_the_document_says_so(case: Case) -> None:
    ends = reachable(rule_of(case["rule"]), case["input"])
    assert ends == frozenset(OUTCOMES[name] for name in case["reachable_outcomes"])
    assert decided(rule_of(case["rule"]), case["input"]) is case["decided"], case["why"]


@few_or_many(40, 500)
def test_every_completion_is_thought_of_and_no_other(examples: int) -> None:
    @settings(max_examples=examples)
    @given(RULES, st.tuples(*(st.integers(0, 2) for _ in BALLOTS)), st.integers(0, 4), JUDGMENTS)
    def law(rule: Rule, cast: tuple[int, ...], uncast: int, judgments: dict[str, bool]) -> None:
        around = Circumstances(judgments=judgments, running=True)
        base = {"eligible": sum(cast) + uncast, "present": 3, "vacant": 1}
        expected: set[Outcome] = set()
        told = dict(judgments)
        counts = told.pop("justified", True) or rule.block_counts == "always"
        later = around._replace(judgments=told)
        for more in product(range(uncast + 1), repeat=len(BALLOTS)):
            # Of the Block votes that still come, none to all may be judged not to count.
            for void in range(more[3] + 1) if rule.block_counts != "always" else (0,):
                if sum(more) <= uncast:
                    votes = {name: one + two for name, one, two in zip(BALLOTS, cast, more, strict=True)}
                    lost = void + (0 if counts else cast[3])
                    votes |= {"block": votes["block"] - lost, "abstain": votes["abstain"] + lost}
                    try:
                        expected.add(judge(rule, {**base, **votes}, later).outcome)
                    except MissingCountError:
                        expected |= {Outcome.PASSES, Outcome.FAILS}
        assert reachable(rule, {**base, **dict(zip(BALLOTS, cast, strict=True))}, around) == frozenset(expected)

    law()


def test_a_large_electorate_is_no_harder_than_a_small_one() -> None:
    rule = rule_of("social.coop/ordinary")
    counts = {"eligible": 1_000_000, "agree": 899_999, "disagree": 0, "block": 0}
    # 100,001 are missing: all of them against make 899,999 : 100,001, which is less than nine to one.
    assert decided(rule, counts) is False
    assert decided(rule, {**counts, "agree": 900_000}) is True


def test_a_vote_that_rounds_what_varies_is_tried_out_while_it_is_small() -> None:
    rule = read_rule({"passes": "agree >= ceil(1/2 * turnout)", "quorum": "none"})
    assert isinstance(rule, Rule)
    assert reachable(rule, {"eligible": 4, "agree": 2}) == frozenset((Outcome.PASSES,))
    assert reachable(rule, {"eligible": 5, "agree": 2}) == frozenset((Outcome.PASSES, Outcome.FAILS))
    assert reachable(rule, {"eligible": 5_000, "agree": 2}) is None


def test_without_an_electorate_nobody_knows_how_many_ballots_are_missing() -> None:
    with pytest.raises(MissingCountError) as raised:
        reachable(rule_of("simple/yes-over-no"), {"agree": 3})
    assert raised.value.names == ("eligible",)
