"""MAINTAINERS: no standard, so tables, lists, sentences and lines of `Name <address>` are all understood."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from osc_cli.commands.repository.rosters.listed import Listed, Standing, handle_of, handles_in, is_group, words_of

NAME = re.compile(r"maintainers(\.(?:md|markdown|rst|txt|adoc))?", re.IGNORECASE)

_HEADING = re.compile(r"(?:#{1,6}|={1,6}) +(?P<text>.+?)\s*#*|\*\*(?P<bold>[^*]+)\*\*:?")
_UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}")
_RULE = re.compile(r"[|:\s+=-]+")
_COLUMNS = {
    "handle": re.compile(r"git ?(hub|lab)|handle|user|login|account|\bid\b", re.IGNORECASE),
    "affiliation": re.compile(r"affiliat|employer|company|organi[sz]ation|sponsor", re.IGNORECASE),
    "name": re.compile(r"\bname|maintainer|who", re.IGNORECASE),
    "roles": re.compile(r"roles", re.IGNORECASE),
}
_PEOPLE = {"handle", "affiliation", "name"}
"""The columns by which a table is known as one of people."""
_FORMER = re.compile(r"emerit|former|retired|alumn|inactive|past\b", re.IGNORECASE)
_REVIEWS = re.compile(r"reviewer", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+(?P<text>.+)")
_WITH_MAIL = re.compile(r"(?:[A-Z]:\s*)?(?P<name>[^<>@|:#\[\]()]+?)\s*<[^<>\s]+@[^<>\s]+>.*")
_MAIL = re.compile(r"[^\s<>(),;:|\[\]]+@[^\s<>(),;:|\[\]]+\.\w+")
_ADDRESS = re.compile(r"<[^<>]*>|https?://\S+|(?<!\S)[^\s@]+@[^\s@]+\.\w+")
_LETTER = re.compile(r"^\s*[A-Z]:\s")
"""The letter with which Linux begins a line: `M:` for who maintains, `R:` for who reviews."""
_BAR = re.compile(r"(?<!\\)\|")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_MARKUP = re.compile(r"[*_`\"]|<[^>]*>")


class _Line(NamedTuple):
    """A line that is no heading and no head of a table."""

    number: int
    text: str
    people: tuple[Listed, ...]
    is_row: bool


def listed(text: str, source: str) -> Iterator[Listed]:
    """Return the people, as emeritus below a heading that says so. A name that stands alone in a list is not read."""
    for line in _lines(text, source):
        yield from line.people


def unread(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line that names nobody."""
    for line in _lines(text, ""):
        if not line.people and not _RULE.fullmatch(line.text):
            yield line.number, line.text


def names_alone(text: str) -> Iterator[tuple[int, str]]:
    """Yield what may be the name of a person, or may be a title: some words with capital letters and nothing else."""
    for number, line in unread(text):
        item = _ITEM.fullmatch(line)
        words = (item["text"] if item else line).strip().split()
        # A line in capitals is a heading of the kind that the kernel uses.
        capitals = not line.isupper() and all(word[0].isupper() for word in (*words[:1], *words[-1:]))
        if capitals and 1 < len(words) <= 4 and all(map(_WORD.fullmatch, words)):
            yield number, " ".join(words)


_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


def beside_people(text: str) -> Iterator[tuple[int, str]]:
    """Yield what else a line says, no row of a table, that names somebody."""
    for line in _lines(text, ""):
        if line.people and not line.is_row and (rest := _rest(line)):
            yield line.number, rest


def other_columns(text: str) -> Iterator[tuple[int, str]]:
    """Yield the titles of columns that are not read, each once."""
    seen: set[str] = set()
    for number, line in enumerate(_without_comments(text).split("\n"), start=1):
        cells = _cells(line)
        read = _header(cells).values()
        for index, cell in enumerate(cells) if read else ():
            title = _plain(cell)
            if title and index not in read and title not in seen:
                seen.add(title)
                yield number, title


def _lines(text: str, source: str) -> Iterator[_Line]:
    standing = Standing.MAINTAINER
    columns: Mapping[str, int] = {}
    lines = _without_comments(text).split("\n")
    for number, (line, below) in enumerate(zip(lines, [*lines[1:], ""], strict=True), start=1):
        cells = _cells(line)
        if not line.strip():
            columns = {}
            continue
        heading = _heading(line.strip(), below.strip())
        if header := _header(cells):
            columns = header
        elif heading:
            standing = _standing(heading)
            columns = {}
        elif columns and len(cells) > 1:
            yield _Line(number, line, tuple(_row(cells, columns, Listed(standing, source, number))), is_row=True)
        elif not _RULE.fullmatch(line):
            yield _Line(number, line, tuple(_prose(line, Listed(standing, source, number))), is_row=False)


def _rest(line: _Line) -> str:
    """Return what a line says besides its people, without addresses and punctuation; empty where that is nothing."""
    item = _ITEM.fullmatch(line.text)
    rest = _ADDRESS.sub(" ", _LINK.sub(r"\1", item["text"] if item else line.text))
    for person in line.people:
        for known in filter(None, (f"@{person.handle}" if person.handle else "", person.name, person.handle)):
            rest = re.sub(rf"(?<!\w){re.escape(known)}(?!\w)", " ", rest, flags=re.IGNORECASE)
    rest = " ".join(_LETTER.sub(" ", _MARKUP.sub("", rest)).split()).strip(" ,;:.()|-–—")
    return rest if re.search(r"\w\w", rest) else ""


def _without_comments(text: str) -> str:
    """Take out what no reader sees, and keep the count of lines."""
    blocks = re.compile(r"<!--.*?(?:-->|\Z)|^(```|~~~).*?(?:^\1|\Z)", re.DOTALL | re.MULTILINE)
    return blocks.sub(lambda match: "\n" * match[0].count("\n"), text)


def _cells(line: str) -> list[str]:
    if "|" in line:
        # A table of Markdown may hold escaped signs, a bar among them.
        return [_ESCAPED.sub(r"\1", cell).strip() for cell in _BAR.split(line.strip().strip("|"))]
    return [cell.strip() for cell in line.lstrip("# ").split(",")]


def _header(cells: list[str]) -> dict[str, int]:
    """Return which column holds what, when the cells are the head of a table with a name and something more."""
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        plain = _MARKUP.sub("", cell).strip()
        kind = next((kind for kind, words in _COLUMNS.items() if words.search(plain)), None)
        if kind and len(plain.split()) < 4 and not handles_in(cell) and "@" not in cell:
            found.setdefault(kind, index)
    return found if len(found.keys() & _PEOPLE) > 1 else {}


def _heading(line: str, below: str) -> str:
    """Return the words of a heading, whether marked, bold or underlined; empty when the line is none."""
    marked = _HEADING.fullmatch(line)
    if marked:
        return marked["text"] or marked["bold"] or ""
    return line if _UNDERLINE.fullmatch(below) and "|" not in line else ""


def _standing(heading: str) -> Standing:
    if _FORMER.search(heading):
        return Standing.EMERITUS
    return Standing.REVIEWER if _REVIEWS.search(heading) else Standing.MAINTAINER


def _row(cells: list[str], columns: Mapping[str, int], found: Listed) -> Iterator[Listed]:
    if all(_RULE.fullmatch(cell) or not cell for cell in cells):
        return
    values = {kind: cells[index] for kind, index in columns.items() if index < len(cells)}
    linked = handles_in(" ".join(cells))
    written = values.get("handle", "")
    # As it stands first: an underscore may be part of a handle.
    handle = handle_of(written) or handle_of(_plain(written)) or (linked[0] if linked else "")
    name = words_of(_plain(values.get("name", "")))
    if handle or (name and not _RULE.fullmatch(name)):
        name = "" if name.removeprefix("@") == handle else name
        affiliation = words_of(_plain(values.get("affiliation", "")))
        roles = tuple(filter(None, (words_of(role) for role in _plain(values.get("roles", "")).split(","))))
        yield found._replace(handle=handle, name=name, affiliation=affiliation, roles=roles)


def _prose(line: str, found: Listed) -> Iterator[Listed]:
    if line.lstrip().startswith("R:"):
        found = found._replace(standing=Standing.REVIEWER)
    with_mail = _WITH_MAIL.fullmatch(((item := _ITEM.fullmatch(line)) and item["text"]) or line.strip())
    people = [handle for handle in handles_in(line) if not is_group(handle)]
    mails = _MAIL.findall(line)
    if len(people) < 2 and len(mails) == 1:
        found = found._replace(mail=mails[0])
    if with_mail and len(people) < 2:
        yield found._replace(handle=people[0] if people else "", name=words_of(_plain(with_mail["name"])))
    else:
        name = _name_beside(item["text"], people[0]) if item and len(people) == 1 else ""
        yield from (found._replace(handle=handle, name=name) for handle in people)


def _name_beside(item: str, handle: str) -> str:
    """Return the name that stands before a handle in an item of a list: `Ada Example (@ada)`, `[Ada](…/ada)`."""
    before = re.split(rf"@{re.escape(handle)}", _LINK.sub(r"\1", item), maxsplit=1)[0]
    name = words_of(re.split(r"[,(:|]|\s[-–—]\s", _plain(before))[0].strip(" -–—"))
    return name if 0 < len(name.split()) <= 5 and name != handle else ""


def _plain(cell: str) -> str:
    return _MARKUP.sub("", _LINK.sub(r"\1", cell)).strip()
