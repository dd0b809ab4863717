"""What the templates about conduct and communication can use beside the compact itself."""

from typing import Any

from osc_cli.domain.communication.cadences import CADENCES
from osc_cli.domain.communication.cards import cards
from osc_cli.domain.communication.labels import LABELS, widest_label
from osc_cli.domain.compact.communication import Communication
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.conduct import Conduct
from osc_cli.render.anchors import marked_link
from osc_cli.render.blanks import filled


def speech(compact: Compact) -> dict[str, Any]:
    """Return the globals `conduct`, `communication`, `labels`, `widest_label`, `cadences`, `situations` and `link_to`.

    `conduct` and `communication` have every article inside them, empty where the compact declares none.
    """
    return {
        "conduct": filled(Conduct, compact.conduct),
        "communication": filled(Communication, compact.communication),
        "labels": LABELS,
        "widest_label": widest_label,
        "cadences": CADENCES,
        "situations": cards(compact.communication, compact.conduct),
        "link_to": marked_link,
    }
