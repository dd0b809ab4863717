"""The keys of a compact and the words that they take, each with what it says at every place where it may stand."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

from osc_cli.domain.explain.routes import without_default
from osc_cli.domain.explain.topic import Kind, Points, Section, Topic


def _topics() -> Iterable[Topic]:
    from osc_cli.domain.compact.compact import Compact

    keys: dict[str, dict[str, str]] = {}
    choices: dict[str, dict[str, str]] = {}
    for place, field in _fields(Compact, "", {Compact}):
        says = without_default(str(field.description or ""))
        keys.setdefault(place.rpartition(".")[2], {})[place] = says
        for choice in _choices(field.annotation):
            choices.setdefault(choice, {})[f"{place}: {choice}"] = says
    yield from (_topic(f"The key {key}", key, places) for key, places in keys.items())
    yield from (_topic(f"The choice {one}", one, places) for one, places in choices.items() if one not in keys)


def _topic(title: str, name: str, places: Mapping[str, str]) -> Topic:
    told = list(dict.fromkeys(places.values()))
    alike = len(told) == 1
    points = tuple(f"`{place}`" if alike else f"`{place}`: {says}" for place, says in places.items())
    opening = told[0] if alike else "What it says depends on where it stands."
    return Topic(title, told[0], (Section("", (opening,)), Section("Where it stands", (Points(points),))), (name,))


def _choices(annotation: Any) -> Iterator[str]:
    """Yield the words of which a field takes one."""
    if get_origin(annotation) is Literal:
        yield from (choice for choice in get_args(annotation) if isinstance(choice, str))
    else:
        for part in get_args(annotation):
            yield from _choices(part)


def _fields(model: Any, place: str, seen: set[object]) -> Iterator[tuple[str, Any]]:
    """Walk down in reading order; an article that may stand in several places is walked at the first."""
    from osc_cli.domain.compact.articles import entry_of, is_article, parts_of

    for name, field in model.model_fields.items():
        here = f"{place}.{field.alias or name}".lstrip(".")
        yield here, field
        waiting = [(here, below) for below in parts_of(field.annotation)]
        while waiting:
            path, below = waiting.pop(0)
            if not is_article(below):
                waiting += [(f"{path}.ID", inner) for inner in parts_of(entry_of(below))]
            elif below not in seen:
                seen.add(below)
                yield from _fields(below, path, seen)


FIELDS = Kind(
    "fields",
    "What the keys of a compact say, and where they stand.",
    "shielded",
    _topics,
    has_page=False,  # the page of the compact says the same, article by article
)
