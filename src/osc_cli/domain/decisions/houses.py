"""A decision that several groups must all pass."""

from collections.abc import Mapping
from typing import NamedTuple

from osc_cli.domain.decisions.counts import MissingCountError, Number
from osc_cli.domain.decisions.judgment import Judgment, judge
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.procedure import Circumstances
from osc_cli.domain.decisions.rule import Rule

_GRAVEST_FIRST = (
    Outcome.INVALID,
    Outcome.BLOCKED,
    Outcome.FAILS,
    Outcome.INCONCLUSIVE,
    Outcome.REFERRED,
    Outcome.SECOND_ROUND,
    Outcome.EXTENDED,
)
"""One house that says no settles it, whatever another one has still to decide."""


class HousesJudgment(NamedTuple):
    """What became of the whole, and of each house."""

    outcome: Outcome
    houses: Mapping[str, Judgment]


def judge_houses(
    rule: Rule, counts: Mapping[str, Mapping[str, Number | None]], circumstances: Circumstances | None = None
) -> HousesJudgment:
    """Judge every house by its own counts; the decision passes when all of them do.

    Raises MissingCountError naming `house` or `house.count` where something that is needed was not given.
    """
    judged = {}
    for name, house in rule.houses:
        if name not in counts:
            raise MissingCountError([name])
        try:
            judged[name] = judge(house, counts[name], circumstances)
        except MissingCountError as error:
            raise MissingCountError(f"{name}.{missing}" for missing in error.names) from None
    outcomes = {judgment.outcome for judgment in judged.values()}
    outcome = next((grave for grave in _GRAVEST_FIRST if grave in outcomes), Outcome.PASSES)
    return HousesJudgment(outcome, judged)
