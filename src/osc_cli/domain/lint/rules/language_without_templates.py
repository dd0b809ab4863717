from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class LanguageWithoutTemplates(Rule):
    """The documents are to be in a language for which there are no templates.

    The toolkit writes English. Another language needs templates of the project's own, in the folder that
    `documents.templates` names; without it the documents are in English, whatever the compact says.
    """

    meta = RuleMeta(
        code="OSC710",
        name="language-without-templates",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="A community that reads its rules in a language it did not choose finds out from the document.",
        bad=SMALL + "documents: {language: de}\n",
        good=SMALL + "documents: {language: en-GB}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Ask for the folder."""
        language = subject.root.at("documents", "language")
        if subject.surroundings.own_templates is False and language.value and not _english(language.value):
            yield language.finding(
                f"there are no templates for `{language.value}`, so the documents are in English",
                "write your own (`osc explain templates`), or take `language` out",
            )


def _english(language: object) -> bool:
    return str(language).split("-")[0].casefold() == "en"
