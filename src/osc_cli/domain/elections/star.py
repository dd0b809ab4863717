"""Bloc STAR: the two candidates with the most stars meet, the one whom more voters prefer gets the seat; repeat."""

from collections.abc import Iterable, Mapping, Sequence

from osc_cli.domain.elections.ballots import Scored
from osc_cli.domain.elections.standing import Standing

Preferred = Mapping[tuple[str, str], int]
"""How many voters scored the first candidate higher than the second; published results hold only some pairs."""


def stars(ballots: Sequence[Scored], candidates: Sequence[str]) -> tuple[dict[str, int], dict[tuple[str, str], int]]:
    """Add up the stars, and count who is preferred to whom; a candidate without a score has 0."""
    totals = dict.fromkeys(candidates, 0)
    preferred = {(one, other): 0 for one in candidates for other in candidates if one != other}
    for scores, weight in ballots:
        given = {name: scores.get(name, 0) for name in candidates}
        for one, score in given.items():
            totals[one] += score * weight
            for other in candidates:
                if score > given[other]:
                    preferred[one, other] += weight
    return totals, preferred


def bloc_star(totals: Mapping[str, int], preferred: Preferred, order: Sequence[str] = ()) -> Standing:
    """Order candidates seat by seat. `order` breaks what stays tied: equal preference and equal stars.

    Raises ValueError, naming the pair, when a runoff is needed that the published result does not hold.
    """
    left = dict(totals)
    elected: list[tuple[str, ...]] = []
    notes: list[str] = []
    while len(left) > 1:
        pair = _finalists(left, order)
        if len(pair) != 2:
            return _stuck(elected, left, pair, notes)
        one, other = pair
        if (one, other) not in preferred:
            if not elected:
                raise ValueError(f"the runoff between {one} and {other} is not among the counts")
            break
        ahead, behind = preferred[one, other], preferred[other, one]
        best = _better(one, other, (ahead, left[one]), (behind, left[other]), order)
        if best is None:
            return _stuck(elected, left, pair, notes)
        votes = (ahead, behind) if best == one else (behind, ahead)
        notes.append(f"{best} wins the runoff against {other if best == one else one} by {votes[0]} to {votes[1]}.")
        elected.append((best,))
        del left[best]
    if len(left) == 1:
        elected.append(tuple(left))
        left = {}
    return Standing(tuple(elected), tuple(notes), behind=(tuple(sorted(left)),) if left else ())


def _finalists(left: Mapping[str, int], order: Sequence[str]) -> list[str]:
    """Return the two with the most stars; more when a tie for a place among them is not broken."""
    rank = {name: place for place, name in enumerate(order)}
    second = sorted(left.values(), reverse=True)[1]
    sure = sorted(name for name in left if left[name] > second)
    level = sorted(name for name in left if left[name] == second)
    free = 2 - len(sure)
    if len(level) > free and all(name in rank for name in level):
        level = sorted(level, key=lambda name: rank[name])[:free]
    return sure + level


def _better(one: str, other: str, first: tuple[int, int], second: tuple[int, int], order: Sequence[str]) -> str | None:
    if first != second:
        return one if first > second else other
    if one in order and other in order:
        return min((one, other), key=order.index)
    return None


def _stuck(elected: list[tuple[str, ...]], left: Iterable[str], tied: Iterable[str], notes: list[str]) -> Standing:
    return Standing((*elected, tuple(sorted(left))), tuple(notes), unsettled=frozenset(tied))
