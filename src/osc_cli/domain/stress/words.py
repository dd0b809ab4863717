"""The moves of a path as sentences, with the names that the compact gives."""

from fractions import Fraction

from osc_cli.domain.compact.identifiers import words
from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.planner.facts import ANYWHERE, Move
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.planner.paths import Path, Step
from osc_cli.domain.stress.structure.amending import EVERYTHING

GOALS = {
    Goal.AMEND: "amend the compact",
    Goal.IRREMOVABLE: "become irremovable",
    Goal.ASSETS: "hold every asset",
    Goal.CONDUCT: "decide every case",
}
"""The goals in words that follow `they can`."""

AREAS = {"board": "leadership", "conduct": "conduct cases", "elections": "elections", "assets": "assets"}
"""What is worth controlling, in words: few compacts have a body called board."""


def name_of(root: Node, identifier: str) -> str:
    """Return the name of a role, body, decision, election or asset; an id without a name as words."""
    for kind in ("roles", "bodies", "decisions", "elections", "assets"):
        entry = root.at(kind, identifier)
        if entry.value is not None:
            return str(entry.at("name").value or entry.at("what").value or words(identifier))
    return " and ".join(name_of(root, part) for part in identifier.split(" + ")) if " + " in identifier else identifier


def said_days(days: Fraction) -> str:
    """Say a number of days: `0 days`, `1 day`, `58 days`; a part of a day counts as a whole one."""
    whole = -(-days.numerator // days.denominator)
    return "1 day" if whole == 1 else f"{whole} days"


def coalition(path: Path, root: Node) -> str:
    """Say how many they are and where they begin: `6 strangers`, `4 people inside Council`."""
    if path.start is None:
        return "1 stranger" if path.people == 1 else f"{path.people} strangers"
    if path.start == ANYWHERE:
        return f"{_people(path.people)} inside ({_seats(path, root)})"
    return f"{_people(path.people)} inside {name_of(root, path.start)}"


def _seats(path: Path, root: Node) -> str:
    """Say who of them sits where: `4 in Council, of them 2 also in Board` where one group holds them all."""
    seats = sorted(path.seats, key=lambda seat: -seat[1])
    told = [f"{people} in {name_of(root, group)}" for group, people in seats]
    if seats[1:] and seats[0][1] == path.people:
        also = " and ".join(f"{people} also in {name_of(root, group)}" for group, people in seats[1:])
        return f"{told[0]}, of them {also}"
    several = sum(people for _, people in seats) > path.people
    return ", ".join(told) + ("; some in more than one" if several else "")


def begins(path: Path, root: Node) -> str:
    """Say where those who collude begin: `strangers`, or the names of the groups."""
    if path.start is None:
        return "strangers"
    groups = [group for group, _ in path.seats] if path.start == ANYWHERE else [path.start]
    return " and ".join(name_of(root, group) for group in groups)


def sentence(step: Step, root: Node) -> str:
    """Say what is done in one step."""
    return _done(step.move, root) + _votes(step.move, root)


_DONE = {
    "join": "{people} {join}: {target}{approved}",
    "elect": "{people} elected: {target}",
    "appoint": "{people} appointed: {target}",
    "remove": "{others} removed: {target}",
    "recall": "{others} recalled: {target}",
    "suspend": "{others} lose their vote by a measure of conduct: {target}",
    "emergency": "{others} suspended in an emergency: {target}",
    "weaken": "the rule is rewritten so that one vote is enough: {target}",
    "amend": "they amend: {target}",
    "transfer": "it goes to whom they choose: {target}",
    "hold": "that is enough to decide here: {target}",
}


def _done(move: Move, root: Node) -> str:
    names = {EVERYTHING: "the compact", "cases": "every case"}
    approved = f", each with {_approvals(move.approvals)}" if move.approvals else ""
    return _DONE[move.kind].format(
        people=_people(move.people),
        join="joins" if move.people == 1 else "join",
        others=_others(move.people),
        target=names.get(move.target) or name_of(root, move.target),
        approved=approved,
    )


def _people(count: int | None) -> str:
    return "1 person" if count == 1 else f"{count} people"


def _others(count: int | None) -> str:
    return "all others" if count is None else "1 other" if count == 1 else f"{count} others"


def _approvals(count: int) -> str:
    return "1 approval" if count == 1 else f"{count} approvals"


def _votes(move: Move, root: Node) -> str:
    votes = [
        f"{name_of(root, vote.decision)}{', called urgent' if vote.urgent else ', rewritten' if vote.weak else ''}:"
        f" {vote.counts.get('agree', 0)} to {vote.counts.get('disagree', 0)}"
        for vote in move.votes
    ]
    together = [_together(count, name_of(root, group)) for group, count in move.together]
    return f" ({'; '.join((*votes, *together))})" if votes or together else ""


def _together(count: int, group: str) -> str:
    return f"one of {group} alone" if count == 1 else f"{count} of {group} together"
