from collections.abc import Iterator
from fractions import Fraction

from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.electorates import usual_turnout
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.lint.voting import Voting


class QuorumAboveTurnout(Rule):
    """At the turnout that the compact itself states, no vote can pass.

    `turnout` says how many usually vote. When even they all agree and the rule asks for more, the community can decide
    only on unusual days. Count the quorum from what happens, not from what would be nice.
    """

    meta = RuleMeta(
        code="OSC211",
        name="quorum-above-turnout",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="At Arch Linux who misses three votes in a row that found no quorum can be let go, so that one stays in "
        "reach; a community without such a rule cannot even vote to lower it.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member, size: 40, turnout: 30%}}\n"
        "decisions:\n  proposal: {electorate: member, open_for: 7 days, passes: [agree > disagree], "
        "quorum: [agree >= 1/2 * eligible]}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member, size: 40, turnout: 30%}}\n"
        "decisions:\n  proposal: {electorate: member, open_for: 7 days, passes: [agree > disagree], "
        "quorum: [agree >= 1/10 * eligible], tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Judge a vote in which all who usually come agree."""
        for voting in subject.votings:
            turnout = usual_turnout(subject.root, voting.electorate)
            votes = voting.votes
            if turnout is None or not _is_told(voting, turnout):
                continue
            most = votes.size.eligible
            come = min(most, int(turnout * most) if isinstance(turnout, Fraction) else turnout)
            if votes.outcome(most) is Outcome.PASSES and votes.outcome(come) is not Outcome.PASSES:
                yield voting.at("quorum", "passes", "outcomes").finding(
                    f"usually {come} of {most} vote; even if all of them agree, `{voting.name}` does not pass",
                    "ask for less, or correct `turnout`",
                )


def _is_told(voting: Voting, turnout: Fraction | int) -> bool:
    """Whether a share can be turned into people: where the size is not known, only shares can be compared."""
    if voting.votes.is_measured:
        return True
    return isinstance(turnout, Fraction) and voting.votes.is_a_matter_of_shares
