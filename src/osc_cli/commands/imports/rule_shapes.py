"""The three shapes in which a rule of CommunityRule is handed on: Markdown, JSON, and a page of the older site."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from osc_cli.commands.imports.draft import Source, wrong
from osc_cli.commands.imports.leftovers import of_data, of_lines
from osc_cli.commands.repository.rosters.data import Data
from osc_cli.domain.diagnostics import Route, SourceMap
from osc_cli.domain.errors import OscError
from osc_cli.source.loader import load


class Entry(NamedTuple):
    """One thing that a rule says, below its category."""

    category: str
    title: str
    body: str
    line: int | None


class Document(NamedTuple):
    """A whole rule. Without a title it is none."""

    title: str
    summary: str
    entries: tuple[Entry, ...]
    unread: tuple[str, ...] = ()


def document(source: Source) -> Document:
    """Read a rule of any shape.

    Raises OscError with line and column when it is broken.
    """
    if source.text.lstrip().startswith("{"):
        return _json(source)
    text = source.text.replace("\r\n", "\n")
    return _old_page(source, text) if text.startswith("---\n") else _markdown(source, text)


_COMMENT = re.compile(r"\s*<!--.*-->\s*")


def _markdown(source: Source, text: str) -> Document:
    title, summary, category = "", [], ""
    entries: list[Entry] = []
    unread: list[tuple[int, str]] = []
    is_open = False
    for number, raw in enumerate(text.split("\n"), start=1):
        heading = re.match(r"(#{1,3}) +(.+)", raw)
        line = re.sub(r"^#{4,} +(.+)", r"\1:", raw)  # the label of a block
        if heading is None:
            if is_open:
                entries[-1] = entries[-1]._replace(body=f"{entries[-1].body}\n{line}".strip("\n"))
            elif title and not category:
                summary.append(line)
            elif line.strip() and not _COMMENT.fullmatch(line):
                unread.append((number, line))
            continue
        is_open = heading[1] == "###" and bool(category)
        if heading[1] == "#":
            title = title or heading[2]
        elif heading[1] == "##":
            category = heading[2]
        elif category:
            entries.append(Entry(category, _unescaped(heading[2]), "", number))
        else:
            unread.append((number, raw))
    whole = tuple(entry._replace(body=_unescaped(entry.body)) for entry in entries)
    return Document(_unescaped(title), _unescaped(" ".join(summary).strip()), whole, of_lines(unread, source))


def _json(source: Source) -> Document:
    try:
        value = json.loads(source.text)
    except RecursionError:
        raise OscError(f"{source.path}: this is nested too deeply to be a rule", "export the rule again") from None
    except ValueError as error:
        line, column = getattr(error, "lineno", 1), getattr(error, "colno", 1)
        raise OscError(f"{source.path}:{line}:{column}: this is not JSON", "export the rule again") from None
    # JSON is YAML nearly always; where it is not, only the numbers of the lines are missing.
    loaded = load(source.text.encode("utf-8", "surrogatepass"))
    data = Data(value, loaded.sources if loaded.data is not None else SourceMap({}, {}))
    at: Route = ("document", "sections") if isinstance(data.at("document"), Mapping) else ("sections",)
    taken: set[Route] = {("title",), ("summary",)}
    entries = tuple(_of_sections(data, at, taken))
    return Document(
        str(data.at("title") or ""), str(data.at("summary") or ""), entries, of_data(data, taken, source, {})
    )


def _of_sections(data: Data, at: Route, taken: set[Route]) -> Iterator[Entry]:
    for number, section in enumerate(_listed(data.at(*at))):
        taken.add((*at, number, "categoryName"))
        entries = section.get("entries") if isinstance(section, Mapping) else None
        for index, entry in enumerate(_listed(entries)):
            route = (*at, number, "entries", index)
            if isinstance(entry, Mapping) and entry.get("title"):
                taken |= {(*route, key) for key in ("title", "body", "blocks")}
                body = "\n\n".join(_bodies(entry))
                yield Entry(str(section.get("categoryName") or ""), str(entry["title"]), body, data.line(*route))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _bodies(entry: Mapping[str, Any]) -> Iterator[str]:
    if entry.get("body"):
        yield str(entry["body"])
    for block in _listed(entry.get("blocks")):
        if isinstance(block, Mapping) and block.get("body"):
            yield f"{block.get('label') or ''}: {block['body']}".removeprefix(": ")


_OLD_KEYS = {"values": "Values", "membership": "Membership", "roles": "Membership", "decision": "Decision-making"}
_OLD_FACTS = ("community-name", "title", "mission")
_OLD_PAGE = ("layout", "permalink")
"""What only says how the page is shown."""


def _old_page(source: Source, text: str) -> Document:
    front, _, below = text[4:].partition("\n---")
    # The mark above it is a line too.
    loaded = load(f"\n{front}".encode("utf-8", "surrogatepass"))
    if loaded.data is None:
        raise wrong(source, loaded.findings[0])
    data = Data(loaded.data, loaded.sources)
    keys = data.value if isinstance(data.value, Mapping) else {}
    entries = tuple(
        Entry(
            _OLD_KEYS.get(str(key), str(key)),
            str(key).replace("-", " ").capitalize(),
            str(value).strip(),
            data.key_line(key),
        )
        for key, value in keys.items()
        if value and key not in (*_OLD_FACTS, *_OLD_PAGE)
    )
    start = front.count("\n") + 3
    rest = [(start + index, line) for index, line in enumerate(below.split("\n")[1:]) if line.strip()]
    name = str(data.at("community-name") or data.at("title") or "")
    return Document(name, str(data.at("mission") or ""), entries, of_lines(rest, source))


def _unescaped(text: str) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text).strip()
