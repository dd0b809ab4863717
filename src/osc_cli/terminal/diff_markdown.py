"""`osc diff` as a comment on a pull request. Text from a compact is escaped: a name can never become markup."""

from itertools import groupby

from osc_cli.commands.diff import Asked, DiffResult
from osc_cli.domain.compact.identifiers import words
from osc_cli.domain.diff.change import Effect
from osc_cli.render.escape import with_code
from osc_cli.terminal.diff_words import EFFECTS, NOTHING, headline, needs, recorded, stressed


def as_markdown(result: DiffResult) -> str:
    """Write the result as Markdown."""
    if not result.changes:
        return f"The compact: {NOTHING}.\n"
    lines = ["## What changes in the compact", "", with_code(headline(result)) + "."]
    for article, group in groupby(result.changes, key=lambda change: change.article):
        lines += ["", f"### {words(article.replace('_', '-'))}", ""]
        for change in group:
            mark = "" if change.effect is Effect.NONE else f" **({EFFECTS[change.effect]})**"
            lines.append(f"- {with_code(change.text)}{mark}")
    if result.procedure:
        lines += ["", "### What this takes"]
    for asked in result.procedure:
        lines += ["", *_asked(asked, result)]
    if result.takeovers:
        lines += ["", "### What a takeover costs", "", *(f"- {with_code(text)}" for text in stressed(result))]
    if result.records:
        lines += ["", with_code(recorded(result))]
    return "\n".join(lines) + "\n"


def _asked(asked: Asked, result: DiffResult) -> list[str]:
    said = needs(asked, result)
    lines = [f"**{with_code(said.title)}**", "", *(f"- {with_code(text)}" for text in said.sentences)]
    if result.checked or asked.verdict.approved:
        word = "Approved" if asked.verdict.approved else "Not approved"
        lines.append(f"- **{word}:** {with_code(asked.verdict.reason)}.")
    return lines
