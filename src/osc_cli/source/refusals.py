"""What the reader says about text that is YAML, but more than a compact may be."""

import re

from osc_cli.domain.diagnostics import START, Finding, Route, Span
from osc_cli.source import characters
from osc_cli.source.characters import cleaned, shown
from osc_cli.source.codes import (
    DUPLICATE_KEY,
    FILE_TOO_LARGE,
    FORBIDDEN_CHARACTER,
    KEY_NOT_TEXT,
    NOT_A_COMPACT,
    NUMBER_OUT_OF_RANGE,
    PLAIN_YAML_ONLY,
    STRUCTURE_TOO_LARGE,
    YAML_SYNTAX,
)

_WORD = re.compile(r"[^\s,\[\]{}]+")
_NOT_PLAIN = {
    "&": ("an anchor ({0}) is not allowed", "write the value out wherever it is needed"),
    "*": ("an alias ({0}) is not allowed", "write the value out wherever it is needed"),
    "!": ("a tag ({0}) is not allowed", "delete it"),
}


def too_large(size: int, limit: int) -> Finding:
    """Refuse a file by its size in bytes, before it is read."""
    # Rounded up, so that a file just over the limit does not read as equal to it.
    message = f"this file has {-(-size // 1024):,} KiB; a compact may have at most {limit // 1024} KiB"
    return Finding((), message, "keep long texts in files of their own", rule=FILE_TOO_LARGE, span=START)


def too_deep(limit: int, span: Span) -> Finding:
    """Refuse maps and lists that are nested too deeply."""
    message = f"maps and lists are nested more than {limit} levels deep here"
    return Finding((), message, "a compact needs fewer than ten", rule=STRUCTURE_TOO_LARGE, span=span)


def too_many(limit: int, span: Span) -> Finding:
    """Refuse a text with too many keys and values."""
    message = f"this file has more than {limit:,} keys and values"
    return Finding((), message, "keep long lists in files of their own", rule=STRUCTURE_TOO_LARGE, span=span)


def duplicate_key(route: Route, first: Span, second: Span) -> Finding:
    """Report a key that stands twice in one map."""
    again = "" if first.line == second.line else f" and again on line {second.line}"
    message = f"the key {shown(str(route[-1]))} stands twice: on line {first.line}{again}"
    return Finding(route, message, "keep one of the two", at="key", rule=DUPLICATE_KEY, span=second)


def key_not_text(key: str | None, span: Span, parent: Route | None) -> Finding:
    """Report a key that is a number, a truth value, nothing (empty), or a map or a list (None)."""
    route = parent or ()
    if key is None:
        message = "a key must be text, not a map or a list"
        hint = 'if this is a text with brackets or braces, put it in quotes, as in "{{ name }}"'
        return Finding(route, message, hint, rule=KEY_NOT_TEXT, span=span)
    if not key:
        hint = "write `key: value`"
        return Finding(route, "a key is missing before the colon", hint, rule=KEY_NOT_TEXT, span=span)
    message, hint = f"the key {shown(key)} is not text", f'put it in quotes: "{cleaned(key)}"'
    return Finding((*route, key), message, hint, at="key", rule=KEY_NOT_TEXT, span=span)


def question_mark_key(key: str, span: Span, parent: Route | None) -> Finding:
    """Report a key that is written with a question mark, a form few people have ever seen."""
    hint = f"write `{cleaned(key)}: value`; if the question mark belongs to the key, put both in quotes"
    route = (*(parent or ()), key)
    return Finding(route, "a key with a `?` before it is not allowed", hint, at="key", rule=KEY_NOT_TEXT, span=span)


def merge_key(span: Span) -> Finding:
    """Refuse the key that copies another map."""
    hint = "write the keys out wherever they are needed"
    return Finding((), "the merge key `<<` is not allowed", hint, rule=PLAIN_YAML_ONLY, span=span)


def not_plain(text: str, index: int, line: int, column: int) -> Finding:
    """Refuse an anchor, an alias or a tag, whichever the word at a place is."""
    match = _WORD.match(text, index)
    word = match.group() if match else "!"
    span = Span(line, column, line, column + len(word))
    if word[0] == "*" and "*" in word[1:]:  # Markdown: *stressed* or **strong**
        message = "a text cannot begin with `*` unless it stands in quotes"
        return Finding((), message, "put the whole text in quotes", rule=YAML_SYNTAX, span=span)
    sign = word[0] if word[0] in _NOT_PLAIN else "!"
    message, hint = _NOT_PLAIN[sign]
    hint += f"; if the text itself begins with `{sign}`, put it in quotes"
    return Finding((), message.format(shown(word)), hint, rule=PLAIN_YAML_ONLY, span=span)


def directive(line: int, length: int) -> Finding:
    """Refuse a line that begins with a per cent sign: such a line could change how the rest is read."""
    message = "a directive (a line that begins with `%`) is not allowed"
    return Finding((), message, "delete this line", rule=PLAIN_YAML_ONLY, span=Span(line, 1, line, 1 + length))


def merge_conflict(line: int, length: int) -> Finding:
    """Report the first mark of a merge that git could not finish: the file holds two texts, and neither is meant."""
    hint = "choose what holds on both sides, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`"
    span = Span(line, 1, line, 1 + length)
    return Finding((), "a merge conflict is not resolved here", hint, rule=YAML_SYNTAX, span=span)


def second_document(span: Span) -> Finding:
    """Refuse a second document in one file."""
    hint = "a compact is one document: delete the line `---` or `...`"
    return Finding((), "a second document begins here", hint, rule=PLAIN_YAML_ONLY, span=span)


def empty() -> Finding:
    """Report a file without content."""
    hint = "start it with `osc init`, or with the line `compact: 1`"
    return Finding((), "this file is empty", hint, rule=NOT_A_COMPACT, span=START)


def not_a_map(value: str | None, span: Span) -> Finding:
    """Report a file whose content is a single text (the value) or a list (None)."""
    if value == "":
        return empty()
    kind = "a list" if value is None else "a single text"
    message = f"a compact is a map of articles, but this file is {kind}"
    hint = "begin with the line `compact: 1`, then the articles, each `name:` and what belongs to it"
    return Finding((), message, hint, rule=NOT_A_COMPACT, span=span)


def escaped_character(character: str, span: Span) -> Finding:
    """Report a forbidden character that was written as an escape in double quotes."""
    message = f"this text hides a forbidden character behind a backslash ({characters.name(character)})"
    hint = "delete it; for a backslash itself write two"
    if "\ud800" <= character <= "\udfff":
        hint = "write the character itself, not its two halves"
    return Finding((), message, hint, rule=FORBIDDEN_CHARACTER, span=span)


def number_out_of_range(sentence: str, route: Route, span: Span) -> Finding:
    """Report a number that is too long or not finite."""
    hint = "if it is meant as text, put it in quotes"
    return Finding(route, sentence, hint, rule=NUMBER_OUT_OF_RANGE, span=span)


def no_space_after_colon(word: str, span: Span) -> Finding:
    """Report `name:Riverbank` where `name: Riverbank` is meant."""
    hint = f"write {shown(word.replace(':', ': ', 1))}"
    return Finding((), "a space is missing after the colon", hint, rule=YAML_SYNTAX, span=span)


def tab_in_indentation(line: int, column: int) -> Finding:
    """Report a line that is indented with a tab."""
    span = Span(line, column, line, column + 1)
    hint = "use spaces, two for each level"
    return Finding((), "this line is indented with a tab", hint, rule=YAML_SYNTAX, span=span)
