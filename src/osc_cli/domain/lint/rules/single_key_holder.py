from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class SingleKeyHolder(Rule):
    """One person alone has the key to an asset.

    If they fall ill, fall out or lose the key, the project loses the asset, or stays locked out until somebody
    proves a right that no registrar can check. Two people with access are the least; a `recovery` that works
    without the one person counts too.
    """

    meta = RuleMeta(
        code="OSC605",
        name="single-key-holder",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2009 the administrator of CentOS vanished with its domains and donations; an open letter brought "
        "him back. In 2022 the package ctx was taken over through the lapsed mail domain of a maintainer.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {}, ben: {}, chi: {}}\n"
        "roles: {member: {name: Member, holders: [ada, ben, chi]}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "none, tie: fails}}\n"
        "assets: {domain: {kind: domain, holder: member, key_holders: [ada], transfer_by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {}, ben: {}, chi: {}}\n"
        "roles: {member: {name: Member, holders: [ada, ben, chi]}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "none, tie: fails}}\n"
        "assets: {domain: {kind: domain, holder: member, key_holders: [ada, ben], transfer_by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Count the key holders of each asset."""
        for name, asset in subject.whole("assets"):
            holders = list(asset.many("key_holders"))
            if len(holders) == 1 and "recovery" not in asset:
                yield holders[0].finding(
                    f"`{holders[0].value}` alone has the key to `{name}`",
                    "give access to a second person, or say under `recovery` how it is regained",
                )
