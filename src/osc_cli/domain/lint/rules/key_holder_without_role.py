from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class KeyHolderWithoutRole(Rule):
    """Somebody has the key to an asset and holds no role and no seat.

    Mostly they have left and the key stayed. An account that nobody uses is the one that is taken over without
    anybody noticing. Reported only where the compact names the holders of its roles.
    """

    meta = RuleMeta(
        code="OSC607",
        name="key-holder-without-role",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2022 the account of a maintainer who had gone quiet was taken over by registering his lapsed "
        "mail domain, and the package ctx with it.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {}, ben: {}, chi: {}}\n"
        "roles: {member: {name: Member, holders: [ada, ben]}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "none, tie: fails}}\n"
        "assets: {domain: {kind: domain, holder: member, key_holders: [ada, chi], transfer_by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {}, ben: {}}\n"
        "roles: {member: {name: Member, holders: [ada, ben]}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "none, tie: fails}}\n"
        "assets: {domain: {kind: domain, holder: member, key_holders: [ada, ben], transfer_by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare key holders with everybody who holds something."""
        seats = subject.authority.seats
        for name, asset in subject.root.entries("assets") if seats else ():
            for holder in asset.many("key_holders"):
                if subject.authority.is_person(holder.value) and str(holder.value).lower() not in seats:
                    yield holder.finding(
                        f"`{holder.value}` has the key to `{name}` and holds no role and no seat",
                        "take the key back, or add them to `holders`",
                    )
