from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject


class NamedTwice(Rule):
    """A list names the same id twice.

    In an order of priority the second place contradicts the first; in a roster one person would fill two seats.
    """

    meta = RuleMeta(
        code="OSC108",
        name="named-twice",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Merging two edits of one roster leaves the same person in it twice.",
        bad="compact: 1\nproject: {name: Riverbank}\nparticipants: {user: {name: Users}, member: {name: Members}}\n"
        "constituencies: [user, member, user]\nroles: {member: {participant: member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nparticipants: {user: {name: Users}, member: {name: Members}}\n"
        "constituencies: [user, member]\nroles: {member: {participant: member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for repeated references within one list."""
        seen: set[tuple[object, str]] = set()
        for reference in subject.references:
            node: Node = reference.node
            if not isinstance(node.route[-1], int):
                continue
            place = (node.route[:-1], reference.name)
            if place in seen:
                yield node.finding(f"`{reference.name}` stands in this list already", "keep one of the two")
            seen.add(place)
