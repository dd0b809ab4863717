"""What `osc tally --format json` prints for an election."""

from osc_cli.domain.elections.result import Outcome as ElectionOutcome
from tools.docs.output_schemas.parts import (
    COUNT,
    MAYBE_COUNT,
    MAYBE_TEXT,
    NAMES,
    POSITIVE,
    TEXT,
    TRUE_OR_FALSE,
    contract,
    list_of,
    record,
    said,
)

_SEAT = record(
    "One person elected.",
    candidate=TEXT,
    rank=said(POSITIVE, "From 1."),
    term=said(MAYBE_TEXT, "Where seats have different terms."),
)
_REMOVED = record(
    "Somebody who had enough votes and makes room under a cap.",
    candidate=TEXT,
    affiliation=TEXT,
    had=said(POSITIVE, "How many of the elected came from there."),
)
_MATRIX = said(
    {"anyOf": [record("How many prefer the row to the column.", candidates=NAMES, rows=list_of(list_of(COUNT)))]},
    "The matrix of pairs; null where the method needs none.",
)
_MATRIX["anyOf"].append({"type": "null"})

SCHEMA = contract(
    "tally-election/1",
    "What `osc tally --format json` prints for an election",
    "Who is elected, and why.",
    election=said(TEXT, "The id of the election in the compact."),
    method=TEXT,
    attested=said(TRUE_OR_FALSE, "Whether the order was counted elsewhere and taken as published."),
    outcome={"enum": [outcome.value for outcome in ElectionOutcome]},
    seats=POSITIVE,
    ballots=said(MAYBE_COUNT, "Valid ballots; null where the files do not say."),
    invalid=said(COUNT, "Ballots that the rules of the election leave out."),
    eligible=MAYBE_COUNT,
    elected=said(list_of(_SEAT), "The highest rank first; in a tie, only those whom it cannot touch."),
    order=said(list_of(NAMES), "Everybody by the votes alone; equal candidates share a list."),
    tied=said(NAMES, "A tie that decides a seat and is not broken."),
    removed=list_of(_REMOVED),
    dropped=list_of(record("An option that cannot be chosen.", option=TEXT, why=TEXT)),
    totals=said({"type": ["object", "null"], "additionalProperties": {"type": "integer"}}, "Votes or stars of each."),
    pairwise=_MATRIX,
    explanation=list_of(TEXT),
    shortfall=said(MAYBE_TEXT, "What is missing; null when every seat is filled."),
)
