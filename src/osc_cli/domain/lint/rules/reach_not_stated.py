from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class ReachNotStated(Rule):
    """Nothing says how far a measure reaches.

    Does a ban from the chat hold in the repository, at the next event, in a sister project? People on both sides
    ask this first. "This project only" is a good answer, and so is any other.
    """

    meta = RuleMeta(
        code="OSC429",
        name="reach-not-stated",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="Whether a measure of one project counts in another was an open question in a letter to CNCF in 2022;"
        " a ban of 2023 then held in all its spaces.",
        bad=SMALL + "conduct:\n"
        "  handlers: {body: the stewards}\n"
        "  ladder: [{name: Warning}, {name: Ban, needs: proposal}]\n"
        "  appeal: {to: the board}\n",
        good=SMALL + "conduct:\n"
        "  handlers: {body: the stewards}\n"
        "  ladder: [{name: Warning}, {name: Ban, needs: proposal}]\n"
        "  appeal: {to: the board}\n"
        "  reach: {default: this project}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for the reach where there are measures."""
        conduct = subject.root.at("conduct")
        if "ladder" not in conduct or not subject.handling.names:
            return
        if not conduct.at("reach", "default").value and subject.lacks("conduct", "reach", "default"):
            yield conduct.at("ladder").key_finding(
                "nothing says how far a measure reaches: this space, this project, or more",
                "add `reach: {default: this project}`, or what holds with you",
            )
