"""`osc comms`."""

from enum import StrEnum
from typing import Annotated

import typer

from osc_cli.cli.options import Color, CompactPath, When


class Format(StrEnum):
    """Output formats of `osc comms`."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


class MustAct(StrEnum):
    """Who has to do something to be safe."""

    NOBODY = "nobody"
    DOWNSTREAM = "downstream"
    EVERYONE = "everyone"


def _text(help_text: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(help=help_text, metavar="TEXT")
    return option


def _score(help_text: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(help=help_text, min=0, max=3, metavar="NUMBER")
    return option


def comms(
    situation: Annotated[
        str | None,
        typer.Argument(metavar="SITUATION", help="A situation, such as `account-compromise`; --list prints all."),
    ] = None,
    list_situations: Annotated[bool, typer.Option("--list", help="Print every situation and exit.")] = False,
    danger: Annotated[bool | None, typer.Option("--danger/--not-danger", help="Somebody is unsafe now.")] = None,
    public: Annotated[
        bool | None, typer.Option("--public/--not-public", help="People already talk about it in public.")
    ] = None,
    identifies: Annotated[
        bool | None,
        typer.Option("--identifies/--not-identifies", help="The text shows who reported it or who was hurt."),
    ] = None,
    must_act: Annotated[MustAct | None, typer.Option("--must-act", help="Who has to do something to be safe.")] = None,
    abusable: Annotated[
        bool | None, typer.Option("--abusable/--not-abusable", help="Telling would help somebody to do harm.")
    ] = None,
    step: Annotated[
        bool | None, typer.Option("--step/--not-step", help="You know a step that protects people.")
    ] = None,
    harm_told: Annotated[
        int | None, _score("How badly somebody is hurt if you tell: 0 for nobody, 3 for badly.")
    ] = None,
    harm_silent: Annotated[int | None, _score("How badly somebody is hurt if you are silent, likewise.")] = None,
    known: Annotated[str | None, _text("Message: what you know.")] = None,
    unknown: Annotated[str | None, _text("Message: what you do not know yet.")] = None,
    do: Annotated[str | None, _text("Message: what readers should do now.")] = None,
    next_word: Annotated[
        str | None, typer.Option("--next", help="Message: when you speak next.", metavar="TEXT")
    ] = None,
    output: Annotated[Format, typer.Option("--format", help="How the result is printed.")] = Format.TEXT,
    compact: CompactPath = None,
    color: Color = When.AUTO,
) -> None:
    """Say the right thing to the right people in a bad hour.

    Prints the card of a situation. Without one it asks, and ends with a label, with who hears it in which order, and
    with a first message: in a terminal one question after the other, elsewhere give the answers as options. Names and
    channels come from the compact. Nothing is sent anywhere.
    """
    from osc_cli.commands import comms as run
    from osc_cli.domain.errors import ExitCode, OscError
    from osc_cli.terminal import comms as screen

    given: dict[str, str | bool | None] = {
        "danger": danger,
        "public": public,
        "identifies": identifies,
        "must-act": None if must_act is None else must_act.value,
        "abusable": abusable,
        "step": step,
        "harm-told": None if harm_told is None else str(harm_told),
        "harm-silent": None if harm_silent is None else str(harm_silent),
        "known": known,
        "unknown": unknown,
        "do": do,
        "next": next_word,
    }
    answers: dict[str, str | bool | tuple[str, ...]] = {
        name: answer for name, answer in given.items() if answer is not None
    }
    if answers and (situation or list_situations):
        raise OscError("options that answer questions mean nothing beside a situation", "give one of the two")
    result: run.CardResult | run.AdviceResult | run.SituationsResult
    if list_situations:
        result = run.situations(compact)
    else:
        found: dict[str, str | bool | tuple[str, ...]] | str = situation or answers
        if not situation and not run.complete(answers):
            cards = run.situations(compact).situations  # no compact, no questions: nobody answers ten for an error
            try:
                found = screen.ask(answers, color.value, cards)
            except KeyboardInterrupt:
                typer.echo("\nStopped. Nothing was written or sent.", err=True)
                raise typer.Exit(ExitCode.INTERRUPTED) from None
        result = run.card(found, compact) if isinstance(found, str) else run.advise(found, compact)
    screen.show(result, output=output.value, color=color.value)
