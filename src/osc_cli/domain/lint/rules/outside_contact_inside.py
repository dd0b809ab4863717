from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class OutsideContactInside(Rule):
    """A contact outside has the address of a contact inside.

    The documents tell whoever was harmed by a handler that nobody of the handlers reads it, and they do. Name an
    address that only somebody outside reads, or take the contact out until there is one.
    """

    meta = RuleMeta(
        code="OSC430",
        name="outside-contact-inside",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="OpenTelemetry lets a reporter write to one single member instead of the shared list, because whoever "
        "is reported may read that list.",
        bad=SMALL + "conduct:\n"
        "  intake:\n"
        "    contacts:\n"
        "      post: {who: the stewards, address: conduct@riverbank.example}\n"
        "      outside: {who: a friend of the project, address: conduct@riverbank.example, outside_body: true}\n",
        good=SMALL + "conduct:\n"
        "  intake:\n"
        "    contacts:\n"
        "      post: {who: the stewards, address: conduct@riverbank.example}\n"
        "      outside: {who: a friend of the project, address: friend@lake.example, outside_body: true}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look up the address of each contact outside among those inside."""
        outside, inside = [], {}
        for name, contact in subject.root.entries("conduct", "intake", "contacts"):
            address = contact.at("address")
            if not isinstance(address.value, str):
                continue
            if contact.at("outside_body").value is True:
                outside.append(address)
            else:
                inside[address.value.casefold()] = name
        for address in outside:
            same = inside.get(str(address.value).casefold())
            if same is not None:
                yield address.finding(
                    f"whoever reads `{same}` reads this contact outside too: the address is the same",
                    "name an address that only somebody outside reads",
                )
