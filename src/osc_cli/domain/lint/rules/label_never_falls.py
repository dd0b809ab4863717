from collections.abc import Iterator

from osc_cli.domain.communication.labels import rank
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class LabelNeverFalls(Rule):
    """A label is meant to fall, and nothing says when.

    Before it is public a situation has a narrow label, afterwards a wider one. Without an event or a latest day
    nobody notices when the time has come, and the secret stays one for years. Say `lowering.on`, or
    `lowering.latest`.
    """

    meta = RuleMeta(
        code="OSC505",
        name="label-never-falls",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Debian decided in 2005 to open the archive of its private list after some time, did it never, and "
        "repealed the decision in 2016.",
        bad=SMALL + "communication:\n"
        "  tlp: {terms: {organisation: the maintainers}}\n"
        "  scenarios:\n"
        "    flood:\n"
        "      {first_told: the river guard, say: [where], labels: {before: AMBER+STRICT, after: CLEAR}}\n",
        good=SMALL + "communication:\n"
        "  tlp: {terms: {organisation: the maintainers}}\n"
        "  scenarios:\n"
        "    flood:\n"
        "      {first_told: the river guard, say: [where], labels: {before: AMBER+STRICT, after: CLEAR},\n"
        "       lowering: {on: [the water falls], by: member}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a fall where the last label is wider than the first."""
        for name, scenario in subject.own_situations:
            before, after = scenario.at("labels", "before"), scenario.at("labels", "after")
            if before.value is None or after.value is None or rank(before.value) <= rank(after.value):
                continue
            lowering = scenario.at("lowering")
            if "on" not in lowering and "latest" not in lowering and subject.lacks(*lowering.route, "on"):
                yield before.finding(
                    f"the label of `{name}` is to fall to TLP:{after.value}, and nothing says when",
                    "add `lowering` with an event (`on`) or a latest time (`latest`)",
                )
