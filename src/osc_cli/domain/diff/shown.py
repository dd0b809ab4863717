"""What the counts of one result show, judged again by the text that counts, and what only somebody says."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from osc_cli.domain.decisions.counts import BALLOTS, MissingCountError, Number
from osc_cli.domain.decisions.house_lines import read as votes_of_houses
from osc_cli.domain.decisions.judgment import Judgment, judge
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.procedure import Circumstances, block_judges
from osc_cli.domain.decisions.rule import Rule
from osc_cli.domain.decisions.time_line import read as read_time
from osc_cli.domain.diff.procedure import Demand
from osc_cli.domain.lint.electorates import size_of
from osc_cli.domain.lint.subject import Node


class Shown(NamedTuple):
    """What a result shows."""

    problem: str | None = None
    """Why it does not show that the decision was taken."""
    said: tuple[str, ...] = ()
    """What no count can show and a person told, each to follow the word `that`."""


def shown(demand: Demand, rule: Rule, result: Mapping[str, Any], before: Mapping[str, Any]) -> Shown:
    """Judge the counts of a result by the text of the decision that is demanded, and for those who may vote."""
    time = read_time(result.get("explanation"))
    hours: dict[str, Number] = {} if time is None else {"open_hours": time.opening(rule.period).hours}
    if not rule.houses:
        declared = result.get("counts")
        counts = declared.items() if isinstance(declared, dict) else ()
        return _by(rule, {**hours, **_numbers(counts)}, demand, _eligible(demand.decided.get("electorate"), before))
    by_house, said = votes_of_houses(result.get("explanation")), dict[str, None]()
    for name, house in rule.houses:
        if name not in by_house:
            again = f"write it anew with `osc tally {demand.decision} … --format json`"
            return Shown(f"the result does not show the votes of `{name}`; {again}")
        voters = demand.decided["houses"][name].get("electorate")
        one = _by(house, {**hours, **by_house[name]}, demand, _eligible(voters, before))
        if one.problem is not None:
            return Shown(f"{name}: {one.problem}")
        said |= dict.fromkeys(one.said)
    return Shown(said=tuple(said))


def _numbers(counts: Any) -> dict[str, Number]:
    return {name: count for name, count in counts if isinstance(count, int)}


def _by(rule: Rule, counts: Mapping[str, Number], demand: Demand, size: int | None) -> Shown:
    told = counts.get("eligible")
    impossible = _impossible(counts, size)
    if impossible is not None:
        return Shown(impossible)
    try:
        judgment, said = _judged(rule, counts)
        smaller = told is not None and size is not None and not _passes(rule, {**counts, "eligible": size})
    except MissingCountError as error:
        return Shown(f"the result has no count of {', '.join(error.names)}")
    if judgment.outcome is not Outcome.PASSES:
        text = "newer, stricter" if demand.side == "after" else "present"
        return Shown(f"by the {text} text of `{demand.decision}` these votes do not pass")
    if smaller:
        first = (
            f"the result says that {told} may vote, and the compact that it is {size}, of whom these votes do not pass"
        )
        return Shown(f"{first}; where the compact is out of date, bring that number up to date first")
    return Shown(said=said)


def _impossible(counts: Mapping[str, Number], size: int | None) -> str | None:
    """Say why nobody can have counted these votes; None where somebody can."""
    below = next((name for name, count in counts.items() if count < 0), None)
    if below is not None:
        return f"the result counts {counts[below]} for `{below}`, and nothing can be fewer than none"
    voted = sum(counts.get(name, 0) for name in BALLOTS)
    told = counts.get("eligible")
    for most, who in ((told, "it says itself"), (size, "the compact says")):
        for number, what in ((voted, "voted"), (counts.get("present", 0), "were present")):
            if most is not None and number > most:
                return f"the result says that {number} {what}, and {who} that {most} may vote"
    return None


def _passes(rule: Rule, counts: Mapping[str, Number]) -> bool:
    return _judged(rule, counts)[0].outcome is Outcome.PASSES


def _judged(rule: Rule, counts: Mapping[str, Number]) -> tuple[Judgment, tuple[str, ...]]:
    """Judge counts, and say what must have been told for them to pass, as the result says they did.

    Raises MissingCountError when a count is missing.
    """
    around = Circumstances(
        seconded=True,
        chair="agree",
        judgments={"lot": True, "judged_by": True, **({rule.judged_by: True} if rule.judged_by else {})},
    )
    judgment, told = judge(rule, counts, around), []
    if judgment.outcome is not Outcome.PASSES and counts.get("block") and block_judges(rule):
        none_counts = {**around.judgments, **dict.fromkeys(block_judges(rule), False)}
        judgment = judge(rule, counts, around._replace(judgments=none_counts))
        told.append("its Block votes do not count")
    if rule.seconders:
        told.append("it was seconded")
    if judgment.tied:
        told.append("the chair broke the tie for it" if rule.tie == "chair decides" else "the lot fell for it")
    if rule.judged_by is not None:
        told.append("it was judged to pass")
    return judgment, tuple(told)


def _eligible(electorate: Any, before: Mapping[str, Any]) -> int | None:
    """Return how many may vote by the older compact; None where it does not say, or not all of a group may."""
    if isinstance(electorate, Mapping) and not electorate.keys() <= {"roles", "body"}:
        return None
    size = size_of(Node(before, ()), Node(electorate, ()))
    return None if size is None else size.eligible
