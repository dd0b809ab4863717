from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class EmptyCard(Rule):
    """A situation of the project's own says neither what to say nor who hears it first.

    Whoever opens the card at night finds a title. Three lines help: who is told first, what to say, what not to
    say.
    """

    meta = RuleMeta(
        code="OSC525",
        name="empty-card",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="PagerDuty keeps its first sentences ready before anything happens.",
        bad=SMALL + "communication:\n  scenarios: {flood: {owner: member}}\n",
        good=SMALL + "communication:\n"
        "  scenarios: {flood: {owner: member, first_told: the river guard, say: [where it floods]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for anything that helps at night."""
        for name, scenario in subject.own_situations:
            if not any(key in scenario for key in _CONTENT):
                yield scenario.key_finding(
                    f"the card for `{name}` says neither what to say nor who hears it first",
                    "add `first_told`, `say` and `do_not_say`; or delete it if you meant a built-in situation",
                )


_CONTENT = ("say", "first_told", "order", "first_message", "at_least")
