from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rosters import of_file, strangers
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class CodeownersDiffers(Rule):
    """CODEOWNERS asks for the review of somebody who holds no role and no seat in the compact.

    Whoever is named there decides what is merged, whatever the compact says. Mostly it is a person who has left,
    and changes wait for them. Teams and mail addresses are not compared.
    """

    meta = RuleMeta(
        code="OSC706",
        name="codeowners-differs",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="OpenSearch keeps MAINTAINERS and CODEOWNERS side by side; a request to hold them together notes "
        "that only one of the two knows who has become emeritus.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {name: Ada Example}}\n"
        "roles: {maintainer: {name: Maintainer, holders: [ada]}}\n"
        "decisions: {proposal: {electorate: maintainer, passes: [agree == 1]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {name: Ada Example}, ben: {name: Ben Example}}\n"
        "roles: {maintainer: {name: Maintainer, holders: [ada, ben]}}\n"
        "decisions: {proposal: {electorate: maintainer, passes: [agree == 2]}}\n",
        beside=((".github/CODEOWNERS", "* @ada @ben\n"),),
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for people of the file who hold nothing in the compact."""
        yield from strangers(subject, of_file(subject, "codeowners"))
