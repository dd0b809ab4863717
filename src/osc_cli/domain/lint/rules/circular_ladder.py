from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class CircularLadder(Rule):
    """Roles are steps of one another, or bodies parts of one another, in a circle.

    Nobody can take the first step: each role asks for the other one first. One of the references points the wrong
    way.
    """

    meta = RuleMeta(
        code="OSC324",
        name="circular-ladder",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="Ladders are copied and reordered by hand; a role that stands above itself is the slip that nobody "
        "sees in a long file.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles:\n"
        "  member: {name: Member, step_of: maintainer}\n"
        "  maintainer: {name: Maintainer, step_of: member}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles:\n"
        "  member: {name: Member}\n"
        "  maintainer: {name: Maintainer, step_of: member}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Follow each chain until it ends or comes back."""
        for kind, key in (("roles", "step_of"), ("bodies", "part_of")):
            told: set[str] = set()
            for name, entry in subject.root.entries(kind):
                chain = list(_chain(subject, kind, key, name))
                if name in chain and name not in told:
                    told |= set(chain)
                    through = " → ".join(f"`{step}`" for step in (name, *chain))
                    yield entry.at(key).finding(f"`{key}` goes in a circle: {through}", "turn one of them round")


def _chain(subject: Subject, kind: str, key: str, name: str) -> Iterator[str]:
    """Yield what lies above an entry, up to the first that was seen already."""
    seen: set[str] = set()
    above = subject.root.at(kind, name, key).value
    while isinstance(above, str) and above not in seen:
        seen.add(above)
        yield above
        if above == name:
            return
        above = subject.root.at(kind, above, key).value
