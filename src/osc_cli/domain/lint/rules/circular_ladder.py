from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.authority import circles
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
            above = {name: str(entry.at(key).value) for name, entry in subject.root.entries(kind) if key in entry}
            for circle in circles(above):
                through = " → ".join(f"`{step}`" for step in (*circle, circle[0])[:_SHOWN])
                yield subject.root.at(kind, circle[0], key).finding(
                    f"`{key}` goes in a circle: {through}", "turn one of them round"
                )


_SHOWN = 8
"""Steps of a circle that a finding names."""
