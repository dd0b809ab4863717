from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osc_cli.domain.elections.approval import most_votes, votes
from osc_cli.domain.elections.ballots import Marked, Ranked, Scored, read_marks, read_ranking, read_scores
from osc_cli.domain.elections.condorcet import condorcet
from osc_cli.domain.elections.cpssd import cpssd, remaining
from osc_cli.domain.elections.pairwise import Matrix, compare, merged
from osc_cli.domain.elections.schulze import paths, schulze
from osc_cli.domain.elections.star import bloc_star, stars
from tests.domain.elections.brute import beaten, champions, preferences, sequential_dropping

NAMES = ("a", "b", "c", "d", "e")


def nothing_lacks(one: int, other: int) -> None:
    """State no condition beside the majority."""


@st.composite
def rankings(draw: st.DrawFn) -> tuple[int, list[list[list[int]]]]:
    """Ballots over up to five candidates, with ties, and with candidates left out."""
    size = draw(st.integers(1, 5))
    levels = st.lists(st.none() | st.integers(0, 3), min_size=size, max_size=size)
    ballots = []
    for level in draw(st.lists(levels, max_size=8)):
        tiers = [[name for name in range(size) if level[name] == step] for step in range(4)]
        ballots.append([tier for tier in tiers if tier])
    return size, ballots


def ranked(ballots: list[list[list[int]]], names: tuple[str, ...] = NAMES) -> list[Ranked]:
    return [Ranked(tuple(tuple(names[index] for index in tier) for tier in tiers)) for tiers in ballots]


@given(rankings(), st.sampled_from(["last", "no-opinion", "invalid"]))
def test_pairs_agree_with_asking_every_ballot(case, unranked) -> None:  # type: ignore[no-untyped-def]
    size, ballots = case
    found = compare(ranked(ballots), NAMES[:size], unranked).matrix.rows
    assert [list(row) for row in found] == preferences(ballots, size, unranked)


matrices = st.integers(1, 5).flatmap(
    lambda size: st.lists(st.lists(st.integers(0, 6), min_size=size, max_size=size), min_size=size, max_size=size).map(
        lambda rows: [[0 if i == j else cell for j, cell in enumerate(row)] for i, row in enumerate(rows)]
    )
)


def matrix(rows: list[list[int]]) -> Matrix:
    return Matrix(NAMES[: len(rows)], tuple(map(tuple, rows)))


@settings(deadline=None)
@given(matrices, st.booleans())
def test_schulze_agrees_with_walking_every_path(rows: list[list[int]], margins: bool) -> None:
    found = paths(matrix(rows), "margins" if margins else "winning")
    size = range(len(rows))
    assert {(i, j) for i in size for j in size if found[i][j] > found[j][i]} == beaten(rows, margins=margins)


@given(matrices)
def test_a_condorcet_winner_wins_every_pair(rows: list[list[int]]) -> None:
    assert [tier[0] for tier in condorcet(matrix(rows)).tiers] == [NAMES[index] for index in champions(rows)]


@settings(deadline=None)
@given(matrices)
def test_dropping_agrees_with_the_text_to_the_letter(rows: list[list[int]]) -> None:
    options = range(len(rows))
    assert remaining(matrix(rows), NAMES[: len(rows)]) == {NAMES[i] for i in sequential_dropping(rows, options)}


@given(rankings(), st.randoms(use_true_random=False), st.permutations(NAMES))
def test_neither_the_order_of_ballots_nor_that_of_candidates_matters(case, random, other) -> None:  # type: ignore[no-untyped-def]
    size, ballots = case
    shuffled = list(ballots)
    random.shuffle(shuffled)
    stand = list(NAMES[:size])
    random.shuffle(stand)
    rename = dict(zip(NAMES, other, strict=True))
    for method in (lambda m: schulze(m, "winning"), lambda m: schulze(m, "margins"), condorcet, _dropped):
        plain = method(compare(ranked(ballots), NAMES[:size], "last").matrix)
        again = method(compare(ranked(shuffled), stand, "last").matrix)
        assert [set(tier) for tier in plain.tiers] == [set(tier) for tier in again.tiers]
        renamed = tuple(rename[name] for name in stand)
        third = method(compare(ranked(shuffled, tuple(other)), renamed, "last").matrix)
        assert [{rename[name] for name in tier} for tier in plain.tiers] == [set(tier) for tier in third.tiers]


def _dropped(pairs: Matrix):  # type: ignore[no-untyped-def]
    best = tuple(sorted(remaining(pairs, pairs.candidates)))
    return condorcet(pairs)._replace(tiers=(best,))


def test_leaving_out_decides_a_seat() -> None:
    """3 rank only a, 2 say b > a, 2 say c > b: who says nothing about b is the whole question."""
    ballots = [Ranked((("a",),), 3), Ranked((("b",), ("a",)), 2), Ranked((("c",), ("b",)), 2)]
    last = compare(ballots, ("a", "b", "c"), "last").matrix
    silent = compare(ballots, ("a", "b", "c"), "no-opinion").matrix
    assert (last.over("a", "b"), last.over("b", "a")) == (3, 4)
    assert (silent.over("a", "b"), silent.over("b", "a")) == (0, 2)
    assert (last.over("a", "c"), silent.over("a", "c")) == (5, 0)


def test_schulze_on_a_cycle_by_hand() -> None:
    """The a > b by 8, b > c by 7, c > a by 6 of 9: c > a is the weakest, so a is first and c last."""
    rows = ((0, 8, 3), (1, 0, 7), (6, 2, 0))
    assert schulze(Matrix(("a", "b", "c"), rows), "winning").tiers == (("a",), ("b",), ("c",))
    assert condorcet(Matrix(("a", "b", "c"), rows)).tiers == ()


@pytest.mark.parametrize(("votes_for", "against", "stays"), [(6, 2, True), (5, 2, False), (6, 3, False)])
def test_exactly_three_to_one_is_enough_as_debian_1_7_says(votes_for: int, against: int, stays: bool) -> None:
    pairs = Matrix(("x", "default"), ((0, votes_for), (against, 0)))
    found = cpssd(pairs, "default", {"x": Fraction(3)}, nothing_lacks)
    assert found.tiers == ((("x",),) if stays else (("default",),))


def test_an_option_that_only_ties_with_the_default_is_dropped() -> None:
    pairs = Matrix(("x", "default"), ((0, 4), (4, 0)))
    assert cpssd(pairs, "default", {}, nothing_lacks).tiers == (("default",),)


def test_names_on_ballots_are_votes() -> None:
    ballots = [Marked(frozenset("ab")), Marked(frozenset("b"), 2), Marked(frozenset())]
    assert votes(ballots, "abc") == {"a": 1, "b": 3, "c": 0}
    assert most_votes({"a": 1, "b": 3, "c": 0}).tiers == (("b",), ("a",), ("c",))


def test_star_elects_the_preferred_of_the_two_with_most_stars() -> None:
    """The stars a 5+5+0 = 10, b 4+4+1 = 9, c 0+0+5 = 5; two of three prefer a to b. Then b against c: 2 to 1."""
    totals, runoffs = stars([Scored({"a": 5, "b": 4}, 2), Scored({"b": 1, "c": 5})], ("a", "b", "c"))
    assert totals == {"a": 10, "b": 9, "c": 5}
    assert bloc_star(totals, runoffs).tiers == (("a",), ("b",), ("c",))


def test_a_runoff_can_turn_the_stars_around() -> None:
    """The stars a 5+1+1 = 7, b 0+2+2 = 4, but two of three prefer b."""
    totals, runoffs = stars([Scored({"a": 5}), Scored({"a": 1, "b": 2}, 2)], ("a", "b"))
    assert bloc_star(totals, runoffs).tiers == (("b",), ("a",))


def test_star_stops_at_a_tie_and_goes_on_with_an_order() -> None:
    totals, runoffs = stars([Scored({"a": 1}), Scored({"b": 1})], ("a", "b", "c"))
    assert bloc_star(totals, runoffs).unsettled == {"a", "b"}
    assert bloc_star(totals, runoffs, ("b", "a")).tiers == (("b",), ("a",), ("c",))


def test_partial_matrices_are_added_whatever_their_order() -> None:
    one = Matrix(("a", "b"), ((0, 3), (1, 0)))
    other = Matrix(("b", "a"), ((0, 5), (2, 0)))
    assert merged([one, other]) == Matrix(("a", "b"), ((0, 5), (6, 0)))
    with pytest.raises(ValueError, match="different candidates"):
        merged([one, Matrix(("a",), ((0,),))])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a > x", "unknown candidate `x`"),
        ("ada > Beni", "unknown candidate `Beni`; did you mean `Ben`?"),
        ("a > a", "`a` is named twice"),
        ("a > > b", "a name is missing"),
    ],
)
def test_a_ranking_is_read_strictly(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says.replace("?", r"\?")):
        read_ranking(text, ("a", "b", "ada", "Ben"))


def test_words_on_ballots_are_read() -> None:
    assert read_ranking(" b=a > c", "abc") == (("b", "a"), ("c",))
    assert read_ranking("", "abc") == ()
    assert read_marks("a = c", "abc") == {"a", "c"}
    assert read_scores({"a": "9007199254740993", "b": ""}) == {"a": 9007199254740993}
    with pytest.raises(ValueError, match=r"expected a whole number"):
        read_scores({"a": "4.5"})
