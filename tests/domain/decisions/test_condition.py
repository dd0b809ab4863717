"""Conditions are read exactly or refused at the right characters."""

from collections.abc import Callable, Mapping
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osc_cli.domain.decisions.condition import LONGEST, Condition, parse
from osc_cli.domain.decisions.counts import MissingCountError, complete
from osc_cli.domain.decisions.problem import Problem

COUNTS = complete({
    "agree": 18, "disagree": 1, "abstain": 4, "block": 1, "present": 24, "eligible": 111, "seats": 25, "vacant": 1,
})  # fmt: skip

HOLDS = {
    "agree >= 9 * (disagree + block)": ("18", "18", True),
    "agree >= 9.5 * (disagree + block)": ("18", "19", False),
    "agree>=19/2*(disagree+block)": ("18", "19", False),
    "agree > disagree": ("18", "1", True),
    "score == 17": ("17", "17", True),
    "-score < -16": ("-17", "-16", True),
    "cast <= 19": ("19", "19", True),
    "turnout >= 21.6% * eligible": ("24", "23.976", True),
    "turnout >= 66 % * eligible": ("24", "73.26", False),
    "agree >= 2/3 * cast": ("18", "38/3", True),
    "agree + vacant > 1/2 * seats": ("19", "12.5", True),
    "agree >= ceil(1/2 * seats)": ("18", "13", True),
    "agree >= floor(-1/2 * seats)": ("18", "-13", True),
    "agree >= max(3, 10% * eligible)": ("18", "11.1", True),
    "agree >= min(eligible, 20)": ("18", "20", False),
    "agree >= 3/2 * sqrt(eligible)": ("18", "sqrt(249.75)", True),
    "agree >= ceil(3/2 * sqrt(eligible))": ("18", "16", True),
    "agree >= floor(2 - sqrt(eligible))": ("18", "-9", True),
    "2 * sqrt(eligible) >= 21": ("sqrt(444)", "21", True),
    "sqrt(eligible) - 1 >= sqrt(agree)": ("-1 + sqrt(111)", "sqrt(18)", True),
    "agree >= 6 * sqrt(9)": ("18", "18", True),
    "10000 * agree >= 6667 * eligible": ("180000", "740037", False),
}


@pytest.mark.parametrize("text", HOLDS)
def test_both_sides_are_exact(text: str) -> None:
    condition = parse(text)
    assert isinstance(condition, Condition)
    left, right = condition.sides(COUNTS)
    assert (str(left), str(right), condition.holds(COUNTS)) == HOLDS[text]


REFUSED = {
    "yes > 3": (1, 4, "unknown count `yes`; did you mean `agree`?"),
    "agree >= 2 * members": (14, 21, "unknown count `members`; did you mean `eligible`?"),
    "Agree > 1": (1, 6, "unknown count `Agree`; did you mean `agree`?"),
    "agree = 3": (7, 8, "a single `=`"),
    "agree => 3": (7, 9, "`=>` is no comparison; did you mean `>=`?"),
    "agree ≥ 3": (7, 8, "`≥` is not a sign that conditions know; write `>=`"),
    "agree != 3": (7, 9, "`!=` is not a comparison"),
    "agree > ½ * cast": (9, 10, "`½` is not a number that conditions know; write `1/2`"),
    "agree > 1 and block == 0": (11, 14, "one condition makes one comparison"),
    "2 <= agree <= 5": (12, 14, "one condition makes one comparison"),
    "agree >= 2/0": (12, 13, "this divides by zero"),
    "agree >= 2/(1 - 1)": (13, 18, "this divides by zero"),
    "agree >= 66% of eligible": (14, 16, "`of` is no sign; write `*`"),
    "agree >= 66% * voterz": (16, 22, "unknown count `voterz`; did you mean `eligible`?"),
    "agree > % * cast": (9, 10, "a percent sign stands after a number"),
    "agree(3) > 1": (1, 6, "`agree` is a count, not a function"),
    "agree > eval(3)": (9, 13, "unknown count `eval`"),
    "agree > ceil 3": (9, 13, "`ceil` is a function"),
    "agree > floor": (9, 14, "`floor` is a function"),
    "agree > max(3)": (9, 12, "`max` takes at least 2 values"),
    "agree > sqrt(3, 4)": (9, 13, "`sqrt` takes one value, not 2"),
    "agree > sqrt()": (14, 15, "there is nothing between these parentheses"),
    "agree >= 1e9": (10, 13, "`1e9` is no exact number; write it out in digits"),
    "agree >= 1_000": (10, 15, "`1_000` is no number"),
    "agree >= 1,000": (11, 12, "a comma does not belong here"),
    "agree >= 012": (10, 13, "`012` begins with 0; write `12`"),
    "agree >= 1.": (11, 12, "this point stands in no number"),
    "agree >= 9999999999999999": (10, 26, "this number is too long"),
    "agree > 2x": (10, 11, "`x` is no sign; write `*`"),
    "agree > 2disagree": (9, 18, "`2disagree` is neither a number nor a count; did you mean `2 * disagree`?"),
    "agree > 2 x disagree": (11, 12, "`x` is no sign; write `*`"),
    "agree > 9(disagree)": (10, 11, "a sign is missing between `9` and `(`"),
    "agree disagree > 1": (7, 15, "a sign is missing between `agree` and `disagree`"),
    "agree / 2 > disagree": (1, 10, "only numbers can be divided; write `1/2 * ` before it"),
    "agree > 1 / eligible": (13, 21, "nothing can be divided by a count"),
    "agree * disagree > 1": (1, 17, "a count is multiplied by a count"),
    "agree > disagree ** 2": (18, 20, "powers are not allowed"),
    "agree > cast // 2": (14, 16, "`//` is not allowed"),
    "agree > sqrt(agree - 2)": (9, 24, "a square root of less than nothing"),
    "agree > sqrt(sqrt(eligible))": (9, 29, "this square root is too complicated"),
    "agree > sqrt(cast) + sqrt(eligible)": (9, 36, "one side may hold one square root"),
    "agree > max(3, sqrt(eligible))": (9, 31, "`max` cannot compare square roots"),
    "agree >": (7, 8, "the condition ends after `>`"),
    "> 3": (1, 2, "a count or a number is missing at the beginning"),
    "agree > --1": (10, 11, "a count or a number is missing after `-`"),
    "agree > 1)": (10, 11, "no parenthesis is open here"),
    "(agree > 1": (1, 2, "this parenthesis is never closed"),
    "(agree > 1) + 2": (1, 16, "a comparison stands inside parentheses"),
    "agree": (1, 6, "nothing is compared here"),
    "2": (1, 2, "nothing is compared here"),
    "2 > 1": (1, 6, "this compares only numbers"),
    "": (1, 1, "the condition is empty"),
    "agree > 'a'": (9, 10, "there is no text in a condition"),
    "agree.real > 1": (6, 7, "this point stands in no number"),
    "agree > [1][0]": (9, 10, "square brackets are not allowed"),
    "agree > 1; import os": (10, 11, "`;` does not belong in a condition"),
    "agree >\u00a01": (8, 9, "the character U+00A0 does not belong in a condition"),
    "agree > \ud800": (9, 10, "the character U+D800 does not belong in a condition"),
    "agree > \x00": (9, 10, "the character U+0000 does not belong in a condition"),
}  # fmt: skip


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_wrong_is_said_at_its_characters(text: str) -> None:
    problem = parse(text)
    assert isinstance(problem, Problem)
    column, end_column, sentence = REFUSED[text]
    assert (problem.column, problem.end_column) == (column, end_column)
    assert problem.sentence.startswith(sentence)


def test_a_count_that_cannot_be_guessed_gets_the_list() -> None:
    problem = parse("zzz > 1")
    assert isinstance(problem, Problem)
    assert problem.hint is not None
    assert problem.hint.startswith("counts are agree, disagree, abstain, block, score")


def test_a_number_alone_is_answered_with_a_condition() -> None:
    problem = parse("2")
    assert isinstance(problem, Problem)
    assert (problem.hint or "").startswith("write `[agree >= 2]` or `[turnout >= 2]`")


def test_hostile_texts_are_refused_and_do_no_harm() -> None:
    too_long = parse("agree > 1" + " + 1" * 60)
    assert isinstance(too_long, Problem)
    assert too_long.column == LONGEST + 1
    deep = parse("(" * 60 + "agree" + ")" * 60 + " > 1")
    assert isinstance(deep, Problem)
    assert deep.column == 31
    assert isinstance(parse("agree > 1" + " + 1" * 47), Condition)


@given(st.text(max_size=40))
def test_any_text_is_a_condition_or_a_problem_inside_it(text: str) -> None:
    found = parse(text)
    if isinstance(found, Problem):
        assert 1 <= found.column <= found.end_column <= len(text) + 1


PIECES = ("agree", "eligible", "score", "2", "9.5", "66%", "(", ")", ",", "+", "-", "*", "/", ">", ">=", "==", "sqrt",
          "ceil", "max", "%", "and", "=", "yes")  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_any_row_of_pieces_is_a_condition_or_a_problem_of_our_own(pieces: list[str]) -> None:
    found = parse(" ".join(pieces))
    if isinstance(found, Problem):
        assert found.message != "this is not a condition", "Python's parser refused what ours let through"


def test_a_missing_count_is_named() -> None:
    condition = parse("agree > 1/2 * seats")
    assert isinstance(condition, Condition)
    assert condition.names == {"agree", "seats"}
    with pytest.raises(MissingCountError) as raised:
        condition.holds(complete({"agree": 4}))
    assert raised.value.names == ("seats",)


# An evaluator that shares nothing with the one it judges: every text is made together with a function over decimals of
# eighty digits, in which a square root is off by far less than any two different sides can be apart.

Evaluated = tuple[str, Callable[[Mapping[str, int]], Decimal]]
BASE = ("agree", "disagree", "abstain", "block", "present", "eligible", "seats", "vacant")


def _count(name: str) -> Evaluated:
    return name, lambda counts: Decimal(counts[name])


def _constant(top: int, bottom: int) -> Evaluated:
    return f"{top}/{bottom}", lambda _: Decimal(top) / Decimal(bottom)


def _product(factor: Evaluated, of: Evaluated) -> Evaluated:
    return f"{factor[0]} * ({of[0]})", lambda counts: factor[1](counts) * of[1](counts)


def _sum(one: Evaluated, sign: str, other: Evaluated) -> Evaluated:
    if sign == "+":
        return f"{one[0]} + {other[0]}", lambda counts: one[1](counts) + other[1](counts)
    return f"{one[0]} - ({other[0]})", lambda counts: one[1](counts) - other[1](counts)


def _rooted(factor: Evaluated, count: Evaluated) -> Evaluated:
    return f"{factor[0]} * sqrt({count[0]})", lambda counts: factor[1](counts) * count[1](counts).sqrt()


CONSTANTS = st.builds(_constant, st.integers(0, 30), st.integers(1, 12))
NAMES = st.builds(_count, st.sampled_from(BASE))
SUMS = st.recursive(
    st.one_of(NAMES, CONSTANTS),
    lambda inner: st.one_of(
        st.builds(_product, CONSTANTS, inner), st.builds(_sum, inner, st.sampled_from("+-"), inner)
    ),
    max_leaves=5,
)
SIDES = st.one_of(
    SUMS,
    st.builds(_rooted, CONSTANTS, NAMES),
    st.builds(_sum, SUMS, st.just("+"), st.builds(_rooted, CONSTANTS, NAMES)),
)


@given(SIDES, st.sampled_from([">", ">=", "<", "<=", "=="]), SIDES, st.tuples(*(st.integers(0, 40) for _ in BASE)))
def test_evaluation_agrees_with_an_evaluator_written_independently(
    left: Evaluated, operator: str, right: Evaluated, numbers: tuple[int, ...]
) -> None:
    counts = dict(zip(BASE, numbers, strict=True))
    text = f"{left[0]} {operator} {right[0]}"
    condition = parse(text)
    if isinstance(condition, Problem):
        assert len(text) > LONGEST or condition.message == "this compares only numbers"
        return
    with localcontext() as context:
        context.prec = 80
        gap = left[1](counts) - right[1](counts)
    order = 0 if abs(gap) < Decimal(10) ** -50 else 1 if gap > 0 else -1
    expected = {">": order > 0, ">=": order >= 0, "<": order < 0, "<=": order <= 0, "==": order == 0}[operator]
    assert condition.holds(complete(counts)) is expected


def test_two_thirds_is_not_66_67_percent() -> None:
    two_of_three = complete({"agree": 2, "eligible": 3})
    exact, rounded = parse("agree >= 2/3 * eligible"), parse("agree >= 66.67% * eligible")
    assert isinstance(exact, Condition)
    assert isinstance(rounded, Condition)
    assert exact.holds(two_of_three)
    assert not rounded.holds(two_of_three)
    assert rounded.sides(two_of_three)[1].rational == Fraction(20001, 10000)
