from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject


class NeverUsed(Rule):
    """Something is declared and nothing in the compact speaks of it.

    An election that fills no seat, a decision that decides nothing, a person without a role: either a reference is
    missing, or the entry can go.
    """

    meta = RuleMeta(
        code="OSC102",
        name="never-used",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="Rosters and rules that nobody refers to are the first to become wrong.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "elections: {board-election: {electorate: member, every: year}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, filled_by: {election: board-election}}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "elections: {board-election: {electorate: member, every: year}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Report entries that no reference names and that say nothing by themselves."""
        for name, election in subject.root.entries("elections"):
            if ("elections", name) not in subject.named:
                yield election.key_finding(f"the election `{name}` fills no seat", "name it under `filled_by`")
        for name, person in subject.root.entries("people"):
            if ("people", name) not in subject.named:
                yield person.key_finding(f"`{name}` is on the roster but holds nothing", "add the handle to `holders`")
        for name, participant in subject.root.entries("participants"):
            if ("participants", name) not in subject.named:
                yield participant.key_finding(
                    f"nothing says what `{name}` may expect", "name them in `constituencies`, a right or a role"
                )
        if "powers" in subject.root:
            yield from _decisions(subject)


def _decisions(subject: Subject) -> Iterator[Finding]:
    for name, decision in subject.root.entries("decisions"):
        if ("decisions", name) not in subject.named and not _explained(decision):
            yield decision.key_finding(
                f"nothing is decided by `{name}`", "name it under `by` of a power, or say in `used_for` what it decides"
            )


def _explained(decision: Node) -> bool:
    return "used_for" in decision
