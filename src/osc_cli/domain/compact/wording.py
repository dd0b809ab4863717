"""Says what is wrong with a value in our own words, and what somebody probably meant."""

import re
from typing import Any

from osc_cli.domain.compact.shape import Shape
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.suggest import closest


def wrong_value(route: Route, value: object, shape: Shape, error: Any) -> str:
    """Say why a value of an allowed kind is not one that may stand there; `error` is one of pydantic's."""
    context = error.get("ctx") or {}
    if error["type"] == "string_too_long":
        return f"{named(route)} is too long: at most {context['max_length']} characters"
    if error["type"] == "less_than_equal":
        return f"{named(route)} is too large: at most {context['le']}"
    if error["type"] == "greater_than_equal":
        return f"{named(route)} is too small: at least {context['ge']}"
    if error["type"].startswith("date"):
        return f"`{value}` is not a day of the calendar"
    shown = f"`{_short(value)}`" if isinstance(value, str) and value.strip() else "this"
    # Somebody who wrote text is told about texts; the other spellings are in the reference.
    wanted = expected(Shape(shape.words, options=shape.options)) if isinstance(value, str) else expected(shape)
    return f"{named(route)} must be {wanted}; {shown} is not"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"


def suggestion(value: object, shape: Shape) -> str | None:
    """Return what somebody probably meant to write, as a hint."""
    if isinstance(value, str) and shape.options:
        by_spelling = {_plain(option): option for option in shape.options}
        close = closest(_plain(value), by_spelling, cutoff=0.5)
        if close:
            return f"did you mean `{by_spelling[close]}`?"
    misspelled = re.fullmatch(r"([1-9][0-9]{0,4}) ?([a-z]+)", value.strip().lower()) if isinstance(value, str) else None
    if misspelled and any("a duration" in words for words in shape.words):
        unit = closest(misspelled[2].removesuffix("s"), _UNITS.values())
        return f"did you mean `{misspelled[1]} {unit}{'' if misspelled[1] == '1' else 's'}`?" if unit else None
    return None


def respelled(value: object, shape: Shape) -> str | None:
    """Return the same value in the spelling of the format, where nobody can doubt that it is the same."""
    if not isinstance(value, str):
        return None
    option = {_plain(option): option for option in shape.options}.get(_plain(value))
    return option or _duration(value.strip(), shape) or _ratio(value.strip(), shape)


def _duration(text: str, shape: Shape) -> str | None:
    unit = re.fullmatch(_SHORT_DURATION, text, re.IGNORECASE)
    if unit is None or not any("a duration" in words for words in shape.words):
        return None
    return f"{unit[1]} {_UNITS[unit[2][0].lower()]}{'' if unit[1] == '1' else 's'}"


def _ratio(text: str, shape: Shape) -> str | None:
    if not any("a percentage" in words for words in shape.words):
        return None
    if match := re.fullmatch(_LOOSE_PERCENTAGE, text, re.IGNORECASE):
        return f"{match[1]}%"
    match = re.fullmatch(_LOOSE_FRACTION, text)
    return f"{match[1]}/{match[2]}" if match else None


def _plain(word: str) -> str:
    return "".join(character for character in word.lower() if character.isalnum())


# Compiled when a finding needs them, not for each compact that has none.
_SHORT_DURATION = r"([1-9][0-9]{0,4}) ?(h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|mths?|months?|y|yrs?|years?)"
_UNITS = {"h": "hour", "d": "day", "w": "week", "m": "month", "y": "year"}
_LOOSE_PERCENTAGE = r"([0-9]{1,9}(?:\.[0-9]{1,9})?) *(?:%|per ?cent|pct)"
_LOOSE_FRACTION = r"([0-9]{1,9}) *(?:/|of|out of) *([1-9][0-9]{0,8})"


def hint_for_kind(value: object, shape: Shape) -> str | None:
    """Return how a value of the wrong kind becomes one of the right kind."""
    if "true or false" in shape.kinds and isinstance(value, str) and value.lower() in _BOOLEAN_WORDS:
        return f"write `{_BOOLEAN_WORDS[value.lower()]}`: `{value}` is a word here, as in any YAML 1.2 file"
    if "text" in shape.kinds and isinstance(value, bool | int):
        return "put it in quotes to make it text"
    if "list" in shape.kinds and isinstance(value, str):
        return f"write it as a list: `[{_short(value)}]`"
    return None


_BOOLEAN_WORDS = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}


def expected(shape: Shape) -> str:
    """Say what may stand at a place: `a duration …, or a map with at_least, at_most`."""
    options = [f"`{option}`" for option in shape.options]
    parts = [*_one_of(options), *shape.words]
    if shape.items is not None:
        parts.append("a list")
    if shape.fields:
        names = list(shape.fields)
        listed = ", ".join(f"`{name}`" for name in names[:4])
        parts.append(f"a map with keys such as {listed}")
    elif shape.entries is not None:
        parts.append("a map from ids")
    return ", or ".join(parts) or "something else"


def _one_of(options: list[str]) -> list[str]:
    if len(options) < 2:
        return options
    return [f"one of {', '.join(options[:-1])} or {options[-1]}"]


def with_article(kind: str) -> str:
    """Return a kind of value as a noun phrase."""
    return {"text": "text", "true or false": "`true` or `false`"}.get(kind, f"a {kind}")


def named(route: Route) -> str:
    """Return the last key of a route, as the subject of a sentence."""
    named = [str(segment) for segment in route if isinstance(segment, str)]
    return f"`{named[-1]}`" if named else "a compact"
