"""The later steps of a conduct case: measures, appeal, records, reach."""

from typing import Literal

from osc_cli.domain.compact.base import Article, declared, required
from osc_cli.domain.compact.one_or_more import OneOrMore
from osc_cli.domain.compact.types import (
    ChannelRef,
    ContactRef,
    DecisionRef,
    Duration,
    Flag,
    Line,
    Positive,
    Rhythm,
    Text,
    Who,
)


class Measure(Article):
    """One rung of the ladder."""

    name: Line = required("The name of the measure.")
    event: Text | None = declared("What it is for.")
    consequence: Text | None = declared("What it means for the person.")
    repair: Text | None = declared("What the person can do to make good.")
    at_most: Duration | None = declared("How long it lasts at most.", default="not declared; a warning has no length")
    needs: DecisionRef | None = declared("The decision that it takes.")
    suspends_vote: Flag | None = declared("Whether the person loses their vote while it lasts.")
    returns: Line | None = declared("How the person comes back, such as `automatically` or `on request`.")


class Mediation(Article):
    """Help for people who want to talk to each other."""

    offered: Flag | None = declared("Whether the project offers it.")
    consent: Literal["all parties"] | None = declared("Whose consent it needs; it is never forced.")
    provider: Line | None = declared("Who mediates.")


class Voice(Article):
    """What one side of a case may say and hear."""

    heard: Line | None = declared("When the person is heard.")
    told: Line | None = declared("What the person is told, and when.")
    comments_on_measure: Flag | None = declared("Whether the person may comment before a measure is decided.")
    may_speak_publicly: Flag | None = declared("Whether the person may speak about their own experience in public.")


class Telling(Article):
    """What people outside a case hear of it."""

    members: Line | None = declared("What the project's own people are told about a case, and when.")
    public: Line | None = declared("What everybody else is told, and when.")
    by: Who | None = declared("Who says it; better nobody who handled the case.", source="Django conduct manual")
    passed_on_when: list[Line] | None = declared(
        "When something said in confidence is passed on all the same, such as `somebody is in danger`."
    )


class Appeal(Article):
    """A second look at a decision."""

    to: ContactRef | None = declared("Who hears it; never the body that decided.")
    by: list[Line] | None = declared("Who may appeal.")
    within: Duration | None = declared("How long after the decision an appeal can be made.")
    answered_within: Duration | None = declared("How soon it is answered.")
    grounds: list[Line] | None = declared("For what an appeal can be made.", default="anything")
    pauses_measure: Flag | None = declared("Whether the measure rests until the appeal is decided.")


class Audit(Article):
    """A check of the process, not of the case."""

    by: ContactRef | None = declared("Who checks.")
    on_request_for: Line | None = declared("For which cases anyone concerned may ask for it.")
    automatic_for: Line | None = declared("For which cases it always takes place.")


class Records(Article):
    """What is kept about cases."""

    kept_in: Line | None = declared("Where records are kept.")
    seen_by: OneOrMore[Who] | None = declared("Who can read them.")
    minor: Duration | None = declared("How long records of small matters are kept.")
    other: Duration | None = declared("How long other records are kept.")
    ban: Line | None = declared("How long records of a ban are kept.")
    deleted_by: Who | None = declared("Who deletes them.")
    without_names_in_titles: Flag | None = declared("Whether titles and subjects carry no names.")


class Transparency(Article):
    """The report about cases."""

    every: Rhythm | None = declared("How often it appears.")
    owner: Who | None = declared("Who writes it.")
    backup: Who | None = declared("Who writes it when the owner cannot.")
    floor: Positive | None = declared(
        "The number below which counts are not given exactly, so that nobody is recognised."
    )
    contains: list[Line] | None = declared("What it says.")
    never: list[Line] | None = declared("What it never says.")
    published_on: ChannelRef | None = declared("Where it appears.")


class Retaliation(Article):
    """Protection against revenge."""

    banned: Flag | None = declared("Whether revenge against people in a case is itself a breach.")
    protects: list[Line] | None = declared("Whom this protects.")


class Reach(Article):
    """What a measure means elsewhere."""

    default: Literal["this space", "this project", "umbrella"] | None = declared("How far a measure reaches by itself.")
    elsewhere: Literal["none", "notify only", "recognised", "automatic"] | None = declared(
        "What happens in other projects."
    )
    shared: list[Line] | None = declared("What other projects are told.")
    never_shared: list[Line] | None = declared("What they are never told.")


class Jurisdiction(Article):
    """Who handles what happened in one space."""

    space: Line = required("The space, event or project.")
    handler: Line | None = declared("Who handles it; an id or words.")
    during: Line | None = declared("Who is the contact while it is going on, as at an event.")
    after: Line | None = declared("Who takes over afterwards.")
    contact: Line | None = declared("The contact that is printed there.")
    escalates_to: Line | None = declared("Where a case goes that is too large or too close.")


class Liability(Article):
    """Whether people who handle cases are covered if they are sued. A status, no advice."""

    cover: Literal["unknown", "none", "indemnity", "insurance"] | None = declared("What cover there is.")
    by: Line | None = declared("Who provides it.")
    covers: list[Line] | None = declared("Whom it covers.")
    counsel_before: list[Line] | None = declared("Before which steps legal advice is asked for.")
