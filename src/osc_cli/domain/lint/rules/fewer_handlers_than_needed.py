from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class FewerHandlersThanNeeded(Rule):
    """A case needs more handlers than there are.

    Then no case can be decided, however clear it is. Lower `at_least`, or fill the seats.
    """

    meta = RuleMeta(
        code="OSC428",
        name="fewer-handlers-than-needed",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="CNCF passes a case on when fewer than three of its handlers are free; that only works when there are"
        " more than three.",
        bad=SMALL + "bodies: {stewards: {name: Stewards, seats: 2}}\n"
        "conduct:\n"
        "  handlers: {body: stewards, at_least: 3}\n",
        good=SMALL + "bodies: {stewards: {name: Stewards, seats: 5}}\n"
        "conduct:\n"
        "  handlers: {body: stewards, at_least: 3}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Count the handlers."""
        handlers = subject.handling
        for key, words in (("at_least", "a case needs"), ("on_duty", "on duty are")):
            wanted = handlers.node.at(key)
            if handlers.size is not None and isinstance(wanted.value, int) and wanted.value > handlers.size:
                yield wanted.finding(
                    f"{words} {wanted.value} handlers, and there are {handlers.size}",
                    "lower the number, or fill the seats",
                )
