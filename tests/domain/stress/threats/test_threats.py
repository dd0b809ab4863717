"""The taxonomy is whole, and each precondition tells yes, no and unknown apart."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from osc_cli.commands.compacts import read_valid
from osc_cli.domain.stress.parameters import Parameters
from osc_cli.domain.stress.study import Study, study_of
from osc_cli.domain.stress.threats import CATEGORIES, THREATS
from osc_cli.domain.stress.threats.exposure import exposure_to, threats_of
from osc_cli.domain.stress.threats.incidents import INCIDENTS
from osc_cli.domain.stress.threats.threat import Threat
from tests.domain.stress.reading import case
from tests.domain.stress.threats.known import DECIDED, SEVERITIES

CASES = Path(__file__).parent / "cases"
VERDICTS = ("yes", "no", "unknown")
by_id = pytest.mark.parametrize("threat", THREATS, ids=lambda threat: threat.id)


@lru_cache
def told(category: str) -> Mapping[str, Any]:
    """Read the cases of a category."""
    told_there: Mapping[str, Any] = YAML(typ="safe", pure=True).load(CASES / f"{category}.yaml")
    return told_there


def laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Merge maps; a null takes a key out."""
    merged = dict(below)
    for key, value in above.items():
        if value is None:
            merged.pop(key, None)
        elif isinstance(value, dict) and isinstance(merged.get(key), dict):
            merged[key] = laid_over(merged[key], value)
        else:
            merged[key] = value
    return merged


def looked_at(threat: Threat, verdict: str, folder: Path) -> Study:
    """Study the compact of a case."""
    cases = told(threat.id[:3])[threat.id]
    return studied(laid_over(cases["common"], cases[verdict]), folder)


def studied(articles: Mapping[str, Any], folder: Path) -> Study:
    """Study a compact with these articles, which must be a valid one."""
    data: dict[str, Any] = {"compact": 1, "project": {"name": "Invented"}, **articles}
    data.setdefault("roles", {"visitor": {"size": 9}})  # no compact is valid without a role and a decision
    data.setdefault("decisions", {"talk": {"electorate": next(iter(data["roles"])), "passes": "agree > disagree"}})
    path = folder / "compact.yaml"
    with path.open("w", encoding="utf-8") as file:
        YAML(typ="safe", pure=True).dump(data, file)
    return study_of(read_valid(path).data, Parameters(), lambda *_: False)


def test_the_taxonomy_is_the_one_of_the_research() -> None:
    known = {one: severity for severity, ids in SEVERITIES.items() for one in ids.split()}
    assert {threat.id: threat.severity.value for threat in THREATS} == known
    assert len(THREATS) == len(known) == 45
    assert [category.code for category in CATEGORIES] == ["CAP", "AGD", "OBS", "RUL", "ENF", "POW", "AST", "CON", "COM"]
    assert all(threat.id.startswith(f"{category.code}-") for category in CATEGORIES for threat in category.threats)


@pytest.mark.parametrize("way", DECIDED)
def test_as_many_are_decided_each_way_as_the_research_counts(way: str) -> None:
    assert sum(way in threat.decided for threat in THREATS) == DECIDED[way]


@by_id
def test_every_entry_is_whole(threat: Threat) -> None:
    for words in (threat.name, threat.description, threat.precondition, threat.measure):
        assert words.strip() == words != ""
    assert threat.fields
    assert len(threat.signals) >= 2
    assert threat.remedies
    assert set(threat.incidents) <= set(INCIDENTS)
    if threat.id != "RUL-05":  # the research found no clean public case for it
        assert threat.incidents


def test_every_incident_teaches_something_and_says_where_it_was_read() -> None:
    used = {one for threat in THREATS for one in threat.incidents}
    assert used == set(INCIDENTS)
    assert len(INCIDENTS) == 54
    for incident in INCIDENTS.values():
        assert incident.when
        assert incident.sources
    contested = {one.id for one in INCIDENTS.values() if one.claim}
    assert contested == {"rubygems-2025", "tdf-2024", "nixos-2025", "fdo-2024", "psf-2024"}


@pytest.mark.parametrize("verdict", VERDICTS)
@by_id
def test_a_compact_is_open_to_it_or_not_or_nobody_knows(threat: Threat, verdict: str, tmp_path: Path) -> None:
    found = exposure_to(threat, looked_at(threat, verdict, tmp_path))
    assert found.verdict == verdict, found
    if verdict == "unknown":
        assert all(one.why for one in found.because)
    if verdict != "no":
        assert found.facts.endswith(".")


@pytest.mark.parametrize("more", YAML(typ="safe", pure=True).load(CASES / "more.yaml"), ids=lambda more: more["threat"])
def test_further_ways_to_be_open_to_it(more: Mapping[str, Any], tmp_path: Path) -> None:
    (threat,) = (one for one in THREATS if one.id == more["threat"])
    found = exposure_to(threat, studied(more["compact"], tmp_path))
    assert [sight.says for sight in found.sights] == ([more["says"]] if more["says"] else [])


@pytest.mark.parametrize(
    "silent",
    YAML(typ="safe", pure=True).load(CASES / "silence.yaml"),
    ids=lambda silent: f"{silent['threat']}-{silent['field']}",
)
def test_what_is_not_said_is_no_comfort(silent: Mapping[str, Any], tmp_path: Path) -> None:
    (threat,) = (one for one in THREATS if one.id == silent["threat"])
    found = exposure_to(threat, studied(silent["compact"], tmp_path))
    assert found.verdict == "unknown"
    assert silent["field"] in {unknown.field for unknown in found.because}


def test_an_empty_compact_is_safe_from_nothing_that_it_could_say() -> None:
    """A compact that says nothing gets `unknown`, never comfort."""
    study = study_of({"compact": 1, "project": {"name": "Invented"}}, Parameters(), lambda *_: False)
    assert {found.threat for found in threats_of(study) if found.verdict == "no"} == set()


def test_what_is_open_comes_first_and_the_gravest_of_it_before_the_rest() -> None:
    found = threats_of(study_of(case("lantern-cooperative").data, Parameters(), lambda *_: False))
    grave = {threat.id: ("critical", "high", "medium").index(threat.severity.value) for threat in THREATS}
    order = [(("yes", "unknown", "no").index(one.verdict), grave[one.threat], -one.score) for one in found]
    assert order == sorted(order)


# The results that the research expects, on the structures of its section 5.
EXPECTED: dict[str, dict[str, tuple[str, int | None]]] = {
    "lantern-cooperative": {
        "CAP-03": ("yes", 0),  # E1, E3: nobody need agree to change the bylaws; one vote passes a proposal
        "AGD-01": ("yes", 1),  # E8: the urgent track has no floor
        "AGD-05": ("yes", 0),  # E3: 0 >= 3 x 0
        "OBS-01": ("yes", 3),  # E6: 3 of 28 block, where 14 noes are needed
        "RUL-01": ("yes", 0),
        "AST-04": ("yes", 1),  # E12
        "ENF-02": ("unknown", None),  # E9: whether a frozen account votes is not said
    },
    "sole-keeper": {"POW-01": ("yes", 1), "CON-01": ("yes", 1), "RUL-01": ("yes", 1)},  # E17
    "tired-maintainer": {"CON-04": ("yes", 1)},  # E18
    "weir-council": {"RUL-02": ("yes", 5), "ENF-02": ("yes", 4), "OBS-03": ("yes", None)},  # E20, E21
    "quarry-committee": {"CAP-06": ("yes", 5)},  # E25
    "harbour-foundation": {  # E14: staff enforce, fill themselves, and one of them acts at once without an end
        "ENF-01": ("yes", None),
        "ENF-03": ("yes", None),
        "CAP-05": ("yes", None),
        "POW-05": ("yes", 1),
    },
    # E14, the charter as it is now: the board names all of the technical committee, which elects 3 of the 5 who handle
    # reports, and 3 carry a case. So a report about the board goes to people whom it chose, through one step.
    "lighthouse-committee": {"ENF-01": ("yes", None), "POW-05": ("yes", 1)},
    "reading-circle": {"CAP-03": ("yes", 1), "RUL-01": ("unknown", None), "POW-03": ("unknown", None)},  # E30
}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_structures_of_the_research_are_open_to_what_it_expects(name: str) -> None:
    study = study_of(case(name).data, Parameters(), lambda *_: False)
    found = {one.threat: (one.verdict, one.people) for one in threats_of(study)}
    assert {threat: found[threat] for threat in EXPECTED[name]} == EXPECTED[name]
