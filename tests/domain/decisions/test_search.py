"""The solver finds whole numbers or proves that there are none."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from osc_cli.domain.decisions.formula import Atom, Formula, both, either, holds, opposite
from osc_cli.domain.decisions.search import Search

ATOMS = st.builds(Atom, st.tuples(*(st.integers(-5, 5) for _ in range(3))), st.integers(-12, 12))
FORMULAS: st.SearchStrategy[Formula] = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(both),
        st.lists(inner, min_size=1, max_size=3).map(either),
        inner.map(opposite),
    ),
    max_leaves=8,
)


def test_between_two_fractions_there_may_be_no_whole_number() -> None:
    """3x + 3y = 7 has fractions in plenty; bounds of a million make no difference."""
    both_ways = both((Atom((3, 3), 7), Atom((-3, -3), -7)))
    assert Search([0, 0], [1_000_000, 1_000_000]).find(both_ways) is None


def test_a_thin_stretch_is_not_walked_through_step_by_step() -> None:
    """9 (x + y) > z with z at least 900,000 and x + y + z at most a million has no whole solution just below."""
    thin = both((Atom((9, 9, -1), 1), Atom((-1, -1, -1), -1_000_000)))
    assert Search([0, 1, 900_000], [1_000_000] * 3).find(thin) is None
    found = Search([0, 1, 899_999], [1_000_000] * 3).find(thin)
    assert found is not None
    assert holds(thin, found)


@settings(max_examples=200)
@given(FORMULAS, st.integers(0, 3))
def test_the_answer_agrees_with_trying_every_number(formula: Formula, most: int) -> None:
    found = Search([0, 0, 0], [most] * 3).find(formula)
    every = [values for values in product(range(most + 1), repeat=3) if holds(formula, values)]
    assert (found is not None) == bool(every)
    assert found is None or found in every
    assert all(holds(opposite(formula), values) is not holds(formula, values) for values in every)
