"""The seven steps for one compact: what is worth taking, who plays, which paths to walk, what to watch."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from osc_cli.domain.stress.exercise.cards import CARDS
from osc_cli.domain.stress.frictions.trial import Trial
from osc_cli.domain.stress.frictions.words import gains, worse
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.planner.paths import Path
from osc_cli.domain.stress.ranking import as_it_stands, hangs, worst_paths
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.threats import THREATS
from osc_cli.domain.stress.threats.exposure import Exposure, threats_of
from osc_cli.domain.stress.words import AREAS, GOALS, coalition, name_of, sentence, told, within

_PATHS, _FRICTIONS, _WATCHED, _SIGNALS, _WAYS = 4, 5, 5, 2, 2
"""How many paths, frictions, threats to watch, signals of each, and ways for each card one hour can bear."""
_BY_ID = {threat.id: threat for threat in THREATS}


class Item(NamedTuple):
    """Something on a list, and what stands below it."""

    says: str
    below: tuple[str, ...] = ()


class Part(NamedTuple):
    """One of the seven steps."""

    title: str
    says: str
    items: tuple[Item, ...]
    tick: bool = False
    """Whether the items are for ticking off."""


def plan_of(study: Study, trials: Sequence[Trial]) -> tuple[Part, ...]:
    """Return the seven steps, an hour in all. Names of structures only; people are archetypes."""
    found = threats_of(study)
    is_open = [one for one in found if one.verdict == "yes"]
    return (
        Part(
            "1. Frame (5 minutes)",
            "One person leads and keeps the time, one writes. Say aloud: no living person and no open case is"
            " discussed. Agree who may see the notes. This is worth taking here:",
            tuple(_worth(study)),
        ),
        Part(
            "2. Model (10 minutes)",
            "Read these suppositions and holes aloud. Tick what all accept; write down what is wrong, and go on.",
            tuple(_model(study)),
            tick=True,
        ),
        Part(
            "3. Cards (5 minutes)",
            "Deal one card to each, from the top; the quiet newcomer is always dealt. Everybody reads theirs aloud."
            " Play the card, not somebody whom you know.",
            tuple(_cards(is_open)),
        ),
        Part(
            "4. Walk the paths (20 minutes)",
            "Take the first; somebody reads a step, and the cards answer: who notices, by which public trace, how soon,"
            " and what can they lawfully do? Write one line for each step. Go on to the next path while time is left.",
            tuple(_stories(study))
            or (Item("No path was found. Walk what the cards name instead, one after the other."),),
        ),
        Part(
            "5. Choose frictions (10 minutes)",
            "Take three at most. Ask the quiet newcomer whether joining became harder, and the accused leader whether a"
            " hearing became less fair. What each does was worked out by running the test again with it:",
            tuple(_frictions(trials))
            or (Item("The tool knows none for this compact; `osc explain ID` lists others."),),
            tick=True,
        ),
        Part(
            "6. Watch, each quarter (7 minutes)",
            "For each: from which number on does somebody raise a hand, and who is that?",
            tuple(_signals(is_open[:_WATCHED]))
            or (Item("Nothing is open as far as the text goes; watch what is unknown."),),
            tick=True,
        ),
        Part(
            "7. Keep it (3 minutes)",
            "Say who writes the changes into the compact, and by when. After that, whoever has the repository records"
            " what a takeover takes then, so that a later change that makes it cheaper fails in CI:",
            (Item("osc stress --floor stress-floor.yaml --update-floor"), Item("osc stress --floor stress-floor.yaml")),
        ),
    )


def _worth(study: Study) -> Iterator[Item]:
    for area in study.closure.areas:
        who = ", ".join(name_of(study.root, group) for group in area.groups)
        yield Item(f"{AREAS[area.name].capitalize()}: decided by {who}.")
    for asset in study.model.assets:
        yield Item(f"The asset `{asset}`.")
    if study.root.at("money").value:
        yield Item("The money, and what it is spent on.")
    yield Item("The name, the data about people, and the voice: who speaks for the project.")


def _model(study: Study) -> Iterator[Item]:
    for group in study.model.groups.values():
        if group.people is not None and not group.union_of:
            comes = "who all vote" if group.office else f"of whom {float(group.usual):.0%} usually vote"
            yield Item(f"{name_of(study.root, group.name)}: {group.people}, {comes}.")
    for unknown in study.unknowns:
        yield Item(f"Unknown: {unknown.why} (`{unknown.field}`).")


def _cards(is_open: Sequence[Exposure]) -> Iterator[Item]:
    """Yield the cards, those with the most to do here first."""
    ways = {card.name: [one for one in is_open if one.threat in card.threats] for card in CARDS}
    for card in sorted(CARDS, key=lambda card: -len(ways[card.name])):
        here = ways[card.name]
        told = [f"{one.threat} {_BY_ID[one.threat].name}: {one.sights[0].says}" for one in here[:_WAYS]]
        more = [f"Also: {', '.join(f'{one.threat} {_BY_ID[one.threat].name}' for one in here[_WAYS:])}."]
        none = ["Nothing that was found here is theirs: they help the others, and ask."]
        yield Item(
            f"{card.name}. {card.wants}",
            (*(told or none), *(more if here[_WAYS:] else ()), f"Ask: {card.ask}"),
        )


def _stories(study: Study) -> Iterator[Item]:
    paths = worst_paths(study, _PATHS)
    for path in paths:
        yield _story(study, path)
        for way in as_it_stands(study, path):
            yield _story(study, way)
    if any(path.goal is Goal.IRREMOVABLE for path in paths):
        yield Item("Irremovable means: they use a power of an office, and every vote that could end that fails.")


def _story(study: Study, path: Path) -> Item:
    steps = [
        f"Day {-(-step.day.numerator // step.day.denominator)}: {sentence(step, study.root)}." for step in told(path)
    ]
    comes = f"{coalition(path, study.root)}, {within(path.days)}: they {GOALS[path.goal]}."
    because = "; and ".join(f"{unknown.why} (`{unknown.field}`)" for unknown in path.unknown)
    if hangs(study, path):
        return Item(f"Only if the worst holds: {comes}", (f"Nobody can tell, because {because}.", *steps))
    if path.unknown:
        steps.append(f"These steps rest on something that is not declared; another way does without it: {because}.")
    undecided = study.reaching(path.goal, path.level, path.start).unknown
    return Item(f"{'As the text stands: ' if undecided else ''}{comes}", tuple(steps))


def _frictions(trials: Sequence[Trial]) -> Iterator[Item]:
    for trial in [trial for trial in trials if len(trial.frictions) == 1][:_FRICTIONS]:
        better = [f"Better: {gain}." for gain in gains(trial)]
        yield Item(trial.frictions[0].says, (*better, f"But: {worse(trial)}.", f"osc stress --apply {trial.id}"))


def _signals(is_open: Sequence[Exposure]) -> Iterator[Item]:
    for one in is_open:
        threat = _BY_ID[one.threat]
        for signal in threat.signals[:_SIGNALS]:
            yield Item(f"{signal}. ({threat.id})", ("From: ______  Who: ______",))
