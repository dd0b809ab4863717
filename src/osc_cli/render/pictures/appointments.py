"""Who lets whom in, and who can put whom out."""

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.directory import Directory
from osc_cli.domain.compact.standings import Standing, standings
from osc_cli.render.escape import Markdown
from osc_cli.render.pictures.flowchart import Flowchart


def appointments(compact: Compact) -> Markdown | None:
    """Draw who appoints and removes whom; None with fewer than two arrows, which a table says as well."""
    named = Directory(compact)
    chart = Flowchart(
        "Who appoints and removes whom", "An arrow leads from those who decide to those whom they let in or remove."
    )
    for standing in standings(compact):
        for decider, verbs in _verbs(standing).items():
            start = chart.box(f"{named.kind(decider)} {decider}", named.people(decider))
            end = chart.box(f"{standing.kind} {standing.id}", named.people(standing.id, standing.kind))
            chart.arrow(start, end, " and ".join(verbs))
    return chart.drawn() if len(chart) > 1 else None


def _verbs(standing: Standing) -> dict[str, list[str]]:
    """Say what each decider does, once for each."""
    found: dict[str, list[str]] = {}
    for gate in standing.ways_in:
        verb = "elect" if gate.election else "admit" if standing.kind == "roles" else "appoint"
        for decider in gate.deciders:
            found.setdefault(decider, []).append(verb)
    for gate in standing.ways_out:
        for decider in gate.deciders:
            found.setdefault(decider, []).append("remove")
    return found
