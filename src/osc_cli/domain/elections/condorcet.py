"""The Condorcet winner: whoever wins against every other candidate; or nobody (PEP 8001)."""

from collections.abc import Callable, Collection

from osc_cli.domain.elections.pairwise import Matrix
from osc_cli.domain.elections.standing import Standing

Wins = Callable[[int, int], bool]
"""Whether so many against so many is a win."""


def more(one: int, other: int) -> bool:
    """Win by more votes than the other has."""
    return one > other


def winner(matrix: Matrix, among: Collection[str], is_win: Wins = more) -> str | None:
    """Return who wins against every other of these candidates, if somebody does."""
    for one in among:
        if all(is_win(matrix.over(one, other), matrix.over(other, one)) for other in among if other != one):
            return one
    return None


def condorcet(matrix: Matrix, is_win: Wins = more) -> Standing:
    """Elect the Condorcet winner, or nobody; the others follow in order as far as they have one."""
    left = list(matrix.candidates)
    order = []
    while left and (best := winner(matrix, left, is_win)) is not None:
        order.append((best,))
        left.remove(best)
    if not order:
        said = "No candidate wins against every other one, so nobody is elected."
        return Standing((), (said,), behind=(tuple(sorted(left)),))
    behind = (*order[1:], tuple(sorted(left))) if left else tuple(order[1:])
    return Standing(tuple(order[:1]), (f"{order[0][0]} wins against every other candidate.",), behind=behind)
