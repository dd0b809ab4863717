"""`osc explain`: look up what a code, a label, a word or a part of a template means."""

from osc_cli.domain.errors import OscError
from osc_cli.domain.explain import kinds
from osc_cli.domain.explain.find import Found, find
from osc_cli.domain.explain.kinds.fields import FIELDS
from osc_cli.render.template_topics import TEMPLATES

KINDS = (*kinds.KINDS, FIELDS, TEMPLATES)
"""Everything that may be asked: what the domain knows, the keys of a compact, and what templates can use."""


def explain(word: str) -> Found:
    """Return what is known.

    Raises OscError when nothing is; the hint has what was probably meant.
    """
    found = find(word)
    if not found.topics:
        # These come last: looking at them takes longer than all the rest, and a term says more than a key of its name.
        # The name of a kind goes before a key that is called the same: `templates`.
        for kind in sorted((FIELDS, TEMPLATES), key=lambda kind: kind.name != word.casefold()):
            more = find(word, [kind])
            if more.topics:
                return more
            found = found if found.suggestion else more
    if found.topics:
        return found
    hint = f"did you mean `{found.suggestion}`?" if found.suggestion else "`osc explain` lists what there is"
    raise OscError(f"nothing is known about `{word}`", hint)
