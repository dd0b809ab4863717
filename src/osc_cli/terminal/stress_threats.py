"""The threats of a stress test: a table by exposure, what was found, what is unknown; and the same for programs."""

from collections.abc import Iterator

from osc_cli.commands.stress import StressResult
from osc_cli.domain.stress.threats import THREATS
from osc_cli.domain.stress.threats.exposure import Exposure, threats_of
from osc_cli.domain.stress.unknowns import merged
from osc_cli.domain.stress.words import said_days
from osc_cli.terminal.stress_sentences import said_unknown
from osc_cli.terminal.stress_tables import Rows
from osc_cli.terminal.text import visible

_BY_ID = {threat.id: threat for threat in THREATS}
_FIELDS = 2
"""How many more fields it names, beside the first."""
_PLACES = 3
"""How many places of each threat the text tells."""
OPEN = "Threats that the text is open to, the gravest first"


def threat_table(result: StressResult) -> Rows:
    """Return the threats that are open, with how few they take and how soon."""
    rows: Rows = [("Threat", "severity", "people", "days", "what")]
    for one in threats_of(result.study):
        if one.verdict == "yes":
            threat = _BY_ID[one.threat]
            people = "-" if one.people is None else str(one.people)
            days = "-" if one.days is None else said_days(one.days).split()[0]
            rows.append((threat.id, threat.severity.value, people, days, threat.name))
    return rows


def threat_lists(result: StressResult) -> Iterator[tuple[str, list[str]]]:
    """Yield titles and sentences: what was found for each open threat, then what nobody can know."""
    found = threats_of(result.study)
    yield "What was found", [f"{one.threat}: {_places(one)}" for one in found if one.verdict == "yes"]
    unknown = [f"{one.threat} {_BY_ID[one.threat].name}: {_because(one)}" for one in found if one.verdict == "unknown"]
    yield "Unknown, and so not safe, because of what the compact does not say", unknown


def _places(one: Exposure) -> str:
    """Say where it is open, the worst place first; the JSON has all."""
    told = tuple(dict.fromkeys(sight.says for sight in one.sights))
    rest = f" And {len(told) - _PLACES} more." if len(told) > _PLACES else ""
    return " ".join(told[:_PLACES]) + rest


def _because(one: Exposure) -> str:
    """Say what is not declared, the first field with its reason, others by their names."""
    first, *others = merged(one.because)
    fields = [f"`{unknown.field}`" for unknown in others[:_FIELDS]]
    rest = f" and {len(others) - _FIELDS} more" if len(others) > _FIELDS else ""
    return visible(said_unknown(first) + (f"; also {', '.join(fields)}{rest}" if fields else ""))


def threats_json(result: StressResult) -> list[dict[str, object]]:
    """Return every threat with its verdict, in the order of exposure."""
    return [_threat(result, one) for one in threats_of(result.study)]


def _threat(result: StressResult, one: Exposure) -> dict[str, object]:
    threat = _BY_ID[one.threat]
    return {
        "id": threat.id,
        "name": threat.name,
        "severity": threat.severity.value,
        "verdict": one.verdict,
        "people": one.people,
        "days": None if one.days is None else float(one.days),
        "facts": one.facts or None,
        "places": [
            {
                "route": list(sight.route),
                "line": result.line(sight.route),
                "text": sight.says,
                "people": sight.people,
                "days": None if sight.days is None else float(sight.days),
            }
            for sight in one.sights
        ],
        "unknowns": [{"field": each.field, "route": list(each.route), "why": each.why} for each in one.because],
        "evidence": list(threat.incidents),
    }
