from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class ShareOfNothing(Rule):
    """A share is compared with a count, and nothing says what it is a share of.

    `agree >= 2/3` holds as soon as one person agrees, because one is more than two thirds. Write what the share is
    taken of: `agree >= 2/3 * cast` of the votes cast, `* turnout` of all ballots, `* present` of those at the meeting,
    `* eligible` of all who may vote, `* seats` of all seats. Each of them gives another result.
    """

    meta = RuleMeta(
        code="OSC203",
        name="share-of-nothing",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="44 of 66 voters are two thirds of those who voted, and far from two thirds of the 106 who could have. "
        "Two texts of the Python community ask for one of the two each.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree >= 2/3], quorum: none}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree >= 2/3 * eligible], quorum: none}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for conditions between people and a number below one, or a percentage."""
        for voting in subject.votings:
            for place, compared, text in voting.shares:
                if compared.right.counts or "open_hours" in compared.left.counts:
                    continue
                share = compared.right.constant
                if 0 < share < 1 or (share and "%" in text):
                    yield place.finding(
                        f"`{text}` does not say of what: one single vote is enough"
                        if share < 1
                        else f"`{text}` does not say of what the percentage is taken",
                        "multiply it by what it is a share of: `cast`, `turnout`, `present`, `eligible` or `seats`",
                    )
