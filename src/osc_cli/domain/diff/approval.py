"""Whether a tally shows that a demanded decision was taken.

Its counts are judged again: a result by an easier rule of the same name proves nothing. What no result shows was not
shown: it is refused with a sentence on how to show it (decision 0057).
"""

import shlex
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.decisions.time_line import read
from osc_cli.domain.diff.procedure import Demand
from osc_cli.domain.diff.shown import Shown, shown
from osc_cli.domain.diff.vote_times import apart_problem, open_problem

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
    found = [_shown(demand, result, before) for result in results]
    reason = _missing(demand, results) or next((one.problem for one in found if one.problem is not None), None)
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
    # Whoever told it answers for it: the reader must see that no file shows it.
    said = [*dict.fromkeys(told for one in found for told in one.said), *(["it was confirmed"] if whose else [])]
    told = " and ".join(f"that {each}" for each in said)
    return Verdict(demand, approved=True, reason=f"{passed}; {told} is what was said" if said else passed)


def _missing(demand: Demand, results: Sequence[Any]) -> str | None:
    if demand.decision is None:
        return "no procedure is declared, so no vote can show that it was followed"
    if not results:
        how = f"`osc tally {demand.decision} … --format json` writes one, `--require {demand.decision}=FILE` gives it"
        return f"no result of `{demand.decision}` was given; {how}"
    if demand.is_twice and len(results) < 2:
        return f"it must pass twice, and one result of `{demand.decision}` was given"
    return None


def _shown(demand: Demand, result: Mapping[str, Any], before: Mapping[str, Any]) -> Shown:
    rule = read_rule(demand.decided) if demand.decided else None
    if not isinstance(rule, Rule):
        return Shown(f"`{demand.decision}` is no decision whose votes can be counted, so that no result shows it")
    problem = _not_passed(demand, result)
    found = Shown(problem) if problem is not None else shown(demand, rule, result, before)
    if found.problem is not None:
        return found
    time = read(result.get("explanation"))
    urgent = ("it was urgent",) if time is not None and time.urgent else ()
    return Shown(open_problem(rule, result), (*urgent, *found.said))


def _not_passed(demand: Demand, result: Mapping[str, Any]) -> str | None:
    if result.get("decision") != demand.decision:
        return f"the result is one of `{result.get('decision')}`, not of `{demand.decision}`"
    if result.get("outcome") != Outcome.PASSES:
        return f"the result says `{result.get('outcome')}`"
    return None if result.get("decided") is True else "the result is not final: the vote was still open"
