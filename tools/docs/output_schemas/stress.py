"""What `osc stress --format json` prints."""

from typing import get_args

from osc_cli.domain.stress.parameters import Level
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.tails.outlook import Kind
from tools.docs.output_schemas.parts import (
    COUNT,
    MAYBE_COUNT,
    MAYBE_TEXT,
    NAMES,
    POSITIVE,
    ROUTE,
    TEXT,
    TRUE_OR_FALSE,
    contract,
    list_of,
    record,
    said,
)

_MAYBE = {"type": ["boolean", "null"]}
_DAYS = {"type": ["number", "null"], "minimum": 0}
_MOVES = ("join", "elect", "appoint", "remove", "recall", "suspend", "emergency", "weaken", "amend", "transfer", "hold")

_UNKNOWN = record(
    "Something that the compact does not declare, or that no count can decide.",
    field=said(TEXT, "The route as people write it: `roles.member.size`."),
    route=ROUTE,
    why=said(TEXT, "What nobody can know without it."),
)
_UNKNOWNS = list_of(_UNKNOWN)

_THREAT = record(
    "One threat of the taxonomy, and how far the compact is open to it.",
    id=said(TEXT, "Such as `CAP-01`; never used again for something else."),
    name=TEXT,
    severity={"enum": ["critical", "high", "medium"]},
    verdict=said({"enum": ["yes", "no", "unknown"]}, "What is not declared is unknown, never safe."),
    people=said(MAYBE_COUNT, "The fewest whom it takes; null where that cannot be counted."),
    days=said(_DAYS, "The soonest; null where that cannot be said."),
    facts=said(MAYBE_TEXT, "The measure in words; null where the verdict is `no`."),
    places=list_of(record("Where it is open.", route=ROUTE, line=POSITIVE, text=TEXT, people=MAYBE_COUNT, days=_DAYS)),
    unknowns=_UNKNOWNS,
    evidence=said(NAMES, "Ids of public incidents."),
)

_PARAMETERS = record(
    "What was supposed about people.",
    sizes=said(list_of(record("One size.", id=TEXT, people=COUNT)), "People in roles and bodies, as they were given."),
    turnout={"type": "number"},
    turnouts=said(
        list_of(record("One turnout.", id=TEXT, share={"type": "number"})),
        "The usual turnout in roles and bodies, as it was given, whatever the compact states.",
    ),
    alarm={"type": "number"},
    leave_per_year={"type": "number"},
    horizon_months=POSITIVE,
    correlation={"type": "number"},
    seed={"type": "integer"},
    one_affiliation=TRUE_OR_FALSE,
    k_min=said(MAYBE_COUNT, "The fewest people that a takeover should need; null for a tenth of the roll, 5 at least."),
    days_min=COUNT,
    deadlock_max={"type": "number"},
)


def _by_level(description: str, kind: dict[str, object]) -> dict[str, object]:
    return record(description, **{level.value: kind for level in Level})


_STOP = record("The fewest people who stop it.", no=MAYBE_COUNT, block=MAYBE_COUNT, absence=MAYBE_COUNT)

_RULE = record(
    "One decision, or one house of it, in numbers.",
    decision=TEXT,
    group=said(TEXT, "Who votes."),
    people=said(MAYBE_COUNT, "How many may vote today, without the person whom a vote is about."),
    inside=said(TRUE_OR_FALSE, "Whether the numbers count holders of seats; else newcomers, who enlarge the roll."),
    days=said(_DAYS, "The shortest ordinary time."),
    urgent_days=said(_DAYS, "The shortest time by the urgent track; null without one."),
    against=_by_level("How many vote no.", MAYBE_COUNT),
    needed=_by_level("The fewest who pass it; null where no number does or nobody knows.", MAYBE_COUNT),
    enough=said(MAYBE_COUNT, "The fewest of today's roll who pass it unopposed; null as in `needed`."),
    share=_by_level("The same as a share of the enlarged roll.", {"type": ["number", "null"]}),
    stopped_by={"anyOf": [_STOP, {"type": "null"}]},
    passes_without_agree=said(_MAYBE, "Whether it can pass without a single Agree vote."),
    open_tie=said(_MAYBE, "Whether it leaves open what a tie means."),
    unknowns=_UNKNOWNS,
)

_VOTE = record(
    "One vote on the way, as it is counted.",
    decision=TEXT,
    group=TEXT,
    agree=COUNT,
    disagree=COUNT,
    eligible=MAYBE_COUNT,
    urgent=TRUE_OR_FALSE,
    rewritten=said(TRUE_OR_FALSE, "Whether its rule was rewritten before, so that one vote is enough."),
)

_STEP = record(
    "One move of a path.",
    day=said({"type": "number", "minimum": 0}, "The day on which it is done."),
    move={"enum": list(_MOVES)},
    target=said(TEXT, "The role, body, decision, part or asset that it is about."),
    people=said(MAYBE_COUNT, "How many come in, or how many others are put out; null for all others."),
    text=said(TEXT, "The move as a sentence."),
    route=ROUTE,
    line=said(POSITIVE, "The line of the article that allows it."),
    votes=list_of(_VOTE),
    together=said(list_of(record("So many act together.", group=TEXT, people=COUNT)), "Without a vote."),
    approvals=said(COUNT, "How many who do not collude say yes on the way."),
    unknowns=_UNKNOWNS,
)

_SEAT = record("So many of them begin in a group.", group=TEXT, people=POSITIVE)
_PATH = record(
    "A lawful way.",
    people=POSITIVE,
    days=_DAYS,
    seats=said(list_of(_SEAT), "Seats that it needs from the beginning; one person may hold several."),
    steps=list_of(_STEP),
    unknowns=_UNKNOWNS,
)

_REACH = record(
    "What it takes to reach one goal at one level, from one start.",
    goal={"enum": [goal.value for goal in Goal]},
    level={"enum": [level.value for level in Level]},
    start=said(MAYBE_TEXT, "The group in which those who collude begin; `*` for seats in several; null for strangers."),
    verdict={"enum": ["reached", "unknown", "not reached"]},
    people=said(MAYBE_COUNT, "The fewest people, read for the worst; null where no path exists."),
    days=said(_DAYS, "Their days."),
    worst=said(list_of(_PATH), "People against days, what is not declared read for the worst."),
    written=said(list_of(record("One size.", people=POSITIVE, days=_DAYS)), "The same as the text stands."),
    unknowns=said(_UNKNOWNS, "Why the verdict is unknown."),
)

_DERIVED = record("A group that is controlled, and through whom.", group=TEXT, through=NAMES, seats=MAYBE_COUNT)
_CONTROL = record(
    "Who controls what.",
    controls=list_of(record("What one group comes to control.", group=TEXT, controls=list_of(_DERIVED))),
    areas=said(list_of(record("Something worth controlling.", name=TEXT, groups=NAMES)), "Any one group is enough."),
    seeds=said(list_of(NAMES), "The smallest sets of groups that control every area."),
    loops=list_of(record("A loop.", kind={"enum": ["self-perpetuating", "admission"]}, groups=NAMES)),
    unreachable_powers=NAMES,
)

_DEADLOCK = record(
    "The scan of one body.",
    group=TEXT,
    dead=list_of(record("A state without a way out.", vacant=COUNT, larger=COUNT, smaller=COUNT)),
    rescued_by=said(NAMES, "Who outside the body can end a deadlock."),
    dissolving=list_of(record("How few can call the election of all seats.", vacant=COUNT, people=POSITIVE)),
)

_ABSENCE = record(
    "What staying away does to one decision.",
    decision=TEXT,
    group=TEXT,
    absent=POSITIVE,
    by_no=MAYBE_COUNT,
    removal_stopped=said(_MAYBE, "Whether they stop their own removal too; null where none is declared."),
)

_FRONT = {
    "anyOf": [record("The fewest people, and their days.", people=POSITIVE, days=_DAYS), {"type": "null"}],
    "description": "Null where no path exists.",
}
_COST = record(
    "What a friction asks of people who mean well.",
    newcomer_days=said(_DAYS, "Days that somebody new waits longer for a vote."),
    proposal_days=said(_DAYS, "Days that a proposal takes longer."),
    people=said(COUNT, "People more who must agree."),
    hours=said(COUNT, "Hours of volunteers' work in a month; an estimate."),
    falls_short=said({"type": "number"}, "The probability that a widely liked proposal fails for want of votes."),
    votes_kept=said(TRUE_OR_FALSE, "Whether somebody under a rightful measure goes on voting."),
    dead_states=said({"type": "integer"}, "By how many the states grow in which nothing can be decided."),
    stopped_by_absence=said({"type": "integer"}, "By how many the decisions grow that staying away can stop."),
)
_FRICTION = record(
    "A friction, or two, written into the compact, everything run again.",
    id=said(TEXT, "What `osc stress --apply` takes."),
    text=TEXT,
    meets_targets=said(
        TRUE_OR_FALSE, "Whether strangers then need as many people and days as the targets ask for, and did not before."
    ),
    changes=list_of(record("One edit.", route=ROUTE, value=said({}, "The plain value that stands there afterwards."))),
    effects=list_of(
        record(
            "One goal.",
            goal={"enum": [goal.value for goal in Goal]},
            inside=said(TRUE_OR_FALSE, "For people who hold seats wherever these are of use; else for strangers."),
            before=_FRONT,
            after=_FRONT,
        )
    ),
    cost=_COST,
)
_FLOOR = record(
    "How it stands against a recorded floor.",
    path=TEXT,
    broken=list_of(record("A goal that has become cheaper.", goal=TEXT, text=TEXT)),
    undecided=said(NAMES, "Goals that the compact no longer says enough about."),
)
_TAIL = record(
    "A probability within the horizon, from what is supposed about people.",
    about=said(TEXT, "Id of a decision, a role or a body."),
    kind=said({"enum": list(get_args(Kind))}, "What would happen."),
    says=said(TEXT, "One sentence that ends before the probability."),
    probability={"type": "number", "minimum": 0, "maximum": 1},
    half_width=said({"type": ["number", "null"]}, "How far a simulation may be off; null where it is exact."),
)

SCHEMA = contract(
    "stress/1",
    "What `osc stress --format json` prints",
    "How few people, in how many days, could lawfully take the structure over or freeze it.",
    compact=record("What was tested.", path=TEXT, sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"}),
    tlp={"enum": ["RED", "AMBER+STRICT", "AMBER", "GREEN", "CLEAR"]},
    parameters=_PARAMETERS,
    threats=said(list_of(_THREAT), "All of them: what is open first, then what is unknown, the gravest first."),
    rules=list_of(_RULE),
    reach=list_of(_REACH),
    control=_CONTROL,
    deadlocks=list_of(_DEADLOCK),
    absences=list_of(_ABSENCE),
    frictions=list_of(_FRICTION),
    floor={"anyOf": [_FLOOR, {"type": "null"}], "description": "Null where no floor was given."},
    tails=list_of(_TAIL),
    unknowns=_UNKNOWNS,
    assumptions=NAMES,
)
