from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class NoElectorate(Rule):
    """Nothing says who may vote.

    A count means something only when it is known whose votes count. Where a body names the decision under
    `decides_by`, that body votes; everywhere else the decision, or each of its houses, needs an `electorate`.
    """

    meta = RuleMeta(
        code="OSC202",
        name="no-electorate",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Who the voters are is unclear: people who review the governance of projects write this more often than "
        "anything else, together with the question when a majority is needed.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions:\n"
        "  proposal: {open_for: 7 days, passes: [agree > disagree], quorum: none, tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: none, tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for voters in every decision that counts decide, and in every election."""
        root = subject.root
        implied = {body.at("decides_by").value for _, body in root.entries("bodies")}
        for voting in subject.votings:
            if voting.electorate.value is None and (voting.is_house or voting.name not in implied):
                yield voting.node.key_finding(f"nothing says who votes in `{voting.name}`", _HINT)
        for name, election in subject.whole("elections"):
            if "electorate" not in election:
                yield election.key_finding(f"nothing says who votes in `{name}`", _HINT)


_HINT = "name a role or a body under `electorate`"
