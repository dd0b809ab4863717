"""What `osc show --format json` prints."""

from osc_cli.domain.roster.due import What
from tools.docs.output_schemas.parts import ROUTE, TEXT, TRUE_OR_FALSE, contract, list_of, record, said

_DAY = {"type": "string", "format": "date"}

_BRANCH = record(
    "One line of the overview.", title=TEXT, note={"type": "string"}, children=list_of({"$ref": "#/definitions/branch"})
)

_DUE = record(
    "One thing that somebody must see to.",
    what={"enum": [what.value for what in What]},
    route=ROUTE,
    text=TEXT,
    on=said({"type": ["string", "null"], "format": "date"}, "Null for what has no day, such as an empty seat."),
    overdue=TRUE_OR_FALSE,
)

SCHEMA = {
    **contract(
        "show/1",
        "What `osc show --format json` prints",
        "The compact at a glance, and what is due.",
        path=TEXT,
        today=_DAY,
        until=said(_DAY, "The day up to which was looked ahead."),
        overview={"$ref": "#/definitions/branch"},
        due=said(list_of(_DUE), "The oldest first; what has no day comes last."),
        unknown=said(list_of(TEXT), "For what nobody can tell when it is due, in sentences."),
    ),
    "definitions": {"branch": _BRANCH},
}
