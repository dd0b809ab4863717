from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class PublicReportContact(Rule):
    """Reports go to a place that everyone can read.

    A report names people, and often the reporter. In an open channel, a public archive or an issue tracker it is
    published the moment it is sent, and nothing calls it back. Use an address that few people read.
    """

    meta = RuleMeta(
        code="OSC416",
        name="public-report-contact",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="The Python foundation does not let the list on which reports arrive be archived at all.",
        bad=SMALL + "conduct:\n"
        "  intake:\n"
        "    contacts:\n"
        "      forum: {who: the stewards, address: https://forum.riverbank.example, outside_body: true}\n"
        "communication:\n"
        "  channels: {forum: {address: https://forum.riverbank.example, join: open}}\n",
        good=SMALL + "conduct:\n"
        "  intake:\n"
        "    contacts:\n"
        "      post: {who: the stewards, address: conduct@riverbank.example, outside_body: true}\n"
        "communication:\n"
        "  channels: {forum: {address: https://forum.riverbank.example, join: open}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look up the address of each contact among the open places."""
        for name, contact in subject.root.entries("conduct", "intake", "contacts"):
            address = contact.at("address")
            place = subject.open_place(address.value)
            if place is not None:
                yield address.finding(
                    f"reports to `{name}` would be public: {place}",
                    "name an address that few people read",
                )
