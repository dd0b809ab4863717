"""The methods that can be counted, each by its name in the compact. A new method is one small file and one line."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple, cast

from osc_cli.domain.decisions.counts import Number, complete
from osc_cli.domain.elections.approval import most_votes
from osc_cli.domain.elections.condorcet import condorcet
from osc_cli.domain.elections.cpssd import cpssd
from osc_cli.domain.elections.pairwise import Matrix
from osc_cli.domain.elections.rule import ElectionRule
from osc_cli.domain.elections.schulze import Strength, schulze
from osc_cli.domain.elections.standing import Standing
from osc_cli.domain.elections.star import bloc_star
from osc_cli.domain.errors import OscError


class Votes(NamedTuple):
    """What was counted, in the form that the method works on."""

    candidates: tuple[str, ...]
    matrix: Matrix | None = None
    totals: Mapping[str, int] | None = None
    """Votes, or stars."""
    runoffs: Mapping[tuple[str, str], int] | None = None
    ballots: int | None = None
    invalid: int = 0
    """Ballots that were left out, because of whom they leave out."""
    eligible: int | None = None


class Method(NamedTuple):
    """One way to count."""

    words: str
    ballot: Literal["marks", "ranking", "scores"]
    order: Callable[[Votes, ElectionRule, Sequence[str]], Standing]
    needs: tuple[str, ...] = ()
    """Fields of the election without which the result would depend on a guess."""
    one_seat: bool = False
    pairs: bool = False
    """Whether it knows conditions on each pair."""


def _most_votes(votes: Votes, rule: ElectionRule, order: Sequence[str]) -> Standing:  # noqa: ARG001 -- one signature
    assert votes.totals is not None
    return most_votes(votes.totals)


def _schulze(votes: Votes, rule: ElectionRule, order: Sequence[str]) -> Standing:  # noqa: ARG001
    assert votes.matrix is not None
    return schulze(votes.matrix, cast("Strength", rule.strength))


def _condorcet(votes: Votes, rule: ElectionRule, order: Sequence[str]) -> Standing:  # noqa: ARG001
    assert votes.matrix is not None
    found = condorcet(votes.matrix, lambda one, other: one > other and _lacks(rule, one, other, votes.eligible) is None)
    if rule.head_to_head:
        needed = " and ".join(f"`{condition.text}`" for condition in rule.head_to_head)
        return found._replace(notes=(*found.notes, f"A win against another candidate needs {needed}."))
    return found


def _cpssd(votes: Votes, rule: ElectionRule, order: Sequence[str]) -> Standing:  # noqa: ARG001
    assert votes.matrix is not None
    assert rule.default_option is not None
    unknown = [option for option in rule.ratios if option not in votes.matrix.candidates]
    if unknown:
        raise OscError(f"`ratios` names `{unknown[0]}`, which is not among the options")
    return cpssd(
        votes.matrix,
        rule.default_option,
        rule.ratios,
        lambda one, other: _lacks(rule, one, other, votes.eligible),
    )


def _star(votes: Votes, rule: ElectionRule, order: Sequence[str]) -> Standing:
    assert votes.totals is not None
    assert votes.runoffs is not None
    standing = bloc_star(votes.totals, votes.runoffs, order)
    if standing.behind and not standing.unsettled and len(standing.tiers) < rule.seats:
        raise OscError("a runoff that decides a seat is not among the counts", "give every runoff under `runoffs`")
    return standing


def _lacks(rule: ElectionRule, one: int, other: int, eligible: int | None) -> str | None:
    counts: dict[str, Number | None] = {"agree": one, "disagree": other, "eligible": eligible}
    counts |= {"abstain": 0, "block": 0}
    for condition in rule.head_to_head:
        if not condition.holds(complete(counts)):
            left, right = condition.sides(complete(counts))
            return f"it does not reach `{condition.text}` ({left} and {right})"
    return None


METHODS: dict[str, Method] = {
    "plurality": Method("most votes, one name on each ballot", "marks", _most_votes),
    "approval": Method("most votes, any number of names on each ballot", "marks", _most_votes),
    "schulze": Method("the Schulze method", "ranking", _schulze, ("unranked", "strength")),
    "condorcet": Method(
        "the Condorcet winner or nobody", "ranking", _condorcet, ("unranked",), one_seat=True, pairs=True
    ),
    "cpssd": Method(
        "cloneproof Schwartz sequential dropping",
        "ranking",
        _cpssd,
        ("unranked", "default_option"),
        one_seat=True,
        pairs=True,
    ),
    "bloc-star": Method("bloc STAR", "scores", _star),
    "star": Method("STAR", "scores", _star, one_seat=True),
}

NOT_COUNTED = {
    "stv": "STV is not counted here: no library that is light and looked after counts it exactly and breaks ties by"
    " the rule of the compact",
}
"""Methods that people ask for, and why they are missing."""


def method_of(name: str, rule: ElectionRule) -> Method:
    """Return how an election is counted.

    Raises OscError when we do not count its method, or when the compact leaves open what the result depends on.
    """
    method = METHODS.get(rule.method)
    if method is None:
        why = NOT_COUNTED.get(rule.method, f"`{rule.method}` is not counted here")
        hint = "count it elsewhere and give the published order with `--attested 'a > b > c'`"
        raise OscError(why, f"{hint}; caps, terms and ties are then checked")
    for field in method.needs:
        if getattr(rule, field) is None:
            raise OscError(f"the election `{name}` does not declare `{field}`", "the result depends on it; declare it")
    if method.one_seat and rule.seats != 1:
        raise OscError(f"`{rule.method}` fills one seat, and the election `{name}` has {rule.seats}", "choose another")
    if (rule.head_to_head or rule.ratios) and not method.pairs:
        raise OscError(f"`{rule.method}` knows no conditions on pairs", "take out `head_to_head` and `ratios`")
    return method
