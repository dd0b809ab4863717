from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class OneContactWithAddress(Rule):
    """Several contacts for reports are named, and only one of them can be reached.

    A second contact is there for reports about those who read the first. Without an address nobody reaches it, and
    whoever was harmed by the one who opens that mailbox has nobody to turn to.
    """

    meta = RuleMeta(
        code="OSC432",
        name="one-contact-with-address",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In a trial of this toolkit a team of three gave the mailbox of one of them and a second contact in "
        "words; the code then told its reader to use another contact, which nobody could write to.",
        bad=SMALL + "conduct:\n"
        "  intake:\n"
        "    contacts:\n"
        "      stewards: {who: the stewards, address: conduct@riverbank.example}\n"
        "      outside: {who: a friend of the project, outside_body: true}\n",
        good=SMALL + "conduct:\n"
        "  intake:\n"
        "    contacts:\n"
        "      stewards: {who: the stewards, address: conduct@riverbank.example}\n"
        "      outside: {who: a friend of the project, address: friend@lake.example, outside_body: true}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Count the contacts that have an address."""
        contacts = list(subject.root.entries("conduct", "intake", "contacts"))
        addressed = [name for name, contact in contacts if contact.at("address").value]
        if subject.handling.one_person:
            return  # the other contact is the platform then, and everybody finds that one
        if len(contacts) > 1 and len(addressed) == 1:
            yield subject.root.at("conduct", "intake", "contacts").key_finding(
                f"only `{addressed[0]}` has an address: a report about those who read it has nowhere to go",
                "add `address` to another contact, best to one outside",
            )
