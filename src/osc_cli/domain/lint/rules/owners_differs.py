from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rosters import of_file, strangers
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class OwnersDiffers(Rule):
    """OWNERS lets somebody approve or review changes who holds no role and no seat in the compact.

    Prow reads OWNERS, not the compact: an approver who is not a maintainer any more can still merge. Aliases are
    followed; `emeritus_approvers` are not compared.
    """

    meta = RuleMeta(
        code="OSC707",
        name="owners-differs",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Falco and Kubernetes have no automatic way to keep OWNERS and the membership of their organisation "
        "together; people who ask for one call it a pain.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {name: Ada Example}}\n"
        "roles: {maintainer: {name: Maintainer, holders: [ada]}}\n"
        "decisions: {proposal: {electorate: maintainer, passes: [agree == 1]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {name: Ada Example}, ben: {name: Ben Example}}\n"
        "roles: {maintainer: {name: Maintainer, holders: [ada, ben]}}\n"
        "decisions: {proposal: {electorate: maintainer, passes: [agree == 2]}}\n",
        beside=(("OWNERS", "approvers:\n  - ada\n  - ben\n"),),
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for people of the file who hold nothing in the compact."""
        yield from strangers(subject, of_file(subject, "owners"))
