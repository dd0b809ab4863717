"""Says why a vote ended as it did, for a person in a hurry and for one who wants to check it."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from fractions import Fraction

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.decisions.amounts import Amount
from osc_cli.domain.decisions.counts import BALLOTS, Number
from osc_cli.domain.decisions.judgment import Check, Judgment, effective, holds
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.period import Opening, Period, long_enough
from osc_cli.domain.decisions.procedure import Circumstances, block_judges, settle_blocks
from osc_cli.domain.decisions.quantities import number
from osc_cli.domain.decisions.rule import Rule, shortest_time
from osc_cli.domain.decisions.words import sentence

ENDS = {
    Outcome.PASSES: "It passes.",
    Outcome.FAILS: "It does not pass.",
    Outcome.BLOCKED: "It is blocked.",
    Outcome.INCONCLUSIVE: "Nothing is decided.",
    Outcome.INVALID: "The vote is not valid.",
    Outcome.EXTENDED: "The vote is extended.",
    Outcome.SECOND_ROUND: "There is a second round.",
    Outcome.REFERRED: "Somebody else decides.",
}
_FLAWS = {
    "not seconded": "It needs the support of {} before the vote, and nobody said that it had it.",
    "too short": "It was not open long enough: the rule asks for at least {}.",
    "too long": "It was open too long: the rule allows at most {}.",
}


def text_of(check: Check) -> str:
    """Say a condition with its guard as a clause; where there are no words for it, as it is written."""
    said = sentence(check.need) or f"`{check.need}`"
    if check.when is None:
        return said
    return f"when {sentence(check.when) or f'`{check.when}`'}: {said}"


def sides(check: Check) -> str:
    """Write both sides with what really lies between them, and squares where a root was compared."""
    truth = check.operator if check.holds else _DENIED[check.operator]
    shown = f"{check.left} {truth} {check.right}"
    one, other = _square(check.left), _square(check.right)
    if check.left.is_rational == check.right.is_rational or one is None or other is None:
        return shown
    return f"{shown}, for {one} {truth} {other}"


_DENIED = {">": "<=", ">=": "<", "<": ">=", "<=": ">", "==": "!="}


def _square(value: Amount) -> str | None:
    """Write the square, of a number also how it comes about; None where squares would not keep the order."""
    if value.is_rational:
        return f"{value} * {value} = {Amount(value.rational**2)}" if value.rational >= 0 else None
    return str(Amount(value.factor**2 * value.radicand)) if not value.rational and value.factor > 0 else None


def explain(
    rule: Rule, judgment: Judgment, counts: Mapping[str, Number | None], around: Circumstances
) -> tuple[str, ...]:
    """Say in sentences what decided, in the order of judgment, and what was not looked at."""
    return tuple(_lines(rule, judgment, counts, around))


def _lines(rule: Rule, judgment: Judgment, counts: Mapping[str, Number | None], around: Circumstances) -> Iterator[str]:
    for flaw in judgment.flaws:
        others = f"{flaw.declared} other{'' if flaw.declared == '1' else 's'}"
        yield _FLAWS[flaw.kind].format(others if flaw.kind == "not seconded" else flaw.declared)
    if judgment.flaws and around.opening is not None:
        yield _open_for(around.opening, rule, shortest_time(rule, urgent=around.urgent))
    if any(flaw.kind == "too short" for flaw in judgment.flaws) and rule.closes_early != "never":
        early = {
            "when decided": "the ballots that were missing could change the result",
            "on passing": "it did not pass",
        }
        yield f"It could not close early, for {early[rule.closes_early]}."
    if not judgment.flaws:
        yield from _closed_early(rule, around)
        yield from _blocks(rule, judgment, counts, around)
        yield from _by_counts(rule, judgment, settle_blocks(rule, counts, around)[0])
    ends = ENDS[judgment.outcome]
    if around.running:
        ends = f"As it stands: {ends[0].lower()}{ends[1:]}"
    yield ends if judgment.to is None else f"{ends.removesuffix('.')}: {judgment.to}."
    yield from _not_looked_at(rule, judgment, counts, around)


def _closed_early(rule: Rule, around: Circumstances) -> Iterator[str]:
    """Say why a vote that was short is valid all the same."""
    shortest = shortest_time(rule, urgent=around.urgent)
    if around.running or around.opening is None or shortest is None or rule.closes_early == "never":
        return
    if long_enough(shortest, around.opening, rule.period or Period()) is False:
        once = {"when decided": "no missing ballot can change the result", "on passing": "it passes"}
        yield f"It closed before {shortest} had passed; this rule allows that once {once[rule.closes_early]}."


def _blocks(
    rule: Rule, judgment: Judgment, counts: Mapping[str, Number | None], around: Circumstances
) -> Iterator[str]:
    """Say what becomes of the Block votes, where that is not for the conditions to say."""
    blocks, settled = counts.get("block"), settle_blocks(rule, counts, around)
    if not blocks or not block_judges(rule):
        return
    if not settled[0].get("block"):
        judged = "1 Block vote was" if blocks == 1 else f"{blocks} Block votes were"
        yield f"{judged} judged not to count, and {'is an abstention' if blocks == 1 else 'are abstentions'}."
        return
    if judgment.outcome is Outcome.BLOCKED and rule.veto is not None:
        yield "A Block vote is a veto by this rule."
    when = rule.block_counts
    if when != "always" and settled[1] is around and judgment.outcome is not Outcome.PASSES:
        yield f"A Block vote counts only if it is {when}; if it is not, say `--judge {when}=no`."
    if judgment.outcome is Outcome.BLOCKED and rule.veto is not None and rule.veto.overridden_by is not None:
        yield f"A veto can be overridden by the decision `{rule.veto.overridden_by}`."


def _by_counts(rule: Rule, judgment: Judgment, counts: Mapping[str, Number | None]) -> Iterator[str]:
    if judgment.outcome is Outcome.BLOCKED and rule.veto is not None:
        return
    if judgment.judged:
        counted = "The conditions hold, and a person judged that it does not pass."
        yield counted if rule.can_be_counted else "No count decides this; a person judged it."
    quorum = [check for check in judgment.checks if check.part == "quorum" and check.applies]
    if not holds(rule.quorum, effective(rule, counts)):
        yield from (_said(check, "No quorum") for check in quorum if not check.holds)
        return
    yield from (_said(check, "Quorum") for check in quorum if check.holds)
    if rule.vacancies_vote != "not counted" and counts.get("vacant"):
        yield f"Empty seats count as {rule.vacancies_vote.capitalize()} votes: {counts['vacant']} more."
    if rule.silence_agrees and not counts.get("disagree") and not counts.get("block"):
        yield "Nobody objected, and silence agrees by this rule."
        return
    for check in _deciding(judgment):
        yield _said(check, "Holds" if check.holds else "Does not hold")
    if judgment.tied:
        yield f"As many agree as disagree, and the rule for a tie is: {rule.tie}."
    elif judgment.outcome is Outcome.FAILS and rule.tie not in {None, "fails", "status quo"} and _equal(counts):
        yield "As many agree as disagree, but one more Agree vote would not pass it: the rule for a tie has no say."


def _equal(counts: Mapping[str, Number | None]) -> bool:
    return bool(counts.get("agree")) and counts.get("agree") == counts.get("disagree")


def _deciding(judgment: Judgment) -> list[Check]:
    """Return the conditions that a reader wants to see: of the outcome that came about, or of the yes that did not."""
    lines = [check for check in judgment.checks if check.applies and check.part in {"passes", "outcomes"}]
    came = [check for check in lines if check.outcome is judgment.outcome]
    return came or [check for check in lines if check.outcome in {None, Outcome.PASSES}]


def _said(check: Check, verdict: str) -> str:
    return f"{verdict}: {text_of(check)} ({sides(check)})."


def _not_looked_at(
    rule: Rule, judgment: Judgment, counts: Mapping[str, Number | None], around: Circumstances
) -> Iterator[str]:
    shortest = shortest_time(rule, urgent=around.urgent)
    if around.running and shortest is not None:
        yield f"The vote {_until(rule, shortest, around)}."
    elif around.opening is None and shortest is not None:
        yield f"Not checked: whether it was open for {shortest}; say so with `--open-for`."
    if around.opening is not None and rule.period is not None:
        yield from _not_taken_off(rule.period, around.opening)
    missing = int(counts.get("eligible") or 0) - sum(int(counts.get(name) or 0) for name in BALLOTS)
    if judgment.outcome is Outcome.PASSES and around.running and missing and not counts.get("block"):
        for check in judgment.checks:
            if check.when is not None and "block" in check.when and not check.applies:
                yield f"One Block vote would add: {sentence(check.need) or check.need}."


def _not_taken_off(period: Period, opening: Opening) -> Iterator[str]:
    """Say which times should not count and were counted all the same, and what to do about it."""
    for text in period.not_during:
        if text in period.unreadable:
            why = "it is no date: give the length without it with `--open-for`"
        elif opening.days is None:
            why = "only a length was given: give `--opened` and `--closed`"
        else:
            continue
        yield f"The rule does not count this time: {text}. It was not taken off, because {why}."


def _open_for(opening: Opening, rule: Rule, shortest: str | None) -> str:
    """Say how long it was open, also in dates or business days where the rule counts in them."""
    period = rule.period or Period()
    business = period.counted_in == "business days" or any(
        "business" in duration for duration in (shortest, period.at_most) if duration is not None
    )
    days, rest = divmod(opening.hours, 24)
    told = [_count(days, "day")] if days else []
    told += [_count(rest, "hour")] if rest or not days else []
    dates = ""
    if business and opening.business_days is not None:
        dates = f"; {_count(opening.business_days, 'business day')} passed"
    elif period.counted_in == "calendar days" and opening.days is not None:
        dates = f"; {_count(opening.days, 'date')} passed"
    off = f", not counting {_count(opening.paused, 'day')} that the rule leaves out" if opening.paused else ""
    return f"It was open for {' and '.join(told)}{dates}{off}."


def _count(value: Fraction | int, unit: str) -> str:
    rounded = Fraction(int(value * 100), 100)  # down, so that it never looks long enough
    return f"{number(rounded)} {unit}{'' if value == 1 else 's'}"


def _until(rule: Rule, shortest: str, around: Circumstances) -> str:
    """Say until when a vote must stay open, where whole days of 24 hours make that a moment."""
    exact = rule.period is None or (rule.period.counted_in == "24-hour days" and not rule.period.not_during)
    if around.opened is None or not exact or "business" in shortest or "month" in shortest or "year" in shortest:
        return f"must be open for at least {shortest}"
    until = around.opened + timedelta(seconds=int(hours(shortest) * 3600))
    return f"must stay open until {until.isoformat(sep=' ', timespec='minutes')}"
