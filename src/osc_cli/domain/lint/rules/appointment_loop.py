from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class AppointmentLoop(Rule):
    """Two or more bodies appoint one another, and nobody else has a say.

    Each appointment looks balanced, and together the same circle goes on choosing itself. Let one of them be
    elected or appointed from outside the circle, or recalled from there.
    """

    meta = RuleMeta(
        code="OSC308",
        name="appointment-loop",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The Document Foundation has argued for years over a board that appoints the committee which decides "
        "who may vote for the board.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\nbodies:\n"
        "  board: {name: Board, filled_by: {appointed_by: council}, term: 24 months}\n"
        "  council: {name: Council, filled_by: {appointed_by: board}, term: 24 months}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\nbodies:\n"
        "  board: {name: Board, filled_by: {appointed_by: council}, term: 24 months}\n"
        "  council: {name: Council, filled_by: {appointed_by: member}, term: 24 months}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Follow appointments from each body until they leave the circle or close it."""
        appointed = dict(_appointed(subject))
        told: set[str] = set()
        for name in appointed:
            circle = _behind(name, appointed)
            outside = {
                str(node.value)
                for member in circle
                for node in subject.root.many("bodies", member, "recall", "decided_by")
                if node.value not in circle
            }
            if name in circle and len(circle) > 1 and circle <= appointed.keys() and not outside and name not in told:
                told |= circle
                others = " and ".join(f"`{member}`" for member in appointed if member in circle and member != name)
                yield subject.root.at("bodies", name, "filled_by", "appointed_by").finding(
                    f"`{name}` and {others} appoint one another, and nobody else has a say",
                    "let one of them be elected, or recalled from outside",
                )


def _appointed(subject: Subject) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the bodies that are filled by appointment alone, with those who appoint."""
    for name, body in subject.whole("bodies"):
        filled = body.at("filled_by")
        if "appointed_by" in filled and "election" not in filled and "volunteers_from" not in filled:
            yield name, frozenset(str(node.value) for node in filled.many("appointed_by"))


def _behind(name: str, appointed: dict[str, frozenset[str]]) -> set[str]:
    """Return everybody who has a say in who sits in a body, however indirectly."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for appointer in appointed.get(waiting.pop(), frozenset()) - found:
            found.add(appointer)
            waiting.append(appointer)
    return found
