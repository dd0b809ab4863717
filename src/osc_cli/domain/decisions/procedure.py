"""Whether a vote followed its procedure: support, time, and what else was the case around it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from osc_cli.domain.decisions.counts import MissingCountError, Number
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.period import Opening, Period, long_enough, too_long
from osc_cli.domain.decisions.rule import Rule, shortest_time

if TYPE_CHECKING:
    from osc_cli.domain.decisions.judgment import Judgment


class Circumstances(NamedTuple):
    """What was the case around a vote. What is None is not known."""

    opening: Opening | None = None
    urgent: bool = False
    seconded: bool = False
    chair: Literal["agree", "disagree"] | None = None
    judgments: Mapping[str, bool] = {}
    """What persons judged, by the name of what they judged or of who did."""
    opened: datetime | None = None
    running: bool = False
    """Whether the vote is still open; its procedure is then not over."""
    decided: bool = False
    """Whether the ballots that were not cast could not have changed the outcome; for votes that close early."""

    def judged(self, name: str) -> bool:
        """Return a person's judgment.

        Raises MissingCountError when there is none.
        """
        for known in (name, "judged_by"):
            if known in self.judgments:
                return self.judgments[known]
        raise MissingCountError([name])


def block_judges(rule: Rule) -> frozenset[str]:
    """Return the names by which a person may judge whether Block votes count; none where they always do."""
    if rule.veto is None and rule.block_counts == "always":
        return frozenset()
    return frozenset(("veto", "block", rule.block_counts, *(rule.veto.by if rule.veto is not None else ())))


def settle_blocks(
    rule: Rule, counts: Mapping[str, Number | None], around: Circumstances
) -> tuple[Mapping[str, Number | None], Circumstances]:
    """Turn Block votes into abstentions where a person judged that they do not count.

    Those who count have looked at them, so without a judgment they count. A judgment is about ballots that were cast,
    and is not kept for those that may still come.
    """
    judges = block_judges(rule)
    said = {name: answer for name, answer in around.judgments.items() if name in judges}
    if not said:
        return counts, around
    rest = {name: answer for name, answer in around.judgments.items() if name not in judges}
    if not all(said.values()):
        counts = {**counts, "abstain": (counts.get("abstain") or 0) + (counts.get("block") or 0), "block": 0}
    return counts, around._replace(judgments=rest)


class Flaw(NamedTuple):
    """Something that makes a vote invalid."""

    kind: Literal["not seconded", "too short", "too long"]
    declared: str
    """What the rule asks for."""


def flaws(rule: Rule, around: Circumstances, by_counts: Callable[[], "Judgment"]) -> tuple[Flaw, ...]:
    """Return what was wrong with the procedure of a vote that is over.

    `by_counts` tells how the vote stood, for rules that let a vote close early. Where nobody said how long the vote was
    open, it is not judged on time.

    Raises MissingCountError for `opened` and `closed` when only the moments themselves can tell.
    """
    found = []
    if rule.seconders and not around.seconded:
        found.append(Flaw("not seconded", str(rule.seconders)))
    if around.opening is None:
        return tuple(found)
    shortest = shortest_time(rule, urgent=around.urgent)
    period = rule.period or Period()
    if shortest is not None and not _long_enough(shortest, around.opening, period):
        early = (rule.closes_early == "on passing" and by_counts().outcome is Outcome.PASSES) or (
            rule.closes_early == "when decided" and around.decided
        )
        if not early:
            found.append(Flaw("too short", shortest))
    if period.at_most is not None and too_long(period.at_most, around.opening, period):
        found.append(Flaw("too long", period.at_most))
    return tuple(found)


def _long_enough(duration: str, opening: Opening, period: Period) -> bool:
    enough = long_enough(duration, opening, period)
    if enough is None:
        raise MissingCountError(["opened", "closed"])
    return enough
