"""`osc explain`: look up what a code, a label or a word means."""

from osc_cli.domain.errors import OscError
from osc_cli.domain.explain.find import Found, find


def explain(word: str) -> Found:
    """Return what is known.

    Raises OscError when nothing is; the hint has what was probably meant.
    """
    found = find(word)
    if found.topics:
        return found
    hint = f"did you mean `{found.suggestion}`?" if found.suggestion else "`osc explain` lists what there is"
    raise OscError(f"nothing is known about `{word}`", hint)
