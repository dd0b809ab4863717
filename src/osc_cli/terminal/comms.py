"""`osc comms` at the edge: the questions, and what they or a card lead to, as text, Markdown or one object."""

import json
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from osc_cli.commands.comms import AdviceResult, CardResult, SituationsResult, Speakers, option
from osc_cli.domain.communication.parties import Holding, Party
from osc_cli.domain.communication.places import Place
from osc_cli.domain.communication.questions import NONE_FITS, QUESTIONS, fitting
from osc_cli.domain.communication.situation import Situation
from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.prompter import Asking, Move, Suggestion
from osc_cli.domain.interview.question import Answer, Answers
from osc_cli.terminal.plain_markdown import as_text
from osc_cli.terminal.style import style
from osc_cli.terminal.text import columns, visible, wrapped

Result = CardResult | AdviceResult | SituationsResult

_INTRO = (
    "Some questions, one after the other. They end with a label, with who hears it in which order, and with a first "
    "message. Nothing is sent anywhere. `<` goes back, Ctrl-C stops."
)

_HELP_FIRST = (
    "First: somebody is not safe. Get help now: call the emergency number of their place, or somebody who can go "
    "there. Words can wait."
)


def ask(given: Answers, color: str, situations: Sequence[Situation]) -> dict[str, Answer] | str:
    """Ask whatever was not given and could still change the answer; return the answers, or the situation that fits.

    Raises OscError when nobody can answer, and KeyboardInterrupt when the person wants to stop.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        deciding = ", ".join(option(question.id) for question in QUESTIONS[1:6])
        raise OscError(
            "nobody can answer questions here, because this is no terminal",
            f"name a situation (`osc comms --list`), or answer with {deciding}",
        )
    from osc_cli.terminal.prompts import TerminalPrompter

    prompter = TerminalPrompter(color)
    sys.stdout.write("\n".join(wrapped(_INTRO)) + "\n")
    fits = fitting(situations)
    # Whoever gives answers has left the cards behind.
    questions = QUESTIONS if given else (QUESTIONS[0], fits, *QUESTIONS[1:])
    replies: dict[str, Answer | None] = {}
    taken_back: Answer | None = None
    while True:
        known = {**given, **{name: reply for name, reply in replies.items() if reply is not None}}
        question = next(
            (each for each in questions if each.id not in {**given, **replies} and each.applies(known)), None
        )
        if question is None:
            sys.stdout.write("\n")
            return known
        if replies == {"danger": True}:
            # Right above the next question: anything higher scrolls away where the list is long.
            question = question._replace(why=_HELP_FIRST)
        usual = question.default if taken_back is None else taken_back
        offered = None if usual is None else Suggestion(usual)
        reply = prompter.ask(Asking(question, question.choices, offered, can_go_back=bool(replies)))
        taken_back = replies.popitem()[1] if isinstance(reply, Move) else None
        if isinstance(reply, Move):
            continue
        if question.id == fits.id and reply != NONE_FITS:
            sys.stdout.write("\n")
            return str(reply)
        replies[question.id] = reply


def show(result: Result, *, output: str, color: str) -> None:
    """Print a result to standard output."""
    if output == "json":
        sys.stdout.write(as_json(result))
    elif output == "markdown":
        sys.stdout.write(_list(result.situations, "- ") if isinstance(result, SituationsResult) else result.markdown)
    elif isinstance(result, SituationsResult):
        sys.stdout.write(_list(result.situations, ""))
    else:
        sys.stdout.write(as_text(result.markdown, style(color, sys.stdout), columns()))


def _list(situations: Sequence[Situation], mark: str) -> str:
    width = max(len(situation.id) for situation in situations) + 2
    return "".join(f"{mark}{situation.id:<{width}}{visible(situation.name)}\n" for situation in situations)


def as_json(result: Result) -> str:
    """Write the contract `osc.comms/1`: every key always present, in a stable order."""
    document = {
        "schema": "osc.comms/1",
        "situations": [{"id": each.id, "name": each.name} for each in result.situations]
        if isinstance(result, SituationsResult)
        else None,
        "card": _card(result) if isinstance(result, CardResult) else None,
        "advice": _advice(result) if isinstance(result, AdviceResult) else None,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _card(result: CardResult) -> dict[str, Any]:
    situation = result.situation
    message = situation.message
    return {
        "id": situation.id,
        "name": situation.name,
        "trigger": situation.trigger or None,
        "kind": situation.kind,
        "owner": _party(result.owner),
        "usual_owner": None if situation.owner_named else situation.owner or None,
        "speakers": _speakers(result.speakers),
        "recused": list(situation.recused),
        "acts_first": {"do": situation.acts_first, "may": [_holding(each) for each in result.may_act]}
        if situation.acts_first
        else None,
        "labels": {"before": situation.before, "during": situation.during, "after": situation.after},
        "limit": situation.limit,
        "first_told": situation.first_told or None,
        "order": list(situation.order),
        "channels": {
            "chosen": list(situation.channels),
            "inside": [_place(place) for place in result.inside],
            "announce": [_place(place) for place in result.announce],
        },
        "say": list(situation.say),
        "do_not_say": list(situation.do_not_say),
        "first_message": None
        if message is None
        else {"to": message.to, "label": message.label, "lines": list(message.lines)},
        "cadence": situation.cadence._asdict(),
        "first_answer": situation.first_answer,
        "notice": situation.notice,
        "lowering": {
            "on": list(situation.lowering.on),
            "latest": situation.lowering.latest,
            "to": situation.lowering.to,
            "by": situation.lowering.by,
        },
        "suggested": [where for name, where, time in _times(situation) if time and name in situation.suggested],
        "close": situation.close or None,
        "legal_duty": situation.legal_duty,
        "at_least": situation.at_least,
    }


def _times(situation: Situation) -> Iterator[tuple[str, str, str | None]]:
    """Yield every time that can be a suggestion: its name there, where it stands in the object, and the time."""
    for name, time in situation.cadence._asdict().items():
        yield name, f"cadence.{name}", time
    yield "notice", "notice", situation.notice
    yield "latest", "lowering.latest", situation.lowering.latest


def _holding(holding: Holding) -> dict[str, Any]:
    return {**holding._asdict(), "held_by": [_party(each) for each in holding.held_by]}


def _advice(result: AdviceResult) -> dict[str, Any]:
    found = result.suggestion
    return {
        "answers": {question.id: result.answers.get(question.id) for question in QUESTIONS},
        "label": found.label,
        "label_of_person": found.person,
        "rule": found.rule,
        "reason": found.reason,
        "falls": found.falls,
        "caveat": found.caveat or None,
        "card": found.card,
        "limited": found.limited,
        "order": [step._asdict() for step in result.order],
        "channels": [_place(place) for place in result.channels],
        "speakers": _speakers(result.speakers),
        "message": result.lines._asdict(),
    }


def _speakers(speakers: Speakers) -> dict[str, Any]:
    return {name: _party(found) for name, found in speakers._asdict().items()}


def _party(party: Party | None) -> dict[str, Any] | None:
    if party is None:
        return None
    return {
        "reference": party.reference,
        "name": party.name,
        "people": [one._asdict() for one in party.people],
    }


def _place(place: Place) -> dict[str, Any]:
    return place._asdict()
