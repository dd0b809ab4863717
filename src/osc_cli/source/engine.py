"""ruamel's pure parser, without what else may be installed beside it and without its costliest detours.

The scanner goes from character to character, asks the loader for its reader at each of them, and looks for stale keys
where no key can be waiting. Here it takes a run of words, or of blank lines and comments, in one step; and whole plain
lines are taken by `plain_lines`. Whatever is not as plain as that is left to ruamel, and a test holds every event
against it. Characters and directives that `loader` refuses never come here.
"""

import re
from collections.abc import Generator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import StringMark
from ruamel.yaml.parser import Parser
from ruamel.yaml.reader import Reader
from ruamel.yaml.scanner import Scanner
from ruamel.yaml.tokens import ScalarToken

from osc_cli.source.plain_lines import UNUSUAL, plain_events

_COMMENT = r"(?:#[^\n\r\0]*+)?+"
_BLANK = re.compile(rf"(?: *+{_COMMENT}\n)*+ *+{_COMMENT}")


def _words(word: str) -> re.Pattern[str]:
    """Match words of one line, with the spaces between them."""
    return re.compile(rf"{word}(?: ++(?!#){word})*+")


_WORDS = _words(r"(?:[^: \t\n\r\0]|:(?![ \t\n\r\0]))++")
_WORDS_IN_BRACKETS = _words(r"(?:[^:,\[\]{} \t\n\r\0]|:(?![ \t\n\r\0]))++")

_FARTHEST = 200
"""Columns: no entry of a compact begins farther to the right."""


class _Reader(Reader):
    def forward(self, length: int = 1) -> None:
        passed = self.buffer[self.pointer : self.pointer + length]
        if "\r" in passed or "\ufeff" in passed or len(passed) < length:
            super().forward(length)
            return
        self.pointer += length
        self.index += length
        if "\n" in passed:
            self.line += passed.count("\n")
            self.column = length - passed.rfind("\n") - 1
        else:
            self.column += length

    def get_mark(self) -> StringMark:
        return StringMark(self.name, self.index, self.line, self.column, self.buffer, self.pointer)


class _Scanner(Scanner):
    reader: Any = None
    """An attribute in place of a property that looks it up anew each time."""
    scanner_processing_version = (1, 2)
    """Also an attribute: only a directive could make it another."""
    _ready_after = -1
    """How many tokens were taken when the next one was found to be ready."""

    def __init__(self, loader: Any) -> None:
        self.reader = loader.reader
        super().__init__(loader)

    def check_token(self, *choices: Any) -> bool:
        if self._ready_after != self.tokens_taken:
            while self.need_more_tokens():
                self.fetch_more_tokens()
        return bool(self.tokens) and (not choices or isinstance(self.tokens[0], choices))

    def need_more_tokens(self) -> bool:
        taken = self.tokens_taken
        if self.done or self._ready_after == taken:
            return False
        if not self.tokens:
            return True
        if self.possible_simple_keys:
            self.stale_possible_simple_keys()
            if self.next_possible_simple_key() == taken:
                return True
        self._ready_after = taken
        return False

    def at_new_line(self) -> bool:
        """Say whether nothing has been read of a line that may begin an entry."""
        if self.tokens or self.flow_context:
            return False
        self.scan_to_next_token()
        self.stale_possible_simple_keys()
        reader = self.reader
        before = reader.buffer[reader.index - reader.column : reader.index] if reader.column < _FARTHEST else "far"
        return not before.strip(" ") and self.allow_simple_key and not self.possible_simple_keys

    def go_on(self) -> None:
        """Forget what was known of lines that somebody else has read."""
        self._ready_after = -1
        self.allow_simple_key = True

    def scan_to_next_token(self) -> None:
        reader = self.reader
        blank = _BLANK.match(reader.buffer, reader.pointer)
        if blank and blank[0]:
            reader.forward(len(blank[0]))
            if "\n" in blank[0] and not self.flow_context:
                self.allow_simple_key = True
        if reader.peek() in "\t\r\ufeff":
            super().scan_to_next_token()

    def scan_plain(self) -> ScalarToken:
        reader, words = self.reader, _WORDS_IN_BRACKETS if self.flow_context else _WORDS
        start = end = reader.get_mark()
        parts: list[str] = []
        spaces: list[str] = []
        while found := words.match(reader.buffer, reader.pointer):
            self.allow_simple_key = False
            parts += (*spaces, found[0])
            reader.forward(len(found[0]))
            end = reader.get_mark()
            spaces = self.scan_plain_spaces(self.indent + 1, start)
            if not spaces or reader.peek() == "#" or (not self.flow_context and reader.column <= self.indent):
                break
        return ScalarToken("".join(parts), True, start, end)


class _Parser(Parser):
    scanner: Any = None
    """As above."""


_BETWEEN_ENTRIES = (Parser.parse_block_mapping_key, Parser.parse_block_sequence_entry)


class Engine(YAML):
    """One use reads one text."""

    def __init__(self) -> None:
        """Choose our reader, scanner and parser."""
        super().__init__(typ="safe", pure=True)
        self.Reader, self.Scanner, self.Parser = _Reader, _Scanner, _Parser

    def official_plug_ins(self) -> list[str]:
        """Return nothing: a plug-in that happens to be installed must not change what a compact means."""
        return []

    def events(self, text: str) -> Generator[Any, None, None]:
        """Yield the events of a text. Raises what ruamel raises; see `loader`."""
        self.reader.stream = text
        parser = self.parser
        parser.scanner = scanner = self.scanner
        usual = UNUSUAL.search(text) is None
        for event in self.parse(text):
            yield event
            if usual and getattr(parser.state, "__func__", None) in _BETWEEN_ENTRIES and scanner.at_new_line():
                yield from plain_events(parser)
