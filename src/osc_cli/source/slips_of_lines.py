"""Slips in how lines stand to one another: colons, indentation, lists, and what follows the end."""

import re

from osc_cli.domain.diagnostics import Finding, Span
from osc_cli.source import refusals, slips_of_signs
from osc_cli.source.characters import cleaned, position
from osc_cli.source.trouble import Trouble

_NO_SPACE = re.compile(r"[ ]*(?:- +)*([^\s:]+:[^\s:/]\S*)")
_DIRECTIVE = re.compile(r"^%[^\r\n]*", re.MULTILINE)
_PAIR = re.compile(r"""[ ]*(?:- +)*([^\s:#"'][^:#]*):[ ]+(.*\S)""")


def no_colon(trouble: Trouble) -> Finding:
    """Meet a line that should be a key and its value."""
    start, line = trouble.line(trouble.context)
    if match := _NO_SPACE.match(line):
        return _no_space(trouble, start + match.start(1), match[1])
    if len(line) > 1024 and ":" in line:
        return trouble.finding("this key is too long", "a key has at most 1,024 characters", trouble.context)
    hint = "write `key: value`; if this line continues the text above it, indent it more than that line"
    length = len(line.rstrip()) - (trouble.context - start)
    return trouble.finding("this line has no colon", hint, trouble.context, length)


def second_colon(trouble: Trouble) -> Finding:
    """Meet a colon where a value goes on."""
    start, line = trouble.line(trouble.at)
    match = _PAIR.match(line)
    if match and start + match.start(2) <= trouble.at:
        hint = f"put the value in quotes: {cleaned(match[1])}: {slips_of_signs.quoted(match[2])}"
        return trouble.finding("a second colon with a space stands in this line", hint)
    if trouble.last is not None:
        # A key without a space after its colon swallows the line below it.
        first = trouble.last.start_mark.index
        above, text = trouble.line(first)
        no_space = _NO_SPACE.match(text)
        if no_space and above + no_space.start(1) == first:
            return _no_space(trouble, first, no_space[1])
    message = "this line is indented as if it belonged to the value above it"
    hint = "indent it like the key above; if it continues a text, put the whole text in quotes"
    indentation = len(line) - len(line.lstrip(" "))
    return trouble.finding(message, hint, start + indentation, trouble.at - start - indentation)


def list_beside_key(trouble: Trouble) -> Finding:
    """Meet `key: - item`."""
    hint = "begin each `- ` on a line of its own, or write `[one, two]`"
    return trouble.finding("a list cannot begin on the same line as its key", hint)


def after_value(trouble: Trouble) -> Finding:
    """Meet something that stands where a key, an item or the end of the block is expected."""
    before = trouble.text[: trouble.at].rstrip(" ")[-1:]
    last = trouble.last
    if last is not None and last.style in ("'", '"') and before == last.style:
        return slips_of_signs.after_quote(trouble)
    if before in ("]", "}"):
        return trouble.finding(f"something stands after the closing `{before}`", "put a line break before it")
    if trouble.found in ("]", "}"):
        return slips_of_signs.closing_alone(trouble)
    if "'-'" in trouble.problem:
        hint = "delete the `- `, or indent the line under the key it belongs to"
        return trouble.finding("this list item stands among keys", hint)
    if "'?'" in trouble.problem:
        hint = "begin the line with `- `, or indent it like the item it belongs to"
        return trouble.finding("this key stands among the items of a list, which begin with `- `", hint)
    return _indentation(trouble)


def text_beside_sign(trouble: Trouble) -> Finding:
    """Meet `key: | text`."""
    sign = trouble.text[trouble.context]
    hint = f"begin a new line, indented; if the text itself begins with `{sign}`, put it in quotes"
    return trouble.finding(f"after `{sign}` the text begins on the next line", hint, trouble.context)


def blank_line(trouble: Trouble) -> Finding:
    """Meet a block of text whose first line is empty but for spaces, which the parser does not accept."""
    message = "the text begins with an empty line that contains spaces"
    return trouble.finding(message, "delete the empty line above this one")


def after_end(trouble: Trouble) -> Finding:
    """Meet what follows the end of the document."""
    read = trouble.last.end_mark.index if trouble.last is not None else 0
    if directive := _DIRECTIVE.search(trouble.text, read):
        return refusals.directive(trouble.number(directive.start()), len(directive[0]))
    if "end marker" in trouble.problem:
        return trouble.finding("nothing may follow the end of the document (`...`)", "delete the `...`")
    if trouble.text[: trouble.at].rstrip()[-1:] in ("}", "]"):
        message = "the compact ends with the bracket above this line"
        return trouble.finding(message, "delete the bracket, or what follows it")
    return _indentation(trouble)


def _indentation(trouble: Trouble) -> Finding:
    message = "the indentation of this line fits no line above it"
    hint = "indent it like the line it stands beside, or two spaces more than the line it belongs to"
    start, line = trouble.line(trouble.at)
    return trouble.finding(message, hint, length=len(line.rstrip()) - (trouble.at - start))


def _no_space(trouble: Trouble, index: int, word: str) -> Finding:
    line, column = position(trouble.text, index)
    return refusals.no_space_after_colon(word, Span(line, column, line, column + len(word)))
