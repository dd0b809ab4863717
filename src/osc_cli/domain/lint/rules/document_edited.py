from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class DocumentEdited(Rule):
    """Somebody changed a rendered document by hand, outside its protected regions.

    What stands there now is not what the compact says, and whoever executes the compact will not know it. Move the
    words into a protected region, say them in the compact, or keep the whole text as your own with `skip: true`.
    """

    meta = RuleMeta(
        code="OSC702",
        name="document-edited",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Users of copier and cookiecutter ask for one thing above all others: that a run does not swallow "
        "what they have changed by hand.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "documents: {charter: {path: CHARTER.md}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "documents: {charter: {path: CHARTER.md, skip: true}}\n",
        beside=(
            (
                "CHARTER.md",
                (
                    "# Charter of Riverbank\n\nFounders have two votes.\n\n"
                    "<!-- osc: from compact.yaml · compact sha256:01417dc16830780c · text sha256:9c89ae9db480af2d"
                    " · templates 1 -->\n"
                ),
            ),
        ),
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the hash of each document's text with the one in its last line."""
        for document in subject.surroundings.documents:
            if document.edited:
                yield subject.root.at("documents", document.name, "path").finding(
                    f"{document.path} was changed by hand outside its protected regions",
                    "`osc render --diff` shows how",
                )
