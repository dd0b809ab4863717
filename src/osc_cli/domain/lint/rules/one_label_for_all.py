from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class OneLabelForAll(Rule):
    """One label holds for every text that is not public, whatever it is.

    Agendas and minutes under the same label as a case file: people stop looking at labels. Say for a few kinds of
    text which label they have, under `tlp.artefacts`.
    """

    meta = RuleMeta(
        code="OSC510",
        name="one-label-for-all",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="One work group labels its talk TLP:AMBER and its agendas TLP:CLEAR; its README says that minutes are"
        " open, its rules of operation that they are not.",
        bad=SMALL + "communication:\n  tlp: {default: AMBER+STRICT, terms: {organisation: the maintainers}}\n",
        good=SMALL + "communication:\n"
        "  tlp: {default: AMBER+STRICT, terms: {organisation: the maintainers}, artefacts: {agenda: CLEAR}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for labels of single kinds of text."""
        tlp = subject.root.at("communication", "tlp")
        if tlp.at("default").value not in (None, "CLEAR") and subject.lacks("communication", "tlp", "artefacts"):
            yield tlp.at("default").finding(
                "every text that is not public has the same label",
                "say which label some kinds of text have: `artefacts: {agenda: CLEAR, conduct-case: AMBER+STRICT}`",
            )
