from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class OneRungLadder(Rule):
    """There is one measure only.

    Then every case ends with it or with nothing: small breaches go unanswered, because the one measure is too hard,
    or cost people their place. Put a private word or a warning below it.
    """

    meta = RuleMeta(
        code="OSC421",
        name="one-rung-ladder",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Published ladders have four rungs (Contributor Covenant, Django) to eight (Mozilla), and say that "
        "rungs can be skipped.",
        bad=SMALL + "conduct:\n  ladder: [{name: Ban, needs: proposal}]\n",
        good=SMALL + "conduct:\n  ladder: [{name: Warning}, {name: Ban, needs: proposal}]\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Count the measures."""
        ladder = list(subject.root.many("conduct", "ladder"))
        if len(ladder) == 1:
            name = ladder[0].at("name")
            yield name.finding(
                f"`{name.value}` is the only measure: every case ends with it or with nothing",
                "add a milder one before it, such as a warning",
            )
