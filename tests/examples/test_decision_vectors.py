"""Every case of `decision-vectors.yaml`, from the YAML of an example to the outcome that `osc tally` prints."""

from pathlib import Path

import pytest

from osc_cli.commands import compacts
from osc_cli.domain.decisions.coalitions import coalitions
from osc_cli.domain.decisions.compare import compare
from osc_cli.domain.decisions.reachable import reachable
from osc_cli.domain.diagnostics import Severity
from tests.cli.running import osc
from tests.domain.decisions.vectors import OUTCOMES, WRONG, Case, cases, group, rule_of
from tests.examples.decisions import COUNTS, FOLDER, UNUSED, argv, data, held, reading, rule_in, stated, tally
from tests.support import ROOT

COMPACTS = sorted(FOLDER.glob("*.yaml"))
OTHER_FLAGS = {"duration_hours", "open_hours", "urgent", "chair"}
AS_PROCESSES = ("sc-09", "ap-03", "de-01", "dj-02", "k8-06", "ot-04")
"""One case for each way to end, and one that passes."""

AUGUST = ("--agree", "6", "--opened", "2017-08-01T03:16", "--closed", "2017-08-11T03:12")
"""The poll of 2017 on the first bylaws of social.coop: sc-r2 and sc-r3 with the times as printed."""


def _cases(name: str) -> list[object]:
    marked: list[object] = []
    for case in group(name):
        wrong = WRONG.get(case["id"])
        marks = [pytest.mark.xfail(reason=wrong, strict=True)] if wrong else []
        marked.append(pytest.param(case, id=case["id"], marks=marks))
    return marked


@pytest.mark.parametrize("compact", COMPACTS, ids=lambda path: str(path.stem))
def test_every_document_is_a_compact_without_errors(compact: Path) -> None:
    found = compacts.read(compacts.at(compact))
    assert not [str(line) for line in found.diagnostics if line.severity is Severity.ERROR]


@pytest.mark.parametrize(
    "compact", [path for path in COMPACTS if path.stem != "thresholds"], ids=lambda path: path.stem
)
def test_every_document_is_named_and_not_claimed_to_be_official(compact: Path) -> None:
    encoding = data(compact)["project"]["encoding_of"]
    assert encoding["official"] is False
    assert encoding["title"]
    assert encoding["source"]


@pytest.mark.parametrize("rule", cases()["rules"])
def test_the_example_states_the_rule_of_the_cases(rule: str) -> None:
    where = stated(rule)
    found = compare(rule_in(where.compact, where.decision), rule_of(rule))
    assert found.relation == where.differs, found


def test_no_case_says_anything_that_is_not_passed_on() -> None:
    said = {key for name in ("tally_vectors", "open_vote_vectors") for case in group(name) for key in case["input"]}
    assert said <= {*COUNTS, *OTHER_FLAGS, *UNUSED}
    table = cases("decision-compacts")
    assert set(table["rules"]) == set(cases()["rules"])
    known = {case["id"] for name in ("tally_vectors", "coalition_vectors") for case in group(name)}
    assert set(table["readings"]) <= known


@pytest.mark.parametrize("case", _cases("tally_vectors"))
def test_osc_tally_comes_to_the_outcome_that_the_document_states(case: Case) -> None:
    told = tally(argv(case))
    expected = OUTCOMES[case["expect"]]
    assert told.document["outcome"] == expected.value, case["why"]
    assert told.code == int(case["expect"] != "pass")
    assert told.document["decided"] is True
    given = case["input"]
    assert {name: told.document["counts"][name] for name in COUNTS if name in given} == {
        name: given[name] for name in COUNTS if name in given
    }


@pytest.mark.parametrize("case", _cases("open_vote_vectors"))
def test_osc_tally_knows_whether_an_open_vote_is_decided(case: Case) -> None:
    told = tally(argv(case, "--open"))
    assert told.document["decided"] is case["decided"], case["why"]
    ends = frozenset(OUTCOMES[end] for end in case["reachable_outcomes"])
    assert told.document["outcome"] in {end.value for end in ends}
    where, given = stated(case["rule"]), case["input"]
    assert reachable(rule_in(where.compact, where.decision), given) == ends


@pytest.mark.parametrize(
    "case", [case for case in group("tally_vectors") if case["id"] in AS_PROCESSES], ids=lambda case: str(case["id"])
)
def test_a_process_of_its_own_says_the_same(case: Case) -> None:
    ran = osc(*argv(case), cwd=ROOT)
    told = held(ran.out, ran.code)
    assert told.document["outcome"] == OUTCOMES[case["expect"]].value, case["why"]
    assert ran.err == ""


@pytest.mark.parametrize(
    ("compact", "decision"),
    [(path, decision) for path in COMPACTS for decision in data(path)["decisions"] if decision.endswith("-guarded")],
    ids=lambda value: value.stem if isinstance(value, Path) else value,
)
def test_nobody_in_favour_passes_by_the_letter_and_not_with_the_guard(compact: Path, decision: str) -> None:
    seconded = ("--seconded",) if "needs" in data(compact)["decisions"][decision] else ()
    flags = ("--eligible", "3", "--abstain", "3", *seconded, "--format", "json", "--compact", str(compact))
    assert tally(["tally", decision.removesuffix("-guarded"), *flags]).document["outcome"] == "passes"
    assert tally(["tally", decision, *flags]).document["outcome"] == "fails"


@pytest.mark.parametrize(
    ("decision", "outcome"), [("bylaws-change", "invalid"), ("bylaws-change-by-calendar", "passes")]
)
def test_four_minutes_decide_by_the_clock_and_not_by_the_calendar(decision: str, outcome: str) -> None:
    compact = str(FOLDER / "social-coop-2017.yaml")
    told = tally(["tally", decision, *AUGUST, "--format", "json", "--compact", compact])
    assert told.document["outcome"] == outcome


@pytest.mark.parametrize("case", _cases("coalition_vectors"))
def test_the_sizes_of_coalitions_are_the_published_ones(case: Case) -> None:
    where = stated(case["rule"])
    base = {**case.get("base", {}), **reading(case).get("base", {})}
    found = coalitions(rule_in(where.compact, where.decision), case["electorate"], base, can_block=case["can_block"])
    assert found._asdict() == case["smallest"], case["why"]
