from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class NobodyLowersTheLabel(Rule):
    """A label falls on some event, and nobody is named who makes it fall.

    An event changes nothing by itself. Somebody has to notice it, take the label off and tell the people who had
    the text.
    """

    meta = RuleMeta(
        code="OSC506",
        name="nobody-lowers-the-label",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Debian's vote of 2005 to open the archive of its private list was never carried out in eleven years.",
        bad=SMALL + "communication:\n"
        "  tlp: {terms: {organisation: the maintainers}}\n"
        "  scenarios:\n"
        "    flood:\n"
        "      {first_told: the river guard, say: [where], labels: {before: AMBER+STRICT, after: CLEAR},\n"
        "       lowering: {on: [the water falls]}}\n",
        good=SMALL + "communication:\n"
        "  tlp: {terms: {organisation: the maintainers}}\n"
        "  scenarios:\n"
        "    flood:\n"
        "      {first_told: the river guard, say: [where], labels: {before: AMBER+STRICT, after: CLEAR},\n"
        "       lowering: {on: [the water falls], by: member}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for whoever lowers a label that falls."""
        for name, scenario in subject.own_situations:
            lowering = scenario.at("lowering")
            falls = "on" in lowering or "latest" in lowering
            if falls and "by" not in lowering and subject.lacks(*lowering.route, "by"):
                yield lowering.key_finding(
                    f"the label of `{name}` falls, and nothing says who lowers it",
                    "name a role, a body or a person under `lowering.by`",
                )
