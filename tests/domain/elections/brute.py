"""Every method once more, as slowly and as literally as its definition reads. Nothing here imports the counters."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise, permutations

Rows = Sequence[Sequence[int]]


def preferences(ballots: Sequence[Sequence[Sequence[int]]], size: int, unranked: str) -> list[list[int]]:
    """Ask every ballot about every pair."""
    rows = [[0] * size for _ in range(size)]
    for tiers in ballots:
        place = {name: level for level, tier in enumerate(tiers) for name in tier}
        if len(place) < size and unranked == "invalid":
            continue
        for one in range(size):
            for other in range(size):
                if one in place and other in place:
                    rows[one][other] += place[one] < place[other]
                elif one in place and other not in place and unranked == "last":
                    rows[one][other] += 1
    return rows


def beaten(rows: Rows, *, margins: bool) -> set[tuple[int, int]]:
    """Return who beats whom by the Schulze method: every path without a repetition is walked."""
    size = len(rows)

    def strength(one: int, other: int) -> int:
        if rows[one][other] <= rows[other][one]:
            return 0
        return rows[one][other] - (rows[other][one] if margins else 0)

    def best(one: int, other: int) -> int:
        between = [name for name in range(size) if name not in {one, other}]
        walks = (
            (one, *middle, other) for length in range(len(between) + 1) for middle in permutations(between, length)
        )
        return max(min(strength(*step) for step in pairwise(walk)) for walk in walks)

    pairs = [(one, other) for one in range(size) for other in range(size) if one != other]
    return {(one, other) for one, other in pairs if best(one, other) > best(other, one)}


def champions(rows: Rows) -> list[int]:
    """Return whoever wins against everybody else: nobody, or one."""
    size = range(len(rows))
    return [one for one in size if all(rows[one][other] > rows[other][one] for other in size if other != one)]


def schwartz(options: Sequence[int], defeats: Mapping[tuple[int, int], object]) -> set[int]:
    """Return the union of the smallest sets that nobody outside of them defeats."""
    sets = [{option for bit, option in enumerate(options) if mask >> bit & 1} for mask in range(1, 1 << len(options))]
    unbeaten = [each for each in sets if not any(one not in each and other in each for one, other in defeats)]
    smallest = [each for each in unbeaten if not any(less < each for less in unbeaten)]
    return set().union(*smallest)


def sequential_dropping(rows: Rows, options: Sequence[int]) -> set[int]:
    """Follow Debian's A.6, steps 5 to 8, to the letter: options stay listed, only defeats are dropped."""
    defeats = {(a, b): (rows[a][b], -rows[b][a]) for a in options for b in options if rows[a][b] > rows[b][a]}
    while True:
        top = schwartz(options, defeats)
        inside = [pair for pair in defeats if pair[0] in top and pair[1] in top]
        if not inside:
            return top
        weakest = min(defeats[pair] for pair in inside)
        for pair in inside:
            if defeats[pair] == weakest:
                del defeats[pair]


def greedy_seats(order: Sequence[str], seats: int, most: int, groups: Mapping[str, str]) -> list[str]:
    """Walk down the order and pass over whoever would be one too many: what the removal loop must end with."""
    elected: list[str] = []
    for name in order:
        held = Counter(groups[each] for each in elected if each in groups)
        if len(elected) < seats and (name not in groups or held[groups[name]] < most):
            elected.append(name)
    return elected
