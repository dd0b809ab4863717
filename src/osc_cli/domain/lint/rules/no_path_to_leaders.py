from collections.abc import Iterator

from osc_cli.domain.compact.power_names import LEADING
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class NoPathToLeaders(Rule):
    """Those who handle reports also lead, and nothing says who handles a report about them.

    In a small project the same people do everything, and that is fine as long as a report about one of them has
    another way: `handlers.if_accused` or `handlers.if_leader_accused`.
    """

    meta = RuleMeta(
        code="OSC407",
        name="no-path-to-leaders",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="OpenTelemetry's governance committee handles reports itself, so its text lets a reporter write to "
        "one single member instead.",
        bad=SMALL + "conduct:\n  handlers: {body: member}\npowers:\n  amend: {held_by: member, by: proposal}\n",
        good=SMALL + "conduct:\n"
        "  handlers: {body: member, if_accused: a friend of the project}\n"
        "powers:\n"
        "  amend: {held_by: member, by: proposal}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for handlers who hold a power of those who lead."""
        handlers = subject.handling
        if not handlers.names or not subject.lacks("conduct", "handlers", "if_accused"):
            return
        if "if_leader_accused" in handlers.node:
            return
        leading = {holder.value for power in LEADING for holder in subject.root.many("powers", power, "held_by")}
        for body in handlers.node.many("body"):
            if body.value in leading:
                yield body.finding(
                    f"`{body.value}` lead and handle reports, and nothing says who handles a report about them",
                    "say it under `handlers.if_accused`: another body, a contact outside, or a person",
                )
