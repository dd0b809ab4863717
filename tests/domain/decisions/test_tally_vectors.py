"""Every recorded, printed and derived vote comes out as its document says."""

from fractions import Fraction
from typing import Literal

import pytest

from osc_cli.domain.decisions.judgment import judge
from osc_cli.domain.decisions.period import Opening
from osc_cli.domain.decisions.procedure import Circumstances
from tests.domain.decisions.vectors import OUTCOMES, WRONG, Case, cases, group, rule_of

COUNTS = ("agree", "disagree", "abstain", "block", "present", "eligible", "seats", "vacant", "open_hours")
CHAIRS: dict[str | None, Literal["agree", "disagree"]] = {"agree": "agree", "no": "disagree"}


def test_no_case_holds_anything_that_is_not_read() -> None:
    read = {*COUNTS, "duration_hours", "urgent", "chair", "nonbinding_yes"}
    assert {key for case in group("tally_vectors") for key in case["input"]} <= read
    assert len(group("tally_vectors")) > 130


def _case(case: Case) -> object:
    wrong = WRONG.get(case["id"])
    marks = [pytest.mark.xfail(reason=wrong, strict=True)] if wrong else []
    return pytest.param(case, id=case["id"], marks=marks)


@pytest.mark.parametrize("case", [_case(case) for case in group("tally_vectors")])
def test_the_outcome_is_the_one_that_the_document_states(case: Case) -> None:
    given = case["input"]
    hours = given.get("duration_hours")
    around = Circumstances(
        opening=None if hours is None else Opening(Fraction(str(hours))),
        urgent=given.get("urgent", False),
        chair=CHAIRS.get(given.get("chair")),
    )
    counts = {name: given[name] for name in COUNTS if name in given}
    assert judge(rule_of(case["rule"]), counts, around).outcome is OUTCOMES[case["expect"]], case["why"]


def test_every_rule_of_the_cases_can_be_written_in_a_compact() -> None:
    assert all(rule_of(name).can_be_counted for name in cases()["rules"])
