"""The situations in which a project has to speak, by their key under `communication.scenarios`."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from osc_cli.domain.explain.topic import Kind, Points, Section, Topic

if TYPE_CHECKING:
    from osc_cli.domain.communication.situation import Situation


def _topics() -> Iterable[Topic]:
    from osc_cli.domain.communication.situations import SITUATIONS

    for situation in SITUATIONS:
        yield Topic(
            situation.name,
            situation.trigger or f"{situation.name}.",
            (
                Section("", (situation.trigger, f"If you are alone and can do one thing only: {situation.at_least}")),
                *_first(situation),
                Section("Who", (Points(tuple(_who(situation))),)),
                Section("How far it may travel", (Points(tuple(_labels(situation))),)),
                Section("Say", (Points(situation.say),)),
                Section("Do not say", (Points(situation.do_not_say),)),
                Section("When it is over", (situation.close,)),
            ),
            (situation.id,),
        )


def _first(situation: "Situation") -> Iterator[Section]:
    if situation.acts_first:
        powers = " or ".join(f"`{power}`" for power in situation.powers)
        who = f"The card names who may do it where the compact says who holds {powers}, under `powers`."
        yield Section("Before you write", (situation.acts_first, who))


def _who(situation: "Situation") -> Iterator[str]:
    if situation.owner:
        yield f"Decides what is said: {situation.owner}."
    if situation.recused:
        yield f"Steps aside: {', '.join(situation.recused)}."
    if situation.first_told:
        yield f"Hears first: {situation.first_told}."
    if situation.order:
        yield f"Then: {'; '.join(situation.order)}."


def _labels(situation: "Situation") -> Iterator[str]:
    named = {"Before anything is public": situation.before, "While it goes on": situation.during}
    named["When it is over"] = situation.after
    for when, label in named.items():
        if label:
            yield f"{when}: TLP:{label}."
    if situation.limit:
        yield f"Narrower still: {situation.limit}."
    if situation.lowering.on:
        yield f"What lowers the label: {'; '.join(situation.lowering.on)}."


SITUATIONS = Kind(
    "situations", "How to speak when something goes wrong: who, to whom, what and what not.", "death-of-member", _topics
)
