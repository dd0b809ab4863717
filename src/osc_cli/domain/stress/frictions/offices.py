"""Frictions on offices: two who act together, an end to emergencies, who chooses whom, how many at a time."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.frictions.friction import Change, Cost, Friction
from osc_cli.domain.stress.planner.goals import LEADING
from osc_cli.domain.stress.structure.model import Ballot
from osc_cli.domain.stress.study import Study

_EXPIRY = "14 days"
_STRONG = LEADING | {"emergency-suspension"}
"""Powers that nobody should use alone, nor hold without being chosen."""


def two_together(study: Study) -> Iterator[Friction]:
    """Nobody uses a strong power alone, where there are two who hold it."""
    for name, power in study.root.entries("powers"):
        holders = [consent.group for consent in study.model.powers[name].consents]
        several = any((study.model.groups[group].people or 0) > 1 for group in holders if group)
        if name in _STRONG and several and power.at("acting_together").value == 1:
            yield Friction(
                f"two-together:{name}",
                f"Let two act together: `{name}`.",
                (((*power.route, "acting_together"), 2),),
                Cost(people=1, hours=1),
            )


def chosen(study: Study) -> Iterator[Friction]:
    """A group that leads or handles cases is chosen by those from whom its volunteers come."""
    handlers = study.model.handlers
    leading = [*(handlers.consents if handlers else ())]
    leading += [consent for name, one in study.model.powers.items() if name in _STRONG for consent in one.consents]
    for name in dict.fromkeys(consent.group for consent in leading):
        filled = study.root.at("bodies", name, "filled_by")
        source = study.model.canonical.get(str(filled.at("volunteers_from").value))
        by = next((one[0].decision for one in study.model.decisions.values() if _votes_in(one[0], source)), None)
        if source is not None and by is not None:
            yield Friction(
                f"choose:{name}",
                f"Let those who now volunteer for `{name}` choose its members, by `{by}`.",
                ((filled.route, {"appointed_by": str(filled.at("volunteers_from").value), "by": by}),),
                Cost(hours=2),
            )


def _votes_in(ballot: Ballot, group: str | None) -> bool:
    return [house.group for house in ballot.houses] == [group]


def expiry(study: Study) -> Iterator[Friction]:
    """What was done in an emergency ends by itself."""
    power = study.root.at("powers", "emergency-suspension")
    if power.value is not None and "expires_after" not in power:
        yield Friction(
            "expiry:emergency-suspension",
            f"Let an emergency suspension end after {_EXPIRY} unless it is ratified.",
            (((*power.route, "expires_after"), _EXPIRY),),
            Cost(hours=1),
        )


def staggered(study: Study) -> Iterator[Friction]:
    """Half of the seats are filled each time, for twice as long: the body, its one election and its term say so."""
    for name, body in study.root.entries("bodies"):
        group = study.model.group(name)
        elections = [study.root.at("elections", str(one.value)) for one in body.many("filled_by", "election")]
        if group is None or (group.seats or 0) < 2 or len(elections) != 1 or body.at("staggered").value:
            continue
        (election,) = elections
        term = body.at("term") if isinstance(body.at("term").value, str) else body.at("term", "length")
        every = election.at("every").value
        longer = term.value if _rounds(term, every) == 2 else _twice(str(every)) if _rounds(term, every) == 1 else None
        if longer is not None:
            changes: tuple[Change, ...] = (
                ((*body.route, "staggered"), True),
                ((*election.route, "seats"), ceil(Fraction(group.seats or 0, 2))),
            )
            yield Friction(
                f"stagger:{name}",
                f"Fill half of the seats of `{name}` at a time, for {longer}.",
                changes if longer == term.value else (*changes, (term.route, longer)),
                Cost(hours=2),
            )


def _rounds(term: Node, every: str | None) -> int | None:
    """Return how many elections a term spans, as near as whole numbers come; None where one of the two is not said."""
    return None if term.value is None or every is None else round(hours(term.value) / hours(every))


def _twice(rhythm: str) -> str | None:
    """Return twice as long as a rhythm such as `year` or `6 months`; None for one that cannot be said so."""
    count, _, unit = rhythm.rpartition(" ")
    single = {"quarter": "6 months", "half-year": "12 months"}
    if not count:
        return single.get(unit) or (f"2 {unit}s" if unit in {"day", "week", "month", "year"} else None)
    return f"{2 * int(count)} {unit.rstrip('s')}s" if count.isdecimal() else None


def empty_seats(study: Study) -> Iterator[Friction]:
    """Empty seats vote for an election, so that a divided body can always call one."""
    dead = {scan.group for scan in study.deadlocks if scan.dead}
    power = study.model.powers.get("call-election")
    for consent in power.consents if power is not None else ():
        for ballot in consent.ballots[:1]:
            if consent.group in dead:
                yield Friction(
                    f"empty-seats:{ballot.decision}",
                    f"Let empty seats count as Agree in `{ballot.decision}`.",
                    ((("decisions", ballot.decision, "vacancies_vote"), "agree"),),
                )
