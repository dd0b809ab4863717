from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class KeysInOneAffiliation(Rule):
    """Everybody who has the key to an asset works for the same organisation.

    One reorganisation, one lawyer or one lost account of the employer, and nobody in the project can get in.
    Counted are the affiliations on the roster; two key holders at least.
    """

    meta = RuleMeta(
        code="OSC606",
        name="keys-in-one-affiliation",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In a dispute with one company, The Document Foundation took its employees off the roll of members: "
        "whatever only they could reach would have been out of reach.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "people: {ada: {affiliation: Example Ltd}, ben: {affiliation: Example Ltd}, chi: {}}\n"
        "roles: {member: {name: Member, holders: [ada, ben, chi]}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "none, tie: fails}}\n"
        "assets: {domain: {kind: domain, holder: member, key_holders: [ada, ben], transfer_by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "people: {ada: {affiliation: Example Ltd}, ben: {affiliation: Example Ltd}, chi: {}}\n"
        "roles: {member: {name: Member, holders: [ada, ben, chi]}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "none, tie: fails}}\n"
        "assets: {domain: {kind: domain, holder: member, key_holders: [ada, chi], transfer_by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Count the affiliations of the key holders of each asset."""
        for name, asset in subject.whole("assets"):
            holders = list(asset.many("key_holders"))
            for affiliation, count in subject.authority.affiliations(asset.many("key_holders")).items():
                if count == len(holders) > 1:
                    yield asset.at("key_holders").finding(
                        f"all {count} key holders of `{name}` belong to {affiliation}",
                        "give access to somebody from elsewhere",
                    )
