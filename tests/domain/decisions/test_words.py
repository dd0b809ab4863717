"""Conditions in words. The expected sentences were written by hand, from the meaning of the condition."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osc_cli.domain.decisions.condition import Condition, parse
from osc_cli.domain.decisions.counts import complete
from osc_cli.domain.decisions.words import sentence
from tests.domain.decisions.reading_words import holds
from tests.support import few_or_many

SAID = {
    "agree > disagree": "there are more Agree votes than Disagree votes",
    "disagree < agree": "there are fewer Disagree votes than Agree votes",
    "agree >= disagree": "there are at least as many Agree votes as Disagree votes",
    "agree == disagree": "there are exactly as many Agree votes as Disagree votes",
    "agree > disagree + block": "there are more Agree votes than Disagree and Block votes together",
    "agree >= 9 * (disagree + block)": (
        "there are at least 9 times as many Agree votes as Disagree and Block votes together"
    ),
    "agree >= 9.5 * (disagree + block)": (
        "there are at least 9.5 times as many Agree votes as Disagree and Block votes together"
    ),
    "agree >= 3 * disagree": "there are at least 3 times as many Agree votes as Disagree votes",
    "disagree <= 1/4 * agree": "there are at most one quarter as many Disagree votes as Agree votes",
    # a number
    "agree >= 5": "at least 5 vote Agree",
    "5 <= agree": "at least 5 vote Agree",
    "agree >= 1": "at least 1 person votes Agree",
    "agree > 0": "at least 1 person votes Agree",
    "agree > 1": "more than 1 person votes Agree",
    "block == 0": "nobody votes Block",
    "block <= 0": "nobody votes Block",
    "block > 0": "at least 1 person votes Block",
    "disagree + block < 3": "fewer than 3 vote Disagree or Block",
    "present >= 3": "at least 3 are present",
    "turnout >= 10": "at least 10 vote",
    "cast == 4": "exactly 4 vote Agree or Disagree",
    "eligible < 20": "fewer than 20 may vote",
    "seats <= 4": "there are at most 4 seats",
    "vacant == 0": "there are no empty seats",
    "vacant > 0": "there is at least 1 empty seat",
    # a share
    "agree > 1/2 * seats": "more than half of all seats vote Agree",
    "agree >= 2/3 * cast": "at least two thirds of the votes cast are Agree votes",
    "agree >= 2/3 * (agree + disagree)": "at least two thirds of the votes cast are Agree votes",
    "3 * agree >= 2 * cast": "at least two thirds of the votes cast are Agree votes",
    "agree >= 3/4 * (agree + disagree + abstain + block)": "at least three quarters of all ballots are Agree votes",
    "agree + abstain > 1/2 * turnout": "more than half of all ballots are Agree or Abstain votes",
    "agree >= 66% * eligible": "at least 66% of all eligible voters vote Agree",
    "agree >= 66.67 % * eligible": "at least 66.67% of all eligible voters vote Agree",
    "agree >= 0.25 * eligible": "at least one quarter of all eligible voters vote Agree",
    "agree >= 1/7 * seats": "at least 1/7 of all seats vote Agree",
    "abstain < 1/2 * present": "fewer than half of those present vote Abstain",
    "present > 1/2 * seats": "more than half of all seats are present",
    "turnout >= 1/4 * eligible": "at least one quarter of all eligible voters vote",
    "agree == eligible": "all eligible voters vote Agree",
    "agree >= present": "all those present vote Agree",
    # a lead
    "score > 0": "there are more Agree votes than Disagree votes",
    "score >= 3": "there are at least 3 more Agree votes than Disagree votes",
    "agree - disagree >= 3": "there are at least 3 more Agree votes than Disagree votes",
    "agree > disagree + 2": "there are more than 2 more Agree votes than Disagree votes",
    # anything else that is linear
    "agree >= 2.5": "the number of Agree votes is at least 2.5",
    "agree + 2 * disagree >= 3 * block + 1": (
        "the number of Agree votes plus 2 times the number of Disagree votes"
        " is at least 3 times the number of Block votes plus 1"
    ),
    "agree > 1/2 * (seats - vacant)": (
        "the number of Agree votes plus half of the number of empty seats is more than half of the number of seats"
    ),
    # roots, choices and rounding
    "agree >= 3/2 * sqrt(eligible)": (
        "the number of Agree votes is at least 1.5 times the square root of the number of eligible voters"
    ),
    "sqrt(eligible) <= agree": "the number of Agree votes is at least the square root of the number of eligible voters",
    "agree > sqrt(eligible + 3) + 1": (
        "the number of Agree votes is more than (the square root of (the number of eligible voters plus 3)) plus 1"
    ),
    "agree >= max(3, 10% * eligible)": (
        "the number of Agree votes is at least the greater of 3 and 10% of the number of eligible voters"
    ),
    "agree >= max(3, disagree)": (
        "the number of Agree votes is at least the greater of 3 and the number of Disagree votes"
    ),
    "turnout >= min(20, 1/4 * eligible, seats + 1)": (
        "the number of ballots is at least the least of 20, one quarter of the number of eligible voters"
        " and (the number of seats plus 1)"
    ),
    "agree >= ceil(1/3 * eligible)": (
        "the number of Agree votes is at least one third of the number of eligible voters, rounded up"
    ),
    "agree > floor(1/7 * eligible) + 1": (
        "the number of Agree votes is more than (1/7 of the number of eligible voters, rounded down) plus 1"
    ),
    "agree - ceil(1/2 * cast) > 0": (
        "the number of Agree votes is more than half of the number of votes cast, rounded up"
    ),
    "max(3, agree) <= disagree - 1": (
        "the number of Disagree votes is at least (the greater of 3 and the number of Agree votes) plus 1"
    ),
    "ceil(agree - disagree) >= 3": (
        "(the number of Agree votes minus the number of Disagree votes, rounded up) is at least 3"
    ),
    "max(1 - agree, -2) >= 0": "the greater of (1 minus the number of Agree votes) and (0 minus 2) is at least 0",
}


@pytest.mark.parametrize(("condition", "words"), SAID.items())
def test_a_condition_has_a_sentence(condition: str, words: str) -> None:
    assert sentence(condition) == words


@pytest.mark.parametrize(
    "condition",
    [
        "agree * disagree > 3",
        "agree / disagree > 3",
        "agree > 1 / 0",
        "agree > yes",
        "1 < agree < 3",
        "agree",
        "1 > 0",
        "agree > 1_000",
        "agree > 1e3",
        "agree > 0x10",
        "agree > True",
        "agree != 3",
        "agree >",
        "__import__('os')",
        "agree > " + "(" * 250 + "1" + ")" * 250,
        "",
        "\x00",
    ],
)
def test_what_is_no_condition_has_none(condition: str) -> None:
    assert sentence(condition) is None


@given(st.text(alphabet="agredisblock +-*/()<>=0123456789.% ", max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    words = sentence(text)
    assert words is None or words.isprintable()


NUMBERS = st.sampled_from(["0", "1", "2", "3", "9.5", "1/2", "2/3", "1/7", "66%", "10%", "66.67%", "100%", "5/3"])
NAMES = st.sampled_from(["agree", "disagree", "abstain", "block", "cast", "turnout", "present", "eligible", "seats"])
TERMS = st.one_of(NAMES, NUMBERS, st.builds("{} * {}".format, NUMBERS, NAMES))
SUMS = st.builds("{}".format, st.lists(TERMS, min_size=1, max_size=3).map(" + ".join))
SPECIALS = st.one_of(
    st.builds("sqrt({})".format, SUMS),
    st.builds("{}({})".format, st.sampled_from(["ceil", "floor"]), st.builds("{} - {}".format, SUMS, TERMS)),
    st.builds("{}({}, {})".format, st.sampled_from(["min", "max"]), SUMS, TERMS),
    st.builds("max({}, ceil({}), {})".format, TERMS, SUMS, TERMS),
)
SIDES = st.one_of(
    SUMS,
    st.builds("{} * ({})".format, NUMBERS, SUMS),
    st.builds("{} - {}".format, SUMS, TERMS),
    SPECIALS,
    st.builds("{} + {} * {}".format, TERMS, NUMBERS, SPECIALS),
    st.builds("{} - {}".format, TERMS, SPECIALS),
)
CONDITIONS = st.builds("{} {} {}".format, SIDES, st.sampled_from([">", ">=", "<", "<=", "=="]), SIDES)
BALLOTS = st.tuples(*[st.integers(0, 9)] * 4)


def _counts(votes: tuple[int, ...], more: tuple[int, int, int]) -> dict[str, int]:
    """Nobody votes who is not there, nobody is there who may not vote, and nobody has no seat."""
    present = sum(votes) + more[0]
    names = ("agree", "disagree", "abstain", "block", "present", "eligible", "seats")
    return dict(zip(names, (*votes, present, present + more[1], present + more[1] + more[2]), strict=True))


COUNTS = st.builds(_counts, BALLOTS, st.tuples(*[st.integers(0, 3)] * 3))


@few_or_many(120, 1500)
def test_a_sentence_means_what_the_condition_means(examples: int) -> None:
    @settings(max_examples=examples)
    @given(CONDITIONS, st.lists(COUNTS, min_size=8, max_size=8))
    def law(text: str, votes: list[dict[str, int]]) -> None:
        """Read the sentence again, without looking at the condition, and count: both say the same of every vote."""
        condition = parse(text)
        if not isinstance(condition, Condition):
            return
        said = sentence(text)
        assert said is not None
        for counts in votes:
            known = complete(counts)
            assert holds(said, known) == condition.holds(known), (text, said, counts)

    law()
