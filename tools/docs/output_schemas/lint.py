"""What `osc lint --format json` prints."""

from osc_cli.domain.diagnostics import Severity
from tools.docs.output_schemas.parts import (
    COUNT,
    MAYBE_TEXT,
    POSITIVE,
    ROUTE,
    TEXT,
    TRUE_OR_FALSE,
    contract,
    list_of,
    record,
    said,
)

_DIAGNOSTIC = record(
    "One finding.",
    rule=said({"type": "string", "pattern": "^OSC[0-9]{3}$"}, "The code of the rule; never given to another rule."),
    name=said({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}, "The name of the rule."),
    severity={"enum": [severity.value for severity in Severity]},
    message=said(TEXT, "What is wrong, in one sentence."),
    hint=said(MAYBE_TEXT, "What to do about it."),
    route=ROUTE,
    line=said(POSITIVE, "The first line of the place, from 1."),
    column=said(POSITIVE, "Its first column, from 1, in characters."),
    end_line=said(POSITIVE, "The last line of the place."),
    end_column=said(POSITIVE, "The first column after it."),
    fixable=said(TRUE_OR_FALSE, "Whether the toolkit could correct it by itself."),
)

_FILE = record(
    "One compact.",
    path=said({"type": "string"}, "As it was named; `<stdin>` for standard input."),
    diagnostics=said(list_of(_DIAGNOSTIC), "In the order of the text."),
)

_SUMMARY = record("How many there are.", files=COUNT, errors=COUNT, warnings=COUNT, notes=COUNT)

SCHEMA = contract(
    "lint/1",
    "What `osc lint --format json` prints",
    "The findings of one run.",
    files=said(list_of(_FILE), "In the order in which they were named."),
    summary=_SUMMARY,
)
