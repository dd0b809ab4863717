"""Conditions in words. The expected sentences were written by hand, from the meaning of the condition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osc_cli.domain.decisions.words import sentence

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
        "the number of Agree votes plus 0.5 times the number of empty seats is more than 0.5 times the number of seats"
    ),
}


@pytest.mark.parametrize(("condition", "words"), SAID.items())
def test_a_linear_condition_has_a_sentence(condition: str, words: str) -> None:
    assert sentence(condition) == words


@pytest.mark.parametrize(
    "condition",
    [
        "agree >= sqrt(eligible)",
        "agree >= max(3, disagree)",
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
def test_what_is_not_linear_has_none(condition: str) -> None:
    assert sentence(condition) is None


@given(st.text(alphabet="agredisblock +-*/()<>=0123456789.% ", max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    words = sentence(text)
    assert words is None or words.isprintable()
