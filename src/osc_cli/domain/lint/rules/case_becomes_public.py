from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class CaseBecomesPublic(Rule):
    """A conduct case becomes public when it is over.

    People report in confidence, and are judged in confidence. That does not end with the case: what may be
    published are counts, and a short notice when somebody is visibly gone (the situation `measure-against-leader`).
    """

    meta = RuleMeta(
        code="OSC509",
        name="case-becomes-public",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The Perl foundation published reports that named measures in 2021, took part of them back two weeks "
        "later, and hurt both sides twice.",
        bad=SMALL + "communication:\n"
        "  tlp: {terms: {organisation: the maintainers}}\n"
        "  scenarios:\n"
        "    conduct-report: {labels: {after: CLEAR}}\n",
        good=SMALL + "communication:\n"
        "  tlp: {terms: {organisation: the maintainers}}\n"
        "  scenarios:\n"
        "    conduct-report: {labels: {after: AMBER+STRICT}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look at the last label of a conduct case."""
        scenario = subject.root.at("communication", "scenarios", "conduct-report")
        for place in (scenario.at("labels", "after"), scenario.at("lowering", "to")):
            if place.value in ("CLEAR", "GREEN"):
                yield place.finding(
                    f"a conduct case becomes TLP:{place.value} when it is over",
                    "keep AMBER+STRICT; counts are published with `conduct.transparency`",
                )
                return
