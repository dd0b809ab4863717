"""Whether a vote that closed before its time was already decided, for rules that let it close then."""

from collections.abc import Mapping

from osc_cli.domain.decisions.counts import MissingCountError, Number
from osc_cli.domain.decisions.judgment import judge
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.period import Period, long_enough
from osc_cli.domain.decisions.procedure import Circumstances
from osc_cli.domain.decisions.reachable import decided
from osc_cli.domain.decisions.rule import Rule, shortest_time


def settled_early(
    rule: Rule, houses: Mapping[str, tuple[Rule, Mapping[str, Number]]], around: Circumstances
) -> Circumstances:
    """Note whether the ballots that were not cast could not have changed the outcome, where that matters.

    A rule without houses is one house with an empty name. One house that is lost for certain settles the whole.

    Raises MissingCountError where nobody said how many may vote: whether ballots were missing cannot be guessed.
    """
    shortest = shortest_time(rule, urgent=around.urgent)
    if around.running or around.opening is None or rule.closes_early != "when decided" or shortest is None:
        return around
    if long_enough(shortest, around.opening, rule.period or Period()) is not False:
        return around
    certain, passing = [], []
    for name, (house, counts) in houses.items():
        try:
            certain.append(decided(house, counts, around) is True)
            passing.append(judge(house, counts, around._replace(running=True)).outcome is Outcome.PASSES)
        except MissingCountError as error:
            raise MissingCountError(f"{name}.{missing}" if name else missing for missing in error.names) from None
    lost = any(sure and not passes for sure, passes in zip(certain, passing, strict=True))
    return around._replace(decided=lost or all(certain))
