"""Whether a tally shows that a demanded decision was taken.

Its counts are judged again: a result by an easier rule of the same name proves nothing.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.decisions.judgment import outcome_of
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.diff.procedure import Demand

SCHEMA = "osc.tally/1"


class Verdict(NamedTuple):
    """Whether one demand is met, and why not."""

    demand: Demand
    approved: bool
    reason: str


def verdicts(demands: Sequence[Demand], results: Mapping[str, Sequence[Mapping[str, Any]]]) -> tuple[Verdict, ...]:
    """Judge each demand by the tally results (objects of `osc.tally/1`) that were given for its decision."""
    return tuple(_verdict(demand, results.get(demand.decision or "", ())) for demand in demands)


def _verdict(demand: Demand, results: Sequence[Mapping[str, Any]]) -> Verdict:
    reason = _missing(demand, results) or next(filter(None, (_problem(demand, result) for result in results)), None)
    if reason is not None:
        return Verdict(demand, approved=False, reason=reason)
    passed = f"`{demand.decision}` passed{' twice' if demand.is_twice else ''}"
    # A tally counts votes; whether somebody else agreed, or how far apart two votes were, is for people to look up.
    unseen = ["that it was confirmed"] if demand.terms.get("confirmed_by") else []
    unseen += ["that enough time passed between the votes"] if (demand.terms.get("twice") or {}).get("apart") else []
    return Verdict(
        demand, approved=True, reason=f"{passed}; no result shows {' or '.join(unseen)}" if unseen else passed
    )


def _missing(demand: Demand, results: Sequence[Any]) -> str | None:
    if demand.decision is None:
        return "no procedure is declared, so no vote can show that it was followed"
    if not results:
        how = f"`osc tally {demand.decision} … --format json` writes one, `--require {demand.decision}=FILE` gives it"
        return f"no result of `{demand.decision}` was given; {how}"
    if demand.is_twice and len(results) < 2:
        return f"it must pass twice, and one result of `{demand.decision}` was given"
    return None


def _problem(demand: Demand, result: Mapping[str, Any]) -> str | None:
    if result.get("decision") != demand.decision:
        return f"the result is one of `{result.get('decision')}`, not of `{demand.decision}`"
    if result.get("outcome") != Outcome.PASSES:
        return f"the result says `{result.get('outcome')}`"
    if result.get("decided") is not True:
        return "the result is not final: the vote was still open"
    rule = read_rule(demand.decided) if demand.decided else None
    # Houses have no counts of their own in a result, and words have none at all: there the result is believed.
    if not isinstance(rule, Rule) or rule.houses or not rule.can_be_counted:
        return None
    return _judged(demand, rule, result)


def _judged(demand: Demand, rule: Rule, result: Mapping[str, Any]) -> str | None:
    """Judge the counts of a result by the text of the decision that is demanded."""
    declared = result.get("counts")
    counts = (
        {name: count for name, count in declared.items() if isinstance(count, int)}
        if isinstance(declared, dict)
        else {}
    )
    try:
        outcome = outcome_of(rule, counts)
    except MissingCountError as error:
        return f"the result has no count of {', '.join(error.names)}"
    if outcome is Outcome.PASSES:
        return None
    text = "newer, stricter" if demand.side == "after" else "present"
    return f"by the {text} text of `{demand.decision}` these votes do not pass"
