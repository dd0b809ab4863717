from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class LeadersOverrule(Rule):
    """Those who lead can overrule those who handle reports, outside any appeal.

    Then the rules hold for everyone but the leaders and their friends, and everyone knows it. If somebody must be
    able to correct a decision, make that the appeal: with its time, its grounds and its answer.
    """

    meta = RuleMeta(
        code="OSC406",
        name="leaders-overrule",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Rust's council may not overrule its moderators; most moderators of NixOS resigned in 2025 when a "
        "steering committee interfered with cases.",
        bad=SMALL + "conduct:\n  handlers:\n    body: the stewards\n    independence: {overruled_by: the board}\n",
        good=SMALL + "conduct:\n"
        "  handlers:\n"
        "    body: the stewards\n"
        "    independence: {overruled_by: the board}\n"
        "  appeal: {to: the board, within: 30 days}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare whoever may overrule the handlers with whoever hears an appeal."""
        appeal = subject.root.at("conduct", "appeal", "to").value
        for above in subject.handling.node.many("independence", "overruled_by"):
            if above.value != appeal and not subject.is_assembly(above.value):
                yield above.finding(
                    f"`{above.value}` can overrule the handlers, outside any appeal",
                    "make that the appeal (`appeal.to`), or leave it out",
                )
