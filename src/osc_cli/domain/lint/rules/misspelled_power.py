from collections.abc import Iterator

from osc_cli.domain.compact.power_names import STANDARD_POWERS
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.suggest import closest


class MisspelledPower(Rule):
    """A power is named almost like one of the standard list, but not quite.

    A project may have powers of its own; say in `text` what they are. A slip in a known name, though, leaves the real
    power with nobody.
    """

    meta = RuleMeta(
        code="OSC115",
        name="misspelled-power",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="`mergee` was accepted in silence, and merging was nobody's task (a user's trial).",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "powers: {mergee: {held_by: member, by: proposal}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "powers: {merge: {held_by: member, by: proposal}, water-plants: {held_by: member, by: proposal}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare ids without a text of their own with the standard list."""
        for name, power in subject.root.entries("powers"):
            if name in STANDARD_POWERS or "text" in power:
                continue
            close = closest(name, STANDARD_POWERS, cutoff=0.8)
            if close is not None and close not in subject.declared("powers"):
                yield power.key_finding(
                    f"`{name}` is not one of the standard powers",
                    f"did you mean `{close}`? Else say in `text` what it is",
                )
