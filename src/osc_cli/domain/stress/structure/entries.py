"""Reads the ways in: joining, election, appointment. Each becomes an act, and a line of who fills which seats."""

from fractions import Fraction
from math import ceil
from typing import NamedTuple

from osc_cli.domain.compact.ratios import fraction
from osc_cli.domain.decisions.counts import MissingCountError
from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.arithmetic.room import Room, mwc
from osc_cli.domain.stress.structure.groups import union
from osc_cli.domain.stress.structure.model import Act, Ballot, Batch, Contest, Group, Kind, Seatings
from osc_cli.domain.stress.structure.reading import Reading, days, length
from osc_cli.domain.stress.unknowns import Unknown

_PROPORTIONAL = frozenset({"stv", "cpssd"})
_BY_VOTE = frozenset({"election", "appointment"})
_MONTH = Fraction(365, 12)


class Entries(NamedTuple):
    """Every way in, and who fills which seats."""

    acts: tuple[Act, ...]
    seatings: tuple[Seatings, ...]


def read_entries(reading: Reading) -> Entries:
    """Return every way in; a group without one has an act that says so, with what is unknown about it."""
    ways = _Ways(reading)
    for name, node in reading.root.entries("roles"):
        ways.into_role(name, node)
    for name, node in reading.root.entries("bodies"):
        ways.into_body(name, node)
    ways.not_declared()
    return Entries(tuple(ways.acts), tuple(ways.seatings))


class _Ways:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.acts: list[Act] = []
        self.seatings: list[Seatings] = []
        self._closed: set[str] = set()

    def into_role(self, name: str, node: Node) -> None:
        enters = node.at("enters")
        group = self.reading.groups[self.reading.canonical[name]]
        filled = group.name != name and "filled_by" in self.reading.root.at("bodies", group.name)
        if enters.value is None or filled:
            return
        if enters.at("through").value == "founding":
            self._closed.add(group.name)
            return
        if "election" in enters:
            self._election(group, enters.at("election"))
        elif enters.at("through").value in _BY_VOTE:
            self._appointment(group, enters.at("decided_by"), enters, None)
        else:
            self._joining(group, name, enters)

    def into_body(self, name: str, node: Node) -> None:
        filled = node.at("filled_by")
        group = self.reading.groups[self.reading.canonical[name]]
        if group.name != name or filled.value is None:
            return
        elected, appointed = filled.at("elected").value, filled.at("appointed").value
        elections = list(filled.many("election"))
        for place in elections:
            self._election(group, place, elected, alone=len(elections) == 1)
        if elected is not None and not elections:
            why = f"by which election seats of `{name}` are filled is not declared"
            unknown = (Unknown((*filled.route, "election"), why),)
            self.acts.append(Act("elect", name, filled.route, batch=Batch(elected, Fraction(0)), unknown=unknown))
        if {"appointed_by", "appointed"} & set(filled.value) or ("by" in filled and "election" not in filled):
            if appointed is None and group.seats is not None and elected is not None:
                appointed = group.seats - elected
            self._appointment(group, filled.at("appointed_by"), filled, appointed)
        open_to = filled.at("volunteers_from")
        if open_to.value is not None:
            self.acts.append(Act("join", name, open_to.route))
            source = self.reading.group_of(str(open_to.value))
            if source is not None:
                self.seatings.append(Seatings(name, group.seats, (source,), "join", open_to.route))

    def not_declared(self) -> None:
        with_way_in = {act.target for act in self.acts} | self._closed
        for name, group in self.reading.groups.items():
            if name not in with_way_in and not group.union_of:
                why = f"how one comes into `{name}` is not declared"
                key = "filled_by" if group.route[:1] == ("bodies",) else "enters"
                kind: Kind = "appoint" if group.seats else "join"  # whoever takes a seat takes it from somebody
                self.acts.append(Act(kind, name, group.route, unknown=(Unknown((*group.route, key), why),)))

    def _joining(self, group: Group, name: str, enters: Node) -> None:
        """Whoever decides on applications treats those who collude as any other stranger."""
        by, _ = self.reading.holders(enters.at("decided_by"))
        unknown: tuple[Unknown, ...] = ()
        if "through" not in enters and not by and "vouching" not in enters:
            unknown = (Unknown((*enters.route, "through"), f"how one comes into `{name}` is not declared"),)
        period, agreeing = self._admitted(enters)
        cap = enters.at("cap").value
        self.acts.append(
            Act(
                "join",
                group.name,
                enters.route,
                days=period + max(days(enters.at("after")), days(enters.at("probation"))),
                batch=Batch(cap, length(enters.at("cap_every")) or _MONTH) if cap else None,
                approvals=(enters.at("vouching", "count").value or 0) + agreeing,
                unknown=unknown,
            )
        )
        if by:
            self.seatings.append(Seatings(group.name, None, by, "appoint", enters.route))

    def _admitted(self, enters: Node) -> tuple[Fraction, int]:
        """How long the decision on an application takes, and how many must agree; the quickest where there are several.

        Where no decision is declared one yes is enough, at once.
        """
        if "decided_by" not in enters and "by" not in enters:
            return Fraction(0), 0
        consents = self.reading.consents(enters.at("decided_by"), enters.at("by"), None, "admits")
        ballots = [ballot for consent in consents for ballot in consent.ballots if ballot.houses]
        return min(((ballot.days, self._agreeing(ballot)) for ballot in ballots), default=(Fraction(0), 1))

    def _agreeing(self, ballot: Ballot) -> int:
        """How many must say yes where nobody says no; at least one where nobody can count that."""
        needed = 0
        for house in ballot.houses:
            group = self.reading.groups[house.group]
            try:
                needed += mwc(house.rule, Room(group.people, 0, group.seats, grows=False)) or 0
            except MissingCountError:
                needed += 1
        return needed

    def _election(self, group: Group, place: Node, elected: int | None = None, *, alone: bool = True) -> None:
        """Where several elections fill a body, each fills as many seats as it says; not said, it may be all of them."""
        node = self.reading.root.at("elections", str(place.value))
        unknown: list[Unknown] = []
        electing = self._electing(node.at("electorate"))
        if electing is None:
            unknown.append(Unknown((*node.route, "electorate"), f"who elects `{group.name}` is not declared"))
        if "method" not in node:
            why = f"how ballots for `{group.name}` are counted is not declared"
            unknown.append(Unknown((*node.route, "method"), why))
        seats = node.at("seats").value
        filled = elected or group.seats or max(seats or 1, group.people or 1)
        at_a_time = min(seats or filled, filled)
        if not alone:
            filled = at_a_time
        cycle = length(node.at("every")) or group.term or Fraction(0)
        if group.staggered and alone:
            at_a_time = min(at_a_time, ceil(Fraction(filled, 2)))
            cycle = length(node.at("every")) or cycle / 2
        contest = None
        if electing is not None:
            proportional = node.at("method").value in _PROPORTIONAL
            quorum = node.at("quorum").value
            contest = Contest(
                str(place.value),
                electing,
                at_a_time,
                proportional,
                node.route,
                filled,
                node.at("candidates", "endorsements").value or 0,
                quorum if isinstance(quorum, int) else fraction(quorum or "0"),
            )
            self.seatings.append(Seatings(group.name, filled, (electing,), "elect", node.route))
        self.acts.append(
            Act(
                "elect",
                group.name,
                node.route if node.value is not None else place.route,
                days=days(node.at("open_for")) + days(node.at("candidates", "period")),
                batch=Batch(at_a_time, cycle),
                vote=contest,
                unknown=tuple(unknown),
            )
        )

    def _electing(self, electorate: Node) -> str | None:
        named = [*electorate.many("roles"), *electorate.many("body")] or list(electorate.many())
        voters = list(dict.fromkeys(who for one in named for who in self.reading.holders(one)[0]))
        if not voters:
            return None
        return voters[0] if len(voters) == 1 else union(self.reading, voters)

    def _appointment(self, group: Group, holders: Node, whole: Node, seats: int | None) -> None:
        consents = self.reading.consents(holders, whole.at("by"), None, f"fills seats of `{group.name}`")
        names, words = self.reading.holders(holders)
        batch = Batch(seats, Fraction(0)) if seats else None
        if not consents:
            why = f"who fills seats of `{group.name}` is not declared"
            if words:
                who = self.reading.said(words[0])
                why = f"{who}, who fills seats of `{group.name}`, is no role or body of the compact"
                if words[0] in dict(self.reading.root.entries("participants")):
                    why = f"how {who}, a kind of participant, fills seats of `{group.name}` is not declared"
            unknown = (Unknown(holders.route, why),)
            self.acts.append(Act("appoint", group.name, whole.route, batch=batch, unknown=unknown))
            return
        act = Act("appoint", group.name, whole.route, batch=batch)
        self.acts += [act._replace(consents=(consent,)) for consent in consents]
        by_whom = names or tuple(dict.fromkeys(consent.group for consent in consents))
        self.seatings.append(Seatings(group.name, seats or group.seats, by_whom, "appoint", whole.route))
