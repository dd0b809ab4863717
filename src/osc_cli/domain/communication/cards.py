"""The cards of one project: the built-in situations with the project's own choices laid over them."""

from osc_cli.domain.communication.cadences import RHYTHMS, Rhythm
from osc_cli.domain.communication.situation import Falling, Situation
from osc_cli.domain.communication.situations import SITUATIONS
from osc_cli.domain.compact.communication import Cadence, Communication, Labels, Lowering, Scenario


def cards(communication: Communication | None) -> tuple[Situation, ...]:
    """Return every situation as this project handles it, built-in ones first, then the project's own.

    A field that the project declares replaces that field and no other. A rhythm is found in this order: the
    situation's own, the project's for the class, the built-in one of the situation, the built-in one of the class.
    """
    scenarios = (communication and communication.scenarios) or {}
    classes = (communication and communication.cadence) or {}
    known = {situation.id: situation for situation in SITUATIONS}
    own = {key: Situation(id=key, name=key.replace("-", " ").capitalize()) for key in scenarios if key not in known}
    return tuple(
        _timed(_overlaid(situation, scenarios.get(key)), classes, scenarios.get(key))
        for key, situation in (known | own).items()
    )


def _overlaid(situation: Situation, scenario: Scenario | None) -> Situation:
    """Replace the fields that a scenario declares; the rhythm is left to `_timed`."""
    if scenario is None:
        return situation
    labels, lowering = scenario.labels or Labels(), scenario.lowering or Lowering()
    falling = situation.lowering
    return situation._replace(
        name=scenario.name or situation.name,
        trigger=scenario.trigger or situation.trigger,
        owner=scenario.owner or situation.owner,
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
        lowering=Falling(
            on=_items(lowering.on, falling.on),
            latest=lowering.latest or falling.latest,
            to=lowering.to or falling.to,
            by=lowering.by or falling.by,
        ),
        close=scenario.close or situation.close,
    )


def _items(declared: list[str] | None, built_in: tuple[str, ...]) -> tuple[str, ...]:
    """Take a declared list, an empty one too: the project may say that there is nothing to leave out."""
    return built_in if declared is None else tuple(declared)


def _timed(situation: Situation, classes: dict[str, Cadence], scenario: Scenario | None) -> Situation:
    """Find each time of the rhythm on its own, so that a project can change one of them."""
    kind = situation.kind or ""
    chosen = ((scenario and scenario.cadence) or Cadence(), classes.get(kind, Cadence()))
    suggested = (situation.cadence, RHYTHMS.get(kind, Rhythm()))
    return situation._replace(
        cadence=Rhythm(
            first=_first(*(each.first for each in (*chosen, *suggested))),
            every=_first(*(each.every for each in (*chosen, *suggested))),
            silence_at_most=_first(*(each.silence_at_most for each in (*chosen, *suggested))),
        )
    )


def _first(*values: str | None) -> str | None:
    """Return the first value that is there."""
    return next((value for value in values if value), None)
