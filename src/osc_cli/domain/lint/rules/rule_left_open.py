from collections.abc import Iterator

from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.electorates import groups
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject
from osc_cli.domain.lint.voting import Votes, Voting


class RuleLeftOpen(Rule):
    """A decision does not say how long a vote is open, whether there is a quorum, or what a tie means.

    Nobody misses these three until the first vote that is contested. `quorum: none` and `tie: fails` are answers too.
    What does not matter for a rule is not asked for: a tie where two thirds are needed, a quorum where a share of all
    must agree anyway, a time where people vote in a meeting.
    """

    meta = RuleMeta(
        code="OSC215",
        name="rule-left-open",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="Of fifteen published rule books that were read for this toolkit, most leave one of the three open; two "
        "polls at social.coop were minutes short of ten days, and nobody could say whether that was long enough.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  proposal: {electorate: member, passes: [agree > disagree]}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: none, tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Ask each decision for what matters to it."""
        for voting in subject.votings:
            missing = [] if voting.is_house else list(_missing(subject.root, voting))
            if missing:
                what = " or ".join(filter(None, (", ".join(said for said, _ in missing[:-1]), missing[-1][0])))
                write = ", ".join(hint for _, hint in missing)
                yield voting.node.key_finding(f"`{voting.name}` does not say {what}", f"write {write}")


def _missing(root: Node, voting: Voting) -> Iterator[tuple[str, str]]:
    rule, node = voting.rule, voting.node
    if "open_for" not in node and not rule.names & {"present", "open_hours"}:
        yield "how long a vote is open", "`open_for: 7 days`"
    if "quorum" not in node and _matters(voting.votes) and not _has_quorum(root, voting.electorate):
        yield "whether there is a quorum", "`quorum: none` or a condition"
    if "tie" not in node and _tips(voting):
        yield "what a tie means", "`tie: fails`"


def _matters(votes: Votes) -> bool:
    """Whether one person alone can pass it, and not because silence is consent."""
    return not votes.rule.silence_agrees and votes.outcome(1) is Outcome.PASSES


def _has_quorum(root: Node, electorate: Node) -> bool:
    """Whether a body that votes has a quorum of its own."""
    named = groups(electorate)
    return bool(named) and all(root.at("bodies", name, "quorum").value is not None for name in named)


def _tips(voting: Voting) -> bool:
    """Whether one person could tip a vote in which as many agree as disagree; an even body has a rule of its own."""
    votes = voting.votes
    half = votes.size.eligible // 2
    if votes.rule.silence_agrees or not votes.can_disagree or (votes.is_measured and not votes.size.eligible % 2):
        return False
    return votes.outcome(half, half) is Outcome.FAILS and votes.outcome(half, half - 1) is Outcome.PASSES
