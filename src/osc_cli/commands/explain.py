"""`osc explain`: look up what a code, a label, a word, a field or a part of a template means."""

from osc_cli.domain.errors import OscError
from osc_cli.domain.explain import kinds
from osc_cli.domain.explain.find import Found, find
from osc_cli.domain.explain.kinds.fields import FIELDS
from osc_cli.domain.explain.kinds.terms import TERMS
from osc_cli.domain.explain.routes import Stray, at_route
from osc_cli.domain.explain.topic import Topic
from osc_cli.render.template_topics import TEMPLATES

KINDS = (*kinds.KINDS, FIELDS, TEMPLATES)
"""Everything that may be asked: what the domain knows, the keys of a compact, and what templates can use."""


def explain(word: str) -> Found:
    """Return what is known; of a term that is also a key of a compact, both.

    Raises OscError when nothing is; the hint has what was probably meant.
    """
    found = find(word)
    if found.topics:
        a_term = found.kind is None and find(word, [TERMS]).topics
        return found._replace(topics=(*found.topics, *find(word, [FIELDS]).topics)) if a_term else found
    # These come last: looking at them takes longer than all the rest.
    # The name of a kind goes before a key that is called the same: `templates`.
    for kind in sorted((FIELDS, TEMPLATES), key=lambda kind: kind.name != word.casefold()):
        more = find(word, [kind])
        if more.topics:
            return more
        found = found if found.suggestion else more
    if "." in word:
        return Found((_field(word, found.suggestion),), None, None)
    hint = f"did you mean `{found.suggestion}`?" if found.suggestion else "`osc explain` lists what there is"
    raise OscError(f"nothing is known about `{word}`", hint)


def _field(route: str, suggestion: str | None) -> Topic:
    """Return what the field at a route of a compact says, such as `bodies.board.seats`."""
    found = at_route(route)
    if not isinstance(found, Stray):
        return found
    meant = found.meant or suggestion
    if meant:
        hint = f"did you mean `{meant}`?"
    elif found.place:
        hint = f"below `{found.place}` may stand: {', '.join(found.known) or 'no fields'}"
    else:
        hint = "`osc explain` lists what there is"
    raise OscError(f"nothing is known about `{route}`", hint)
