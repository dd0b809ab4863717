from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class NoReportContact(Rule):
    """A code of conduct stands here, and nothing says where a report goes.

    Whoever was harmed looks for one thing: whom to tell. Without a contact the code is a wish. One line is enough,
    also for a single maintainer: who answers, and where.
    """

    meta = RuleMeta(
        code="OSC401",
        name="no-report-contact",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The moderator named in the code of conduct of one work group was replaced by a commit; where no "
        "contact is kept, the code points at nobody at all.",
        bad=SMALL + "conduct:\n  code: {base: own}\n",
        good=SMALL + "conduct:\n"
        "  code: {base: own}\n"
        "  intake:\n"
        "    contacts:\n"
        "      post: {kind: e-mail, who: the stewards, address: conduct@riverbank.example}\n"
        "      outside: {who: a friend of the project, address: friend@lake.example, outside_body: true}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a contact where the reader expects one."""
        conduct = subject.root.at("conduct")
        declared = next((conduct.at(key) for key in _PROMISES if key in conduct), None)
        if declared is not None and subject.lacks("conduct", "intake", "contacts"):
            yield conduct.key_finding(
                "nothing says where somebody reports a breach of the code of conduct",
                "add `intake.contacts`: two ways at least, one of them outside the project",
            )


_PROMISES = ("code", "ladder", "times", "interim")
"""What makes a reader expect that a report can be made."""
