from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.authority import listed
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject


class ElectionDoesNotAddUp(Rule):
    """An election fills more seats than there are, or its terms do not fit its seats.

    Either number may be the wrong one, and `osc tally` cannot count such an election. Where seats fall vacant in
    turns, `seats` says how many are filled each time; `terms` has one term for each of them. Where several elections
    fill a body, their seats together are at most those of the body.
    """

    meta = RuleMeta(
        code="OSC222",
        name="election-does-not-add-up",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="At NixOS, and in the Kubernetes election of 2017, whoever ranked higher got the longer term; that "
        "works only with one term for each seat.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 5, filled_by: {election: vote}, term: 24 months, staggered: true}}\n"
        "decisions: {proposal: {electorate: member, open_for: 7 days, passes: [agree > disagree], "
        "quorum: [agree >= 3], tie: fails}}\n"
        "elections: {vote: {electorate: member, method: approval, tie: lot, called_by: member, seats: 7}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 5, filled_by: {election: vote}, term: 24 months, staggered: true}}\n"
        "decisions: {proposal: {electorate: member, open_for: 7 days, passes: [agree > disagree], "
        "quorum: [agree >= 3], tie: fails}}\n"
        "elections: {vote: {electorate: member, method: approval, tie: lot, called_by: member, seats: 3}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the seats of each election with those of the bodies that it fills, and with its terms."""
        for name, election in subject.whole("elections"):
            seats, terms = election.at("seats"), len(list(election.many("terms")))
            if not isinstance(seats.value, int):
                continue
            bodies = [body for _, body in subject.whole("bodies") if name in map(_name, body.many(*_FILLED))]
            most = [_seats(body) for body in bodies]
            known = [each for each in most if each is not None]
            if known and len(known) == len(most) and seats.value > sum(known):
                filled = " and ".join(f"`{body.route[1]}`" for body in bodies)
                has = "has" if len(bodies) == 1 else "have"
                yield seats.finding(
                    f"`{name}` fills {_count(seats.value, 'seat')}, and {filled} {has} {sum(known)} to fill",
                    "correct one of the two numbers",
                )
            if terms and terms != seats.value:
                yield election.at("terms").key_finding(
                    f"`{name}` fills {_count(seats.value, 'seat')} and has {_count(terms, 'term')}",
                    "write one term for each seat, or take out `terms` where all are alike",
                )
        yield from _together(subject)


_FILLED = ("filled_by", "election")


def _together(subject: Subject) -> Iterator[Finding]:
    """Compare the seats of all elections of a body with its own, where each of them fits."""
    for name, body in subject.whole("bodies"):
        elections = [subject.root.at("elections", _name(node)) for node in body.many(*_FILLED)]
        fill: list[int] = [election.at("seats").value or 0 for election in elections]
        most = _seats(body)
        if most is not None and max(fill, default=most) <= most < sum(fill):
            called = listed(tuple(str(election.route[-1]) for election in elections))
            yield body.at(*_FILLED).key_finding(
                f"{called} fill {sum(fill)} seats together, and `{name}` has {most} to fill",
                "correct one of the numbers",
            )


def _name(node: Node) -> str:
    return str(node.value)


def _seats(body: Node) -> int | None:
    """How many seats of a body elections can fill at most; None where that is not said."""
    seats = body.at("seats")
    for said in (body.at("filled_by", "elected"), seats, seats.at("max")):
        if isinstance(said.value, int):
            return said.value
    return None


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
