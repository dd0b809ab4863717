from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class DeciderPays(Rule):
    """The same people decide on a payment and release it.

    A second pair of eyes at the moment of payment catches the wrong account, the invoice that was paid already and
    the decision that was never taken. Somebody who only checks whether there was a decision is enough.
    """

    meta = RuleMeta(
        code="OSC609",
        name="decider-pays",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="The treasurer of Manjaro asked for the approval that the policy demanded before a payment; when he "
        "was replaced, the second pair of eyes went with the office.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member}, treasurer: {name: Treasurer}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "[agree >= 3], tie: fails}}\n"
        "money: {held_by: a fiscal host, watched_by: member, spending: {decided_by: member, by: vote, "
        "recused: [the payee], approved_by: member}}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member}, treasurer: {name: Treasurer}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "[agree >= 3], tie: fails}}\n"
        "money: {held_by: a fiscal host, watched_by: member, spending: {decided_by: member, by: vote, "
        "recused: [the payee], approved_by: treasurer}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare who decides with who releases the payment."""
        spending = subject.root.at("money", "spending")
        deciding = subject.authority.all_of(spending.many("decided_by"))
        for approving in spending.many("approved_by"):
            alone = subject.authority.is_one_person
            if not alone and deciding == {subject.authority.same(approving.value)}:
                yield approving.finding(
                    f"`{approving.value}` decides on payments and releases them", "let somebody else release them"
                )
