"""Cloneproof Schwartz sequential dropping, with a default option: Debian's constitution 1.7, section A.5 and A.6."""

from collections.abc import Callable, Collection, Mapping
from fractions import Fraction

from osc_cli.domain.elections.pairwise import Matrix
from osc_cli.domain.elections.standing import Dropped, Standing

Needs = Callable[[int, int], str | None]
"""Say what an option lacks that so many prefer to the default, and so many do not; None when it lacks nothing."""


def cpssd(matrix: Matrix, default: str, ratios: Mapping[str, Fraction], lacks: Needs) -> Standing:
    """Drop options without quorum or majority, then the weakest defeats inside the Schwartz set, until one stands.

    `ratios` holds how many times as many voters must prefer an option to the default as the reverse, 1 where it says
    nothing. An option must also be preferred by strictly more voters than prefer the default.
    """
    dropped = []
    for option in matrix.candidates:
        if option == default:
            continue
        votes, against = matrix.over(option, default), matrix.over(default, option)
        ratio = ratios.get(option, Fraction(1))
        why = lacks(votes, against)
        if why is None and not (votes > against and votes >= ratio * against):
            need = "more than" if ratio <= 1 else f"at least {ratio} times"
            why = f"{votes} voters prefer it to {default} and {against} the reverse; it needs {need} as many"
            why = why.replace("more than as many", "more")
        if why is not None:
            dropped.append(Dropped(option, why))
    gone = {option for option, _ in dropped}
    kept = [option for option in matrix.candidates if option not in gone]
    best = remaining(matrix, kept)
    last = tuple(sorted(option for option in kept if option not in best))
    return Standing(
        (tuple(sorted(best)),),
        (f"{len(kept)} options stay after quorum and majority against {default}.",),
        tuple(dropped),
        (last,) if last else (),
    )


def remaining(matrix: Matrix, options: Collection[str]) -> set[str]:
    """Return the options that no defeat separates at the end; more than one only in a tie."""
    defeats = {
        (one, other): (matrix.over(one, other), -matrix.over(other, one))
        for one in options
        for other in options
        if matrix.over(one, other) > matrix.over(other, one)
    }
    while True:
        schwartz = _schwartz(options, defeats)
        inside = {pair: strength for pair, strength in defeats.items() if schwartz.issuperset(pair)}
        if not inside:
            return schwartz
        weakest = min(inside.values())
        defeats = {pair: strength for pair, strength in inside.items() if strength != weakest}
        options = schwartz


def _schwartz(options: Collection[str], defeats: Collection[tuple[str, str]]) -> set[str]:
    """Return the options that reach back, along defeats, whoever reaches them."""
    reached = {option: _reached(option, defeats) for option in options}
    return {
        option for option in options if all(other in reached[option] for other in options if option in reached[other])
    }


def _reached(start: str, defeats: Collection[tuple[str, str]]) -> set[str]:
    found: set[str] = set()
    todo = [start]
    while todo:
        here = todo.pop()
        for one, other in defeats:
            if one == here and other not in found:
                found.add(other)
                todo.append(other)
    return found
