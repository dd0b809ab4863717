from collections.abc import Iterator

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class ShortNotice(Rule):
    """A change or an end is announced too late for those who must live with it.

    A month for a licence, a name or an asset; three months for closing: people have to read it, object, move their
    data, find another home. Shorter notice reads like an accomplished fact.
    """

    meta = RuleMeta(
        code="OSC517",
        name="short-notice",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="A forge's domain and name were handed to a company in 2022 and the community learned of it "
        "afterwards; within two months there was a fork. Lists of public servers ask for three months before "
        "one closes.",
        bad=SMALL + "communication:\n  scenarios: {closing: {notice: 2 weeks}}\n",
        good=SMALL + "communication:\n  scenarios: {closing: {notice: 90 days}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Measure the notice of the two changes that need one."""
        for name, (least, longest) in _NOTICE.items():
            notice = subject.root.at("communication", "scenarios", name, "notice")
            if notice.value is not None and hours(notice.value) < longest:
                yield notice.finding(
                    f"`{name}` is announced {notice.value} before it takes effect; people need {least}",
                    f"give them at least {least}",
                )


_NOTICE = {"licence-or-asset-change": ("30 days", 30 * 24), "closing": ("90 days", 90 * 24)}
"""The shortest notice in words and in hours. Three months are 90 days and more, a month is 30 days and more."""
