from collections.abc import Iterator

from osc_cli.domain.communication.cadences import RHYTHMS
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.suggest import closest


class UnknownClass(Rule):
    """A situation belongs to a class of times that nobody knows.

    `kind` names one of the built-in classes, or a key of your own under `cadence`. Another word means that no times
    hold for the situation at all.
    """

    meta = RuleMeta(
        code="OSC521",
        name="unknown-class",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="About ten days passed in 2024 before the board of NixOS spoke again, and it regretted that.",
        bad=SMALL + "communication:\n"
        "  scenarios: {flood: {owner: member, kind: floods, first_told: the river guard, say: [where]}}\n",
        good=SMALL + "communication:\n"
        "  scenarios: {flood: {owner: member, kind: outage, first_told: the river guard, say: [where]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look the class up."""
        own = [name for name, _ in subject.root.entries("communication", "cadence")]
        for name, scenario in subject.root.entries("communication", "scenarios"):
            kind = scenario.at("kind")
            if kind.value is None or kind.value in RHYTHMS or kind.value in own:
                continue
            close = closest(kind.value, [*RHYTHMS, *own])
            known = ", ".join(f"`{each}`" for each in [*RHYTHMS, *own])
            yield kind.finding(
                f"`{name}` belongs to `{kind.value}`, for which there are no times",
                f"did you mean `{close}`?" if close else f"known are {known}",
            )
