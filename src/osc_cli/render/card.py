"""One card, or the end of the decision framework, as a page of its own: the same words as in the checklist."""

from importlib.resources.abc import Traversable
from typing import Any

from osc_cli.domain.communication.situation import Situation
from osc_cli.domain.compact.compact import Compact
from osc_cli.render.anchors import resolve
from osc_cli.render.documents import ready, rendered
from osc_cli.render.environment import keep_compiled
from osc_cli.render.tidy import tidy


def card(compact: Compact, situation: Situation, own_templates: Traversable | None = None) -> str:
    """Return the card of one situation in Markdown.

    Raises OscError when a template is broken.
    """
    text = _page(compact, "partials/comms_card.md.j2", own_templates, situation=situation)
    return text.replace("### ", "# ", 1)


def advice(compact: Compact, own_templates: Traversable | None = None, **found: Any) -> str:
    """Return what the decision framework ends with in Markdown; `found` is what the template prints.

    Raises OscError when a template is broken.
    """
    return _page(compact, "partials/comms_advice.md.j2", own_templates, **found)


def _page(compact: Compact, template: str, own_templates: Traversable | None, **found: Any) -> str:
    text = tidy(rendered(ready(compact, own_templates), template, **found))
    keep_compiled()
    return resolve({"": text})[""]
