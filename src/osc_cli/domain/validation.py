"""The shape check: is every key known, every value of the right kind? In our words, with a place and a way out.

Pydantic decides; this file only says it. The words come from the shape, so a union of spellings reads as one
sentence ("a duration, or a map") and not as one complaint per branch.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from osc_cli.domain.compact.format import Format, from_models
from osc_cli.domain.compact.shape import Shape, kind_of
from osc_cli.domain.compact.wording import (
    expected,
    hint_for_kind,
    named,
    respelled,
    suggestion,
    with_article,
    wrong_value,
)
from osc_cli.domain.diagnostics import Finding, Rewrite, Route
from osc_cli.domain.suggest import closest, only_one

MOST = 100
"""How many mistakes are said at once: a file with more is another kind of file."""

_SEE_MORE = "correct some of them and check again"

UNKNOWN_KEY, WRONG_TYPE, WRONG_VALUE, MISSING_KEY = "OSC020", "OSC021", "OSC022", "OSC023"


def check_shape(data: object, known: Format | None = None) -> tuple[Finding, ...]:
    """Return what is wrong with the shape of plain data; nothing when it is a compact."""
    known = known or from_models()
    errors = known.errors(data)
    findings = _findings(data, errors[:MOST], known.shape)
    if len(errors) > MOST:
        route = _resolve(data, errors[MOST]).route
        findings += (Finding(route, "more mistakes follow; these are the first", _SEE_MORE, "key", WRONG_VALUE),)
    return findings


def _findings(data: object, errors: Sequence[Any], root: Shape) -> tuple[Finding, ...]:
    found: dict[tuple[Route, str], Finding] = {}
    for located in _likeliest([_resolve(data, error) for error in errors if error["loc"] != ("compact",)]):
        finding = _finding(data, root, located)
        found.setdefault((finding.route, finding.rule), finding)
    deeper = {route[:length] for route, _ in found for length in range(len(route))}
    return tuple(
        finding
        for (route, rule), finding in found.items()
        # A container of an allowed kind is not wrong itself when something inside it is.
        if not (route in deeper and rule == WRONG_VALUE and isinstance(_value(data, route), (list, Mapping)))
    )


class _Located(NamedTuple):
    """One of pydantic's errors with the route that it means."""

    error: Any
    route: Route
    branches: tuple[tuple[Route, str], ...]
    """Where the error assumes that one article of a union was meant, and which."""

    @property
    def last(self) -> str:
        location = self.error["loc"]
        return str(location[-1]) if location else ""


def _resolve(data: object, error: Any) -> _Located:
    """Turn pydantic's location into a route: segments that it invented for unions are not in the data."""
    route: list[str | int] = []
    branches = []
    value = data
    for segment in error["loc"]:
        below = _step(value, segment)
        if below is _NOWHERE:
            if str(segment)[:1].isupper():
                branches.append((tuple(route), str(segment)))
            continue
        value = below
        route.append(segment)
    return _Located(error, tuple(route), tuple(branches))


def _likeliest(errors: list[_Located]) -> Iterator[_Located]:
    """Where a map could be one of several articles, keep the complaints of the one that it comes closest to."""
    cost = Counter(branch for located in errors for branch in located.branches)
    best: dict[Route, str] = {}
    for route, article in cost:
        if route not in best or cost[route, article] < cost[route, best[route]]:
            best[route] = article
    for located in errors:
        if all(best[route] == article for route, article in located.branches):
            yield located


_NOWHERE = object()


def _step(value: object, segment: str | int) -> object:
    if isinstance(value, Mapping):
        return value.get(segment, _NOWHERE)
    if isinstance(value, list) and isinstance(segment, int) and segment < len(value):
        return value[segment]
    return _NOWHERE


def _value(data: object, route: Route) -> object:
    value: Any = data
    for segment in route:
        value = value[segment]
    return value


def _finding(data: object, root: Shape, located: _Located) -> Finding:
    error, route, place = located.error, located.route, located.last
    shape = _at(root, route)
    if error["type"] == "extra_forbidden":
        return _unknown_key(root, route, _value(data, route[:-1]))
    if error["type"] == "missing":
        return Finding(route, f"`{place}` is missing", f"add `{place}:`", "key", MISSING_KEY)
    if place == "[key]":
        return _bad_key(root, route)
    value = _value(data, route)
    kind = kind_of(value)
    if shape.kinds and kind not in shape.kinds:
        message = f"{named(route)} must be {expected(shape)}, but this is {with_article(kind)}"
        return Finding(route, message, _hint_for_number(route, value) or hint_for_kind(value, shape), rule=WRONG_TYPE)
    right = respelled(value, shape)
    hint = f"write `{right}`" if right else suggestion(value, shape)
    fix = Rewrite(route, right) if right else None
    return Finding(route, wrong_value(route, value, shape, error), hint, rule=WRONG_VALUE, fix=fix)


def _hint_for_number(route: Route, value: object) -> str | None:
    """Say how a bare number becomes a condition; in quotes it would still say nothing of what is counted."""
    from osc_cli.domain.decisions.structure import number_alone  # only a finding needs it

    is_condition = route[:1] == ("decisions",) and any(each in route for each in ("passes", "quorum", "when", "need"))
    return number_alone(str(value)) if is_condition and kind_of(value) == "number" else None


def _at(root: Shape, route: Route) -> Shape:
    shape: Shape | None = root
    for segment in route:
        shape = shape.below(segment) if shape else None
    return shape or Shape()


def _unknown_key(root: Shape, route: Route, beside: object) -> Finding:
    key = str(route[-1])
    known = _at(root, route[:-1]).fields or {}
    spelled = key.replace("-", "_").lower()
    close = closest(spelled, known)
    meant = only_one(spelled, known)
    where = f"in {named(route[:-1])}" if len(route) > 1 else "at the top of a compact"
    if _MEANT.get(spelled) in known:
        hint = f"did you mean `{_MEANT[spelled]}`?"
    elif close:
        hint = f"did you mean `{close}`?"
    elif key in (root.fields or {}) and len(route) > 1:
        hint = f"`{key}` is an article: it stands at the top of the file"
    else:
        hint = f"known here: {', '.join(f'`{name}`' for name in known)}; keys of your own begin with `x-`"
    fix = Rewrite(route, meant, "key") if meant and _could_stand(known[meant], meant, beside, route[-1]) else None
    return Finding(route, f"`{key}` is not a known key {where}", hint, "key", UNKNOWN_KEY, fix=fix)


_MEANT = {
    "voters": "electorate",
    "electors": "electorate",
    "threshold": "passes",
    "majority": "passes",
    "duration": "open_for",
}
"""Words of other texts for keys that are spelled quite differently."""


def _could_stand(shape: Shape, key: str, beside: object, wrong: str | int) -> bool:
    """Whether a known key is free, and what stands behind a wrong one is of its kind."""
    if not isinstance(beside, Mapping) or key in beside:
        return False
    return not shape.kinds or kind_of(beside[wrong]) in shape.kinds


def _bad_key(root: Shape, route: Route) -> Finding:
    key = str(route[-1])
    shape = _at(root, route[:-1]).key
    wanted = shape.words[0] if shape and shape.words else "an id"
    slug = "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in key.lower()).split())
    hint = f"write `{slug}`, and keep the spelling for people in `name`" if slug else None
    return Finding(route, f"`{key}` cannot be a key here: it must be {wanted}", hint, "key", WRONG_VALUE)
