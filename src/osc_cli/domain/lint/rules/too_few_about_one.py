from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.never_passes import never_passes
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.lint.voting import Votes


class TooFewAboutOne(Rule):
    """A vote about one of the group cannot pass, because too few are left without that person.

    That can be meant: of two maintainers neither should be able to remove the other alone. But then the compact has no
    answer for the day on which one of them does harm, and the other should know so before it comes.
    """

    meta = RuleMeta(
        code="OSC223",
        name="too-few-about-one",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="A rule written for a team of four asks for two votes beside the person it is about; two of the four "
        "leave, and nobody reads the rule again until one of the last two is the trouble.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member, size: 2}}\ndecisions:\n"
        "  removal:\n    electorate: {roles: member, without: [subject]}\n    open_for: 7 days\n"
        "    passes: [agree >= 2/3 * eligible, agree >= 2]\n    quorum: none\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member, size: 3}}\ndecisions:\n"
        "  removal:\n    electorate: {roles: member, without: [subject]}\n    open_for: 7 days\n"
        "    passes: [agree >= 2/3 * eligible, agree >= 2]\n    quorum: none\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Judge each vote that excludes its subject with one voter fewer, where it could pass with all of them."""
        for voting in subject.votings:
            votes, excluded = voting.votes, {node.value for node in voting.electorate.many("without")}
            if "subject" not in excluded or not votes.is_measured or "fallback" in voting.node:
                continue
            left = votes.size.eligible - 1
            one_away = Votes(votes.rule, votes.size._replace(eligible=left))
            if left and not never_passes(votes) and never_passes(one_away):
                yield voting.at("passes", "outcomes", "quorum").finding(
                    f"`{voting.name}` cannot pass when it is about one of the {left + 1} who may vote: "
                    "too few are left",
                    "find one more person, or name under `fallback` a decision that others take then",
                )
