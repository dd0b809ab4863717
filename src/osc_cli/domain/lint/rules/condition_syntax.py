from collections.abc import Iterator

from osc_cli.domain.decisions.condition import parse
from osc_cli.domain.decisions.places import conditions
from osc_cli.domain.decisions.problem import Problem
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class ConditionSyntax(Rule):
    """A condition cannot be read, so nobody can say whether a vote passes.

    A condition compares counts of a vote: `agree > disagree`, `agree >= 2/3 * cast`, `turnout >= 1/4 * eligible`. The
    message says at which character of the condition the reader stopped. Several conditions in a list must all hold;
    alternatives stand under `any_of`.
    """

    meta = RuleMeta(
        code="OSC201",
        name="condition-syntax",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="A vote of 9 to 2 with 7 abstentions was recorded as passed under a text that asked for a majority of "
        "all members: two people had read one rule in two ways (Node.js TSC, 2022).",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [yes > disagree]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions:\n  proposal:\n    electorate: member\n    open_for: 7 days\n    passes: [agree > disagree]\n"
        "    quorum: none\n    tie: fails\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Parse every condition of every decision."""
        for _, decision in subject.root.entries("decisions"):
            for route, text in conditions(decision.value):
                found = parse(text)
                if isinstance(found, Problem):
                    where = (*decision.route, *route)
                    yield Finding(where, f"at character {found.column}: {found.message}", found.hint)
