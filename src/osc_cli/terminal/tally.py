"""`osc tally` at the edge: the outcome first, then why, then what is missing; or one object for programs."""

import json
import sys

from osc_cli.commands.tally import Line, TallyResult
from osc_cli.domain.decisions.ballots import Ballot
from osc_cli.domain.decisions.counts import BALLOTS
from osc_cli.domain.decisions.house_lines import written
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.terminal.style import Style, style
from osc_cli.terminal.text import visible

_STANDS = {
    Outcome.PASSES: "would pass",
    Outcome.FAILS: "would not pass",
    Outcome.BLOCKED: "would be blocked",
    Outcome.INVALID: "would be invalid",
}
_ENDED = {
    Outcome.PASSES: "passes",
    Outcome.FAILS: "does not pass",
    Outcome.BLOCKED: "is blocked",
    Outcome.INVALID: "is invalid",
    Outcome.REFERRED: "is referred",
    Outcome.EXTENDED: "is extended",
    Outcome.SECOND_ROUND: "goes to a second round",
}
_OTHERS = {"present": "present", "eligible": "may vote", "seats": "seats", "vacant": "vacant"}


def show(result: TallyResult, *, output: str, color: str) -> None:
    """Print the result to standard output, and ballots that were not counted to standard error."""
    if output == "json":
        sys.stdout.write(as_json(result))
    else:
        sys.stdout.write(as_text(result, style(color, sys.stdout)))
    sys.stderr.write("".join(f"{line}\n" for line in _uncounted(result)))


def as_text(result: TallyResult, paint: Style) -> str:
    """Write the result for a person in a hurry: whoever reads only the first line knows the outcome."""
    tone = "good" if result.outcome is Outcome.PASSES else "error"
    words = _STANDS if result.running else _ENDED
    ends = words.get(result.outcome, f"{'would be' if result.running else 'is'} {result.outcome.value}")
    now = " if it closed now" if result.running else ""
    lines = [f"{paint.paint('bold', visible(result.decision))} {paint.paint(tone, ends)}{now}"]
    counted = _counted(result)
    lines += [f"  {counted}", ""] if counted else [""]
    lines += [f"  {visible(said)}" for said in result.explanation]
    if result.shortfall is not None:
        lines += ["", f"  {paint.paint('bold', 'To pass it needs:')} {visible(result.shortfall)}."]
    return "\n".join(lines) + "\n"


def _counted(result: TallyResult) -> str:
    counts = result.counts
    if counts["agree"] is None:
        return ""
    votes = ", ".join(f"{counts[name]} {name.capitalize()}" for name in BALLOTS if counts[name] or name in BALLOTS[:2])
    others = ", ".join(f"{counts[name]} {words}" for name, words in _OTHERS.items() if counts[name] is not None)
    return f"{votes}; {others}" if others else votes


def _uncounted(result: TallyResult) -> list[str]:
    ballots = result.ballots
    if ballots is None:
        return []
    groups = (
        ("replaced by a later one", ballots.replaced),
        ("out of time", ballots.late),
        ("may not vote", ballots.outside),
        ("may not vote on this", ballots.excluded),
    )
    told = [f"not counted, {why}: {_listed(group)}" for why, group in groups if group]
    return told + [f"counted as Abstain, has no veto: {_listed(ballots.no_veto)}"] * bool(ballots.no_veto)


def _listed(ballots: tuple[Ballot, ...]) -> str:
    return ", ".join(_named(ballot) for ballot in ballots)


def _named(ballot: Ballot) -> str:
    return f"{visible(ballot.voter)} (line {ballot.line})"


def as_json(result: TallyResult) -> str:
    """Write the contract `osc.tally/1`: every key always present, in a stable order."""
    document = {
        "schema": "osc.tally/1",
        "decision": result.decision,
        "outcome": result.outcome.value,
        "decided": result.decided,
        "counts": {name: None if number is None else int(number) for name, number in result.counts.items()},
        "conditions": [_condition(line) for line in result.lines],
        # What the flags said is no news to whoever gave them, but `osc diff` reads it where the result is kept.
        "explanation": [
            *result.explanation,
            *written(result.by_house),
            *([result.time.line] if result.time is not None else []),
        ],
        "shortfall": result.shortfall,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _condition(line: Line) -> dict[str, object]:
    check = line.check
    return {
        "part": check.part,
        "when": check.when,
        "need": check.need,
        "text": line.text,
        "applies": check.applies,
        "left": str(check.left),
        "right": str(check.right),
        "holds": check.holds,
        "any_of": check.any_of,
    }
