"""Findings on decisions against every vote that there is, judged by a second evaluator: Python's own."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osc_cli.commands.compacts import check
from tests.support import few_or_many

CONDITIONS = (
    "agree > disagree", "agree >= disagree", "agree >= 2/3 * cast", "agree >= 66% * cast", "agree > 1/2 * eligible",
    "agree >= 1/2 * eligible", "agree >= 3", "agree >= 2 * disagree + 1", "agree + abstain > disagree", "disagree <= 1",
    "agree >= 4/5 * turnout", "score >= 2", "disagree == 0", "agree >= 9", "turnout >= 1/10 * eligible",
    "turnout >= 1/2 * eligible", "cast >= 3", "turnout == eligible", "agree >= 1/3 * eligible", "abstain <= 2",
)  # fmt: skip
LISTS = st.lists(st.sampled_from(CONDITIONS), min_size=1, max_size=2)


def _holds(conditions: Sequence[str], size: int, vote: tuple[int, int, int]) -> bool:
    agree, disagree, abstain = vote
    counts = {"agree": agree, "disagree": disagree, "abstain": abstain, "eligible": size, "score": agree - disagree}
    counts |= {"cast": agree + disagree, "turnout": agree + disagree + abstain}
    for condition in conditions:
        python = re.sub(r"(\d+)/(\d+)", r"Fraction(\1, \2)", re.sub(r"(\d+)%", r"\1/100", condition))
        if not eval(python, {"Fraction": Fraction}, counts):  # noqa: S307 (the texts stand above)
            return False
    return True


def _votes(size: int) -> Iterator[tuple[int, int, int]]:
    upto = range(size + 1)
    yield from (vote for vote in product(upto, upto, upto) if sum(vote) <= size)


def _expected(passes: Sequence[str], quorum: Sequence[str], size: int) -> set[str]:
    every = {vote: _holds([*passes, *quorum], size, vote) for vote in _votes(size)}
    found = set()
    if any(every[0, 0, abstain] for abstain in range(size + 1)):
        found.add("OSC206")
    if any(every[each, each, 0] for each in range(1, size // 2 + 1)):
        found.add("OSC207")
    if any(not yes and every.get((a, d + 1, s), False) for (a, d, s), yes in every.items()):
        found.add("OSC208")
    if not any(every.values()):
        found.add("OSC209")
    if quorum and _holds(quorum, size, (size, 0, 0)) and not _holds(quorum, size, (size - 1, 0, 0)):
        found.add("OSC204")
    return found


@few_or_many(30, 300)
def test_lint_finds_what_listing_every_vote_finds(examples: int) -> None:
    @settings(max_examples=examples)
    @given(LISTS, st.one_of(st.just([]), LISTS), st.integers(2, 7))
    def law(passes: list[str], quorum: list[str], size: int) -> None:
        text = (
            f"compact: 1\nproject: {{name: Riverbank}}\nroles: {{member: {{name: Member, size: {size}}}}}\ndecisions:\n"
            f"  vote: {{electorate: member, open_for: 7 days, passes: {passes}, quorum: {quorum or 'none'}, "
            "tie: fails}\n"
        )
        reported = {found.rule for found in check(text.encode(), "c").diagnostics}
        assert reported & {"OSC204", "OSC206", "OSC207", "OSC208", "OSC209"} == _expected(passes, quorum, size)

    law()


@few_or_many(20, 200)
def test_two_texts_of_one_rule_are_told_apart_by_a_vote_that_shows_it(examples: int) -> None:
    @settings(max_examples=examples)
    @given(LISTS, LISTS)
    def law(one: list[str], two: list[str]) -> None:
        decisions = "".join(
            f"  {name}: {{electorate: member, used_for: [gifts], passes: {passes}, quorum: none, open_for: 7 days}}\n"
            for name, passes in (("one", one), ("two", two))
        )
        text = f"compact: 1\nproject: {{name: R}}\nroles: {{member: {{name: Member}}}}\ndecisions:\n{decisions}"
        told = [found.message for found in check(text.encode(), "c").diagnostics if found.rule == "OSC217"]
        every = [(size, vote) for size in range(1, 9) for vote in _votes(size)]
        differ = any(_holds(one, *each) != _holds(two, *each) for each in every)
        assert bool(told) or not differ
        for message in told:
            counts = {kind: int(number) for number, kind in re.findall(r"(\d+) (Agree|Disagree|Abstain)", message)}
            vote = (counts.get("Agree", 0), counts.get("Disagree", 0), counts.get("Abstain", 0))
            eligible = re.search(r", (?:of|if) (\d+) (?:who )?may vote", message)
            size = int(eligible[1]) if eligible else sum(vote)
            ends = {"one": _holds(one, size, vote), "two": _holds(two, size, vote)}
            passes = re.search(r"`(\w+)` passes and `(\w+)` does not", message)
            assert passes is not None
            assert (ends[passes[1]], ends[passes[2]]) == (True, False), message

    law()


@pytest.mark.parametrize("operator", [">=", ">"])
@pytest.mark.parametrize("tenths", [*range(10, 1000, 40), *range(323, 345), *range(488, 513), *range(655, 679)])
def test_a_percentage_is_reported_when_it_is_nearly_a_fraction_and_the_vote_shows_it(
    tenths: int, operator: str
) -> None:
    share = Fraction(tenths, 1000)
    meant = {
        fraction: name
        for fraction, name in (
            (Fraction(1, 3), "one third"),
            (Fraction(1, 2), "more than half"),
            (Fraction(2, 3), "two thirds"),
        )
        if 0 < abs(share - fraction) <= Fraction(1, 100) and not (fraction == Fraction(1, 2) and share < fraction)
    }
    percent = f"{tenths // 10}.{tenths % 10}%" if tenths % 10 else f"{tenths // 10}%"
    text = (
        "compact: 1\nproject: {name: R}\nroles: {member: {name: Member}}\ndecisions:\n"
        f"  vote: {{electorate: member, passes: [agree {operator} {percent} * cast], quorum: none, open_for: 7 days}}\n"
    )
    told = [found.message for found in check(text.encode(), "c").diagnostics if found.rule == "OSC205"]
    assert len(told) == len(meant)
    for fraction, name in meant.items():
        shown = re.fullmatch(r"(.+) is not (.+): (\d+) of (\d+) reach (.+) and do not reach (.+)", told[0])
        assert shown is not None
        part, whole = int(shown[3]), int(shown[4])

        def reached(limit: Fraction, part: int = part, whole: int = whole, *, strict: bool) -> bool:
            return part > limit * whole if strict else part >= limit * whole

        ends = {
            percent: reached(share, strict=operator == ">"),
            name: reached(fraction, strict=operator == ">" or name == "more than half"),
        }
        assert (shown[1], shown[2]) == (percent, name)
        assert (ends[shown[5]], ends[shown[6]]) == (True, False)
