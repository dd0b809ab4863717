from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class SelfDealing(Rule):
    """Whoever is paid may vote on the payment.

    Nothing asks them to step aside: neither the article on money, nor the power to spend, nor the decision by which
    it is done. One line is enough: `recused: [the payee]`.
    """

    meta = RuleMeta(
        code="OSC608",
        name="self-dealing",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="At Manjaro the treasurer who would not pay for a computer without the approval that the policy "
        "asked for was replaced by the lead; the bylaws of social.coop do not say whether a payee may vote on their "
        "own expense.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "[agree >= 3], tie: fails}}\n"
        "money: {held_by: a fiscal host, watched_by: member, spending: {decided_by: member, by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "[agree >= 3], tie: fails}}\n"
        "money: {held_by: a fiscal host, watched_by: member, spending: {decided_by: member, by: vote, "
        "recused: [the payee]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for anybody who steps aside when money is spent."""
        root = subject.root
        spending = root.at("money", "spending")
        power = root.at("powers", "spend")
        place = spending if spending.value is not None else power
        deciding = place.at("by").value
        electorate = root.at("decisions", str(deciding), "electorate")
        aside = "recused" in spending or "recused" in power or "without" in electorate
        if deciding is not None and not aside and not subject.authority.is_one_person:
            yield place.key_finding(f"whoever is paid may vote on it by `{deciding}`", "add `recused: [the payee]`")
