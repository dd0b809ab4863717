from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class RecordsWithoutEnd(Rule):
    """Nothing says how long records of cases are kept.

    What is kept forever gets out one day, and what nobody may delete binds people to their worst hour. Say how long
    records of small matters and of others are kept, and how long that of a ban.
    """

    meta = RuleMeta(
        code="OSC417",
        name="records-without-end",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="Kubernetes could not count the cases of early 2022: the whole team had changed and the records were "
        "past their time.",
        bad=SMALL + "conduct:\n  handlers: {body: the stewards}\n  records: {seen_by: the stewards}\n",
        good=SMALL + "conduct:\n"
        "  handlers: {body: the stewards}\n"
        "  records: {seen_by: the stewards, minor: 12 months, other: 36 months}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for any time after which records go."""
        records = subject.root.at("conduct", "records")
        ends = any(key in records for key in ("minor", "other", "ban"))
        if subject.handling.names and not ends and subject.lacks("conduct", "records", "minor"):
            place = records if records.value else subject.handling.node
            yield place.key_finding(
                "nothing says how long records of cases are kept",
                "add `records: {minor: 12 months, other: 36 months}`, or your own times",
            )
