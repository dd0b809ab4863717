"""Says ids, values and places as a member of the community would."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from osc_cli.domain.compact.id_maps import NAMED, entries
from osc_cli.domain.compact.identifiers import several_of, words
from osc_cli.domain.compact.one_or_more import many
from osc_cli.domain.compact.power_names import STANDARD_POWERS
from osc_cli.domain.diagnostics import Route

_LONG = 120
"""Characters after which a text is not repeated, only said to have changed."""

_WORDS = 2
"""So many spaces make a text that is quoted, so that one sees where it ends."""

_TITLES = {"constituencies": "Whose interest comes first"}
_SHORT = 60
"""Characters up to which a right is called by its own words."""
_ENTRY = {
    "rights": "Right",
    "responsibilities": "Responsibility",
    "privileges": "Privilege",
    "powers": "Power",
    "assets": "Asset",
}
"""Articles that are maps, and what one entry of them is called."""
ENTRIES = frozenset((*_ENTRY, "roles", "bodies", "decisions", "elections", "people", "participants"))
"""Articles that are maps of entries with names."""
_INNER = {
    "commitments": "promise",
    "phases": "phase",
    "contacts": "contact",
    "channels": "channel",
    "circles": "circle",
    "artefacts": "label of",
    "scenarios": "situation",
}
"""Maps inside an article, and what one entry of them is called."""


class Names:
    """The names of one compact or two: what is gone is still called what it was called."""

    def __init__(self, *compacts: Mapping[str, Any]) -> None:
        """Take compacts in normal form; a later one wins."""
        self._compacts = compacts[::-1]

    def name(self, identifier: str, *kinds: str) -> str:
        """Return the display name of an id, looked for in these articles or in all; words come back as they are."""
        for compact in self._compacts:
            for kind in kinds or NAMED:
                entry = entries(compact, kind).get(identifier)
                if entry is not None:
                    return str(
                        entry.get("name") or entry.get("who") or (identifier if kind == "people" else words(identifier))
                    )
        return identifier if " " in identifier or kinds == ("people",) else words(identifier)

    def names(self, identifiers: Iterable[str], *kinds: str) -> str:
        """Return several names as one phrase."""
        return joined([self.name(identifier, *kinds) for identifier in identifiers])

    def value(self, value: Any) -> str:
        """Say a value: names for ids, `yes` and `no`, lists as phrases, maps as their parts."""
        if value is None:
            return "not declared"
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, list):
            return joined([self.value(item) for item in value]) or "nobody and nothing"
        if isinstance(value, Mapping):
            return "; ".join(f"{key.replace('_', ' ')}: {self.value(child)}" for key, child in value.items()) or "yes"
        text = str(value)
        if any(text in entries(compact, kind) for compact in self._compacts for kind in NAMED):
            return self.name(text)
        is_sentence = text.endswith((".", "!", "?")) or (text.count(" ") >= _WORDS and not text[0].isdigit())
        return f"“{text}”" if is_sentence else text

    def is_role(self, identifier: object) -> bool:
        """Whether an id is one of a role, so that it means several people."""
        return any(identifier in entries(compact, "roles") for compact in self._compacts)

    def people(self, identifiers: Iterable[str]) -> str:
        """Name all who hold these roles and seats: `Members and Board`."""
        return joined([self._several(identifier) for identifier in identifiers])

    def voters(self, electorate: Any) -> str | None:
        """Name all who vote by an electorate as a compact declares it; None where it names nobody."""
        return self.people(electors(electorate)) or None

    def _several(self, identifier: str) -> str:
        name = self.name(identifier)
        return several_of(name) if self.is_role(identifier) else name

    def place(self, route: Route) -> str:
        """Name the entry that a route lies in: `Stewards`, `Conduct, contact “outside”`, `Right “attribution”`."""
        article, *rest = (str(segment) for segment in route)
        title = _TITLES.get(article, words(article.replace("_", "-")))
        if article == "amendments" and rest:
            return f"Changing {self.part(rest[0])}"
        if not rest:
            return title
        if article in _ENTRY:
            return self._entry(article, rest)
        if article in NAMED:
            return self.name(rest[0], article)
        entry = next((self._inner(key, name) for key, name in pairwise(rest) if key in _INNER), None)
        return f"{title}, {entry}" if entry else title

    def _entry(self, article: str, rest: list[str]) -> str:
        """Name an entry that has no name of its own: by what it allows or says, else by its id."""
        if article == "powers" and rest[0] in STANDARD_POWERS:
            return f"Power to {STANDARD_POWERS[rest[0]]}"
        if rest[1:] == ["text"]:
            return _ENTRY[article]
        entries_of = (_at(compact, article, rest[0]) for compact in self._compacts)
        text = str(next((entry.get("text") for entry in entries_of if entry), None) or "").removesuffix(".")
        return f"{_ENTRY[article]} “{text if 0 < len(text) <= _SHORT else words(rest[0]).lower()}”"

    def _inner(self, key: str, name: str) -> str:
        called = self.name(name, key) if key in NAMED else words(name).lower()
        return f"{_INNER[key]} “{called}”"

    def part(self, part: str) -> str:
        """Name a part of the compact as `amendments` names it."""
        article, _, entry = part.partition(".")
        if article == "everything":
            return "any part of the compact"
        title = words(article.replace("_", "-")).lower()
        return f"“{self.name(entry, article)}” ({title})" if entry else f"the article “{title}”"


def _at(compact: Mapping[str, Any], article: str, name: str) -> Mapping[str, Any]:
    entry = (compact.get(article) or {}).get(name)
    return entry if isinstance(entry, Mapping) else {}


def electors(electorate: Any) -> list[str]:
    """Return the roles and bodies of an electorate as a compact declares it, as ids."""
    if isinstance(electorate, Mapping):
        return [*many(electorate.get("roles")), *many(electorate.get("body"))]
    return many(electorate)


def joined(parts: list[str], last: str = "and") -> str:
    """Join phrases: `a, b and c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}" if parts else ""


def is_long(value: Any) -> bool:
    """Whether a text is better not repeated."""
    return isinstance(value, str) and len(value) > _LONG
