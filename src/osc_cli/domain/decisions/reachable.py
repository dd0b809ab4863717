"""How a vote that is still open can end: exact over every way in which the missing ballots may be cast."""

from collections.abc import Mapping
from itertools import product
from math import prod

from osc_cli.domain.decisions.cases import cases, ends_in
from osc_cli.domain.decisions.counts import BALLOTS, DERIVED, Counts, MissingCountError, Number, complete
from osc_cli.domain.decisions.formula import Atom, Frame, NotLinearError, both
from osc_cli.domain.decisions.integers import TooHardError
from osc_cli.domain.decisions.judgment import judge
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.procedure import Circumstances, settle_blocks
from osc_cli.domain.decisions.rule import Rule
from osc_cli.domain.decisions.search import Search

_FEW = 100_000
"""Up to so many completions are simply tried where no formula can be written."""


def reachable(
    rule: Rule, counts: Mapping[str, Number | None], circumstances: Circumstances | None = None
) -> frozenset[Outcome] | None:
    """Return every outcome that an open vote can still have; None when that cannot be settled.

    Whoever has not voted may cast any ballot that the rule knows, or none; ballots that were cast stay.

    Raises MissingCountError when the electorate or another count that the rule needs is unknown.
    """
    counts, around = settle_blocks(rule, counts, (circumstances or Circumstances())._replace(running=True))
    known = complete({**dict.fromkeys(BALLOTS, 0), **{name: n for name, n in counts.items() if n is not None}})
    if around.opening is not None:
        known.setdefault("open_hours", around.opening.hours)
    missing = sorted((rule.names | {"eligible"}) - known.keys())
    if missing:
        raise MissingCountError(missing)
    cast = [int(known[name]) for name in BALLOTS]
    uncast = max(0, int(known["eligible"]) - sum(cast))
    allowed = possible_ballots(rule)
    if "block" in allowed and rule.block_counts != "always":
        allowed |= {"abstain"}  # what becomes of a Block vote that does not count
    upper = [number + uncast * (name in allowed) for name, number in zip(BALLOTS, cast, strict=True)]
    fixed = {name: number for name, number in known.items() if name not in {*BALLOTS, *DERIVED}}
    try:
        listed = cases(rule, Frame(BALLOTS, fixed), around)
        inside = Atom((-1,) * len(BALLOTS), -(sum(cast) + uncast))
        ends = {end for case in listed for end in case.ends}
        return frozenset(end for end in ends if Search(cast, upper).find(both((inside, ends_in(listed, end)))))
    except (NotLinearError, TooHardError):
        return _tried(rule, fixed, (cast, upper, sum(cast) + uncast), around)


def decided(rule: Rule, counts: Mapping[str, Number | None], circumstances: Circumstances | None = None) -> bool | None:
    """Whether the ballots not yet cast can no longer change how a vote ends; None when that cannot be settled.

    Raises MissingCountError as `reachable` does.
    """
    ends = reachable(rule, counts, circumstances)
    return None if ends is None else len(ends) == 1


def possible_ballots(rule: Rule) -> frozenset[str]:
    """Return the ballots that can be cast: the declared choices, and Block where something depends on it."""
    block = {"block"} if rule.veto is not None or "block" in rule.names else set()
    return frozenset(rule.choices) | block


def _tried(
    rule: Rule, fixed: Counts, bounds: tuple[list[int], list[int], int], around: Circumstances
) -> frozenset[Outcome] | None:
    """Judge every completion one by one, where there are few enough of them."""
    cast, upper, most = bounds
    spans = [greatest - least + 1 for least, greatest in zip(cast, upper, strict=True)]
    if prod(spans) > _FEW:
        return None
    ends: set[Outcome] = set()
    for votes in product(*(range(least, least + span) for least, span in zip(cast, spans, strict=True))):
        if sum(votes) > most:
            continue
        try:
            ends.add(judge(rule, {**fixed, **dict(zip(BALLOTS, votes, strict=True))}, around).outcome)
        except MissingCountError:  # every count is there: a person has still to judge
            ends |= {Outcome.PASSES, Outcome.FAILS}
    return frozenset(ends)
