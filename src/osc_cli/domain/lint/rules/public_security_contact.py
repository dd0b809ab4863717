from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class PublicSecurityContact(Rule):
    """Vulnerabilities are reported where everyone can read them.

    The moment the report is sent, everybody who uses the project is in danger, and nobody has a repair. Use an
    address that few people read, or the page for private reports of your forge.
    """

    meta = RuleMeta(
        code="OSC523",
        name="public-security-contact",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="The list of Linux distributors takes only issues that are not public; a repair in a public "
        "repository ends the wait.",
        bad=SMALL + "communication: {security_contact: 'https://git.example/riverbank/issues'}\n",
        good=SMALL + "communication: {security_contact: security@riverbank.example}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look the address up among the open places."""
        contact = subject.root.at("communication", "security_contact")
        place = subject.open_place(contact.value)
        if place is not None:
            yield contact.finding(
                f"a vulnerability reported there would be public: {place}",
                "name an address that few people read, or the forge's page for private reports",
            )
