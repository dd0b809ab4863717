"""What `osc diff --format json` prints."""

from osc_cli.domain.diff.change import Effect, Kind
from osc_cli.domain.stress.planner.goals import Goal
from tools.docs.output_schemas.parts import (
    COUNT,
    MAYBE_TEXT,
    ROUTE,
    TEXT,
    TRUE_OR_FALSE,
    contract,
    list_of,
    record,
    said,
)

_VERSION = record("One version of a compact.", label=said(TEXT, "A revision, a path or `working tree`."), path=TEXT)

_CHANGE = record(
    "One change in meaning.",
    kind={"enum": [kind.value for kind in Kind]},
    route=said(ROUTE, "Where it stands now; of what is gone, where it stood."),
    text=said(TEXT, "One or two sentences."),
    effect={"enum": [effect.value for effect in Effect]},
    record=said(TRUE_OR_FALSE, "Whether it only writes down what another rule decided; then nothing is demanded."),
    before=said({}, "What was declared, in normal form; null where nothing was."),
    after=said({}, "What is declared now; null where nothing is."),
    witness=said(
        {"type": ["object", "null"], "additionalProperties": {"type": "integer"}},
        "Of a rule: the counts of a vote that ended otherwise before.",
    ),
)

_STEP = record("Time that must pass.", what=TEXT, duration=TEXT)

_DEMAND = record(
    "One decision that the change needs.",
    decision=said(MAYBE_TEXT, "An id, or words; null where no procedure is declared."),
    side=said({"enum": ["before", "after"]}, "Which text of that decision counts: the stricter one."),
    declared_at=said(ROUTE, "The place that asks for it."),
    routes=said(list_of(ROUTE), "The changes that need it."),
    entrenched=TRUE_OR_FALSE,
    twice=said(TRUE_OR_FALSE, "Whether two votes must pass."),
    confirmed_by=MAYBE_TEXT,
    steps=list_of(_STEP),
    earliest=said({"type": "string", "format": "date"}, "The first day of effect when everything begins today."),
    approved=said(TRUE_OR_FALSE, "Whether the results that were given show that it passed."),
    reason=TEXT,
)

_DAYS = {"type": "number", "minimum": 0}
_PATH = record(
    "One path to the goal.",
    people=COUNT,
    days=_DAYS,
    who=said(MAYBE_TEXT, "How many begin where, in words; null where all are strangers."),
)
_WAYS = record(
    "The fewest people on any path, and the fewest days on any.",
    people=COUNT,
    days=_DAYS,
    paths=said(list_of(_PATH), "From the fewest people on; each next one needs more people and fewer days."),
)
_LEAST = said(
    {"anyOf": [_WAYS, {"type": "null"}]},
    "Null where no lawful way was found.",
)
_TAKEOVER = record(
    "What insiders or strangers need to reach a goal, against the usual turnout.",
    goal={"enum": [goal.value for goal in Goal]},
    inside=said(TRUE_OR_FALSE, "Whether they begin with seats in some group."),
    before=_LEAST,
    after=_LEAST,
)

SCHEMA = contract(
    "diff/1",
    "What `osc diff --format json` prints",
    "What changed in meaning between two versions, and what it takes.",
    old=_VERSION,
    new=_VERSION,
    changes=said(list_of(_CHANGE), "In the order of the articles."),
    procedure=list_of(_DEMAND),
    approved=said(TRUE_OR_FALSE, "Whether every decision that is demanded has passed."),
    stress=said(list_of(_TAKEOVER), "The goals that cost something else now; none for a compact of many groups."),
    summary=record("How many there are.", changes=COUNT, weakens=COUNT, strengthens=COUNT, shifts=COUNT),
)
