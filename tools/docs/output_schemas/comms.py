"""What `osc comms --format json` prints."""

from typing import Any, get_args

from osc_cli.domain.compact.communication import Label
from tools.docs.output_schemas.parts import MAYBE_TEXT, TEXT, contract, list_of, record, said


def _or_null(schema: dict[str, Any], description: str) -> dict[str, Any]:
    """Return a schema of something that may not be there."""
    return {"description": description, "anyOf": [schema, {"type": "null"}]}


_LABEL = {"enum": list(get_args(Label))}
_MAYBE_LABEL = {"enum": [*get_args(Label), None]}
_NAMES = list_of(TEXT)

_PARTY = record(
    "Somebody whom the compact names.",
    reference=said(TEXT, "The id in the compact, or words."),
    name=TEXT,
    people=list_of(record("One person behind the name.", name=TEXT, contact=MAYBE_TEXT)),
)
_MAYBE_PARTY = _or_null(_PARTY, "Null where the compact names nobody.")
_SPEAKERS = record("Who speaks.", spokesperson=_MAYBE_PARTY, backup=_MAYBE_PARTY, second_reader=_MAYBE_PARTY)
_PLACES = list_of(
    record(
        "A channel of the compact.",
        id=TEXT,
        name=TEXT,
        address=MAYBE_TEXT,
        widest=said(_MAYBE_LABEL, "The most restricted label it can carry; null when nobody said who can join."),
        fallback=said(MAYBE_TEXT, "Where people go when it is down or taken over."),
    )
)
_HOLDING = record(
    "A power, and who holds it.",
    power=said(TEXT, "An id of a standard power."),
    held_by=list_of(_PARTY),
    acting_together=said(
        {"type": ["integer", "null"]}, "How many of them it takes; 1 lets each act alone, null where not declared."
    ),
    by=said(MAYBE_TEXT, "The decision that it takes: an id, or words."),
)
_SCORE = {"enum": ["0", "1", "2", "3", None]}
_FLAG = {"type": ["boolean", "null"]}

_CARD = record(
    "One situation as this project handles it.",
    id=TEXT,
    name=TEXT,
    trigger=said(MAYBE_TEXT, "How one knows that it has begun."),
    kind=said(MAYBE_TEXT, "The class of its times, a key of `communication.cadence`."),
    owner=said(_MAYBE_PARTY, "Who chooses the words."),
    usual_owner=said(MAYBE_TEXT, "Who usually does, where the compact names nobody."),
    speakers=_SPEAKERS,
    recused=said(_NAMES, "Who steps aside."),
    acts_first=_or_null(
        record(
            "What must be done before anybody writes.",
            do=said(TEXT, "An order, in sentences."),
            may=said(list_of(_HOLDING), "Who may do it; empty where the compact names nobody."),
        ),
        "Null where words come first.",
    ),
    labels=record("The labels as it goes on.", before=_MAYBE_LABEL, during=_MAYBE_LABEL, after=_MAYBE_LABEL),
    limit=said(MAYBE_TEXT, "A narrower group than the label names."),
    first_told=MAYBE_TEXT,
    order=said(_NAMES, "Who hears after that, in order."),
    channels=record(
        "Where it is said.",
        chosen=said(_NAMES, "What the compact says for this situation."),
        inside=said(_PLACES, "Channels that can carry the label of the beginning."),
        announce=said(_PLACES, "Channels where everyone reads it."),
    ),
    say=_NAMES,
    do_not_say=_NAMES,
    first_message=_or_null(
        record("A message to fill in.", to=TEXT, label=_LABEL, lines=_NAMES), "Null where there is none."
    ),
    cadence=record("How soon and how often.", first=MAYBE_TEXT, every=MAYBE_TEXT, silence_at_most=MAYBE_TEXT),
    first_answer=said(MAYBE_TEXT, "How soon whoever told it hears what happens next; null where nothing is promised."),
    notice=said(MAYBE_TEXT, "How long before it takes effect a change is announced."),
    lowering=record("When the label falls.", on=_NAMES, latest=MAYBE_TEXT, to=_MAYBE_LABEL, by=MAYBE_TEXT),
    suggested=said(
        list_of({"enum": ["cadence.first", "cadence.every", "cadence.silence_at_most", "notice", "lowering.latest"]}),
        "Which of these times the project has not decided itself.",
    ),
    close=MAYBE_TEXT,
    legal_duty=said({"type": "boolean"}, "Whether a legal duty may apply."),
    at_least=said(TEXT, "The least that one person alone should do."),
)

_ADVICE = record(
    "What the decision framework ends with.",
    answers=record(
        "What was answered; null where it was not asked.",
        danger=_FLAG,
        public=_FLAG,
        identifies=_FLAG,
        **{
            "must-act": {"enum": ["nobody", "downstream", "everyone", None]},
            "abusable": _FLAG,
            "step": _FLAG,
            "harm-told": _SCORE,
            "harm-silent": _SCORE,
        },
        known=MAYBE_TEXT,
        unknown=MAYBE_TEXT,
        do=MAYBE_TEXT,
        next=MAYBE_TEXT,
    ),
    label=_LABEL,
    label_of_person=said(_MAYBE_LABEL, "The label of the name of whoever reported or was hurt; null without one."),
    rule={
        "enum": [
            *("public", "identifies", "downstream", "no-step-yet", "everyone"),
            *("harm-if-told", "harm-if-silent", "community", "no-closed-space"),
        ]
    },
    reason=TEXT,
    falls=said(TEXT, "When the label falls."),
    caveat=said(MAYBE_TEXT, "What a person must know before the label."),
    card=said(MAYBE_TEXT, "The situation whose card says more."),
    limited=said({"type": "boolean"}, "Whether the text stays with those who handle the case."),
    order=list_of(record("One step of the order.", who=TEXT, now={"type": "boolean"})),
    channels=said(_PLACES, "Channels that can carry the label."),
    speakers=_SPEAKERS,
    message=record("The first message.", known=MAYBE_TEXT, unknown=MAYBE_TEXT, do=MAYBE_TEXT, next=MAYBE_TEXT),
)

_LISTED = list_of(record("A situation.", id=TEXT, name=TEXT))

SCHEMA = contract(
    "comms/1",
    "What `osc comms --format json` prints",
    "A card, or advice, or the list of situations; the other two are null.",
    situations=_or_null(_LISTED, "With `--list`: every situation."),
    card=_or_null(_CARD, "With a situation: its card."),
    advice=_or_null(_ADVICE, "Without one: what the framework ends with."),
)
