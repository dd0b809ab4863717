from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class UnwatchedMoney(Rule):
    """Nobody but those who spend it can see where the money goes.

    Accounts are published nowhere and nobody is named who may look. Publishing them once a quarter, or one person
    who may ask for everything, keeps the question from becoming an accusation.
    """

    meta = RuleMeta(
        code="OSC611",
        name="unwatched-money",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="In Organic Maps the shareholders of a company decided on the money, and contributors could not see "
        "it; the question where it went led to a fork.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "[agree >= 3], tie: fails}}\n"
        "money: {held_by: a fiscal host, spending: {decided_by: member, by: vote, recused: [the payee]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "[agree >= 3], tie: fails}}\n"
        "money: {held_by: a fiscal host, spending: {decided_by: member, by: vote, recused: [the payee]}, "
        "published_every: quarter}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for anybody else who sees the accounts."""
        money = subject.root.at("money")
        seen = any(key in money for key in ("published_at", "published_every", "watched_by"))
        handled = any(key in money for key in ("held_by", "spending"))
        if handled and not seen and not subject.authority.is_one_person:
            yield money.key_finding("nobody else can see the accounts", "add `published_every` or `watched_by`")
