from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class NoLadder(Rule):
    """The code is the project's own, somebody handles reports, and nothing says what they can do.

    Without a list of measures each case is improvised: friends get a talk, strangers a ban. A ladder from mild to
    grave makes cases comparable, and shows a reporter what can come of a report.
    """

    meta = RuleMeta(
        code="OSC409",
        name="no-ladder",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2021 the Perl foundation had to take back two measures because the body that took them had no "
        "approved charter.",
        bad=SMALL + "conduct:\n"
        "  code: {base: own}\n"
        "  intake: {contacts: {post: {address: help@lake.example, outside_body: true}}}\n"
        "  handlers: {body: the stewards}\n",
        good=SMALL + "conduct:\n"
        "  code: {base: own}\n"
        "  intake: {contacts: {post: {address: help@lake.example, outside_body: true}}}\n"
        "  handlers: {body: the stewards}\n"
        "  ladder:\n"
        "    - {name: Warning, consequence: A private message says what must change.}\n"
        "    - {name: Ban, consequence: No access., needs: proposal}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for measures where the code is the project's own."""
        conduct = subject.root.at("conduct")
        if conduct.at("code", "base").value == "own" and subject.handling.names and subject.lacks("conduct", "ladder"):
            yield conduct.at("handlers").key_finding(
                "somebody handles reports, and nothing says which measures there are",
                "add a `ladder`, from the mildest measure to the gravest",
            )
