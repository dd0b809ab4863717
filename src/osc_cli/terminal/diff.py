"""`osc diff` at the edge: what changed, article by article, and what it takes."""

import sys
from itertools import groupby

from osc_cli.commands.diff import Asked, DiffResult
from osc_cli.domain.compact.identifiers import words
from osc_cli.domain.diff.change import Change, Effect
from osc_cli.terminal import diff_json, diff_markdown
from osc_cli.terminal.diff_words import EFFECTS, NOTHING, headline, needs, recorded, stressed
from osc_cli.terminal.style import Style, style
from osc_cli.terminal.text import visible, wrapped

_TONES = {Effect.WEAKENS: "error", Effect.STRENGTHENS: "good", Effect.SHIFTS: "warning"}


def show(result: DiffResult, *, output: str, color: str) -> None:
    """Print the result to standard output."""
    if output == "json":
        sys.stdout.write(diff_json.as_json(result))
    elif output == "markdown":
        sys.stdout.write(diff_markdown.as_markdown(result))
    else:
        sys.stdout.write(as_text(result, style(color, sys.stdout)))


def as_text(result: DiffResult, paint: Style) -> str:
    """Write the result for a person who never saw the file."""
    if not result.changes:
        return f"{NOTHING}\n"
    lines = [paint.paint("bold", visible(headline(result)))]
    for article, group in groupby(result.changes, key=lambda change: change.article):
        lines += ["", paint.paint("bold", words(article.replace("_", "-")))]
        for change in group:
            lines += _change(change, paint)
    if result.procedure:
        lines += ["", paint.paint("bold", "What this takes")]
    for asked in result.procedure:
        lines += _asked(asked, result, paint)
    if result.takeovers:
        lines += ["", *(line for text in stressed(result) for line in wrapped(text))]
    if result.records:
        lines += ["", *wrapped(visible(recorded(result)))]
    return "\n".join(lines) + "\n"


def _change(change: Change, paint: Style) -> list[str]:
    lines = [f"  {line}" for line in wrapped(visible(change.text), 2)]
    if change.effect is not Effect.NONE:
        lines.append(f"    {paint.paint(_TONES[change.effect], EFFECTS[change.effect])}")
    return lines


def _asked(asked: Asked, result: DiffResult, paint: Style) -> list[str]:
    said = needs(asked, result)
    lines = [
        f"  {visible(said.title)}",
        *(f"    {line}" for text in said.sentences for line in wrapped(visible(text), 4)),
    ]
    if result.checked or asked.verdict.approved:
        tone, word = ("good", "Approved") if asked.verdict.approved else ("error", "Not approved")
        first, *rest = wrapped(visible(f"{word}: {asked.verdict.reason}."), 4)
        lines += [f"    {paint.paint(tone, word)}{first.removeprefix(word)}", *(f"    {line}" for line in rest)]
    return lines
