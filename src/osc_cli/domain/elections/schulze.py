"""The Schulze method: who beats whom along the strongest chain of victories (Schulze, Soc Choice Welf 36, 2011)."""

from typing import Literal, TypeAlias

from osc_cli.domain.elections.pairwise import Matrix
from osc_cli.domain.elections.standing import Standing, layers

Strength: TypeAlias = Literal["winning", "margins"]


def paths(matrix: Matrix, strength: Strength) -> list[list[int]]:
    """Return the strength of the strongest path between any two candidates; 0 where there is none.

    A victory is as strong as the votes that won it, or as its margin; a path is as strong as its weakest victory.
    """
    size = range(len(matrix.candidates))
    rows = matrix.rows
    strongest = [
        [(rows[i][j] - (rows[j][i] if strength == "margins" else 0)) if rows[i][j] > rows[j][i] else 0 for j in size]
        for i in size
    ]
    for middle in size:
        onward = strongest[middle]
        for start in size:
            reach = strongest[start][middle]
            if start == middle or not reach:
                continue
            row = strongest[start]
            for end, step in enumerate(onward):
                through = min(reach, step)
                if through > row[end] and end != start:
                    row[end] = through
    return strongest


def wins(matrix: Matrix, strength: Strength) -> dict[str, int]:
    """Return how many others each candidate beats."""
    strongest = paths(matrix, strength)
    size = range(len(matrix.candidates))
    return {name: sum(strongest[i][j] > strongest[j][i] for j in size) for i, name in enumerate(matrix.candidates)}


def schulze(matrix: Matrix, strength: Strength) -> Standing:
    """Order candidates by who beats whom."""
    strongest = paths(matrix, strength)
    place = {name: index for index, name in enumerate(matrix.candidates)}
    tiers = layers(
        matrix.candidates, lambda one, other: strongest[place[one]][place[other]] > strongest[place[other]][place[one]]
    )
    measure = "the votes that won it" if strength == "winning" else "its margin"
    return Standing(tiers, (f"Candidates are compared in pairs; a victory is as strong as {measure}.",))
