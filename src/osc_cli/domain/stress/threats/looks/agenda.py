"""Preconditions of AGD: agenda and procedure."""

from collections.abc import Iterable, Iterator

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.arithmetic.numbers import RuleNumbers
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.threats.looks.places import (
    announced,
    elections,
    groups_named,
    grown_from,
    not_elected,
    numbers_by,
    rules,
    uncounted,
    unless_declared,
)
from osc_cli.domain.stress.threats.threat import Sight
from osc_cli.domain.stress.unknowns import Unknown
from osc_cli.domain.stress.words import name_of

_FLOOR = 48
"""Hours that even an urgent vote should be open."""
Seen = Iterator[Sight | Unknown]


def urgent(study: Study) -> Seen:
    """AGD-01: a label takes the time away."""
    yield from unless_declared(study, "decisions", "no decision is declared, nor how long a vote is open")
    for name, node in study.root.entries("decisions"):
        track = node.at("urgent")
        said = name_of(study.root, name)
        numbers = numbers_by(study, name)
        days = numbers.urgent_days if numbers is not None else None
        if track.value is not None and ("at_least" not in track or hours(track.at("at_least").value) < _FLOOR):
            time = "no shortest time" if "at_least" not in track else f"only {track.at('at_least').value}"
            yield Sight(track.route, f"{said}: what is called urgent has {time}.", 1, days)
        elif track.value is not None and "declared_by" not in track:
            yield Sight(track.route, f"{said}: whoever proposes it may call it urgent.", 1, days)
        elif track.value is None and not {"open_for", "silence"} & set(node.value):
            yield Unknown((*node.route, "open_for"), f"how long a vote by `{name}` is open is not declared")


def ambush(study: Study) -> Seen:
    """AGD-02: a vote that most never heard of."""
    yield from unless_declared(study, "decisions", "no decision is declared, nor how a vote is announced")
    yield from uncounted(study)
    for numbers, node in rules(study):
        if numbers.inside and not _by_those_present(numbers, node):
            continue
        said = name_of(study.root, numbers.decision)
        electorate, needs = node.at("electorate"), node.at("needs")
        if node.at("closes_early").value in ("when decided", "on passing"):
            yield Sight(node.at("closes_early").route, f"{said}: a vote may end before its time.")
        elif electorate.at("snapshot").value == "closed":
            yield Sight(electorate.at("snapshot").route, f"{said}: who joins while the vote runs votes too.")
        elif needs.value is not None and not {"notice", "discussion"} & set(needs.value):
            notice, only = announced(study, numbers.decision)
            if not (notice and only):
                says = "a vote needs no notice" + (", unless it changes the compact" if notice else "")
                yield Sight(needs.route, f"{said}: {says}.")
        else:
            if needs.value is None and not all(announced(study, numbers.decision)):
                why = f"how long before a vote by `{numbers.decision}` it is announced is not declared"
                yield Unknown((*needs.route, "notice"), why)
            if "snapshot" not in electorate and not numbers.inside:
                why = f"whether who joins while `{numbers.decision}` is voted on may vote is not declared"
                yield Unknown((*electorate.route, "snapshot"), why)


def _by_those_present(numbers: RuleNumbers, node: Node) -> bool:
    """Whether a few holders who are there can decide at once, before the others have heard of it."""
    few = numbers.enough is not None and numbers.people is not None and numbers.enough * 2 <= numbers.people
    return few and not {"open_for", "silence"} & set(node.value)


def attrition(study: Study) -> Seen:
    """AGD-03: ask until they tire."""
    yield from unless_declared(study, "decisions", "no decision is declared, nor when a question may come back")
    yield from uncounted(study)
    for numbers, node in rules(study):
        if numbers.people == 1:  # nobody wears themselves out
            continue
        needs = node.at("needs")
        if needs.value is None:
            why = f"when a question that failed by `{numbers.decision}` may come back is not declared"
            yield Unknown((*needs.route, "cooling_off"), why)
        elif "cooling_off" not in needs and (needs.at("seconders").value or 0) < 2:
            tries = f"{int(365 / numbers.days)} times a year" if numbers.days >= 1 else "any number of times"
            yield Sight(needs.route, f"{name_of(study.root, numbers.decision)}: one may ask again {tries}.", 1)


def ballots(study: Study) -> Seen:
    """AGD-04: those in office run the vote on themselves."""
    yield from not_elected(study)
    for name, node, filled in elections(study):
        if "officers" not in node:
            yield Unknown((*node.route, "officers"), f"who runs `{name}` is not declared")
        sides = grown_from(study, filled)
        named = node.at("officers", "named_by")
        for field, does in (
            (named if named.value is not None else node.at("officers"), "runs it"),
            (node.at("certified_by"), "confirms its result"),
            (node.at("disputes", "decided_by"), "decides on complaints about it"),
            (node.at("candidates", "shortlisted_by"), "decides who may stand"),
        ):
            who, others = groups_named(study, field)
            if who and not others and who <= sides:
                names, owed = _names(study, who), _names(study, filled)
                its = f"fills {owed}" if who <= filled else f"fills {owed}, on which most seats of {names} depend"
                yield Sight(field.route, f"{name_of(study.root, name)} {its}: {names} {does}.")


def _names(study: Study, groups: Iterable[str]) -> str:
    return ", ".join(name_of(study.root, one) for one in sorted(groups))


def vacuous(study: Study) -> Seen:
    """AGD-05: the text does not say what happens."""
    yield from unless_declared(study, "decisions", "no decision is declared")
    for numbers, node in rules(study):
        said = name_of(study.root, numbers.decision)
        if numbers.vacuous is None:
            yield from numbers.unknown
        elif numbers.vacuous.unmeant:
            yield Sight(node.route, f"{said} passes without a single Agree vote.", 0, numbers.days)
        elif numbers.vacuous.open_tie:
            yield Sight(node.route, f"{said} does not say what a tie means.")
    for name, node in study.root.entries("decisions"):
        yield from _left_open(study, name, node)
    yield from _two_for_one_matter(study)


def _two_for_one_matter(study: Study) -> Seen:
    """Two decisions that are used for the same thing, neither of them where the other led to nothing."""
    first: dict[str, tuple[str, Node]] = {}
    for name, node in study.root.entries("decisions"):
        for use in node.many("used_for"):
            other, there = first.setdefault(" ".join(str(use.value).casefold().split()), (name, node))
            in_order = node.at("fallback", "to").value == other or there.at("fallback", "to").value == name
            if other != name and not in_order:
                one, two = name_of(study.root, other), name_of(study.root, name)
                yield Sight(use.route, f"{one} and {two} are for the same matter, and no text says which one holds.")


def _left_open(study: Study, name: str, node: Node) -> Seen:
    if "in_words" in node and "judged_by" not in node:
        yield Sight(node.at("in_words").route, f"{name_of(study.root, name)} is a rule in words, and nobody judges it.")
    elif not {"passes", "outcomes", "in_words", "silence", "houses"} & set(node.value):
        yield Unknown((*node.route, "passes"), f"what passes by `{name}` is not declared")
    elif node.at("quorum").value not in (None, "none") and "on_no_quorum" not in node:
        yield Unknown((*node.route, "on_no_quorum"), f"what follows when `{name}` misses its quorum is not declared")
