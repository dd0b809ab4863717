"""Every published vote of `tests/cases/decision-vectors.yaml`: its rule as a compact in YAML, its counts as flags."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

from tests.cli.running import osc_here
from tests.commands.telling import COUNTS
from tests.domain.decisions.vectors import OUTCOMES, WRONG, Case, decision, group
from tools.docs.output_schemas import OUTPUT_SCHEMAS

CONTRACT = jsonschema.Draft7Validator(OUTPUT_SCHEMAS["osc.tally.v1"])
CHAIRS = {"agree": "agree", "no": "disagree"}


def _case(case: Case) -> object:
    wrong = WRONG.get(case["id"])
    return pytest.param(case, id=case["id"], marks=[pytest.mark.xfail(reason=wrong, strict=True)] if wrong else [])


def _told(case: Case, folder: Path, *more: str) -> tuple[dict[str, Any], int]:
    """Write the rule into a compact and tally the case by it."""
    data = {"compact": 1, "project": {"name": "Case"}, "roles": {"member": {"name": "Member"}}}
    with (folder / "compact.yaml").open("w", encoding="utf-8") as stream:
        YAML(typ="safe", pure=True).dump({**data, "decisions": {"case": decision(case["rule"])}}, stream)
    given = case["input"]
    flags = [f"--{name}={given[name]}" for name in COUNTS if name in given]
    hours = given.get("duration_hours", given.get("open_hours"))
    flags += [] if hours is None else [f"--open-for={hours} hours"]
    flags += ["--urgent"] * bool(given.get("urgent"))
    flags += [f"--chair={CHAIRS[given['chair']]}"] if "chair" in given else []
    ran = osc_here("tally", "case", *flags, *more, "--format=json", cwd=folder)
    assert ran.err == ""
    told: dict[str, Any] = json.loads(ran.out)
    CONTRACT.validate(told)
    return told, ran.code


@pytest.mark.parametrize("case", [_case(case) for case in group("tally_vectors")])
def test_from_yaml_to_the_outcome_that_the_document_states(case: Case, tmp_path: Path) -> None:
    told, code = _told(case, tmp_path)
    assert told["outcome"] == OUTCOMES[case["expect"]].value, case["why"]
    assert told["decided"]
    assert code == (0 if case["expect"] == "pass" else 1)


@pytest.mark.parametrize("case", group("open_vote_vectors"), ids=lambda case: str(case["id"]))
def test_an_open_vote_from_yaml(case: Case, tmp_path: Path) -> None:
    told, _ = _told(case, tmp_path, "--open")
    assert told["decided"] is case["decided"], case["why"]
