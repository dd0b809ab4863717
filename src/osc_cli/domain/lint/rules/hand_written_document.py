from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class HandWrittenDocument(Rule):
    """A document stands where the compact would be rendered to, and the toolkit did not write it.

    Then two texts say how the project works, and the compact is not the one that people read. `osc render` does not
    touch such a file. If it is the text that you want to keep, say so with `skip: true`.
    """

    meta = RuleMeta(
        code="OSC709",
        name="hand-written-document",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="Two documents of one Rust council differ on how many must agree. Of two texts in force, people "
        "quote the one that suits them.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "documents: {governance: {path: GOVERNANCE.md, skip: true}}\n",
        beside=(("GOVERNANCE.md", "# Governance\n\nWhoever shows up decides.\n"),),
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for documents without our last line; the project's own code of conduct may be declared as such."""
        own = subject.root.at("conduct", "code", "file").value
        for document in subject.surroundings.documents:
            if document.compact is None and document.path != own:
                yield subject.root.at("documents", document.name, "path").finding(
                    f"{document.path} is not rendered from this compact",
                    f"declare `skip: true` for `documents.{document.name}`, or move it away and run `osc render`",
                )
