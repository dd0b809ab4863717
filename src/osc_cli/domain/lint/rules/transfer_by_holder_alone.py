from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class TransferByHolderAlone(Rule):
    """Those who hold an asset may give it away alone, while changing the compact needs others.

    The most final of all decisions is then easier than a change of a comma. Let the same people decide on it who
    decide on the compact. Where both are decided by the same people, nothing is reported.
    """

    meta = RuleMeta(
        code="OSC604",
        name="transfer-by-holder-alone",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2025 the founding company of NATS asked for its trademark and domain back: the transfer to the "
        "foundation had been promised, and left to the holder.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 3, filled_by: {volunteers_from: member}}}\ndecisions:\n"
        "  vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: [agree >= "
        "3], tie: fails}\n"
        "  board-vote: {electorate: board, open_for: 7 days, passes: [agree >= 2], quorum: none}\n"
        "amendments: {everything: {by: vote}}\n"
        "assets: {domain: {kind: domain, holder: board, transfer_by: board-vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 3, filled_by: {volunteers_from: member}}}\ndecisions:\n"
        "  vote: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: [agree >= "
        "3], tie: fails}\n"
        "  board-vote: {electorate: board, open_for: 7 days, passes: [agree >= 2], quorum: none, "
        "used_for: [small things]}\namendments: {everything: {by: vote}}\n"
        "assets: {domain: {kind: domain, holder: board, transfer_by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the holder, those who vote on a transfer and those who vote on the compact."""
        root, authority = subject.root, subject.authority
        amending = root.at("amendments", "everything", "by").value or root.at("powers", "amend", "by").value
        sovereign = authority.voters(amending)
        for name, asset in subject.whole("assets"):
            transfer, holders = asset.at("transfer_by"), authority.all_of(asset.many("holder"))
            if holders and sovereign and authority.voters(transfer.value) == holders != sovereign:
                yield transfer.finding(
                    f"who holds `{name}` may give it away alone, and `{amending}` needs others",
                    f"let `{amending}` decide on it",
                )
