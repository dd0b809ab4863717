"""What a program may rely on when it reads `--format json`: every key is always there, and no other.

Written by hand, beside the code that it judges: a schema made from that code could not find it wrong. A change here
is a change of the contract, and needs a new version in its name.
"""

from typing import Any

from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.elections.result import Outcome as ElectionOutcome

_POSITIVE = {"type": "integer", "minimum": 1}
_COUNT = {"type": "integer", "minimum": 0}


def _record(description: str, **properties: Any) -> dict[str, Any]:
    """Return the schema of an object that has exactly these keys."""
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(item: Any) -> dict[str, Any]:
    return {"type": "array", "items": item}


def _said(schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"description": description, **schema}


_DIAGNOSTIC = _record(
    "One finding.",
    rule=_said({"type": "string", "pattern": "^OSC[0-9]{3}$"}, "The code of the rule; never given to another rule."),
    name=_said({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}, "The name of the rule."),
    severity={"enum": [severity.value for severity in Severity]},
    message=_said({"type": "string", "minLength": 1}, "What is wrong, in one sentence."),
    hint=_said({"type": ["string", "null"]}, "What to do about it."),
    route=_said(
        _list({"type": ["string", "integer"]}), "The keys, and the positions in lists from 0, that lead to the place."
    ),
    line=_said(_POSITIVE, "The first line of the place, from 1."),
    column=_said(_POSITIVE, "Its first column, from 1, in characters."),
    end_line=_said(_POSITIVE, "The last line of the place."),
    end_column=_said(_POSITIVE, "The first column after it."),
    fixable=_said({"type": "boolean"}, "Whether the toolkit could correct it by itself."),
)

_FILE = _record(
    "One compact.",
    path=_said({"type": "string"}, "As it was named; `<stdin>` for standard input."),
    diagnostics=_said(_list(_DIAGNOSTIC), "In the order of the text."),
)

_SUMMARY = _record("How many there are.", files=_COUNT, errors=_COUNT, warnings=_COUNT, notes=_COUNT)

_TEXT = {"type": "string", "minLength": 1}
_MAYBE_COUNT = {"type": ["integer", "null"], "minimum": 0}
_COUNTS = _record(
    "Every count; null where it is not known. Where several houses decide, all of them are null.",
    **dict.fromkeys(("agree", "disagree", "abstain", "block"), _MAYBE_COUNT),
    score=_said({"type": ["integer", "null"]}, "Agree minus Disagree; may be below zero."),
    **dict.fromkeys(("cast", "turnout", "present", "eligible", "seats", "vacant"), _MAYBE_COUNT),
)

_CONDITION = _record(
    "One condition of the rule, judged.",
    part={"enum": ["passes", "quorum", "veto", "outcomes"]},
    when=_said({"type": ["string", "null"]}, "Its guard as it is written."),
    need=_said(_TEXT, "The condition as it is written."),
    text=_said(_TEXT, "Guard and condition in words."),
    applies=_said({"type": "boolean"}, "Whether the guard holds; true without one."),
    left=_said(_TEXT, "The left side as an exact number: `9`, `9.5`, `22/3` or `sqrt(2250)`."),
    right=_said(_TEXT, "The right side."),
    holds=_said({"type": "boolean"}, "Whether the comparison is true."),
    any_of=_said({"type": ["integer", "null"], "minimum": 1}, "The group of alternatives it belongs to, from 1."),
)

_NAMES = _list(_TEXT)
_SEAT = _record(
    "One person elected.",
    candidate=_TEXT,
    rank=_said(_POSITIVE, "From 1."),
    term=_said({"type": ["string", "null"]}, "Where seats have different terms."),
)
_REMOVED = _record(
    "Somebody who had enough votes and makes room under a cap.",
    candidate=_TEXT,
    affiliation=_TEXT,
    had=_said(_POSITIVE, "How many of the elected came from there."),
)
_MATRIX = _said(
    {"anyOf": [_record("How many prefer the row to the column.", candidates=_NAMES, rows=_list(_list(_COUNT)))]},
    "The matrix of pairs; null where the method needs none.",
)
_MATRIX["anyOf"].append({"type": "null"})

OUTPUT_SCHEMAS: dict[str, dict[str, Any]] = {
    "osc.lint.v1": {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "urn:osc-cli:lint:1",
        "title": "What `osc lint --format json` prints",
        **_record(
            "The findings of one run.",
            schema={"const": "osc.lint/1"},
            files=_said(_list(_FILE), "In the order in which they were named."),
            summary=_SUMMARY,
        ),
    },
    "osc.tally.v1": {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "urn:osc-cli:tally:1",
        "title": "What `osc tally --format json` prints",
        **_record(
            "How one vote ended, and why.",
            schema={"const": "osc.tally/1"},
            decision=_said(_TEXT, "The id of the decision in the compact."),
            outcome={"enum": [outcome.value for outcome in Outcome]},
            decided=_said({"type": "boolean"}, "Whether the ballots not yet cast can no longer change the outcome."),
            counts=_COUNTS,
            conditions=_said(_list(_CONDITION), "In the order of judgment."),
            explanation=_said(_list(_TEXT), "Sentences that say what decided."),
            shortfall=_said({"type": ["string", "null"]}, "The least that would make it pass; null when it does."),
        ),
    },
    "osc.tally-election.v1": {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "urn:osc-cli:tally-election:1",
        "title": "What `osc tally --format json` prints for an election",
        **_record(
            "Who is elected, and why.",
            schema={"const": "osc.tally-election/1"},
            election=_said(_TEXT, "The id of the election in the compact."),
            method=_TEXT,
            attested=_said({"type": "boolean"}, "Whether the order was counted elsewhere and taken as published."),
            outcome={"enum": [outcome.value for outcome in ElectionOutcome]},
            seats=_POSITIVE,
            ballots=_said(_MAYBE_COUNT, "Valid ballots; null where the files do not say."),
            invalid=_said(_COUNT, "Ballots that the rules of the election leave out."),
            eligible=_MAYBE_COUNT,
            elected=_said(_list(_SEAT), "The highest rank first; in a tie, only those whom it cannot touch."),
            order=_said(_list(_NAMES), "Everybody by the votes alone; equal candidates share a list."),
            tied=_said(_NAMES, "A tie that decides a seat and is not broken."),
            removed=_list(_REMOVED),
            dropped=_list(_record("An option that cannot be chosen.", option=_TEXT, why=_TEXT)),
            totals=_said(
                {"type": ["object", "null"], "additionalProperties": {"type": "integer"}}, "Votes or stars of each."
            ),
            pairwise=_MATRIX,
            explanation=_list(_TEXT),
            shortfall=_said({"type": ["string", "null"]}, "What is missing; null when every seat is filled."),
        ),
    },
}
"""By the name of the file: the contract and its version."""
