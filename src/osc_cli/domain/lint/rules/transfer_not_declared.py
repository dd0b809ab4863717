from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class TransferNotDeclared(Rule):
    """Nothing says by which decision an asset may go to somebody else.

    So whoever holds it may give it away, in good faith or not. Reported are assets whose holder is part of the
    project, where no power `transfer-asset` answers for all of them.
    """

    meta = RuleMeta(
        code="OSC603",
        name="transfer-not-declared",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2022 the elected owners of Gitea passed domains and trademark to a new company without a vote, "
        "although they had promised to hand them on to their successors.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "[agree >= 3], tie: fails}}\nassets: {domain: {kind: domain, holder: member}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: "
        "[agree >= 3], tie: fails}}\nassets: {domain: {kind: domain, holder: member, transfer_by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Ask each asset, unless the table of authority answers for all."""
        if "by" in subject.root.at("powers", "transfer-asset"):
            return
        for name, asset in subject.whole("assets"):
            inside = any(
                subject.authority.group(str(holder.value)).value is not None
                and subject.authority.group(str(holder.value)).at("external").value is not True
                for holder in asset.many("holder")
            )
            if inside and "transfer_by" not in asset:
                yield asset.key_finding(
                    f"nothing says by which decision `{name}` may go to somebody else", "add `transfer_by`"
                )
