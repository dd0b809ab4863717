"""Whether the results of votes show that each was open long enough, and two of them lay far enough apart."""

from collections.abc import Mapping, Sequence
from typing import Any

from osc_cli.domain.compact.dates import after
from osc_cli.domain.decisions.counts import MissingCountError, Number
from osc_cli.domain.decisions.period import Period, long_enough, too_long
from osc_cli.domain.decisions.procedure import Circumstances
from osc_cli.domain.decisions.reachable import decided
from osc_cli.domain.decisions.rule import Rule, shortest_time
from osc_cli.domain.decisions.time_line import OpenTime, read

_MOMENTS = "write it anew with `osc tally … --opened TIME --closed TIME`"


def open_problem(rule: Rule, result: Mapping[str, Any]) -> str | None:
    """Say why a result does not show that the vote was open as long as its decision asks; None where it does."""
    period, time = rule.period or Period(), read(result.get("explanation"))
    urgent = time is not None and time.urgent
    if urgent and rule.urgent is None:
        return "the result says that the vote was urgent, and the decision knows no urgent votes"
    shortest = shortest_time(rule, urgent=urgent)
    if shortest is None and period.at_most is None:
        return None
    asked = f"at least {shortest}" if shortest else f"at most {period.at_most}"
    if time is None:
        how = f"{_MOMENTS}, or with `--open-for LENGTH`"
        return f"the result does not say for how long the vote was open, and it must be {asked}; {how}"
    return _wrong_length(rule, result, time, shortest)


def _wrong_length(rule: Rule, result: Mapping[str, Any], time: OpenTime, shortest: str | None) -> str | None:
    period = rule.period or Period()
    opening = time.opening(period)
    enough = True if shortest is None else long_enough(shortest, opening, period)
    if enough is None:
        return f"the length alone does not show that the vote was open for at least {shortest}; {_MOMENTS}"
    if not enough and not _may_close_early(rule, result, Circumstances(opening=opening)):
        faster = rule.urgent is not None and not time.urgent
        how = "; if it was urgent, write the result anew with `osc tally … --urgent`" if faster else ""
        return f"the vote was not open for at least {shortest}{how}"
    if period.at_most and too_long(period.at_most, opening, period):
        return f"the vote was open for more than {period.at_most}"
    return None


def _may_close_early(rule: Rule, result: Mapping[str, Any], around: Circumstances) -> bool:
    """Whether the rule lets a vote end before its time once it passes, or once no missing ballot could change that."""
    if rule.closes_early == "never":
        return False
    if rule.closes_early == "on passing":
        return True
    counts: dict[str, Number] = {
        name: count for name, count in (result.get("counts") or {}).items() if isinstance(count, int)
    }
    try:
        return not rule.houses and decided(rule, counts, around) is True
    except MissingCountError:
        return False


def apart_problem(apart: str | None, results: Sequence[Mapping[str, Any]]) -> str | None:
    """Say why results do not show two votes, with this time between them; None where they do."""
    times = [read(result.get("explanation")) for result in results]
    moments = [time for time in times if time is not None and time.opened is not None and time.closed is not None]
    if len(moments) < len(results):
        if apart is not None:
            must = f"{apart} must pass between the two votes"
            return f"the results do not say when each vote opened and closed, and {must}; {_MOMENTS} for each"
        alike = any(one == other for index, one in enumerate(results) for other in results[:index])
        return f"two of the results are alike, which a copy would be too; {_MOMENTS} for each" if alike else None
    if len({_has_zone(time) for time in moments}) > 1:
        return "some times of the results have a time zone and others have none; give all of them one"
    first, last = (min(moments, key=_opened), max(moments, key=_opened))
    assert first.closed is not None
    assert last.opened is not None
    opened = last.opened if last.opened.tzinfo is None else last.opened.astimezone(first.closed.tzinfo)
    told = f"the first vote closed on {first.closed.date()} and the second opened on {opened.date()}"
    if opened < first.closed:
        return f"these are not two votes one after the other: {told}"
    if apart is not None and after(first.closed.date(), apart) > opened.date():
        return f"{told}, and {apart} must pass between them"
    return None


def _has_zone(time: OpenTime) -> bool:
    return time.opened is not None and time.opened.tzinfo is not None


def _opened(time: OpenTime) -> Any:
    return time.opened
