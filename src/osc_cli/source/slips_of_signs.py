"""Slips with signs that mean something in YAML: quotes, brackets, backslashes, and what a text cannot begin with."""

import re

from osc_cli.domain.diagnostics import Finding
from osc_cli.source import refusals
from osc_cli.source.characters import cleaned, position, shown
from osc_cli.source.trouble import Trouble

_WORD = re.compile(r"[^\s,\[\]{}]+")
_UP_TO_COMMENT = re.compile(r"\S+(?: +[^\s#]\S*)*")
_UP_TO_COMMA = re.compile(r"[^\s,\[\]{}]+(?: +[^\s,\[\]{}#]+)*")
_TOO_HIGH = re.compile(r"\\U(?!000|0010)[0-9A-Fa-f]{8}")
_BRACKETS = {"[": "]", "{": "}"}
_CLOSING = ("]", "}")
_IN_QUOTES = "put the whole text in quotes"


def needs_quotes(trouble: Trouble) -> Finding:
    """Meet `handle: @me`."""
    start, line = trouble.line(trouble.at)
    text = line[trouble.at - start :]
    match = (_UP_TO_COMMENT if trouble.bracket is None else _UP_TO_COMMA).match(text)
    text = match[0] if match else text[:1]
    message = f"a text cannot begin with {shown(text[:1])} unless it stands in quotes"
    return trouble.finding(message, f"write {quoted(text)}", length=len(text))


def special_beginning(trouble: Trouble) -> Finding:
    """Meet `name: & Sons`: a sign that would begin an anchor or an alias."""
    word = _word(trouble, trouble.context)
    message = f"a text cannot begin with {shown(word[:1])} unless it stands in quotes"
    return trouble.finding(message, _IN_QUOTES, trouble.context, len(word))


def question_mark(trouble: Trouble) -> Finding:
    """Meet `key: ? text`."""
    return trouble.finding("a text cannot begin with `? ` unless it stands in quotes", _IN_QUOTES)


def tag(trouble: Trouble) -> Finding:
    """Meet a tag that is not even a valid one."""
    return refusals.not_plain(trouble.text, trouble.context, *position(trouble.text, trouble.context))


def open_quote(trouble: Trouble) -> Finding:
    """Meet a quote that nothing closes."""
    quote = trouble.text[trouble.context]
    hint = f"add the missing {quote} where the text ends"
    if quote == "'":
        hint += "; a text that begins with an apostrophe goes in double quotes"
    return trouble.finding("this quote is never closed", hint, trouble.context)


def after_quote(trouble: Trouble) -> Finding:
    """Meet a text that goes on after its closing quote, which may be the opening quote of another."""
    quote, first = trouble.last.style, trouble.last.start_mark
    if not trouble.same_line(first.index, trouble.at):
        message = f"the quote that opens on line {first.line + 1} closes only on line {trouble.number(trouble.at)}"
        return trouble.finding(message, f"add the missing {quote} where the text ends", first.index)
    if trouble.found == ",":
        return trouble.finding("a comma stands after the closing quote", 'for a list write `["one", "two"]`')
    hint = f'{_IN_QUOTES}; inside, write \\" for a quote'
    if quote == "'":
        hint = "use double quotes if there is an apostrophe in the text"
    message = "something stands after the closing quote"
    return trouble.finding(message, hint, length=len(_word(trouble, trouble.at)))


def escape(trouble: Trouble) -> Finding:
    """Meet a backslash before a character that it gives no meaning."""
    message = f"in double quotes `\\{cleaned(trouble.found)}` has no meaning"
    return trouble.finding(message, "for a backslash write two, or use single quotes", trouble.at - 1, 2)


def escape_digits(trouble: Trouble) -> Finding:
    """Meet a number of a character that breaks off."""
    message = "in double quotes `\\x` needs two, `\\u` four and `\\U` eight hexadecimal digits"
    return trouble.finding(message, "write the character itself; for a backslash write two")


def no_such_character(trouble: Trouble) -> Finding:
    """Meet the one way in which the parser is known to fail without words: the number of no character."""
    match = _TOO_HIGH.search(trouble.text, trouble.at)
    start, length = (match.start(), len(match[0])) if match else (trouble.at, 1)
    return trouble.finding("there is no character with this number", "write the character itself", start, length)


def open_bracket(trouble: Trouble) -> Finding:
    """Meet what cannot stand inside brackets, mostly because they should have been closed before it."""
    opening = trouble.context if trouble.text[trouble.context : trouble.context + 1] in _BRACKETS else trouble.bracket
    if opening is None:
        return closing_alone(trouble)
    bracket = trouble.text[opening]
    closing = _BRACKETS[bracket]
    if trouble.found in _CLOSING and trouble.found != closing:
        message = f"this closes with `{trouble.found}` what opens with `{bracket}`"
        return trouble.finding(message, f"write `{closing}`")
    if not trouble.text[trouble.at :].strip():
        return trouble.finding(f"this `{bracket}` is never closed", f"add the missing `{closing}`", opening)
    if not trouble.same_line(opening, trouble.at):
        line = trouble.number(trouble.at)
        message = f"this `{bracket}` is not closed before line {line}, or a comma is missing there"
        return trouble.finding(message, f"add the missing `{closing}` or the comma", opening)
    message = f"a comma or a `{closing}` is missing before this"
    return trouble.finding(message, "put a text that contains commas, colons or brackets in quotes")


def nothing_there(trouble: Trouble) -> Finding:
    """Meet a missing value, or one that begins with a sign."""
    if trouble.last is None and "<document end>" in trouble.problem:
        return refusals.empty()
    inside = trouble.bracket is not None
    if trouble.found == "," and inside:
        return trouble.finding("nothing stands before this comma", "delete the comma, or add what is missing")
    if trouble.found == "-" and inside:
        return trouble.finding("inside brackets a list is not written with `- `", "separate the items with commas")
    if inside or trouble.found in _CLOSING:
        return open_bracket(trouble)
    return needs_quotes(trouble)


def colon_in_brackets(trouble: Trouble) -> Finding:
    """Meet a colon that is neither text nor followed by a space, inside brackets."""
    return trouble.finding("a colon cannot stand here inside brackets", _IN_QUOTES)


def closing_alone(trouble: Trouble) -> Finding:
    """Meet a closing bracket that closes nothing."""
    hint = "delete it, add the opening one, or put the text in quotes"
    return trouble.finding(f"this {shown(trouble.found)} closes nothing", hint)


def quoted(text: str) -> str:
    """Return untrusted text in those quotes that need the least change."""
    if '"' in text or "\\" in text:
        return "'" + cleaned(text).replace("'", "''") + "'"
    return f'"{cleaned(text)}"'


def _word(trouble: Trouble, index: int) -> str:
    match = _WORD.match(trouble.text, index)
    return match.group() if match else trouble.text[index : index + 1]
