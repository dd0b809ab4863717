from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class SuspensionWithoutEnd(Rule):
    """A measure that is meant for a time does not say for how long.

    Suspended, frozen, paused: the words promise a way back. Without a longest time it is a ban that nobody decided
    on. Say `at_most`, or how the person comes back (`returns`).
    """

    meta = RuleMeta(
        code="OSC423",
        name="suspension-without-end",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The policy of one co-operative freezes an account after two warnings and does not say for how long, "
        "or how the member comes back.",
        bad=SMALL + "conduct:\n  ladder: [{name: Warning}, {name: Suspension}, {name: Ban, needs: proposal}]\n",
        good=SMALL + "conduct:\n"
        "  ladder: [{name: Warning}, {name: Suspension, at_most: 90 days}, {name: Ban, needs: proposal}]\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for an end of each measure that is meant for a time."""
        for rung in subject.root.many("conduct", "ladder"):
            said = f"{rung.at('name').value} {rung.at('consequence').value}".lower()
            if any(word in said for word in _FOR_A_TIME) and not any(key in rung for key in ("at_most", "returns")):
                yield rung.at("name").finding(
                    f"`{rung.at('name').value}` is meant for a time, and nothing says for how long",
                    "add `at_most: 90 days`, or say how the person comes back in `returns`",
                )


_FOR_A_TIME = (
    "suspen",
    "frozen",
    "freeze",
    "freezing",
    "pause",
    "for a time",
    "for a while",
    "temporar",
    "time-out",
    "timeout",
)
"""How people write it."""
