from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class SpendingWithoutDecision(Rule):
    """There is money, and nothing says who decides how it is spent.

    Then the person with the card decides. Say it under `money.spending`, or with the power `spend`.
    """

    meta = RuleMeta(
        code="OSC610",
        name="spending-without-decision",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The donations to CentOS lay with one person in 2009; that nobody had said who decides on them "
        "became visible when he was gone.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "[agree >= 3], tie: fails}}\nmoney: {held_by: a fiscal host, watched_by: member}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "[agree >= 3], tie: fails}}\n"
        "money: {held_by: a fiscal host, watched_by: member, spending: {decided_by: member, by: vote, "
        "recused: [the payee]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for money, in the article or among the assets, without a decision on spending."""
        root = subject.root
        spending = root.at("money", "spending")
        if "by" in spending or "decided_by" in spending or "held_by" in root.at("powers", "spend"):
            return
        # A principle alone can say that there is none.
        there = any(field != "principle" for field, _ in root.entries("money"))
        places = [root.at("money")] if there else []
        places += [asset for _, asset in root.entries("assets") if asset.at("kind").value == "funds"]
        for place in places[:1]:
            yield place.key_finding("nothing says who decides how the money is spent", "add `money.spending`")
