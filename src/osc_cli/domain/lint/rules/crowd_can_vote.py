from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class CrowdCanVote(Rule):
    """Anybody can join today and vote on the rules today.

    The role is open, and those who hold it change the compact. A crowd can come for one vote and leave again. Say
    from when a newcomer votes (`votes_from`, `after`, `probation`), how many may come in a month (`cap`), or what a
    voter needs.
    """

    meta = RuleMeta(
        code="OSC323",
        name="crowd-can-vote",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2018 a hundred accounts of one firm joined the OpenStreetMap Foundation on the last day before "
        "an election; a date of record is said to have kept them from voting.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member, enters: {through: open}}}\n"
        "decisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: open}, votes_from: 60 days after joining}}\n"
        "decisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for open roles among those who vote on amendments."""
        root = subject.root
        amending = {str(part.at("by").value) for _, part in root.entries("amendments")}
        amending.add(str(root.at("powers", "amend", "by").value))
        voting: dict[str, str] = {}
        for decision in sorted(amending):
            if "needs" not in root.at("decisions", decision, "electorate"):
                for name in subject.authority.voters(decision):
                    voting.setdefault(name, decision)
        for name, role in subject.whole("roles"):
            enters = role.at("enters")
            slowed = "votes_from" in role or any(key in enters for key in ("cap", "probation", "after", "vouching"))
            if name in voting and enters.at("through").value == "open" and not slowed:
                yield enters.at("through").finding(
                    f"whoever becomes `{name}` today votes today on `{voting[name]}`, which changes this compact",
                    "say from when a newcomer votes with `votes_from`, or limit entries with `cap`",
                )
