"""What is due: terms that end, seats that are empty, reviews."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from osc_cli.domain.compact.identifiers import words
from osc_cli.domain.compact.names import Names, joined
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.roster.terms import day_after, length, term_ends, vacant

_GROUPS = ("roles", "bodies")


class What(StrEnum):
    """What sort of thing is due."""

    TERM = "term"
    VACANCY = "vacancy"
    REVIEW = "review"


class Due(NamedTuple):
    """One thing that somebody must see to."""

    what: What
    route: Route
    text: str
    on: date | None
    """The day on which it is due; None for what has no day, such as an empty seat."""
    overdue: bool


def due(data: Mapping[str, Any], today: date, until: date) -> tuple[Due, ...]:
    """Return everything that is due by a day, the oldest first; what has no day comes last.

    `data` is a valid compact as plain data.
    """
    found = [*_terms(data, today, until), *_reviews(data, today, until)]
    found.sort(key=lambda item: (item.on or date.max, item.text))
    return (*found, *_vacancies(data))


def undated(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Say for which terms and reviews nobody can tell when they are due, in sentences."""
    names = Names(data)
    groups = [
        names.name(name, article)
        for article in _GROUPS
        for name, entry in (data.get(article) or {}).items()
        if length(entry) and set(entry.get("holders") or ()) - set(entry.get("holding_since") or {})
    ]
    said = []
    if groups:
        said.append(
            f"When terms end in {joined(groups)} is unknown: `holding_since` does not say since when everybody serves."
        )
    review = data.get("review") or {}
    if review.get("every") and not review.get("last"):
        said.append("When the compact is to be reviewed is unknown: `review.last` does not say when it last was.")
    return tuple(said)


def _terms(data: Mapping[str, Any], today: date, until: date) -> Iterator[Due]:
    names = Names(data)
    for article in _GROUPS:
        for name, entry in (data.get(article) or {}).items():
            for person, end in term_ends(entry):
                if end <= until:
                    ends = "ended" if end <= today else "ends"
                    text = f"The term of {names.name(person, 'people')} in {names.name(name, article)} {ends}."
                    route = (article, name, "holding_since", person)
                    yield Due(What.TERM, route, text, end, overdue=end <= today)


def _vacancies(data: Mapping[str, Any]) -> Iterator[Due]:
    names = Names(data)
    for name, body in (data.get("bodies") or {}).items():
        empty = vacant(body)
        if empty:
            within = (body.get("vacancies") or {}).get("filled_within")
            rule = f"; they are to be filled within {within}" if within else ""
            seats = f"{empty} of {body['seats']} seats"
            text = f"{names.name(name, 'bodies')}: {seats} {'is' if empty == 1 else 'are'} empty{rule}."
            yield Due(What.VACANCY, ("bodies", name, "holders"), text, None, overdue=False)


def _reviews(data: Mapping[str, Any], today: date, until: date) -> Iterator[Due]:
    review = data.get("review") or {}
    parts: list[tuple[str, Any, Route]] = [("the compact", review, ("review", "last"))]
    parts += [
        (f"the article “{words(name).lower()}”", part, ("review", "parts", name, "last"))
        for name, part in (review.get("parts") or {}).items()
    ]
    for what, part, route in parts:
        day = day_after(part.get("last"), part.get("every") or review.get("every"))
        if day is not None and day <= until:
            text = f"The review of {what} {'was' if day < today else 'is'} due."
            yield Due(What.REVIEW, route, text, day, overdue=day < today)
