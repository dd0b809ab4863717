"""The moves of a path as sentences, with the names that the compact gives."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from osc_cli.domain.compact.identifiers import people_in_words, words
from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.planner.facts import ANYWHERE, Move
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.planner.paths import Path, Step
from osc_cli.domain.stress.structure.amending import EVERYTHING
from osc_cli.domain.stress.structure.holdings import CASES

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
            name = str(entry.at("name").value or entry.at("what").value or words(identifier))
            return name.replace("`", "'")  # our sentences mark fields by backticks
    return " and ".join(name_of(root, part) for part in identifier.split(" + ")) if " + " in identifier else identifier


def said_days(days: Fraction) -> str:
    """Say a number of days: `0 days`, `1 day`, `58 days`; a part of a day counts as a whole one."""
    whole = -(-days.numerator // days.denominator)
    return "1 day" if whole == 1 else f"{whole} days"


def within(days: Fraction) -> str:
    """Say how long something takes: `at once`, `in 58 days`."""
    return f"in {said_days(days)}" if days else "at once"


def coalition(path: Path, root: Node) -> str:
    """Say how many they are and where they begin: `6 strangers`, `4 insiders (Council) and 2 strangers`."""
    strangers = path.people if path.start is None else path.strangers
    insiders = path.people - strangers
    if not insiders:
        return many(path)
    where = _seats(path, insiders, root) if path.start == ANYWHERE else name_of(root, path.start or "")
    inside, *beside = many(path).split(" and ")
    return " and ".join((f"{inside} ({where})", *beside))


def many(path: Path) -> str:
    """Say how many they are, without where they sit: `4 insiders and 2 strangers`."""
    strangers = path.people if path.start is None else path.strangers
    insiders = path.people - strangers
    counted = ((insiders, "insider"), (strangers, "stranger"))
    return " and ".join(f"{count} {who}{'' if count == 1 else 's'}" for count, who in counted if count)


def _seats(path: Path, insiders: int, root: Node) -> str:
    """Say who of them sits where: `all 4 in Council, 2 of them also in Board` where one group holds them all."""
    seats = sorted(path.seats, key=lambda seat: -seat[1])
    if all(people == insiders for _, people in seats):
        each = "" if insiders == 1 else "each of them "
        return f"{each}in {listed([name_of(root, group) for group, _ in seats])}"
    (first, most), *others = [(name_of(root, group), people) for group, people in seats]
    if most == insiders:
        return ", ".join([f"all {most} in {first}", *(f"{people} of them also in {name}" for name, people in others)])
    told = ", ".join(f"{people} in {name_of(root, group)}" for group, people in seats)
    return told + ("; some in more than one" if sum(people for _, people in seats) > insiders else "")


def listed(names: Sequence[str], last: str = "and") -> str:
    """Join names: `A`, `A and B`, `A, B and C`."""
    return f" {last} ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def fills_itself(groups: Sequence[str], root: Node) -> str:
    """Say that nobody outside has a say in who holds these."""
    names, holders = listed([name_of(root, group) for group in groups]), "its" if len(groups) == 1 else "their"
    return f"{names}: {holders} holders choose who comes in, and nobody outside can remove them."


def controls(seed: Sequence[str], areas: Sequence[str], root: Node) -> str:
    """Say that somebody, or two together, have their hands on everything that is decided here."""
    names = listed([name_of(root, name) for name in seed])
    decide, come = ("decides", "comes") if len(seed) == 1 else ("together decide", "come")
    return f"{names} {decide}, or {come} to control somebody who decides, on {listed([AREAS[area] for area in areas])}."


def begins(path: Path, root: Node) -> str:
    """Say where those who collude begin: `strangers`, or the names of the groups."""
    if path.start is None:
        return "strangers"
    groups = [group for group, _ in path.seats] if path.start == ANYWHERE else [path.start]
    return " and ".join(name_of(root, group) for group in groups)


def told(path: Path) -> tuple[Step, ...]:
    """Return the steps to tell: an amendment and the rule that it changes by the same votes are one act, told once."""
    changing = [_act(step) for step in path.steps if step.move.kind == "weaken"]
    return tuple(step for step in path.steps if step.move.kind != "amend" or _act(step) not in changing)


def _act(step: Step) -> tuple[object, ...]:
    move = step.move
    return (step.day, move.route, move.votes, move.together)


def sentence(step: Step, root: Node) -> str:
    """Say what is done in one step."""
    return _done(step.move, root) + _votes(step.move, root)


class _Verb(NamedTuple):
    """How a move that brings people in or puts them out is told."""

    one: str
    many: str
    body: str
    """The word before the name of a body; before that of a role it is always `as`."""
    how: str = ""


_COME = {
    "join": _Verb("joins", "join", ""),
    "elect": _Verb("is elected", "are elected", "to "),
    "appoint": _Verb("is appointed", "are appointed", "to "),
}
_GO = {
    "remove": _Verb("is removed", "are removed", "from "),
    "recall": _Verb("is recalled", "are recalled", "from "),
    "suspend": _Verb("loses the vote", "lose the vote", "in ", " by a measure of conduct"),
    "emergency": _Verb("is suspended", "are suspended", "from ", " in an emergency"),
}
_DONE = {
    "weaken": "they amend the compact: from now on one vote is enough for {}",
    "amend": "they amend {}",
    "transfer": "{} goes to whom they choose",
}


def _done(move: Move, root: Node) -> str:
    if move.kind == "hold":
        return _held(move, root)
    target = "the compact" if move.target == EVERYTHING else name_of(root, move.target)
    if move.kind in _DONE:
        return _DONE[move.kind].format(target)
    verb = _COME.get(move.kind) or _GO[move.kind]
    who = people_in_words(move.people) if move.kind in _COME else _others(move.people)
    place = f"{verb.body if root.at('roles', move.target).value is None else 'as '}{target}"
    each = "each " if move.people != 1 else ""
    approved = f", {each}let in by {people_in_words(move.approvals)} without suspicion" if move.approvals else ""
    return f"{who} {verb.one if move.people == 1 else verb.many} {place}{verb.how}{approved}"


def _held(move: Move, root: Node) -> str:
    """Say what they can decide now: every case, what becomes of an asset, or what an office decides."""
    if move.target == CASES:
        return "now they decide every case"
    if move.route[0] == "assets":
        return f"now they hold {name_of(root, move.target)}"
    return f"now they decide {_inside(move.target, root)}"


def _inside(group: str, root: Node) -> str:
    """Say where somebody is: `as Lead`, `in Council`."""
    return f"{'in' if root.at('roles', group).value is None else 'as'} {name_of(root, group)}"


def _others(count: int | None) -> str:
    return "all others" if count is None else "1 other" if count == 1 else f"{count} others"


def _votes(move: Move, root: Node) -> str:
    votes = [
        f"{name_of(root, vote.decision)}{', called urgent' if vote.urgent else ', rewritten' if vote.weak else ''}:"
        f" {vote.counts.get('agree', 0)} to {vote.counts.get('disagree', 0)}"
        for vote in move.votes
    ]
    together = [_together(count, group, root) for group, count in move.together]
    return f" ({'; '.join((*votes, *together))})" if votes or together else ""


def _together(count: int, group: str, root: Node) -> str:
    if count == 1:
        role = root.at("roles", group).value is not None
        return f"{'any ' if role else 'anyone in '}{name_of(root, group)} may do it alone"
    return f"{count} {_inside(group, root)} act together"
