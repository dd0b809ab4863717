"""From an order to seats: the default option, ties by the declared rule, caps, terms, all in words."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from math import ceil
from typing import NamedTuple

from osc_cli.domain.compact.ratios import fraction
from osc_cli.domain.elections.ballots import Tiers
from osc_cli.domain.elections.caps import Removed, seat
from osc_cli.domain.elections.rule import ElectionRule
from osc_cli.domain.elections.standing import Dropped, Standing
from osc_cli.domain.elections.ties import settle
from osc_cli.domain.errors import OscError


class Outcome(StrEnum):
    """How an election ended."""

    ELECTED = "elected"
    """Every seat is filled."""
    UNFILLED = "unfilled"
    """Fewer people are elected than there are seats."""
    NOBODY = "nobody"
    DEFAULT = "default-option"
    """The option that stands for `none of these` won."""
    TIED = "tied"
    """A tie decides a seat, and nothing breaks it yet."""
    NO_QUORUM = "no-quorum"


class Seat(NamedTuple):
    """One person elected."""

    candidate: str
    rank: int
    term: str | None = None


class Result(NamedTuple):
    """Who is elected."""

    outcome: Outcome
    elected: tuple[Seat, ...] = ()
    order: Tiers = ()
    """Everybody by the votes alone, the best first; equal candidates share a tier."""
    tied: tuple[str, ...] = ()
    removed: tuple[Removed, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    explanation: tuple[str, ...] = ()
    shortfall: str | None = None


def conclude(
    rule: ElectionRule, standing: Standing, affiliations: Mapping[str, str], order: Sequence[str] = ()
) -> Result:
    """Fill the seats. `order` is how people broke ties: the first named wins.

    Raises OscError when an order is given and the compact declares no rule for ties.
    """
    if order and rule.tie is None:
        raise OscError("the compact declares no rule for ties in this election", "declare `tie`, then break the tie")
    tiers, behind = _above_default(rule, standing)
    whole = (*tiers, *behind)

    def places(line: Sequence[str]) -> dict[str, str | None]:
        elected = seat(line, rule.seats, rule.cap, affiliations).elected
        return dict(zip(elected, rule.terms or [None] * rule.seats, strict=False))

    settled = settle(tiers, places, order)
    tied = standing.unsettled or frozenset(settled.tied)
    seated = seat(settled.order, rule.seats, rule.cap, affiliations)
    terms = places(settled.order)
    said = [*standing.notes]
    said += [f"A tie is broken by the order given ({rule.tie}): {', '.join(line)}." for line in settled.broken]
    if not tied:  # who makes room may hang on the tie
        said += [
            f"{name} makes room: {had} of the elected come from {group}, more than the cap allows."
            for name, group, had in seated.removed
        ]
    said += [f"{option} cannot be chosen: {why}." for option, why in standing.dropped]
    if tied:
        # Only those stay certain who stand above the tie; where a cap cuts deeper, the tie could take their seats too.
        cuts_deeper = rule.cap is not None and rule.cap.until_below
        sure = set() if cuts_deeper else _above(tiers, tied) & set(seated.elected)
        elected = tuple(Seat(name, rank, terms[name]) for rank, name in enumerate(seated.elected, 1) if name in sure)
        names = tuple(sorted(tied))
        lacking = _to_break(rule, names)
        said.append(f"{' and '.join(names)} are tied, and a seat depends on it.")
        return Result(Outcome.TIED, elected, whole, names, (), standing.dropped, tuple(said), lacking)
    elected = tuple(Seat(name, rank, terms[name]) for rank, name in enumerate(seated.elected, 1))
    return Result(
        _outcome(rule, standing, elected),
        elected,
        whole,
        (),
        seated.removed,
        standing.dropped,
        tuple(said),
        _unfilled(rule, elected),
    )


def quorum_missing(rule: ElectionRule, ballots: int | None, eligible: int | None) -> str | None:
    """Say what is missing to the quorum of voters; None where nothing is, or none is declared.

    Raises OscError when the quorum needs a number that nobody gave.
    """
    if rule.quorum is None:
        return None
    limit = fraction(rule.quorum)
    if "%" in rule.quorum or limit.denominator != 1:
        if eligible is None:
            raise OscError("the quorum of this election needs `--eligible`", "nothing is guessed; give it")
        limit *= eligible
    if ballots is None:
        raise OscError("the quorum of this election needs the number of ballots", "write `ballots:` into the file")
    need = ceil(limit)
    left = need - ballots
    return None if left <= 0 else f"{left} more ballot{'' if left == 1 else 's'} ({ballots} of {need})"


def _above_default(rule: ElectionRule, standing: Standing) -> tuple[Tiers, Tiers]:
    """Put everybody behind who does not stand above the default option; CpSSD has looked at that itself."""
    default = rule.default_option
    if default is None or rule.method == "cpssd":
        return standing.tiers, standing.behind
    for index, tier in enumerate(standing.tiers):
        if default in tier:
            return standing.tiers[:index], (*standing.tiers[index:], *standing.behind)
    return standing.tiers, standing.behind


def _above(tiers: Tiers, tied: frozenset[str]) -> set[str]:
    names: set[str] = set()
    for tier in tiers:
        if tied & set(tier):
            break
        names |= set(tier)
    return names


def _to_break(rule: ElectionRule, names: Sequence[str]) -> str:
    if rule.tie is None:
        return "a rule for ties: the compact declares none"
    draw = ", or `--seed TEXT` to draw it in public" if rule.tie == "lot" else ""
    return f"the tie among {', '.join(names)} broken ({rule.tie}): give `--tie-order NAMES`, the winner first{draw}"


def _outcome(rule: ElectionRule, standing: Standing, elected: Sequence[Seat]) -> Outcome:
    default = rule.default_option
    if default is not None and any(seat.candidate == default for seat in elected):
        return Outcome.DEFAULT
    if not elected:
        first = standing.tiers[:1]
        return Outcome.DEFAULT if default is not None and first and default in first[0] else Outcome.NOBODY
    return Outcome.ELECTED if len(elected) == rule.seats else Outcome.UNFILLED


def _unfilled(rule: ElectionRule, elected: Sequence[Seat]) -> str | None:
    left = rule.seats - len(elected)
    return f"{left} of {rule.seats} seats stay empty" if left else None
