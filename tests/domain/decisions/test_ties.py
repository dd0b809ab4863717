"""Whether a rule for ties can have a say, against judging every vote of a small electorate."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osc_cli.domain.decisions.counts import BALLOTS, MissingCountError
from osc_cli.domain.decisions.judgment import judge
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.decisions.ties import some_vote_is_tied
from tests.domain.decisions.random_rules import RULES
from tests.support import few_or_many


@pytest.mark.parametrize(
    ("passes", "eligible", "tied"),
    [
        ("agree > disagree", 2, True),
        ("agree > disagree", 1, False),
        ("agree >= 3/4 * cast", 100, False),
        ("agree >= 2/3 * cast", 100, True),  # 1 to 1: 2 to 1 would be two thirds
        (["agree >= 2/3 * cast", "agree >= 3"], 100, False),
        ("agree == eligible", 5, False),
        ("agree > 1/2 * eligible", 4, True),
        ("agree > 1/2 * eligible", 5, True),  # 2 to 2, and one stays away
        (["agree >= 2", "disagree == 0"], 1_000_000, False),
    ],
)
def test_a_tie_is_one_vote_short(passes: object, eligible: int, tied: bool) -> None:
    rule = read_rule({"passes": passes, "tie": "lot"})
    assert isinstance(rule, Rule)
    assert some_vote_is_tied(rule, eligible) is tied


def _tied(rule: Rule, votes: dict[str, int]) -> bool:
    try:
        return judge(rule, votes).tied
    except MissingCountError as error:
        return bool({"chair", "lot"} & set(error.names))


@few_or_many(25, 300)
def test_the_answer_agrees_with_judging_every_vote(examples: int) -> None:
    @settings(max_examples=examples)
    @given(RULES, st.integers(1, 4), st.sampled_from(["chair decides", "lot", "referred", "runoff"]))
    def law(any_rule: Rule, eligible: int, tie: str) -> None:
        rule = any_rule._replace(tie=tie, judged_by=None)
        expected = any(
            _tied(
                rule,
                {**dict(zip(BALLOTS, numbers, strict=True)), "present": present, "eligible": eligible, "vacant": 1},
            )
            for numbers in product(range(eligible + 1), repeat=len(BALLOTS))
            for present in range(sum(numbers), eligible + 1)
        )
        assert some_vote_is_tied(rule, eligible, {"vacant": 1}) is expected

    law()


def test_a_second_round_by_the_outcomes_is_no_tie() -> None:
    rule = read_rule({"outcomes": [{"when": "agree == disagree", "outcome": "second-round"}], "tie": "runoff"})
    assert isinstance(rule, Rule)
    assert judge(rule, {"agree": 2, "disagree": 2}).outcome is Outcome.SECOND_ROUND
    assert not some_vote_is_tied(rule, 4)
