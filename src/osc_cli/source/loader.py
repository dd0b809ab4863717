"""The bytes of a compact to plain data with positions, in one read that nothing in the bytes can make fail.

Every budget is checked before the work it limits: the size before decoding, depth and count while the events of the
parser stream by. The dialect is YAML 1.2 with the core schema and without what lets a text be more than it shows:
anchors, aliases, merge keys, tags, directives, further documents.
"""

import re
from typing import NamedTuple

from ruamel.yaml.error import MarkedYAMLError

from osc_cli.domain.diagnostics import Finding, SourceMap
from osc_cli.source import refusals
from osc_cli.source.builder import Builder
from osc_cli.source.characters import position
from osc_cli.source.decoding import decode
from osc_cli.source.engine import Engine
from osc_cli.source.literals import Literals

MAX_BYTES = 256 * 1024
"""Some thirty times a long compact. Whoever reads a file compares its size before reading it."""
MAX_DEPTH = 40
"""Maps and lists inside one another; a compact needs fewer than ten."""
MAX_NODES = 16_000
"""Keys, values, maps and lists together."""

_FIRST_WORD = re.compile(r"(?:^|(?<=\r))[ \t]*([^\s#][^\r\n]*)", re.MULTILINE)

_CONFLICT = re.compile(r"^(<{7}(?: [^\r\n]*)?)\r?$(?=.*^>{7}(?: |\r?$))", re.MULTILINE | re.DOTALL)
"""The marks of an unfinished merge stand at the beginning of lines, where no value can go on."""


class Loaded(NamedTuple):
    """What one file says."""

    data: object
    """Maps, lists, text, int, Decimal, bool and None; None when nothing could be read that is safe to check."""
    sources: SourceMap
    """Where every key and every value stands."""
    findings: tuple[Finding, ...]
    """What is wrong with the file as YAML. Each names its rule and its span."""
    text: str
    """The decoded text, for code frames; empty when it could not be decoded."""


def too_large(size: int) -> Finding:
    """Return the finding for a file of so many bytes, refused unread."""
    return refusals.too_large(size, MAX_BYTES)


def load(raw: bytes, *, lists: bool = False) -> Loaded:
    """Read the bytes of one compact, or of another file that may be a list. Never raises, whatever the bytes are."""
    if len(raw) > MAX_BYTES:
        return _unread("", too_large(len(raw)))
    text, findings = decode(raw)
    if findings:
        return _unread(text, *findings)
    if (first := _FIRST_WORD.search(text)) and first[0].startswith("%"):
        return _unread(text, refusals.directive(position(text, first.start())[0], len(first[0])))
    if "<<<<<<<" in text and (conflict := _CONFLICT.search(text)):
        return _unread(text, refusals.merge_conflict(position(text, conflict.start())[0], len(conflict[1])))
    builder = Builder(text, MAX_DEPTH, MAX_NODES, lists=lists)
    trouble = _read(text, builder)
    if trouble is None and not builder.findings and builder.data is None:
        return _unread(text, refusals.empty())
    if trouble is None and not builder.stopped and "\t" in text:
        trouble = _tab_in_indentation(text, builder.sources)
    if trouble is not None and not _explained(trouble, builder.findings):
        builder.findings.append(trouble)
    data = None if builder.unsafe or trouble is not None else builder.data
    return Loaded(data, builder.sources, tuple(builder.findings), text)


def _explained(trouble: Finding, findings: list[Finding]) -> bool:
    """Say whether a line already has its finding: one slip often is a refused word and then a syntax error, too."""
    lines = {finding.span.line for finding in findings if finding.span}
    return trouble.span is not None and trouble.span.line in lines


def _unread(text: str, *findings: Finding) -> Loaded:
    return Loaded(None, SourceMap({}, {}), findings, text)


def _read(text: str, builder: Builder) -> Finding | None:
    """Feed the builder, and return the finding for what the parser could not read."""
    read = 0
    events = Engine().events(text)
    try:
        for event in events:
            read = event.end_mark.index
            builder.feed(event)
            if builder.stopped:
                events.close()
                break
    except MarkedYAMLError as error:
        context, problem = error.context_mark, error.problem_mark
        at = problem or context
        index = at.index if at else read
        complaint = f"{error.context}: {error.problem}"
        return _explain(text, complaint, index, context.index if context else index, builder)
    except Exception as error:  # the parser lets ValueError, OverflowError, AssertionError and RecursionError through
        return _explain(text, repr(error), read, read, builder)
    return None


def _explain(text: str, complaint: str, at: int, context: int, builder: Builder) -> Finding:
    from osc_cli.source import syntax  # most compacts are YAML
    from osc_cli.source.trouble import Trouble

    return syntax.explain(Trouble(text, complaint, at, context, builder.last, builder.bracket()))


def _tab_in_indentation(text: str, sources: SourceMap) -> Finding | None:
    """Find what the parser lets pass inside brackets. A tab has no width, so no reader agrees on what it indents."""
    literals: Literals | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        unspaced = line.lstrip(" ")
        if unspaced.startswith("\t") and unspaced.strip():
            literals = literals or Literals(text, sources)
            column = len(line) - len(unspaced) + 1
            if not literals.contain(number, column):
                return refusals.tab_in_indentation(number, column)
    return None
