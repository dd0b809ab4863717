"""`osc tally` of an election at the edge: who is elected first, then why; or one object for programs."""

import json
import sys

from osc_cli.commands.tally_election import ElectionTally
from osc_cli.domain.elections.result import Outcome
from osc_cli.terminal.style import Style, style
from osc_cli.terminal.text import plural, visible

_ENDS = {
    Outcome.ELECTED: "fills every seat",
    Outcome.UNFILLED: "leaves seats empty",
    Outcome.NOBODY: "elects nobody",
    Outcome.DEFAULT: "is won by the default option",
    Outcome.TIED: "is tied",
    Outcome.NO_QUORUM: "has no quorum",
}


def show(told: ElectionTally, *, output: str, color: str) -> None:
    """Print the result to standard output, and ballots that were not counted to standard error."""
    sys.stdout.write(as_json(told) if output == "json" else as_text(told, style(color, sys.stdout)))
    if told.late:
        sys.stderr.write(f"not counted, out of time: {', '.join(map(visible, told.late))}\n")
    if told.outside:
        sys.stderr.write(f"not counted, may not vote: {', '.join(map(visible, told.outside))}\n")
    if told.replaced:
        sys.stderr.write(f"not counted, replaced by a later one: {', '.join(map(visible, told.replaced))}\n")
    if told.votes.invalid:
        sys.stderr.write(f"not counted, invalid by the compact: {plural(told.votes.invalid, 'ballot')}\n")


def as_text(told: ElectionTally, paint: Style) -> str:
    """Write the result for a person in a hurry."""
    result = told.result
    tone = "good" if result.outcome is Outcome.ELECTED else "error"
    lines = [f"{paint.paint('bold', visible(told.election))} {paint.paint(tone, _ENDS[result.outcome])}"]
    counted = "" if told.votes.ballots is None else f", {plural(told.votes.ballots, 'ballot')}"
    lines += [f"  {plural(told.rule.seats, 'seat')}{counted}, {told.rule.method}", ""]
    for seat in result.elected:
        term = f" ({seat.term})" if seat.term else ""
        lines.append(f"  {seat.rank}. {visible(seat.candidate)}{term}{_number(told, seat.candidate)}")
    lines += [""] if result.elected else []
    lines += [f"  {visible(said)}" for said in result.explanation]
    if result.shortfall is not None:
        lines += ["", f"  {paint.paint('bold', 'Missing:')} {visible(result.shortfall)}."]
    return "\n".join(lines) + "\n"


def _number(told: ElectionTally, candidate: str) -> str:
    totals = told.votes.totals
    if totals is None or candidate not in totals:
        return ""
    return f": {plural(totals[candidate], 'vote' if told.votes.runoffs is None or not told.votes.runoffs else 'star')}"


def as_json(told: ElectionTally) -> str:
    """Write the contract `osc.tally-election/1`: every key always present, in a stable order."""
    result, votes = told.result, told.votes
    matrix = votes.matrix
    document = {
        "schema": "osc.tally-election/1",
        "election": told.election,
        "method": told.rule.method,
        "attested": told.attested,
        "outcome": result.outcome.value,
        "seats": told.rule.seats,
        "ballots": votes.ballots,
        "invalid": votes.invalid,
        "eligible": votes.eligible,
        "elected": [seat._asdict() for seat in result.elected],
        "order": [list(tier) for tier in result.order],
        "tied": list(result.tied),
        "removed": [removed._asdict() for removed in result.removed],
        "dropped": [dropped._asdict() for dropped in result.dropped],
        "totals": None if votes.totals is None else dict(votes.totals),
        "pairwise": None if matrix is None else {"candidates": matrix.candidates, "rows": matrix.rows},
        "explanation": list(result.explanation),
        "shortfall": result.shortfall,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
