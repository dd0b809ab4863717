"""What a syntax error means, in words for a person who has never heard of YAML's grammar.

The parser says what it expected; that is seldom what the person did. So each of its complaints leads to a function that
looks at the text around it. The parser's own words never reach the person.
"""

from collections.abc import Callable

from osc_cli.domain.diagnostics import Finding
from osc_cli.source import refusals, slips_of_lines, slips_of_signs
from osc_cli.source.trouble import Trouble


def explain(trouble: Trouble) -> Finding:
    """Return the finding for the place where the parser gave up."""
    return _stray_tab(trouble) or next((say for words, say in _SLIPS if words in trouble.problem), _unknown)(trouble)


def _stray_tab(trouble: Trouble) -> Finding | None:
    if "end of stream" in trouble.problem or "document separator" in trouble.problem:
        return None  # an open quote: the tab, if any, stands inside it
    start, line = trouble.line(trouble.at)
    indentation = len(line) - len(line.lstrip(" \t"))
    if "\t" in line[:indentation]:
        return refusals.tab_in_indentation(trouble.number(start), line.index("\t") + 1)
    before = len(trouble.text[start : trouble.at].rstrip(" \t"))
    tab = trouble.text.find("\t", start + before, trouble.at + 1)
    return None if tab < 0 else trouble.finding("a tab cannot stand here", "put a space in its place", tab)


def _unknown(trouble: Trouble) -> Finding:
    hint = "compare this line with the one above it: indentation, colons, quotes, brackets"
    return trouble.finding("from here on the file cannot be read as YAML", hint)


# The first whose words occur in the parser's complaint is taken.
_SLIPS: tuple[tuple[str, Callable[[Trouble], Finding]], ...] = (
    ("that cannot start any token", slips_of_signs.needs_quotes),
    ("could not find expected ':'", slips_of_lines.no_colon),
    ("mapping values are not allowed here", slips_of_lines.second_colon),
    ("sequence entries are not allowed here", slips_of_lines.list_beside_key),
    ("mapping keys are not allowed here", slips_of_signs.question_mark),
    ("expected <block end>", slips_of_lines.after_value),
    ("expected ',' or", slips_of_signs.open_bracket),
    ("expected the node content", slips_of_signs.nothing_there),
    ("found unexpected end of stream", slips_of_signs.open_quote),
    ("found unexpected document separator", slips_of_signs.open_quote),
    ("found unknown escape character", slips_of_signs.escape),
    ("expected escape sequence", slips_of_signs.escape_digits),
    ("OverflowError", slips_of_signs.no_such_character),
    ("ValueError", slips_of_signs.no_such_character),
    ("more indented follow up line", slips_of_lines.blank_line),
    ("while scanning a block scalar", slips_of_lines.text_beside_sign),
    ("while scanning an alias", slips_of_signs.special_beginning),
    ("while scanning an anchor", slips_of_signs.special_beginning),
    ("a tag", slips_of_signs.tag),
    ("an tag", slips_of_signs.tag),
    ("undefined tag handle", slips_of_signs.tag),
    ("found unexpected ':'", slips_of_signs.colon_in_brackets),
    ("expected '<document start>'", slips_of_lines.after_end),
    ("after document end marker", slips_of_lines.after_end),
    ("while scanning a directive", slips_of_lines.after_end),
)
