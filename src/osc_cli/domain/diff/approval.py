"""Whether a tally shows that a demanded decision was taken.

Its counts are judged again: a result by an easier rule of the same name proves nothing. What no result shows was not
shown: it is refused with a sentence on how to show it (decision 0057).
"""

import shlex
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.decisions.judgment import outcome_of
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.diff.procedure import Demand
from osc_cli.domain.diff.vote_times import apart_problem, open_problem
from osc_cli.domain.lint.electorates import size_of
from osc_cli.domain.lint.subject import Node

SCHEMA = "osc.tally/1"


class Verdict(NamedTuple):
    """Whether one demand is met, and why not."""

    demand: Demand
    approved: bool
    reason: str


def verdicts(
    demands: Sequence[Demand],
    results: Mapping[str, Sequence[Mapping[str, Any]]],
    before: Mapping[str, Any],
    confirmed: Collection[str] = (),
) -> tuple[Verdict, ...]:
    """Judge each demand by the tally results (objects of `osc.tally/1`) that were given for its decision.

    Args:
        demands: The decisions that are needed.
        results: What was given, by the id of the decision.
        before: The older compact, which says how many may vote.
        confirmed: Who is said to have confirmed the change, each as `confirmed_by` names them.
    """
    return tuple(_verdict(demand, results.get(demand.decision or "", ()), before, confirmed) for demand in demands)


def _verdict(
    demand: Demand, results: Sequence[Mapping[str, Any]], before: Mapping[str, Any], confirmed: Collection[str]
) -> Verdict:
    reason = _missing(demand, results) or next(
        filter(None, (_problem(demand, result, before) for result in results)), None
    )
    if reason is None and demand.is_twice:
        reason = apart_problem(demand.terms["twice"].get("apart"), results)
    by = demand.terms.get("confirmed_by")
    whose = [str(who) for who in (by if isinstance(by, list) else [by] if by else [])]
    unsaid = [who for who in whose if who not in confirmed]
    if reason is None and unsaid:
        reason = (
            f"no result shows that it was confirmed; where it was, say so with `--confirmed {shlex.quote(unsaid[0])}`"
        )
    if reason is not None:
        return Verdict(demand, approved=False, reason=reason)
    passed = f"`{demand.decision}` passed{' twice' if demand.is_twice else ''}"
    # Who gives `--confirmed` answers for it: the reader must see that no file shows it.
    return Verdict(
        demand, approved=True, reason=f"{passed}; that it was confirmed is what was said" if whose else passed
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


def _problem(demand: Demand, result: Mapping[str, Any], before: Mapping[str, Any]) -> str | None:
    if result.get("decision") != demand.decision:
        return f"the result is one of `{result.get('decision')}`, not of `{demand.decision}`"
    if result.get("outcome") != Outcome.PASSES:
        return f"the result says `{result.get('outcome')}`"
    if result.get("decided") is not True:
        return "the result is not final: the vote was still open"
    rule = read_rule(demand.decided) if demand.decided else None
    # Houses have no counts of their own in a result, and words have none at all: there the result is believed.
    if isinstance(rule, Rule) and not rule.houses and rule.can_be_counted:
        problem = _judged(demand, rule, result, before)
        if problem is not None:
            return problem
    return open_problem(demand.decided, rule, result)


def _judged(demand: Demand, rule: Rule, result: Mapping[str, Any], before: Mapping[str, Any]) -> str | None:
    """Judge the counts of a result by the text of the decision that is demanded, and for those who may vote."""
    declared = result.get("counts")
    counts = (
        {name: count for name, count in declared.items() if isinstance(count, int)}
        if isinstance(declared, dict)
        else {}
    )
    try:
        outcome = outcome_of(rule, counts)
        size = _eligible(demand, before)
        said = counts.get("eligible")
        smaller = None not in (said, size) and outcome_of(rule, {**counts, "eligible": size}) is not Outcome.PASSES
    except MissingCountError as error:
        return f"the result has no count of {', '.join(error.names)}"
    if outcome is not Outcome.PASSES:
        text = "newer, stricter" if demand.side == "after" else "present"
        return f"by the {text} text of `{demand.decision}` these votes do not pass"
    if smaller:
        first = (
            f"the result says that {said} may vote, and the compact that it is {size}, of whom these votes do not pass"
        )
        return f"{first}; where the compact is out of date, bring that number up to date first"
    return None


def _eligible(demand: Demand, before: Mapping[str, Any]) -> int | None:
    """Return how many may vote by the older compact; None where it does not say, or not all of a group may."""
    electorate = demand.decided.get("electorate")
    if isinstance(electorate, Mapping) and not electorate.keys() <= {"roles", "body"}:
        return None
    size = size_of(Node(before, ()), Node(electorate, ()))
    return None if size is None else size.eligible
