from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.authority import circles
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
        """Leave out whoever has a say from outside behind them; what remains goes in circles."""
        appointed = _closed(dict(_appointed(subject)))
        for circle in circles({name: min(appointers) for name, appointers in appointed.items()}):
            if len(circle) > 1:
                others = " and ".join(f"`{member}`" for member in circle[1:])
                yield subject.root.at("bodies", circle[0], "filled_by", "appointed_by").finding(
                    f"`{circle[0]}` and {others} appoint one another, and nobody else has a say",
                    "let one of them be elected, or recalled from outside",
                )


def _appointed(subject: Subject) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the bodies that are filled by appointment alone, with all who have a say in who sits there."""
    for name, body in subject.whole("bodies"):
        filled = body.at("filled_by")
        if "appointed_by" in filled and "election" not in filled and "volunteers_from" not in filled:
            having_a_say = (*filled.many("appointed_by"), *body.many("recall", "decided_by"))
            yield name, frozenset(str(node.value) for node in having_a_say)


def _closed(appointed: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Return the bodies behind which stands nobody but such bodies."""
    choosing: dict[str, list[str]] = {}
    for name, appointers in appointed.items():
        for appointer in appointers:
            choosing.setdefault(appointer, []).append(name)
    opened = [name for name in choosing if name not in appointed]
    left = dict(appointed)
    while opened:
        opened += [name for name in choosing.get(opened.pop(), ()) if left.pop(name, None) is not None]
    return left
