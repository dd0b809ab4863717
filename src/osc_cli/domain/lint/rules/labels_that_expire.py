from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class LabelsThatExpire(Rule):
    """A label ends by itself after some time.

    Then texts become public that nobody has looked at again, among them what a reporter told in confidence. TLP
    knows no expiry. Look at old labels every so often (`review_every`) and let somebody decide.
    """

    meta = RuleMeta(
        code="OSC524",
        name="labels-that-expire",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="When Debian repealed the opening of its private archive in 2016, one reason was that people had "
        "written under another rule.",
        bad=SMALL + "communication:\n  tlp: {expires_after: 24 months}\n",
        good=SMALL + "communication:\n  tlp: {review_every: year}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for an expiry."""
        expires = subject.root.at("communication", "tlp", "expires_after")
        if expires.value is not None:
            yield expires.finding(
                f"after {expires.value} a text becomes public without anybody having looked at it",
                "write `review_every` instead, and let somebody decide",
            )
