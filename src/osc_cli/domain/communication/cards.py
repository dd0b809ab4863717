"""The cards of one project: the built-in situations with the project's own choices laid over them."""

import re

from osc_cli.domain.communication.cadences import RHYTHMS, Rhythm
from osc_cli.domain.communication.labels import without_meaning
from osc_cli.domain.communication.situation import Falling, Message, Situation
from osc_cli.domain.communication.situations import SITUATIONS
from osc_cli.domain.compact.communication import Cadence, Communication, Label, Labels, Lowering, Scenario
from osc_cli.domain.compact.conduct import Conduct
from osc_cli.domain.compact.durations import hours
from osc_cli.domain.compact.one_or_more import many


def cards(communication: Communication | None, conduct: Conduct | None = None) -> tuple[Situation, ...]:
    """Return every situation as this project handles it, built-in ones first, then the project's own.

    A field that the project declares replaces that field and no other. A time is looked for in this order: the
    situation's own, what the article `conduct` promises to a reporter, the project's for the class, the built-in one of
    the situation, the built-in one of the class.
    """
    scenarios = (communication and communication.scenarios) or {}
    declared, classes = (communication and communication.cadence) or {}, own_times(communication, conduct)
    owners, promised = _owners(communication, conduct), _promises(conduct)
    tlp = communication.tlp if communication else None
    unclear = "AMBER" in without_meaning(tlp.terms if tlp else None)
    known = {each.id: _without_amber(each) if unclear else each for each in SITUATIONS}
    own = {key: Situation(id=key, name=key.replace("-", " ").capitalize()) for key in scenarios if key not in known}
    found: list[Situation] = []
    for key, situation in (known | own).items():
        scenario = scenarios.get(key, Scenario())
        card = _overlaid(situation, scenario, owners.get(key))
        if key == "conduct-report" and conduct and conduct.times:
            card = card._replace(first_answer=conduct.times.first_answer)
        kind = card.kind or ""
        decided = (scenario.cadence, promised.get(key), declared.get(kind))
        # What is promised to whoever reports misconduct is no promise to others, such as the finder of a weakness.
        found.append(_timed(card, scenario, [each for each in decided if each], classes.get(kind)))
    return tuple(found)


def _without_amber(situation: Situation) -> Situation:
    """Say it without TLP:AMBER: to each person alone, or within the group that a card names."""
    return situation._replace(
        during="AMBER+STRICT" if situation.during == "AMBER" else situation.during,
        order=tuple(re.sub(r"TLP:AMBER(?![+])", "TLP:RED", each) for each in situation.order),
    )


def own_times(communication: Communication | None, conduct: Conduct | None) -> dict[str, Cadence]:
    """Return the times that the project set for each class of situations.

    What the article `conduct` promises to a reporter holds for all cases of persons, where nothing else is declared.
    A longest silence that is only suggested gives way to a slower rhythm that the project decided.
    """
    own = dict((communication and communication.cadence) or {})
    promised = _promises(conduct).get("conduct-report", Cadence())
    if promised.first or promised.every:
        case = own.get("private-case", Cadence())
        times = {"first": case.first or promised.first, "every": case.every or promised.every}
        own["private-case"] = case.model_copy(update=times)
    for name, each in own.items():
        if not each.silence_at_most and _slower(each.every, RHYTHMS.get(name, Rhythm()).silence_at_most):
            own[name] = each.model_copy(update={"silence_at_most": each.every})
    return own


def _owners(communication: Communication | None, conduct: Conduct | None) -> dict[str, str]:
    """Return the owners that other parts of the compact name already."""
    handlers = many(conduct.handlers.body) if conduct and conduct.handlers else []
    speakers = communication.speakers if communication else None
    spokesperson = speakers.spokesperson if speakers else None
    named = {"conduct-report": handlers[0] if len(handlers) == 1 else None, "press-inquiry": spokesperson}
    return {key: owner for key, owner in named.items() if owner}


def _promises(conduct: Conduct | None) -> dict[str, Cadence]:
    """Return the times that other parts of the compact promise already."""
    times = conduct.times if conduct else None
    return {"conduct-report": Cadence(first=times.receipt, every=times.status_every)} if times else {}


def _overlaid(situation: Situation, scenario: Scenario, owner: str | None) -> Situation:
    """Replace the fields that a scenario declares; the rhythm is left to `_timed`."""
    labels, lowering = scenario.labels or Labels(), scenario.lowering or Lowering()
    falling = situation.lowering
    return situation._replace(
        name=scenario.name or situation.name,
        trigger=scenario.trigger or situation.trigger,
        kind=scenario.kind or situation.kind,
        owner=scenario.owner or owner or situation.owner,
        owner_named=bool(scenario.owner or owner),
        recused=_items(scenario.recused, situation.recused),
        before=labels.before or situation.before,
        during=labels.during or situation.during,
        after=labels.after or situation.after,
        limit=scenario.limit or situation.limit,
        first_told=scenario.first_told or situation.first_told,
        order=_items(scenario.order, situation.order),
        channels=_items(scenario.channels, situation.channels),
        say=_items(scenario.say, situation.say),
        do_not_say=_items(scenario.do_not_say, situation.do_not_say),
        message=_message(situation, scenario, labels.during or situation.during),
        notice=scenario.notice or situation.notice,
        lowering=Falling(
            on=_items(lowering.on, falling.on),
            latest=lowering.latest or falling.latest,
            to=lowering.to or falling.to,
            by=lowering.by or falling.by,
        ),
        close=scenario.close or situation.close,
        legal_duty=situation.legal_duty if scenario.legal_duty is None else scenario.legal_duty,
        at_least=scenario.at_least or situation.at_least,
    )


def _message(situation: Situation, scenario: Scenario, label: Label | None) -> Message | None:
    """Put the project's own sentences into the first message; one for a situation of its own goes to everyone."""
    if scenario.first_message is None:
        return situation.message
    usual = situation.message or Message("everyone", label or "CLEAR", ())
    return usual._replace(lines=tuple(scenario.first_message))


def _items(declared: list[str] | None, built_in: tuple[str, ...]) -> tuple[str, ...]:
    """Take a declared list, an empty one too: the project may say that there is nothing to leave out."""
    return built_in if declared is None else tuple(declared)


def _timed(situation: Situation, scenario: Scenario, decided: list[Cadence], usual: Cadence | None) -> Situation:
    """Find each time of the rhythm on its own, so that a project can change one; note which are only suggested."""
    suggested = (situation.cadence, RHYTHMS.get(situation.kind or "", Rhythm()))
    rhythms: list[Cadence | Rhythm] = [*decided, *([usual] if usual else []), *suggested]
    own = {name: _first(*(getattr(each, name) for each in decided)) for name in Rhythm._fields}
    own |= {"notice": scenario.notice, "latest": scenario.lowering.latest if scenario.lowering else None}
    found = Rhythm(*(_first(*(getattr(each, name) for each in rhythms)) for name in Rhythm._fields))
    if not own["silence_at_most"] and _slower(found.every, found.silence_at_most):
        found = found._replace(silence_at_most=found.every)
    return situation._replace(
        cadence=found,
        suggested=frozenset(name for name, time in own.items() if not time),
    )


def _slower(every: str | None, silence: str | None) -> bool:
    """Say whether a word comes less often than a longest silence allows."""
    return bool(every and silence) and hours(str(every)) > hours(str(silence))


def _first(*values: str | None) -> str | None:
    """Return the first value that is there."""
    return next((value for value in values if value), None)
