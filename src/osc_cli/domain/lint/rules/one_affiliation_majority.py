from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class OneAffiliationMajority(Rule):
    """Most of the people in a body belong to one organisation today.

    Counted are bodies of three or more named holders, by the `affiliation` of each on the roster. Nobody need have
    meant it; but what that organisation wants, the body decides. A cap (`max_per_affiliation`) keeps it from
    happening again.
    """

    meta = RuleMeta(
        code="OSC310",
        name="one-affiliation-majority",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="CNCF found three of the five seats of Crossplane with one company, and made it a point of its review.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople:\n"
        "  ada: {affiliation: Example Ltd}\n"
        "  ben: {affiliation: Example Ltd}\n"
        "  chi: {affiliation: University}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 3, holders: [ada, ben, chi], term: 24 months}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople:\n"
        "  ada: {affiliation: Example Ltd}\n"
        "  ben: {affiliation: none}\n"
        "  chi: {affiliation: University}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 3, holders: [ada, ben, chi], term: 24 months}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Count the affiliations of each body; where a cap is broken, that is said instead."""
        authority = subject.authority
        for name, body in subject.whole("bodies"):
            holders = list(body.many("holders"))
            for affiliation, count in authority.affiliations(body.many("holders")).items():
                if len(holders) >= _A_BODY and 2 * count > len(holders) and "max_per_affiliation" not in body:
                    yield body.at("holders").key_finding(
                        f"{count} of {len(holders)} holders of `{name}` belong to {affiliation}",
                        "say with `max_per_affiliation` how many may",
                    )


_A_BODY = 3
"""Fewer people are no body in which a majority means anything."""
