"""How many voters prefer each candidate to each other one."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from osc_cli.domain.elections.ballots import Ranked

Unranked: TypeAlias = Literal["last", "no-opinion", "invalid"]


class Matrix(NamedTuple):
    """`rows[i][j]` voters prefer candidate i to candidate j; the diagonal is 0."""

    candidates: tuple[str, ...]
    rows: tuple[tuple[int, ...], ...]

    def over(self, one: str, other: str) -> int:
        """Return how many voters prefer one candidate to the other."""
        return self.rows[self.candidates.index(one)][self.candidates.index(other)]

    def of(self, kept: Iterable[str]) -> "Matrix":
        """Return the matrix of some of the candidates, in their order here."""
        wanted = set(kept)
        places = [place for place, name in enumerate(self.candidates) if name in wanted]
        rows = tuple(tuple(self.rows[i][j] for j in places) for i in places)
        return Matrix(tuple(self.candidates[place] for place in places), rows)


class Compared(NamedTuple):
    """The matrix, and how many ballots are in it and are not."""

    matrix: Matrix
    ballots: int
    invalid: int = 0
    """Ballots that leave somebody out where that makes a ballot invalid."""


def compare(ballots: Iterable[Ranked], candidates: Sequence[str], unranked: Unranked) -> Compared:
    """Compare all candidates in pairs.

    What leaving a candidate out means has decided a seat (Kubernetes, 2021), so it has no default: `last` puts them
    behind everybody ranked, `no-opinion` compares them with nobody, `invalid` does not count the ballot.
    """
    place = {name: index for index, name in enumerate(candidates)}
    rows = [[0] * len(candidates) for _ in candidates]
    counted = invalid = 0
    for tiers, weight in ballots:
        levels = [[place[name] for name in tier] for tier in tiers]
        ranked = {index for level in levels for index in level}
        rest = [index for index in range(len(candidates)) if index not in ranked]
        if rest and unranked == "invalid":
            invalid += weight
            continue
        counted += weight
        if rest and unranked == "last":
            levels.append(rest)
        for better, level in enumerate(levels):
            behind = [index for worse in levels[better + 1 :] for index in worse]
            for winner in level:
                row = rows[winner]
                for loser in behind:
                    row[loser] += weight
    return Compared(Matrix(tuple(candidates), tuple(map(tuple, rows))), counted, invalid)


def merged(matrices: Sequence[Matrix]) -> Matrix:
    """Add partial tallies; their candidates may stand in different orders.

    Raises ValueError when they do not count the same candidates.
    """
    first = matrices[0]
    for matrix in matrices[1:]:
        if set(matrix.candidates) != set(first.candidates):
            raise ValueError("partial tallies count different candidates")
    rows = tuple(
        tuple(sum(matrix.over(one, other) for matrix in matrices) for other in first.candidates)
        for one in first.candidates
    )
    return Matrix(first.candidates, rows)


def added(totals: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """Add partial counts of votes.

    Raises ValueError when they do not count the same candidates.
    """
    for partial in totals[1:]:
        if set(partial) != set(totals[0]):
            raise ValueError("partial tallies count different candidates")
    return {name: sum(partial[name] for partial in totals) for name in totals[0]}
