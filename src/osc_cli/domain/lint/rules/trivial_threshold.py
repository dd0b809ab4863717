from collections.abc import Iterator
from functools import lru_cache

from osc_cli.domain.decisions.condition import Condition, parse
from osc_cli.domain.decisions.counts import MissingCountError, complete
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.lint.voting import Votes


class TrivialThreshold(Rule):
    """A share of the group is so small here that one person is enough.

    A tenth of eight people is one person. The condition then asks for nothing, although it reads as if it did. Add a
    number beside the share, such as `agree >= 3`, or take a larger share.
    """

    meta = RuleMeta(
        code="OSC210",
        name="trivial-threshold",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="Homebrew asks for a tenth of its members but for three at least: the share alone would have been one "
        "person for a long time.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member, size: 8}}\ndecisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree > disagree], "
        "quorum: [agree >= 1/10 * eligible], tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member, size: 8}}\ndecisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree > disagree], "
        'quorum: ["agree >= max(3, 1/10 * eligible)"], tie: fails}\n',
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for conditions on the size of the group that one Agree vote satisfies."""
        for voting in subject.votings:
            if not voting.votes.is_measured or voting.votes.size.eligible < _SMALLEST:
                continue
            for place, text in voting.conditions:
                if place.route[-1] != "when" and _is_trivial(voting.votes, text):
                    yield place.finding(
                        f"of {voting.votes.size.eligible} who may vote, `{text}` asks for one",
                        "add a number, such as `agree >= 3`, or take a larger share",
                    )


_SMALLEST = 3
"""In a smaller group one person is a large part of it."""


@lru_cache(1024)
def _is_trivial(votes: Votes, text: str) -> bool:
    condition = parse(text)
    if not isinstance(condition, Condition) or condition.names.isdisjoint({"eligible", "seats"}):
        return False
    none, one = (complete({"disagree": 0, "abstain": 0, "block": 0, **votes.counts(agree)}) for agree in (0, 1))
    try:
        return condition.holds(one) and not condition.holds(none)
    except MissingCountError:
        return False
