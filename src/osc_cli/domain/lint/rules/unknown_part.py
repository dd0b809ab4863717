from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.suggest import closest


class UnknownPart(Rule):
    """`amendments` names a part that the compact does not have.

    A part is `everything`, an article such as `rights`, or one entry of an article such as `decisions.proposal`. A rule
    for a part that does not exist protects nothing.
    """

    meta = RuleMeta(
        code="OSC114",
        name="unknown-part",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="A misspelled `everthing` lost the whole rule of amendment, and nothing said so (a user's trial).",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "amendments: {everthing: {by: proposal}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "amendments: {everything: {by: proposal}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look every part up among the articles and their entries."""
        articles = subject.shape.fields or {}
        for part, amendment in subject.root.entries("amendments"):
            article, _, entry = part.partition(".")
            if part == "everything" or (article in articles and not entry):
                continue
            if entry and entry in subject.declared(article):
                continue
            if entry and article in articles:
                yield amendment.key_finding(
                    f"`{article}` has no entry `{entry}`", _hint(entry, subject.declared(article))
                )
            else:
                yield amendment.key_finding(f"`{part}` is no part of a compact", _hint(part, ["everything", *articles]))


def _hint(word: str, known: object) -> str:
    close = closest(word, known) if isinstance(known, (list, dict)) else None
    return (
        f"did you mean `{close}`?"
        if close
        else "name `everything`, an article, or an entry such as `decisions.proposal`"
    )
