from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class ReporterNotProtected(Rule):
    """The name of a reporter has a label that lets it travel.

    A case file goes to everybody who handles the case, so it is TLP:AMBER+STRICT. Who reported is another matter:
    that is TLP:RED, known to the persons who were told and to nobody else.
    """

    meta = RuleMeta(
        code="OSC508",
        name="reporter-not-protected",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Kubernetes can remove a member of its conduct committee for giving away who reported.",
        bad=SMALL + "communication:\n"
        "  tlp: {terms: {organisation: the maintainers}, artefacts: {reporter-identity: AMBER+STRICT}}\n",
        good=SMALL + "communication:\n"
        "  tlp: {terms: {organisation: the maintainers}, artefacts: {reporter-identity: RED}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look at the labels of what names a reporter."""
        for kind, label in subject.root.entries("communication", "tlp", "artefacts"):
            names_reporter = "reporter" in kind or ("identit" in kind and "conduct" in kind)
            if names_reporter and label.value != "RED":
                yield label.finding(
                    f"`{kind}` is TLP:{label.value}, so the name of a reporter may be passed on", "write `RED`"
                )
