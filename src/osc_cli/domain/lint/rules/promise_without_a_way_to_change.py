from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class PromiseWithoutAWayToChange(Rule):
    """A promise has no end, and nothing says who may change it.

    Either it binds people forever who never made it, or it is broken by whoever has the keys that day. Name the
    decision that may change it (`changed_by`), or a day on which it ends (`until`).
    """

    meta = RuleMeta(
        code="OSC518",
        name="promise-without-a-way-to-change",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="A distribution's life was cut from 2029 to 2021 by an announcement in 2020; a database changed its "
        "licence in 2024 against its own promise of 2018.",
        bad=SMALL + "charter:\n  commitments: {free: {text: It stays free of charge.}}\n",
        good=SMALL + "charter:\n  commitments: {free: {text: It stays free of charge., changed_by: proposal}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for an end or a decision beside each promise."""
        for name, promise in subject.root.entries("charter", "commitments"):
            if "until" not in promise and "changed_by" not in promise and subject.lacks(*promise.route, "changed_by"):
                yield promise.key_finding(
                    f"the promise `{name}` has no end, and nothing says who may change it",
                    "add `changed_by` with a decision, or `until` with a day",
                )
