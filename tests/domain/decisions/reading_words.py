"""Reads the sentences of conditions back into numbers: written from English, without the code that writes them."""

import re
from collections.abc import Mapping
from fractions import Fraction
from math import ceil, floor, isqrt

Counts = Mapping[str, int | Fraction]

NAMES = {
    "Agree votes": "agree", "Disagree votes": "disagree", "Abstain votes": "abstain", "Block votes": "block",
    "votes cast": "cast", "ballots": "turnout", "people present": "present", "those present": "present",
    "eligible voters": "eligible", "seats": "seats", "empty seats": "vacant",
}  # fmt: skip
SHARES = {
    "half": "1/2", "one third": "1/3", "two thirds": "2/3", "one quarter": "1/4", "three quarters": "3/4",
    "one fifth": "1/5", "two fifths": "2/5", "three fifths": "3/5", "four fifths": "4/5",
}  # fmt: skip
SIGNS = {
    "more than": ">", "at least": ">=", "fewer than": "<", "at most": "<=", "exactly": "==",
    "is more than": ">", "is at least": ">=", "is less than": "<", "is at most": "<=", "is exactly": "==",
}  # fmt: skip
_SHARE = "|".join(SHARES)
_LIMIT = "more than|at least|fewer than|at most|exactly"
_THING = r"(?:Agree|Disagree|Abstain|Block)"
_THINGS = rf"{_THING}(?:, {_THING})*(?: (?:or|and) {_THING})?"
_VOTES = rf"votes cast|ballots|{_THINGS} votes(?: together)?"
_DOING = (
    r"(?:are )?votes? Agree or Disagree|are votes cast|(?:is|are) present|may vote|"
    rf"votes? {_THINGS}|are {_THINGS} votes|votes?"
)


def holds(sentence: str, counts: Counts) -> bool:  # noqa: PLR0911 (one for each form of sentence)
    """Say whether a sentence is true of a vote. Raises AssertionError when nobody could read it."""
    found = re.fullmatch(r"(.+) (is (?:more than|at least|less than|at most|exactly)) (.+)", sentence)
    if found and re.search(r"(?:number|root|greater|greatest|lesser|least) of|[(]", sentence):
        return _compare(_Reader(found[1], counts).all(), SIGNS[found[2]], _Reader(found[3], counts).all())
    if found := re.fullmatch(
        rf"there are ({_LIMIT}) (?:({_SHARE})|(\S+) times) as many ({_VOTES}) as ({_VOTES})", sentence
    ):
        factor = _number(found[2] or found[3])
        return _compare(_total(found[4], counts), SIGNS[found[1]], factor * _total(found[5], counts))
    if found := re.fullmatch(rf"there are ({_LIMIT}) as many ({_VOTES}) as ({_VOTES})", sentence):
        return _compare(_total(found[2], counts), SIGNS[found[1]], _total(found[3], counts))
    if found := re.fullmatch(rf"there are (?:({_LIMIT}) (\S+) )?(more|fewer) ({_VOTES}) than ({_VOTES})", sentence):
        lead = _total(found[4], counts) - _total(found[5], counts)
        if found[1]:
            return _compare(lead, SIGNS[found[1]], _number(found[2]))
        return lead > 0 if found[3] == "more" else lead < 0
    if found := re.fullmatch(rf"there (?:is|are) (?:({_LIMIT}) (\d+)|no) (empty seat|seat)s?", sentence):
        number = _number(found[2]) if found[2] else Fraction(0)
        return _compare(
            Fraction(counts["seats" if found[3] == "seat" else "vacant"]), SIGNS[found[1] or "exactly"], number
        )
    if found := re.fullmatch(rf"(?:nobody|({_LIMIT}) (\d+)(?: person)?) ({_DOING})", sentence):
        number = _number(found[2]) if found[2] else Fraction(0)
        return _compare(_doing(found[3], counts), SIGNS[found[1] or "exactly"], number)
    every = rf"(?:({_LIMIT}) (?:({_SHARE}|\S+) of )?)?(?:the |all )?({'|'.join(NAMES)}|those present) ({_DOING})"
    if found := re.fullmatch(every, sentence):
        whole = (_number(found[2]) if found[2] else Fraction(1)) * counts[NAMES[found[3]]]
        return _compare(_doing(found[4], counts), SIGNS[found[1] or "at least"] if found[1] else "all", whole)
    raise AssertionError(f"nobody can read: {sentence}")


def _compare(left: Fraction, sign: str, right: Fraction) -> bool:
    return {
        ">": left > right, ">=": left >= right, "<": left < right, "<=": left <= right, "==": left == right,
        "all": left >= right,
    }[sign]  # fmt: skip


def _total(votes: str, counts: Counts) -> Fraction:
    if votes in NAMES:
        return Fraction(counts[NAMES[votes]])
    return Fraction(sum(counts[thing.lower()] for thing in re.findall(_THING, votes)))


def _doing(words: str, counts: Counts) -> Fraction:
    things = re.findall(_THING, words)
    if things:
        return Fraction(sum(counts[thing.lower()] for thing in things))
    named = {"may vote": "eligible", "is present": "present", "are present": "present", "are votes cast": "cast"}
    return Fraction(counts[named.get(words, "turnout")])


def _number(text: str) -> Fraction:
    text = SHARES.get(text, text)
    return Fraction(text.removesuffix("%")) / 100 if text.endswith("%") else Fraction(text)


class _Reader:
    """Reads a quantity from left to right: sums of products, and what stands in parentheses."""

    def __init__(self, text: str, counts: Counts) -> None:
        names = "|".join(sorted(NAMES, key=len, reverse=True))
        chosen = "the (?:greater|greatest|lesser|least) of"
        words = rf"the number of (?:{names})|the square root of|{chosen}|rounded (?:up|down)"
        self._left = re.findall(rf"{words}|{_SHARE}|plus|minus|times|of|and|[(),]|[\d./]+%?|\S+", text)
        self._counts = counts

    def all(self) -> Fraction:
        value = self._rounded(self._sum())
        assert not self._left, self._left
        return value

    def _next(self, *wanted: str) -> str | None:
        return self._left.pop(0) if self._left and self._left[0] in wanted else None

    def _sum(self) -> Fraction:
        value = self._product()
        while sign := self._next("plus", "minus"):
            value += self._product() * (1 if sign == "plus" else -1)
        return value

    def _product(self) -> Fraction:
        if len(self._left) > 1 and self._left[1] in {"times", "of"}:
            factor = _number(self._left.pop(0))
            self._left.pop(0)
            return factor * self._product()
        return self._one()

    def _one(self) -> Fraction:
        word = self._left.pop(0)
        if word == "(":
            value = self._rounded(self._sum())
            assert self._next(")")
            return value
        if word.startswith("the number of "):
            return Fraction(self._counts[NAMES[word.removeprefix("the number of ")]])
        if word == "the square root of":
            return _root(self._one())
        if word.startswith("the "):
            choices = [self._product()]
            while self._next(",", "and"):
                choices.append(self._product())
            assert (len(choices) == 2) == (word.split()[1] in {"greater", "lesser"})
            return max(choices) if "great" in word else min(choices)
        return _number(word)

    def _rounded(self, value: Fraction) -> Fraction:
        if self._left[:2] in [[",", "rounded up"], [",", "rounded down"]]:
            up = self._left[1] == "rounded up"
            del self._left[:2]
            return Fraction(ceil(value) if up else floor(value))
        return value


def _root(value: Fraction) -> Fraction:
    """Exact for squares of fractions, else to 40 digits: far closer than any of the counts in the tests can come."""
    scale = 10**40
    return Fraction(isqrt(value.numerator * value.denominator * scale**2), value.denominator * scale)
