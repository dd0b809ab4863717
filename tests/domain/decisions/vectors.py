"""The cases of `tests/cases/decision-vectors.yaml`, with each rule written the way a compact writes it."""

from functools import cache
from typing import Any

from ruamel.yaml import YAML

from osc_cli.domain.compact.decisions import Decision
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.rule import Rule, read_rule
from tests.support import ROOT

Case = dict[str, Any]

WRONG: dict[str, str] = {}
"""Cases that we believe are wrong, each with the argument. They are run, and must fail."""

OUTCOMES = {
    "pass": Outcome.PASSES,
    "fail": Outcome.FAILS,
    "blocked": Outcome.BLOCKED,
    "veto": Outcome.BLOCKED,
    "inconclusive": Outcome.INCONCLUSIVE,
    "no-action": Outcome.INCONCLUSIVE,
    "invalid": Outcome.INVALID,
    "extend": Outcome.EXTENDED,
    "meeting": Outcome.REFERRED,
}
"""From the words of the cases to ours."""


@cache
def cases(name: str = "decision-vectors") -> Any:
    """Read a file of cases, exactly as it was handed to us."""
    return YAML(typ="safe", pure=True).load((ROOT / f"tests/cases/{name}.yaml").read_text(encoding="utf-8"))


def group(name: str) -> list[Case]:
    """Return one list of cases."""
    found: list[Case] = cases()[name]
    assert found
    return found


@cache
def decision(rule: str) -> Case:
    """Write a rule of the cases as a decision of a compact, and let the model check it."""
    stated = cases()["rules"][rule]
    data: Case = {"electorate": "member", "choices": ["agree", "abstain", "disagree", "block"]}
    if "min_duration_hours" in stated:
        data["open_for"] = f"{stated['min_duration_hours']} hours"
    if stated.get("urgent_may_be_shorter"):
        data["urgent"] = {"with": "justification"}
    if "quorum" in stated:
        data["quorum"] = stated["quorum"]
    if "no_quorum" in stated:
        data["on_no_quorum"] = OUTCOMES[stated["no_quorum"]].value
    if stated.get("tie") == "chair":
        data["tie"] = "chair decides"
    passes = [_clause(clause) for clause in stated.get("pass", ())]
    if "outcomes" in stated:
        data["outcomes"] = [_line(*line) for line in stated["outcomes"]]
    elif stated.get("veto") in (None, ["block >= 1"]):
        data["passes"] = passes
        if "veto" in stated:
            data["veto"] = {"valid_when": "always"}
    else:  # where a Disagree vote stops everything, the first line of the outcomes says so
        lines = [{"when": stated["veto"], "outcome": "blocked"}, {"when": passes, "outcome": "passes"}]
        data["outcomes"] = [*lines, {"outcome": "fails"}]
    Decision.model_validate(data)
    return data


def rule_of(name: str) -> Rule:
    """Return a rule of the cases, ready to judge by."""
    rule = read_rule(decision(name))
    assert isinstance(rule, Rule), rule
    return rule


def _clause(stated: Any) -> Any:
    if isinstance(stated, str) or "when" in stated:
        return stated
    alternatives = [
        conditions[0] if len(conditions) == 1 else {"when": conditions[-1], "need": conditions[:-1]}
        for conditions in stated["any_of"]
    ]
    return {"any_of": alternatives}


def _line(when: str, outcome: str) -> Case:
    line: Case = {"outcome": OUTCOMES[outcome].value}
    return line if when == "else" else {"when": when.split(" and "), **line}
