from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rosters import of_file, strangers
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class SecurityInsightsDiffers(Rule):
    """security-insights.yml names an administrator or a member of the core team who holds nothing in the compact.

    The file tells strangers whom to trust with a vulnerability. People are compared by the handle of their profile,
    else by their name.
    """

    meta = RuleMeta(
        code="OSC708",
        name="security-insights-differs",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The security-insights file of Kubevuln had expired and listed two maintainers who were gone, until "
        "a change gave it a check of its own.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {name: Ada Example}}\n"
        "roles: {maintainer: {name: Maintainer, holders: [ada]}}\n"
        "decisions: {proposal: {electorate: maintainer, passes: [agree == 1]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {name: Ada Example}, ben: {name: Ben Example}}\n"
        "roles: {maintainer: {name: Maintainer, holders: [ada, ben]}}\n"
        "decisions: {proposal: {electorate: maintainer, passes: [agree == 2]}}\n",
        beside=(
            (
                "security-insights.yml",
                (
                    "header: {schema-version: 2.2.0}\n"
                    "repository:\n"
                    "  core-team:\n"
                    "    - {name: Ada Example, primary: true}\n"
                    "    - {name: Ben Example, primary: false}\n"
                ),
            ),
        ),
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for people of the file who hold nothing in the compact."""
        yield from strangers(subject, of_file(subject, "security-insights"))
