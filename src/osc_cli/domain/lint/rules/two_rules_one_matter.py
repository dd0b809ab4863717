from collections.abc import Iterator, Mapping
from functools import lru_cache

from osc_cli.domain.decisions.counts import said
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject
from osc_cli.domain.lint.voting import Votes, Voting, both_ask, of_how_many


class TwoRulesOneMatter(Rule):
    """Two decisions have the same name, or are used for the same thing, and do not pass by the same votes.

    Whoever wants something then takes the rule that suits them, and both sides are right. Keep one of the two, or say
    what each of them is for. Where one is the `fallback` of the other, the order is clear and nothing is reported.
    """

    meta = RuleMeta(
        code="OSC217",
        name="two-rules-one-matter",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The design of the Rust council lets two of four members suffice where its tool waits for three; the "
        "examples in conda's own governance contradict its quorum.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  release: {electorate: member, open_for: 7 days, used_for: [releases], passes: [agree >= 3]"
        ", quorum: none, veto: {by: member}, choices: [agree, abstain, block]}\n"
        "  proposal: {electorate: member, open_for: 7 days, used_for: [Releases], passes: [agree > disagree], "
        "quorum: none, tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  release: {electorate: member, open_for: 7 days, used_for: [releases], passes: [agree >= 3]"
        ", quorum: none, veto: {by: member}, choices: [agree, abstain, block]}\n"
        "  proposal: {electorate: member, open_for: 7 days, used_for: [events], passes: [agree > disagree], "
        "quorum: none, tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare decisions that share a name or a use."""
        first: dict[str, tuple[Voting, Node]] = {}
        for voting in subject.votings:
            for place in () if voting.is_house else _matters(voting):
                matter = " ".join(str(place.value).lower().split())
                other, where = first.setdefault(matter, (voting, place))
                if other is voting or _in_order(voting, other):
                    continue
                differing = _differing(voting.votes, other.votes)
                if differing is not None:
                    votes, by_first = differing
                    one, two = (voting, other) if by_first else (other, voting)
                    vote = f"{said(votes)}{of_how_many(votes, one.votes, two.votes)}"
                    yield place.finding(
                        f"`{other.name}` says the same in {'its name' if where.route[-1] == 'name' else '`used_for`'}, "
                        f"and is another rule: with {vote} `{one.name}` passes and `{two.name}` does not",
                        f"{both_ask(one, two)}keep one of the two rules, or say what each is for",
                    )


def _matters(voting: Voting) -> Iterator[Node]:
    yield from voting.node.many("name")
    yield from voting.node.many("used_for")


def _in_order(one: Voting, other: Voting) -> bool:
    """Whether one of them is used only when the other has led to nothing."""
    return any(a.node.at("fallback", "to").value == b.name for a, b in ((one, other), (other, one)))


@lru_cache(1024)
def _differing(one: Votes, other: Votes) -> tuple[Mapping[str, int], bool] | None:
    """Return a vote that passes by one of them only, and whether it is the first; None where that is not certain."""
    if one is other:
        return None
    from osc_cli.domain.decisions.compare import not_by_the_other
    from osc_cli.domain.decisions.formula import NotLinearError
    from osc_cli.domain.decisions.integers import TooHardError

    try:
        votes = not_by_the_other(one.rule, other.rule)
        if votes is not None:
            return votes, True
        votes = not_by_the_other(other.rule, one.rule)
    except (NotLinearError, TooHardError):
        return None
    return None if votes is None else (votes, False)
