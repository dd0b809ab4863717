from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject

_RULES = ("passes", "outcomes", "in_words", "houses", "silence")


class DecisionWithoutRule(Rule):
    """A decision has a name but no rule: nothing says when it passes.

    Write conditions under `passes`. Where no count can decide, say it in words under `in_words`; the documents then
    print those words, and analyses treat the decision as unknown.
    """

    meta = RuleMeta(
        code="OSC112",
        name="decision-without-rule",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Several charters ask for a supermajority and never say how much that is.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, in_words: Rough consensus.}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for anything that tells a yes from a no."""
        for name, decision in subject.root.entries("decisions"):
            if not any(key in decision for key in _RULES):
                yield decision.key_finding(
                    f"nothing says when `{name}` passes", "add conditions under `passes`, or words under `in_words`"
                )
