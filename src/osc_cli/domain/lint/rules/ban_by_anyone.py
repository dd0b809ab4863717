from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class BanByAnyone(Rule):
    """The gravest measure has no end, and nothing says which decision it takes.

    A person can lose their place for good because one handler was angry that day. Say which decision the last rung
    needs, or how handlers decide in general (`decided_by`). A single maintainer decides alone, and is left alone
    here.
    """

    meta = RuleMeta(
        code="OSC422",
        name="ban-by-anyone",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="CNCF takes no permanent measure without a majority of the handlers who are free of conflict; in 2024"
        " the board of Godot regretted that many uninvolved people had been blocked.",
        bad=SMALL + "conduct:\n  ladder: [{name: Warning}, {name: Ban, consequence: No access.}]\n",
        good=SMALL + "conduct:\n  ladder: [{name: Warning}, {name: Ban, consequence: No access., needs: proposal}]\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look at the last measure: how long it lasts, and what it takes."""
        ladder = list(subject.root.many("conduct", "ladder"))
        if len(ladder) < 2 or subject.handling.one_person or "decided_by" in subject.root.at("conduct"):
            return
        last = ladder[-1]
        if not any(key in last for key in ("needs", "at_most")) and subject.lacks(*last.route, "needs"):
            yield last.at("name").finding(
                f"`{last.at('name').value}` has no end, and nothing says which decision it takes",
                "add `needs` with a decision to it, or say in `decided_by` how handlers decide",
            )
