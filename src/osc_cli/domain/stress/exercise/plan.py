"""The seven steps for one compact: what is worth taking, who plays, which paths to walk, what to watch."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from osc_cli.domain.stress.exercise.cards import CARDS, Card
from osc_cli.domain.stress.frictions.trial import Trial
from osc_cli.domain.stress.frictions.words import worse
from osc_cli.domain.stress.planner.paths import Path
from osc_cli.domain.stress.ranking import worst_paths
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.threats import THREATS
from osc_cli.domain.stress.threats.exposure import Exposure, threats_of
from osc_cli.domain.stress.words import AREAS, GOALS, coalition, name_of, said_days, sentence

_PATHS, _FRICTIONS, _SIGNALS = 5, 6, 8
"""How many paths, frictions and threats to watch one meeting can bear."""
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
    """Return the seven steps. Names of structures only; people are archetypes."""
    found = threats_of(study)
    is_open = [one for one in found if one.verdict == "yes"]
    return (
        Part(
            "1. Frame (30 minutes)",
            "Agree what is worth taking, who may see the result, and that no living person or open case is discussed.",
            tuple(_worth(study)),
        ),
        Part(
            "2. Model",
            "Read these suppositions and holes aloud. Mend or accept each before you go on.",
            tuple(_model(study)),
            tick=True,
        ),
        Part(
            "3. Cards",
            "Deal one card to each. Play the card, not somebody whom you know.",
            tuple(_card(card, is_open) for card in CARDS),
        ),
        Part(
            "4. Walk the paths",
            "At every step ask: who notices, by which public trace, how soon, and what can they lawfully do?",
            tuple(_story(study, path) for path in worst_paths(study, _PATHS))
            or (Item("No path was found. Take the first threats of the report instead."),),
        ),
        Part(
            "5. Choose frictions",
            "Take at most three. Run `osc stress` again, and ask the quiet newcomer whether joining became harder.",
            tuple(_frictions(trials)) or (Item("The tool knows none for this compact; the threats list more."),),
            tick=True,
        ),
        Part(
            "6. Watch, each quarter",
            "Write a number beside each: from where on does somebody raise a hand, and who is that?",
            tuple(_signals(is_open[:_SIGNALS]))
            or (Item("Nothing is open as far as the text goes; watch what is unknown."),),
            tick=True,
        ),
        Part(
            "7. Keep it",
            "Record what a takeover takes now, beside the compact, so that a change that makes it cheaper fails in CI.",
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
        yield Item(f"Unknown: {unknown.why} ({unknown.field}).")


def _card(card: Card, is_open: Sequence[Exposure]) -> Item:
    here = [one.threat for one in is_open if one.threat in card.threats]
    ways = (
        f"Open to them here: {', '.join(f'{one} {_BY_ID[one].name}' for one in here)}." if here else "Nothing open yet."
    )
    return Item(f"{card.name}. {card.wants}", (ways, f"Ask: {card.ask}"))


def _story(study: Study, path: Path) -> Item:
    steps = [
        f"Day {-(-step.day.numerator // step.day.denominator)}: {sentence(step, study.root)}." for step in path.steps
    ]
    if path.unknown:
        steps.append(f"Only if the worst holds: {path.unknown[0].why} ({path.unknown[0].field}).")
    who = coalition(path, study.root)
    return Item(f"{who}, in {said_days(path.days)}: they {GOALS[path.goal]}.", tuple(steps))


def _frictions(trials: Sequence[Trial]) -> Iterator[Item]:
    for trial in [trial for trial in trials if len(trial.frictions) == 1][:_FRICTIONS]:
        yield Item(trial.frictions[0].says, (f"But: {worse(trial)}.", f"osc stress --apply {trial.id}"))


def _signals(is_open: Sequence[Exposure]) -> Iterator[Item]:
    for one in is_open:
        threat = _BY_ID[one.threat]
        for signal in threat.signals:
            yield Item(f"{signal}. ({threat.id})")
