"""The meaning of a field, from its own description: what `osc schema` and the reference say too."""

import re

from osc_cli.domain.compact.articles import ROOT, Articles, Part
from osc_cli.domain.diagnostics import Route

_GIST = re.compile(r"(?:(?:In|If|Where|With|When|For|Of)\b.*|.*?(?=: |, |$))")
"""The first clause, unless the sentence begins with one that depends on another."""


def meaning(route: Route, articles: Articles) -> str:
    """Return the gist of what the field at a route says, without a full stop; empty where the route names no field."""
    found = ""
    here: list[Part] = [ROOT]
    for segment in route:
        fields = [articles[part] for part in here if isinstance(part, str)]
        told = next((known[str(segment)] for known in fields if str(segment) in known), None)
        if told is not None:
            found, here = _short(told.description), told.parts
        else:
            found, here = "", [inner for part in here if not isinstance(part, str) for inner in part]
    return found


def _short(description: str) -> str:
    meant = description.partition(" Default:")[0].removesuffix(".")
    return _GIST.match(meant)[0]  # type: ignore[index]  # it matches any text
