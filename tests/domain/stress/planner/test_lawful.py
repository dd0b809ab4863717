"""What a text plainly asks for, a path keeps: `lawful.yaml` says what a takeover takes under one rule after another."""

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.study import study_of
from osc_cli.domain.validation import check_shape
from tests.domain.stress.planner.test_replay import walked


@cache
def written() -> dict[str, Any]:
    found: dict[str, Any] = YAML(typ="safe").load(Path(__file__).with_name("lawful.yaml").read_text(encoding="utf-8"))
    return found


CASES: list[dict[str, Any]] = written()["cases"]


def compact_of(case: dict[str, Any]) -> dict[str, Any]:
    data = deepcopy(written()["foundation"])
    for route, value in case.get("change", {}).items():
        *above, last = route.split(".")
        place = data
        for key in above:
            place = place.setdefault(key, {})
        if value is None:
            del place[last]
        else:
            place[last] = value
    return {"compact": 1, "project": {"name": "Millrace"}, **data}


@pytest.mark.parametrize("case", CASES, ids=[str(case["says"]) for case in CASES])
def test_a_path_keeps_what_the_text_asks_for(case: dict[str, Any]) -> None:
    data = compact_of(case)
    assert not check_shape(data)
    goal, start = Goal(case["goal"]), None if case["start"] == "strangers" else case["start"]
    parameters = Parameters(one_affiliation=case.get("one_affiliation", False))

    def asked(wanted: Goal, level: Level, group: str | None) -> bool:
        return (wanted, level, group) == (goal, Level.TYPICAL, start)

    study = study_of(data, parameters, asked)
    walked(study)
    reaches = [reach for reach in study.reach if reach.goal is goal]
    fronts = [[[path.people, path.days] for path in reach.worst] for reach in reaches]
    assert fronts == ([] if case["takes"] == "none" else [case["takes"]])
    if "unknown" in case:
        assert [one.field for reach in reaches for one in reach.unknown] == case["unknown"]
