"""A rule of CommunityRule: the Markdown or the JSON that the app gives out, or a page of its older site."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from osc_cli.commands.imports.draft import Draft, Source, slug, unique
from osc_cli.commands.repository.rosters.data import read
from osc_cli.domain.errors import OscError

_LONGEST_NAME = 200


class _Entry(NamedTuple):
    category: str
    title: str
    body: str


def communityrule(source: Source) -> Draft:
    """Read title, summary, and the entries of each category; rules stay in words, for no count stands in them."""
    title, summary, entries = _document(source)
    if not title:
        raise OscError(
            f"{source.path} is no rule of CommunityRule", "name its Markdown, its JSON, or a page of its old site"
        )
    articles: dict[str, Any] = {"project": {"name": _line(title), **({"summary": _line(summary)} if summary else {})}}
    guesses: dict[tuple[str, ...], str] = {("project",): source.path}
    unread: list[str] = []
    for entry in entries:
        route = _placed(entry, articles)
        if route is None:
            unread.append(f"“{entry.title}” ({entry.category}) has no place of its own: say it where it belongs")
        else:
            guesses[route] = f"from “{entry.title}” ({entry.category})"
    return Draft(articles, guesses, tuple(unread))


def _placed(entry: _Entry, articles: dict[str, Any]) -> tuple[str, ...] | None:
    """Put an entry where it belongs, and return the route; None where it belongs nowhere for sure."""
    kind = entry.category.lower()
    if kind.startswith("value"):
        articles.setdefault("charter", {}).setdefault("values", []).append(_line(entry.title))
        return ("charter", "values")
    if kind.startswith("member"):
        return _named("roles", entry, articles, "description")
    if kind.startswith("decision"):
        return _named("decisions", entry, articles, "in_words")
    return None


def _named(article: str, entry: _Entry, articles: dict[str, Any], field: str) -> tuple[str, ...]:
    known = articles.setdefault(article, {})
    identifier = unique(slug(entry.title), known)
    known[identifier] = {"name": _line(entry.title), **({field: entry.body} if entry.body else {})}
    return (article, identifier)


def _document(source: Source) -> tuple[str, str, list[_Entry]]:
    if source.text.lstrip().startswith("{"):
        return _json(source)
    if source.text.startswith("---\n"):
        return _old_page(source)
    return _markdown(source.text)


def _markdown(text: str) -> tuple[str, str, list[_Entry]]:
    title, summary, category = "", [], ""
    entries: list[_Entry] = []
    for raw in text.replace("\r\n", "\n").split("\n"):
        heading = re.match(r"(#{1,3}) +(.+)", raw)
        line = re.sub(r"^#{4,} +(.+)", r"\1:", raw)  # the label of a block
        if heading is None:
            if entries and category:
                entries[-1] = entries[-1]._replace(body=f"{entries[-1].body}\n{line}".strip("\n"))
            elif title and not category:
                summary.append(line)
        elif heading[1] == "#":
            title = title or heading[2]
        elif heading[1] == "##":
            category = heading[2]
        elif category:
            entries.append(_Entry(category, _unescaped(heading[2]), ""))
    return (
        _unescaped(title),
        _unescaped(" ".join(summary).strip()),
        [e._replace(body=_unescaped(e.body)) for e in entries],
    )


def _json(source: Source) -> tuple[str, str, list[_Entry]]:
    try:
        data = json.loads(source.text)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise OscError(f"{source.path}:{line}: this is not JSON", "export the rule again") from None
    if not isinstance(data, Mapping):
        return "", "", []
    document = data.get("document")
    sections = (document if isinstance(document, Mapping) else data).get("sections")
    return str(data.get("title") or ""), str(data.get("summary") or ""), list(_of_sections(sections))


def _of_sections(sections: object) -> Iterator[_Entry]:
    for section in sections if isinstance(sections, list) else ():
        entries = section.get("entries") if isinstance(section, Mapping) else None
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, Mapping) and entry.get("title"):
                body = "\n\n".join(_bodies(entry))
                yield _Entry(str(section.get("categoryName") or ""), str(entry["title"]), body)


def _bodies(entry: Mapping[str, Any]) -> Iterator[str]:
    if entry.get("body"):
        yield str(entry["body"])
    for block in entry.get("blocks") or ():
        if isinstance(block, Mapping) and block.get("body"):
            yield f"{block.get('label') or ''}: {block['body']}".removeprefix(": ")


_OLD_KEYS = {"values": "Values", "membership": "Membership", "roles": "Membership", "decision": "Decision-making"}


def _old_page(source: Source) -> tuple[str, str, list[_Entry]]:
    front = source.text[4:].partition("\n---")[0]
    data = read(front)
    if data is None or not isinstance(data.value, Mapping):
        raise OscError(f"{source.path}: the head of the page is no YAML", "correct it first")
    entries = [
        _Entry(_OLD_KEYS.get(str(key), str(key)), str(key).replace("-", " ").capitalize(), str(value).strip())
        for key, value in data.value.items()
        if value and key not in {"community-name", "mission", "layout", "title", "permalink"}
    ]
    return str(data.at("community-name") or data.at("title") or ""), str(data.at("mission") or ""), entries


def _line(text: str) -> str:
    return " ".join(text.split())[:_LONGEST_NAME].strip()


def _unescaped(text: str) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text).strip()
