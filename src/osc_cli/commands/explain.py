"""`osc explain`: look up what a code, a label, a word or a part of a template means."""

from osc_cli.domain.errors import OscError
from osc_cli.domain.explain import kinds
from osc_cli.domain.explain.find import Found, find
from osc_cli.render.template_topics import TEMPLATES

KINDS = (*kinds.KINDS, TEMPLATES)
"""Everything that may be asked: what the domain knows, and what templates can use."""


def explain(word: str) -> Found:
    """Return what is known.

    Raises OscError when nothing is; the hint has what was probably meant.
    """
    found = find(word)
    if not found.topics:
        # Templates come last: looking at them takes longer than all the rest.
        templates = find(word, [TEMPLATES])
        if templates.topics:
            return templates
        found = found if found.suggestion else templates
    if found.topics:
        return found
    hint = f"did you mean `{found.suggestion}`?" if found.suggestion else "`osc explain` lists what there is"
    raise OscError(f"nothing is known about `{word}`", hint)
