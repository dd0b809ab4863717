from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class EmptyArticle(Rule):
    """An article is there, with nothing in it.

    An empty article reads like a promise: somebody meant to write it. Leave it out and the documents say that the
    project has not decided; that is honest, and nobody takes it for an oversight.
    """

    meta = RuleMeta(
        code="OSC103",
        name="empty-article",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Templates with headings and nothing below them are adopted, and stay that way.",
        bad="compact: 1\nproject: {name: Riverbank}\nconduct: {}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Report articles that are an empty map or list."""
        for name, value in subject.root.value.items():
            if value in ({}, []):
                yield Finding((name,), f"the article `{name}` is empty", "fill it in, or leave it out", "key")
