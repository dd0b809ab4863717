"""A rule of CommunityRule: title, summary, values, roles, and decisions in words."""

import re
from typing import Any

from osc_cli.commands.imports.draft import Draft, Source, slug, unique
from osc_cli.commands.imports.rule_shapes import Entry, document
from osc_cli.domain.errors import OscError

_LONGEST_LINE = 200
_LONGEST_SUMMARY = 1000


def communityrule(source: Source) -> Draft:
    """Read title, summary, and the entries of each category; rules stay in words, for no count stands in them."""
    rule = document(source)
    if not rule.title:
        raise OscError(
            f"{source.path} is no rule of CommunityRule", "name its Markdown, its JSON, or a page of its old site"
        )
    project = {"name": _line(rule.title, _LONGEST_LINE)}
    if rule.summary:
        project["summary"] = _line(rule.summary, _LONGEST_SUMMARY)
    articles: dict[str, Any] = {"project": project}
    guesses: dict[tuple[str, ...], str] = {("project",): source.path}
    unread: list[str] = []
    for entry in rule.entries:
        place = source.place(entry.line)
        route = _placed(entry, articles, unread, place)
        if route is None and (field := _not_a_role(entry)):
            unread.append(f"“{entry.title}” ({entry.category}, {place}) is no role: say it in `{field}` of a role")
        elif route is None:
            unread.append(
                f"“{entry.title}” ({entry.category}, {place}) has no place of its own: say it where it belongs"
            )
        elif route in guesses:
            guesses[route] += f", “{entry.title}”"
        else:
            guesses[route] = f"from “{entry.title}” ({entry.category}, {place})"
    return Draft(articles, guesses, (*unread, *rule.unread))


def _placed(entry: Entry, articles: dict[str, Any], unread: list[str], place: str) -> tuple[str, ...] | None:
    """Put an entry where it belongs, and return the route; None where it belongs nowhere for sure."""
    kind = entry.category.lower()
    if kind.startswith("value"):
        # A page of the old site has one text for all values, and no titles.
        alone = entry.title == entry.category
        value = _line(entry.body if alone else entry.title, _LONGEST_LINE)
        articles.setdefault("charter", {}).setdefault("values", []).append(value)
        if entry.body and not alone:
            unread.append(f"what “{entry.title}” means: a value is one line ({place})")
        return ("charter", "values")
    if kind.startswith("member") and _not_a_role(entry) is None:
        return _named("roles", entry, articles, "description")
    if kind.startswith("decision"):
        return _named("decisions", entry, articles, "in_words")
    return None


def _not_a_role(entry: Entry) -> str | None:
    """Return the field of a role in which an entry about membership belongs; None where it may be a role."""
    if not entry.category.lower().startswith("member"):
        return None
    return next((field for field, words in _FIELDS.items() if words.search(entry.title)), None)


_FIELDS = {
    "leaves.removal": re.compile(
        r"\b(expulsion|removal|exclusion|suspension|ban|banning|termination)\b", re.IGNORECASE
    ),
    "leaves.resignation": re.compile(r"\b(resignation|leaving|exit|withdrawal)\b", re.IGNORECASE),
    "leaves.inactivity": re.compile(r"\b(inactivity)\b", re.IGNORECASE),
    "enters": re.compile(
        r"\b(access|entry|admission|joining|application|onboarding|eligibility|recruitment)\b", re.IGNORECASE
    ),
}
"""What ways in and out are called: they belong to a role, and are none."""


def _named(article: str, entry: Entry, articles: dict[str, Any], field: str) -> tuple[str, ...]:
    known = articles.setdefault(article, {})
    identifier = unique(slug(entry.title), known)
    name = _line(entry.title, _LONGEST_LINE)
    known[identifier] = {"name": name, **({field: entry.body} if entry.body else {})}
    return (article, identifier)


def _line(text: str, longest: int) -> str:
    return " ".join(text.split())[:longest].strip()
