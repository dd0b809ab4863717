from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class AssetHeldOutside(Rule):
    """Somebody whom the compact cannot bind holds an asset, and no decision of the project moves it.

    The holder is named in words, or is a body that stands outside. That is often wise, as with a fiscal host; but
    then some decision of the project must be able to call the asset back. Name it under `transfer_by`.
    """

    meta = RuleMeta(
        code="OSC602",
        name="asset-held-outside",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The staff of Freenode governed the network for years and did not own it: a company that one of them "
        "had sold did, and in 2021 its buyer took over.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "[agree >= 3], tie: fails}}\nassets: {domain: {kind: domain, holder: a company of the founder}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "[agree >= 3], tie: fails}}\n"
        "assets: {domain: {kind: domain, holder: a company of the founder, transfer_by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for holders outside without a way back."""
        for name, asset in subject.whole("assets"):
            for holder in asset.many("holder") if "transfer_by" not in asset else ():
                group = subject.authority.group(str(holder.value))
                inside = group.value is not None or subject.authority.is_person(holder.value)
                if not inside or group.at("external").value is True:
                    yield holder.finding(
                        f"`{holder.value}` holds `{name}`, and no decision of the project can call it back",
                        "add `transfer_by` with a decision",
                    )
