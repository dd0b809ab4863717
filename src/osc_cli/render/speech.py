"""What the templates about conduct and communication can use beside the compact itself."""

from functools import partial
from typing import Any

from osc_cli.domain.communication.artefacts import usual_labels
from osc_cli.domain.communication.cadences import CADENCES
from osc_cli.domain.communication.cards import cards, own_times
from osc_cli.domain.communication.labels import LABELS, widest_label, without_meaning
from osc_cli.domain.communication.parties import called_first, can_be_reached, party
from osc_cli.domain.communication.places import carriers, places
from osc_cli.domain.compact.communication import Communication
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.conduct import Conduct
from osc_cli.domain.compact.leading import report_about_leaders
from osc_cli.render.anchors import marked_link
from osc_cli.render.blanks import filled
from osc_cli.render.escape import Markdown, address, inline
from osc_cli.render.phrases import listed


def speech(compact: Compact) -> dict[str, Any]:
    """Return the globals that these templates use.

    `conduct` and `communication` have every article inside them, empty where the compact declares none.
    `about_leaders` is who takes a report about somebody who leads.
    `carriers(label)` is the channels that can carry a label, `reached(id)` somebody with the ways to reach them.
    """
    tlp = compact.communication.tlp if compact.communication else None
    return {
        "adopted_code": None,  # whoever renders the code of conduct has the file
        "conduct": filled(Conduct, compact.conduct),
        "communication": filled(Communication, compact.communication),
        "about_leaders": report_about_leaders(compact),
        "labels": LABELS,
        "unclear_labels": without_meaning(tlp.terms if tlp else None),
        "usual_labels": usual_labels,
        "widest_label": widest_label,
        "cadences": CADENCES,
        "own_times": own_times(compact.communication, compact.conduct),
        "situations": cards(compact.communication, compact.conduct),
        "link_to": marked_link,
        "carriers": partial(carriers, places(compact)),
        "called_first": called_first(compact),
        "ways_to_reach": _ways_to_reach(compact),
        "reached": partial(_reached, compact),
    }


def _reached(compact: Compact, reference: str) -> Markdown:
    """Name somebody together with the people behind the name, and their addresses: at night nobody looks them up."""
    found = party(compact, reference)
    assert found is not None
    people = [_person(one.name, one.contact, alone=one.name == found.name) for one in found.people]
    told = listed([each for each in people if each])
    return Markdown(f"{inline(found.name)} ({told})" if told else inline(found.name))


def _ways_to_reach(compact: Compact) -> Markdown:
    """Say how people are reached one by one, or that nothing says so."""
    people = [_person(one.name, one.contact, alone=False) for one in can_be_reached(compact)]
    if not people:
        return Markdown(
            "Their addresses are not written down here: look in your mail and calls, or ask somebody who knows them."
        )
    return Markdown(f"How to reach them: {listed([each for each in people if each])}.")


def _person(name: str, contact: str | None, *, alone: bool) -> Markdown | None:
    if contact is None:
        return None if alone else inline(name)
    return address(contact) if alone else Markdown(f"{inline(name)}, {address(contact)}")
