"""`osc tally`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from osc_cli.cli.options import Color, CompactPath, When

_MOST = 10_000_000


class Format(StrEnum):
    """Output formats of `osc tally`."""

    TEXT = "text"
    JSON = "json"


class Chair(StrEnum):
    """How the chair votes where a tie is theirs to decide."""

    AGREE = "agree"
    DISAGREE = "disagree"


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(_MOST)) and int(text) <= _MOST):
        raise typer.BadParameter(f"`{text}` is no whole number from 0 to {_MOST}")
    return int(text)


def _votes(help_text: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(help=help_text, parser=_whole, metavar="NUMBER")
    return option


def tally(
    decision: Annotated[
        str, typer.Argument(metavar="DECISION", help="The decision or election of the compact, such as `proposal`.")
    ],
    agree: Annotated[int | None, _votes("Agree votes; 0 when not given.")] = None,
    disagree: Annotated[int | None, _votes("Disagree votes; 0 when not given.")] = None,
    abstain: Annotated[int | None, _votes("Abstain votes; 0 when not given.")] = None,
    block: Annotated[int | None, _votes("Block votes; 0 when not given.")] = None,
    present: Annotated[int | None, _votes("How many are at the meeting.")] = None,
    eligible: Annotated[int | None, _votes("How many may vote, after exclusions.")] = None,
    seats: Annotated[int | None, _votes("Seats of the body, empty ones too.")] = None,
    vacant: Annotated[int | None, _votes("Empty seats.")] = None,
    seconded: Annotated[bool, typer.Option("--seconded", help="The proposal had the support that it needs.")] = False,
    chair: Annotated[Chair | None, typer.Option("--chair", help="How the chair decides a tie.")] = None,
    open_for: Annotated[
        str | None,
        typer.Option("--open-for", help="How long the vote was open, such as `6 days`.", metavar="DURATION"),
    ] = None,
    opened: Annotated[
        str | None,
        typer.Option("--opened", help="When it opened (ISO 8601; a day alone begins at midnight).", metavar="TIME"),
    ] = None,
    closed: Annotated[str | None, typer.Option("--closed", help="When it closed (ISO 8601).", metavar="TIME")] = None,
    urgent: Annotated[bool, typer.Option("--urgent", help="It was declared urgent.")] = False,
    judge: Annotated[
        list[str] | None,
        typer.Option(
            "--judge", help="What a person judged where the rule asks for it; may be repeated.", metavar="NAME=yes|no"
        ),
    ] = None,
    counts: Annotated[
        Path | None,
        typer.Option("--counts", help="A YAML file of counts, by house, or totals of an election.", metavar="FILE"),
    ] = None,
    ballots: Annotated[
        Path | None,
        typer.Option(
            "--ballots",
            help="Ballots: CSV or YAML with voter, choice, time, reason; of an election CSV or BLT.",
            metavar="FILE",
        ),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option(
            "--without",
            help="A voter who does not vote on this: the subject, or conflicted; may be repeated.",
            metavar="VOTER",
        ),
    ] = None,
    pairwise: Annotated[
        Path | None,
        typer.Option("--pairwise", help="Election: a published matrix of pairs, YAML or CSV.", metavar="FILE"),
    ] = None,
    attested: Annotated[
        str | None,
        typer.Option("--attested", help="Election: the published order, where somebody else counted.", metavar="a>b=c"),
    ] = None,
    candidates: Annotated[
        str | None, typer.Option("--candidates", help="Election: who stands, for CSV ballots.", metavar="a,b,c")
    ] = None,
    tie_order: Annotated[
        str | None,
        typer.Option("--tie-order", help="Election: how a tie was broken, its winner first.", metavar="a,b"),
    ] = None,
    seed: Annotated[
        str | None,
        typer.Option(
            "--seed", help="Election: draw the lot from this text; the same text draws the same.", metavar="TEXT"
        ),
    ] = None,
    affiliations: Annotated[
        Path | None, typer.Option("--affiliations", help="Election: a CSV file candidate,affiliation.", metavar="FILE")
    ] = None,
    running: Annotated[bool, typer.Option("--open", help="The vote is still open: say where it stands.")] = False,
    output: Annotated[Format, typer.Option("--format", help="How the result is printed.")] = Format.TEXT,
    compact: CompactPath = None,
    color: Color = When.AUTO,
) -> None:
    """Judge a vote by a decision of the compact, or count an election.

    Says the outcome, why, and what is missing. Exit code 0 when it passes or every seat is filled, 1 when it does not,
    2 when something that the rule needs was not given.
    """
    from osc_cli.commands.tally import TallyResult
    from osc_cli.commands.tally_given import ElectionGiven, Given
    from osc_cli.commands.tally_named import tally_named

    given = Given(
        counts={
            "agree": agree,
            "disagree": disagree,
            "abstain": abstain,
            "block": block,
            "present": present,
            "eligible": eligible,
            "seats": seats,
            "vacant": vacant,
        },
        seconded=seconded,
        chair=None if chair is None else chair.value,
        open_for=open_for,
        opened=opened,
        closed=closed,
        urgent=urgent,
        judge=tuple(judge or ()),
        counts_file=counts,
        ballots_file=ballots,
        running=running,
        without=tuple(without or ()),
    )
    of_election = ElectionGiven(
        ballots=ballots,
        pairwise=pairwise,
        counts=counts,
        attested=attested,
        tie_order=tie_order,
        seed=seed,
        affiliations=affiliations,
        eligible=eligible,
        candidates=candidates,
        opened=opened,
        closed=closed,
    )
    result = tally_named(decision, given, of_election, compact)
    if isinstance(result, TallyResult):
        from osc_cli.terminal import tally as decided

        decided.show(result, output=output.value, color=color.value)
    else:
        from osc_cli.terminal import election

        election.show(result, output=output.value, color=color.value)
    raise typer.Exit(result.exit_code)
