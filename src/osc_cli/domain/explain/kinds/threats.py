"""The threats of the stress test, by id and by name."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from osc_cli.domain.explain.topic import Kind, Points, Section, Topic

if TYPE_CHECKING:
    from osc_cli.domain.stress.threats.incidents.incident import Incident
    from osc_cli.domain.stress.threats.threat import Threat

_HOW = {
    "static": "read off the text",
    "exact": "counted or searched exactly",
    "probabilistic": "a probability from what is supposed about people",
}
_SURE = {"primary": "a primary text was read", "report": "reports about it were read"}


def _topics() -> Iterable[Topic]:
    from osc_cli.domain.stress.threats import THREATS

    return map(threat_topic, THREATS)


def threat_topic(threat: "Threat") -> Topic:
    """Return the page of a threat, in the order in which a working group asks."""
    how = " and ".join(_HOW[way] for way in threat.decided)
    return Topic(
        f"{threat.id}: {threat.name}",
        threat.description,
        (
            Section("", (threat.description, f"Severity: {threat.severity.value}. How it is decided: {how}.")),
            Section("When a compact is open to it", (threat.precondition, Points(tuple(_fields(threat))))),
            Section("What is measured", (threat.measure,)),
            Section("Signals to watch", (Points(tuple(f"{signal}." for signal in threat.signals)),)),
            Section("Frictions", (Points(tuple(_remedies(threat))),)),
            Section("What happened", (Points(tuple(_incidents(threat))),)),
        ),
        (threat.id, threat.name),
    )


def _fields(threat: "Threat") -> Iterator[str]:
    return (f"`{field}`" for field in threat.fields)


def _remedies(threat: "Threat") -> Iterator[str]:
    for remedy in threat.remedies:
        tool = f" `osc stress` can write it: `{remedy.friction}`." if remedy.friction else ""
        yield f"{remedy.says}.{tool}"


def _incidents(threat: "Threat") -> Iterator[str]:
    from osc_cli.domain.stress.threats.incidents import INCIDENTS

    for name in threat.incidents:
        yield said_incident(INCIDENTS[name])
    if not threat.incidents:
        yield "No clean public case is known; the threat follows from the arithmetic."


def said_incident(incident: "Incident") -> str:
    """Say what happened, under which rule, how sure that is, and where it was read."""
    claim = f" A claim: {incident.claim}" if incident.claim else ""
    read = f" ({_SURE[incident.confidence]}: {', '.join(incident.sources)})"
    return f"{incident.project}, {incident.when}: {incident.what} The rule: {incident.rule}{claim}{read}"


THREATS = Kind(
    "threats",
    "How a structure can be abused by its own rules: when, how few it takes, what to watch, what helps.",
    "CAP-01",
    _topics,
    has_page=False,  # each category has a page of its own
)
