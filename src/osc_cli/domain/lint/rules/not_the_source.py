from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class NotTheSource(Rule):
    """Somebody other than the source may widen the audience of a text.

    That is the one promise of the protocol: whoever tells you something decides how far it travels. If leaders or
    moderators can change that, nobody tells them the next thing. For a source who has left there is
    `if_source_left`.
    """

    meta = RuleMeta(
        code="OSC507",
        name="not-the-source",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="TLP 2.0 lets only the source relax a label; Django lets two people read each text for details that "
        "would give a reporter away.",
        bad=SMALL + "communication:\n  tlp: {relaxed_by: any maintainer}\n",
        good=SMALL + "communication:\n  tlp: {relaxed_by: 'the source alone', if_source_left: member}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for the source in the words."""
        relaxed = subject.root.at("communication", "tlp", "relaxed_by")
        if relaxed.value is not None and not any(word in relaxed.value.lower() for word in _SOURCE):
            yield relaxed.finding(
                f"`{relaxed.value}` may let a text travel further, and not its source",
                "write `the source alone`; who decides when the source has left stands under `if_source_left`",
            )


_SOURCE = ("source", "author", "sender", "originator", "who wrote", "who said", "who sent", "who told", "who shared")
"""How people write it."""
