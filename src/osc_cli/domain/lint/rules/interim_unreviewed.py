from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class InterimUnreviewed(Rule):
    """Somebody can be shut out at once, and nothing says when others look at it.

    Quick protection is right. Without a day on which it is confirmed or undone, it becomes a measure that nobody
    decided on. A single maintainer has nobody to confirm it.
    """

    meta = RuleMeta(
        code="OSC427",
        name="interim-unreviewed",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="CNCF lets any single member take an interim measure, and has it reviewed afterwards.",
        bad=SMALL + "conduct:\n  interim: {measures: [a pause of access], taken_by: member}\n",
        good=SMALL + "conduct:\n"
        "  interim: {measures: [a pause of access], taken_by: member, confirmed_within: 3 days}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a day on which a quick measure is confirmed."""
        interim = subject.root.at("conduct", "interim")
        if "measures" not in interim or subject.handling.one_person:
            return
        if "interim_review" in subject.root.at("conduct", "times"):
            return
        if subject.lacks("conduct", "interim", "confirmed_within"):
            yield interim.key_finding(
                "somebody can be shut out at once, and nothing says when others look at it",
                "add `confirmed_within`, such as `3 days`",
            )
