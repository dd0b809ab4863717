from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject

_KEPT = "documents: {code_of_conduct: {path: CODE_OF_CONDUCT.md, skip: true}}\n"
_MAIL = "conduct: {code: {base: own}, intake: {contacts: {mail: {kind: e-mail, address: %s@riverbank.example}}}}\n"


class ContactNotInCode(Rule):
    """The compact has an address for reports, and the code of conduct that people read does not.

    Where `documents.code_of_conduct` has `skip: true`, the project's own text stays as it is, and nothing puts the
    address there. Then the people who decide believe that there is a way to report, and whoever needs it finds none.
    """

    meta = RuleMeta(
        code="OSC711",
        name="contact-not-in-code",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In a trial of this toolkit a maintainer gave an address for reports, kept the code of conduct that "
        "was there, and left believing that the address was published. It stood in no file that people read.",
        bad=SMALL + _KEPT + _MAIL % "care",
        good=SMALL + _KEPT + _MAIL % "help",
        beside=(("CODE_OF_CONDUCT.md", "# Code of conduct\n\nTell help@riverbank.example what happened.\n"),),
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for each address in the text; how a number is grouped or a mark escaped makes no difference."""
        kept = subject.surroundings.kept_code
        if kept is None or kept.text is None:
            return
        from osc_cli.domain.adopted_code import Wanted, placeholders  # few projects keep a text of their own

        if any(found.wanted is Wanted.CONTACT for found in placeholders(kept.text)):
            return  # that blank is an error by itself
        text = _bare(kept.text)
        for _, contact in subject.root.entries("conduct", "intake", "contacts"):
            address = contact.at("address").value
            if isinstance(address, str) and _bare(address) not in text:
                yield contact.at("address").finding(
                    f"`{address}` stands nowhere in {kept.path}, the code of conduct that people read",
                    "write it there; or take `skip` out of `documents.code_of_conduct`, and `osc render --adopt` puts "
                    "your text into ours",
                )


def _bare(text: str) -> str:
    """Take away what does not change an address."""
    kept = "".join(letter for letter in text.casefold() if not (letter.isspace() or letter in "\\()-"))
    return kept.rstrip("/")
