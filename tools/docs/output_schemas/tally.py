"""What `osc tally --format json` prints for a decision."""

from osc_cli.domain.decisions.outcome import Outcome
from tools.docs.output_schemas.parts import (
    MAYBE_COUNT,
    MAYBE_TEXT,
    TEXT,
    TRUE_OR_FALSE,
    contract,
    list_of,
    record,
    said,
)

_COUNTS = record(
    "Every count; null where it is not known. Where several houses decide, all of them are null.",
    **dict.fromkeys(("agree", "disagree", "abstain", "block"), MAYBE_COUNT),
    score=said({"type": ["integer", "null"]}, "Agree minus Disagree; may be below zero."),
    **dict.fromkeys(("cast", "turnout", "present", "eligible", "seats", "vacant"), MAYBE_COUNT),
)

_CONDITION = record(
    "One condition of the rule, judged.",
    part={"enum": ["passes", "quorum", "veto", "outcomes"]},
    when=said(MAYBE_TEXT, "Its guard as it is written."),
    need=said(TEXT, "The condition as it is written."),
    text=said(TEXT, "Guard and condition in words."),
    applies=said(TRUE_OR_FALSE, "Whether the guard holds; true without one."),
    left=said(TEXT, "The left side as an exact number: `9`, `9.5`, `22/3` or `sqrt(2250)`."),
    right=said(TEXT, "The right side."),
    holds=said(TRUE_OR_FALSE, "Whether the comparison is true."),
    any_of=said({"type": ["integer", "null"], "minimum": 1}, "The group of alternatives it belongs to, from 1."),
)

SCHEMA = contract(
    "tally/1",
    "What `osc tally --format json` prints",
    "How one vote ended, and why.",
    decision=said(TEXT, "The id of the decision in the compact."),
    outcome={"enum": [outcome.value for outcome in Outcome]},
    decided=said(TRUE_OR_FALSE, "Whether the ballots not yet cast can no longer change the outcome."),
    counts=_COUNTS,
    conditions=said(list_of(_CONDITION), "In the order of judgment."),
    explanation=said(list_of(TEXT), "Sentences that say what decided."),
    shortfall=said(MAYBE_TEXT, "The least that would make it pass; null when it does."),
)
