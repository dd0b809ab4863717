from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class NoOutsideContact(Rule):
    """Every contact for reports belongs to the people who could be reported.

    Whoever was harmed by a handler, or by somebody who leads, has nowhere to go. Name one contact outside: a friend
    who maintains something else, the foundation, the platform that hosts you. Mark it with `outside_body: true`.
    """

    meta = RuleMeta(
        code="OSC402",
        name="no-outside-contact",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The code of one work group names one mailbox and one person, and no path for a report about that "
        "person; Rust's moderators resigned in 2021 because nobody could check the core team.",
        bad=SMALL + "conduct:\n"
        "  intake:\n"
        "    contacts:\n"
        "      post: {kind: e-mail, who: the stewards, address: conduct@riverbank.example}\n",
        good=SMALL + "conduct:\n"
        "  intake:\n"
        "    contacts:\n"
        "      post: {kind: e-mail, who: the stewards, address: conduct@riverbank.example}\n"
        "      outside: {who: a friend of the project, address: friend@lake.example, outside_body: true}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for one contact that stands outside."""
        contacts = subject.root.at("conduct", "intake", "contacts")
        if contacts.value and not any(contact.at("outside_body").value is True for _, contact in contacts.entries()):
            yield contacts.key_finding(
                "every contact for reports leads to those who handle them: a report about one of them has no way",
                "add a contact outside, with `outside_body: true`",
            )
