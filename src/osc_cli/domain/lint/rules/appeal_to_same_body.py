from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class AppealToSameBody(Rule):
    """An appeal goes to those who decided.

    Nobody likes to find a mistake of their own. A second look is worth something when other people take it: another
    body, all members, or somebody outside.
    """

    meta = RuleMeta(
        code="OSC404",
        name="appeal-to-same-body",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="Django's cases can be taken to its board, and Rust has the handling of a case audited by moderators "
        "who were kept out of it.",
        bad=SMALL + "conduct:\n  handlers: {body: the stewards}\n  appeal: {to: the stewards, within: 30 days}\n",
        good=SMALL + "conduct:\n"
        "  handlers: {body: the stewards}\n"
        "  appeal: {to: the assembly of members, within: 30 days}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare whoever hears an appeal with whoever decides."""
        to = subject.root.at("conduct", "appeal", "to")
        if to.value is not None and to.value in subject.handling.names:
            yield to.finding(
                f"the appeal goes to `{to.value}`, who decided",
                "name other people: another body, all members, or somebody outside",
            )
