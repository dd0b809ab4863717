"""ruamel's pure parser, without what else may be installed beside it and without its costliest detours.

The scanner asks the loader for its reader, and the parser for its scanner, at every character and token; and it looks
for stale keys where no key can be waiting. That was a quarter of reading. Nothing else of either is touched.
"""

from collections.abc import Generator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.parser import Parser
from ruamel.yaml.reader import Reader
from ruamel.yaml.scanner import Scanner


class _Scanner(Scanner):
    reader: Any = None
    """An attribute in place of a property that looks it up anew each time."""

    def __init__(self, loader: Any) -> None:
        self.reader = loader.reader
        super().__init__(loader)

    def check_token(self, *choices: Any) -> bool:
        while self.need_more_tokens():
            self.fetch_more_tokens()
        return bool(self.tokens) and (not choices or isinstance(self.tokens[0], choices))

    def need_more_tokens(self) -> bool:
        if self.done:
            return False
        if not self.tokens:
            return True
        if not self.possible_simple_keys:
            return False
        self.stale_possible_simple_keys()
        return bool(self.next_possible_simple_key() == self.tokens_taken)


class _Parser(Parser):
    scanner: Any = None
    """As above."""


class Engine(YAML):
    """One use reads one text."""

    def __init__(self) -> None:
        """Choose the pure reader, scanner and parser."""
        super().__init__(typ="safe", pure=True)
        self.Reader, self.Scanner, self.Parser = Reader, _Scanner, _Parser

    def official_plug_ins(self) -> list[str]:
        """Return nothing: a plug-in that happens to be installed must not change what a compact means."""
        return []

    def events(self, text: str) -> Generator[Any, None, None]:
        """Yield the events of a text. Raises what ruamel raises; see `loader`."""
        self.reader.stream = text
        self.parser.scanner = self.scanner
        yield from self.parse(text)
