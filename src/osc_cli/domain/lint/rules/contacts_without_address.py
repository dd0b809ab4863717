from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class ContactsWithoutAddress(Rule):
    """Contacts for reports are named, and not one of them can be reached.

    "Tell a maintainer" helps nobody who does not know where a maintainer reads. Until one contact has an `address`, the
    code of conduct says that there is no way to report yet, and it promises no times.
    """

    meta = RuleMeta(
        code="OSC431",
        name="contacts-without-address",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="A meeting of the foundation behind Kubernetes noted in 2022 that members did not know where to "
        "report, and whether an event has an address of its own for it.",
        bad=SMALL + "conduct:\n"
        "  intake:\n"
        "    contacts:\n"
        "      stewards: {who: the stewards}\n"
        "      outside: {who: a friend of the project, outside_body: true}\n",
        good=SMALL + "conduct:\n"
        "  intake:\n"
        "    contacts:\n"
        "      stewards: {who: the stewards, address: conduct@riverbank.example}\n"
        "      outside: {who: a friend of the project, address: friend@lake.example, outside_body: true}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for one address among all contacts."""
        contacts = [contact for _, contact in subject.root.entries("conduct", "intake", "contacts")]
        if contacts and not any(contact.at("address").value for contact in contacts):
            yield subject.root.at("conduct", "intake", "contacts").key_finding(
                "no contact for reports has an address, so nobody can report",
                "add `address` to a contact: an e-mail or web address, a Matrix id or a phone number",
            )
