from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class AssetWithoutHolder(Rule):
    """Nothing says whose name stands behind an asset.

    A domain, a trademark or an account always belongs to somebody, whether the compact says so or not. When it
    matters, the registrar, the bank and the court look at that name alone.
    """

    meta = RuleMeta(
        code="OSC601",
        name="asset-without-holder",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Contributors of Organic Maps found out in 2025 that a company of three shareholders held the mark "
        "and the accounts; a fork followed.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "[agree >= 3], tie: fails}}\nassets: {domain: {kind: domain, transfer_by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "[agree >= 3], tie: fails}}\nassets: {domain: {kind: domain, holder: member, transfer_by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Ask each asset for its holder."""
        for name, asset in subject.whole("assets"):
            if "holder" not in asset:
                yield asset.key_finding(
                    f"nothing says who holds `{name}`", "add `holder`, and be exact: a name is what counts"
                )
