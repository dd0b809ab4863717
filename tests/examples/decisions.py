"""How the tests read the compacts under `examples/decisions` and run the cases of `tests/cases` through `osc tally`."""

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema
from typer.testing import CliRunner

from osc_cli.cli import commands
from osc_cli.cli.app import app
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.source.loader import load
from tests.domain.decisions.vectors import Case, cases
from tests.support import ROOT
from tools.docs.output_schemas import OUTPUT_SCHEMAS

FOLDER = ROOT / "examples" / "decisions"
COUNTS = ("agree", "disagree", "abstain", "block", "present", "eligible", "seats", "vacant")
"""Counts of the cases that are flags of `osc tally`."""

UNUSED = {"nonbinding_yes"}
"""What the cases say and no rule counts: votes that do not bind."""

_CONTRACT = jsonschema.Draft7Validator(OUTPUT_SCHEMAS["osc.tally.v1"])
_CHAIRS = {"agree": "agree", "no": "disagree"}
_RUNNER = CliRunner()


class Stated(NamedTuple):
    """Where a rule of the cases stands."""

    compact: Path
    decision: str
    differs: str
    procedure: tuple[str, ...]


class Told(NamedTuple):
    """What `osc tally --format json` said, and its exit code."""

    document: dict[str, Any]
    code: int


def stated(rule: str) -> Stated:
    """Return the decision that states a rule of the cases."""
    row = cases("decision-compacts")["rules"][rule]
    compact = FOLDER / f"{row['compact']}.yaml"
    return Stated(compact, row["decision"], row.get("differs", "equivalent"), tuple(row.get("procedure", ())))


def reading(case: Case) -> Case:
    """Return what is added to one case, each time for a reason."""
    found: Case = cases("decision-compacts")["readings"].get(case["id"], {})
    return found


@cache
def data(compact: Path) -> Any:
    """Return the plain data of a compact."""
    loaded = load(compact.read_bytes())
    assert loaded.findings == (), loaded.findings
    return loaded.data


def rule_in(compact: Path, decision: str) -> Rule:
    """Return a decision of a compact, ready to judge by."""
    rule = read_rule(data(compact)["decisions"][decision])
    assert isinstance(rule, Rule), rule
    return rule


def argv(case: Case, *more: str) -> list[str]:
    """Write a case as a person would type it."""
    where, given, read = stated(case["rule"]), case["input"], reading(case)
    flags = [flag for name in COUNTS if name in given for flag in (f"--{name}", str(given[name]))]
    hours = given.get("duration_hours", given.get("open_hours"))
    if hours is not None:
        flags += ["--open-for", read.get("duration", f"{hours} hours")]
    if given.get("urgent"):
        flags.append("--urgent")
    if "chair" in given:
        flags += ["--chair", _CHAIRS[given["chair"]]]
    flags += [*where.procedure, *read.get("flags", ()), *more]
    return ["tally", where.decision, *flags, "--format", "json", "--compact", str(where.compact)]


def tally(arguments: list[str]) -> Told:
    """Run `osc tally` in this process, from its arguments to its output, and hold it to its contract."""
    commands.register(app)
    ran = _RUNNER.invoke(app, arguments)
    assert ran.exit_code in {0, 1}, ran.output
    return held(ran.stdout, ran.exit_code)


def held(out: str, code: int) -> Told:
    """Read what a program would read."""
    document = json.loads(out)
    _CONTRACT.validate(document)
    return Told(document, code)
