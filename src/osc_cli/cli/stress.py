"""`osc stress`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from osc_cli.cli.options import Color, CompactPath, When


class Format(StrEnum):
    """Output formats of `osc stress`."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


class Tlp(StrEnum):
    """How far the report may travel."""

    RED = "RED"
    AMBER_STRICT = "AMBER+STRICT"
    AMBER = "AMBER"
    GREEN = "GREEN"
    CLEAR = "CLEAR"


class Goal(StrEnum):
    """What a takeover can aim at."""

    AMEND = "amend"
    IRREMOVABLE = "irremovable"
    ASSETS = "assets"
    CONDUCT = "conduct"


def _share(help_text: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(help=help_text, metavar="SHARE")
    return option


def stress(
    sizes: Annotated[
        list[str] | None,
        typer.Option("--size", help="People in a role or body: member=111; may be repeated.", metavar="ID=NUMBER"),
    ] = None,
    turnout: Annotated[
        list[str] | None,
        typer.Option(
            "--turnout",
            help="The share of an assembly that usually votes, whatever the compact states: 40%; of one: member=40%.",
            metavar="[ID=]SHARE",
        ),
    ] = None,
    alarm: Annotated[
        str | None,
        typer.Option("--alarm", help="By how much an alarm multiplies turnout, such as 2.5.", metavar="NUMBER"),
    ] = None,
    leave: Annotated[
        str | None, typer.Option("--leave", help="The share of holders who leave in a year.", metavar="SHARE")
    ] = None,
    correlation: Annotated[
        str | None, typer.Option("--correlation", help="How much voters move together, from 0 to 1.", metavar="NUMBER")
    ] = None,
    horizon: Annotated[
        int | None, typer.Option("--horizon", help="How many months ahead to look.", min=1, max=240, metavar="MONTHS")
    ] = None,
    one_affiliation: Annotated[
        bool, typer.Option("--one-affiliation", help="Those who collude share one employer, so caps bind them.")
    ] = False,
    goal: Annotated[
        list[Goal] | None,
        typer.Option("--goal", help="Ask for a verdict on this goal; exit code 2 when unknown fields prevent it."),
    ] = None,
    floor: Annotated[
        Path | None,
        typer.Option(
            "--floor", help="Fail with exit code 1 when a takeover is cheaper than this file records.", metavar="FILE"
        ),
    ] = None,
    update_floor: Annotated[
        bool, typer.Option("--update-floor", help="Record in the file of --floor what a takeover takes now.")
    ] = False,
    apply: Annotated[
        str | None,
        typer.Option("--apply", help="Write a friction of the report into the compact, comments kept.", metavar="ID"),
    ] = None,
    tlp: Annotated[Tlp, typer.Option("--tlp", help="The label of the report.")] = Tlp.AMBER,
    exercise: Annotated[
        bool, typer.Option("--exercise", help="Print a mock stress test for a meeting: cards, paths, a checklist.")
    ] = False,
    output: Annotated[Format, typer.Option("--format", help="How the report is printed.")] = Format.TEXT,
    compact: CompactPath = None,
    color: Color = When.AUTO,
) -> None:
    """Test how few people could take the project over or freeze it.

    By lawful moves, that is: it says which, in how many days, and what would prevent them. The report names structures
    and signals, never people. An attack path is sensitive: mind its label. Exit code 0 when the report was made, 1 when
    the floor is broken, 2 when a verdict that was asked for hangs on what is not declared.
    """
    from osc_cli.commands import stress as command
    from osc_cli.terminal import stress as screen

    if update_floor and floor is None:
        raise typer.BadParameter("--update-floor needs --floor FILE")
    if exercise and output is not Format.TEXT:
        raise typer.BadParameter("--exercise is text; leave --format out")
    if apply is not None and (exercise or floor is not None or goal or output is not Format.TEXT):
        raise typer.BadParameter("--apply only writes; leave --exercise, --floor, --goal and --format out")
    given = {
        "sizes": tuple(sizes or ()),
        "turnout": tuple(turnout or ()),
        "alarm": alarm,
        "leave_per_year": leave,
        "correlation": correlation,
        "horizon_months": horizon,
        "one_affiliation": one_affiliation or None,
    }
    if apply is not None:
        from osc_cli.commands.stress_apply import apply as write

        screen.applied(write(apply, compact, given), color=color.value)
        return
    goals = tuple(one.value for one in goal or ())
    result = command.stress(compact, given, tlp=tlp.value, goals=goals, floor=None if update_floor else floor)
    if update_floor and floor is not None:
        from osc_cli.commands.stress_floor import update

        screen.recorded(floor, changed=update(floor, result.study))
        return
    if exercise:
        from osc_cli.terminal import stress_exercise

        stress_exercise.show(result, color=color.value)
        raise typer.Exit(result.exit_code)
    screen.show(result, output=output.value, color=color.value)
    raise typer.Exit(result.exit_code)
