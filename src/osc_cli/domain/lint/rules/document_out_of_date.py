from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class DocumentOutOfDate(Rule):
    """A document was rendered from an older state of the compact.

    People read the document, and the rules changed under it. `osc render` writes it anew; `osc render --check` in CI
    keeps it from happening again. Comments and the order of keys do not count as a change.
    """

    meta = RuleMeta(
        code="OSC701",
        name="document-out-of-date",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Kubernetes renders the pages of its groups from one file, and needed a script in CI that fails when a "
        "page lags behind it.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}, guest: {name: Guest}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        beside=(
            (
                "CHARTER.md",
                (
                    "# Charter of Riverbank\n\n"
                    "<!-- osc: from compact.yaml · compact sha256:e5686479f29e2030 · text sha256:9c89ae9db480af2d"
                    " · templates 1 -->\n"
                ),
            ),
        ),
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the hash in the last line of each document with the compact's; one slip makes all of them old."""
        around = subject.surroundings
        old = [document for document in around.documents if document.compact not in (None, around.compact)]
        if old:
            first, *others = old
            also = f" and {len(others)} more" if others else ""
            place = subject.root.at("documents", *(() if others else (first.name, "path")))
            yield place.finding(
                f"{first.path}{also} {'were' if others else 'was'} rendered from an older state of this compact",
                "run `osc render`",
            )
