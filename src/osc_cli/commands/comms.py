"""`osc comms`: what to say to whom, in one situation or in any. Nothing is sent anywhere."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands import compacts
from osc_cli.commands.render import own_templates
from osc_cli.domain.communication.audiences import Told, order
from osc_cli.domain.communication.cards import cards
from osc_cli.domain.communication.labels import without_meaning
from osc_cli.domain.communication.parties import Holding, Party, holdings, party
from osc_cli.domain.communication.places import Place, carriers, has_closed_space, places
from osc_cli.domain.communication.questions import BY_ID, NONE_FITS, Lines, facts, lines, missing
from osc_cli.domain.communication.situation import Situation
from osc_cli.domain.communication.suggestion import Suggestion, suggest
from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.question import Answers
from osc_cli.domain.suggest import closest


class Speakers(NamedTuple):
    """Who speaks, with the people behind the names; None where the compact names nobody."""

    spokesperson: Party | None
    backup: Party | None
    second_reader: Party | None


class CardResult(NamedTuple):
    """The card of one situation, filled in."""

    situation: Situation
    owner: Party | None
    """Who chooses the words; None where the compact names nobody."""
    speakers: Speakers
    may_act: tuple[Holding, ...]
    """Who may do what must be done before anybody writes; empty where the compact names nobody."""
    inside: tuple[Place, ...]
    """Channels that can carry the label of the beginning."""
    announce: tuple[Place, ...]
    """Channels where everyone reads it."""
    markdown: str


class AdviceResult(NamedTuple):
    """What the decision framework ends with."""

    answers: Answers
    suggestion: Suggestion
    order: tuple[Told, ...]
    channels: tuple[Place, ...]
    """Channels that can carry the label."""
    speakers: Speakers
    lines: Lines
    markdown: str


class SituationsResult(NamedTuple):
    """Every situation that this project has a card for."""

    situations: tuple[Situation, ...]


def situations(compact: Path | None = None) -> SituationsResult:
    """Return the cards of a compact: the built-in ones, then the project's own.

    Raises OscError when there is no valid compact.
    """
    opened = compacts.open_valid(compact)
    return SituationsResult(cards(opened.compact.communication, opened.compact.conduct))


def card(name: str, compact: Path | None = None) -> CardResult:
    """Return the card of one situation.

    Raises OscError when there is no valid compact, or no such situation.
    """
    from osc_cli.render import card as page

    opened = compacts.open_valid(compact)
    known = {each.id: each for each in cards(opened.compact.communication, opened.compact.conduct)}
    if name not in known:
        # Whoever copies the title from the screen means that card.
        name = next((each.id for each in known.values() if _plain(each.name) == _plain(name)), name)
    if name not in known:
        meant = _meant(name.lower().replace("_", "-").replace(" ", "-"), known)
        names = " or ".join(f"`{each}`" for each in meant)
        hint = f"did you mean {names}?" if meant else "`osc comms --list` prints every situation"
        raise OscError(f"there is no situation `{name}`", hint)
    found, channels = known[name], places(opened.compact)
    return CardResult(
        found,
        party(opened.compact, found.owner) if found.owner_named else None,
        _speakers(opened),
        holdings(opened.compact, found.powers),
        carriers(channels, found.before) if found.before else (),
        carriers(channels, "CLEAR"),
        page.card(opened.compact, found, own_templates(opened)),
    )


def _meant(word: str, known: Mapping[str, Situation]) -> list[str]:
    """Return the situations that somebody in a hurry may mean: by its beginning, an everyday word, or a slip."""
    begins = [name for name in known if len(word) > 1 and name.startswith(word)]
    called = [name for name, each in known.items() if word in each.also or word in name.split("-")]
    close = closest(word, known)
    likely = [*dict.fromkeys((*begins, *called))][:_MEANT]
    if likely or close:
        return likely or [str(close)]
    titles = {_plain(each.name): name for name, each in known.items()}
    title = closest(_plain(word.replace("-", " ")), titles)
    return [titles[title]] if title else []


def _plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.lower()))


_MEANT = 3
"""More than so many suggestions are no suggestion."""


def complete(answers: Answers) -> bool:
    """Say whether a label can be suggested from these answers."""
    return not missing(answers)


def advise(answers: Answers, compact: Path | None = None) -> AdviceResult:
    """Suggest a label, the order of telling and a first message.

    Raises OscError when there is no valid compact, or an answer that the suggestion needs is missing.
    """
    from osc_cli.render import card as page

    opened = compacts.open_valid(compact)
    left = missing(answers)
    if left:
        raise OscError(
            f"no label can be suggested without {', '.join(f'`{option(question.id)}`' for question in left)}",
            "; ".join(question.text for question in left),
        )
    channels = places(opened.compact)
    given, message = facts(answers), lines(answers)
    danger = answers.get("danger") is True
    tlp = opened.compact.communication.tlp if opened.compact.communication else None
    unclear = without_meaning(tlp.terms if tlp else None)
    found = suggest(
        given, closed_space=has_closed_space(channels) and "GREEN" not in unclear, amber="AMBER" not in unclear
    )
    told = order(given, found.label, danger=danger, limited=found.limited)
    protected = next(iter(opened.compact.constituencies or ()), None)
    text = page.advice(
        opened.compact,
        own_templates(opened),
        advice=found,
        order=told,
        lines=message,
        danger=danger,
        none_fits=answers.get("situation") == NONE_FITS,
        protected=protected,
    )
    return AdviceResult(answers, found, told, carriers(channels, found.label), _speakers(opened), message, text)


def option(question: str) -> str:
    """Return the flag that answers a question."""
    flag = f"--{question}"
    return f"{flag}/--not-{question}" if not BY_ID[question].choices else flag


def _speakers(opened: compacts.Opened) -> Speakers:
    declared = opened.compact.communication.speakers if opened.compact.communication else None
    names = (declared.spokesperson, declared.backup, declared.second_reader) if declared else (None, None, None)
    return Speakers(*(party(opened.compact, name) for name in names))
