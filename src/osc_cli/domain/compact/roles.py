"""The article `roles`: standings that a person can hold, how they begin and how they end."""

from typing import Literal

from osc_cli.domain.compact.base import Article, declared
from osc_cli.domain.compact.one_or_more import OneOrMore
from osc_cli.domain.compact.types import (
    ChannelRef,
    Count,
    Date,
    DecisionRef,
    Duration,
    ElectionRef,
    Flag,
    Handle,
    Line,
    ParticipantRef,
    PersonRef,
    Positive,
    Ratio,
    Rhythm,
    RoleRef,
    Text,
    Who,
)


class Vouching(Article):
    """How many people must stand up for a newcomer."""

    by: OneOrMore[Who] | None = declared("Who may vouch.")
    count: Positive | None = declared("How many people must vouch.")
    different_affiliations: Flag | None = declared(
        "Whether they must come from different organisations.",
        default="false",
        source="Kubernetes membership, two sponsors from different companies",
    )


class Entry(Article):
    """How a person comes to hold a role."""

    through: (
        Literal["application", "nomination", "election", "appointment", "invitation", "open", "founding"] | None
    ) = declared("The way in; `open` means that anybody may simply begin.")
    at: Line | None = declared("Where a person applies.")
    nominated_by: OneOrMore[Who] | None = declared("Who may propose a person.")
    shortlisted_by: OneOrMore[Who] | None = declared(
        "Who checks the proposed persons and makes the list that is decided on."
    )
    decided_by: OneOrMore[Who] | None = declared("Who says yes or no.")
    by: DecisionRef | None = declared("The decision by which they say so.")
    election: ElectionRef | None = declared("The election that fills the role.")
    requires: list[Line] | None = declared("What a person must have or do first.")
    after: Duration | None = declared(
        "How long a person must have taken part, or been on probation, before it is settled."
    )
    probation: Duration | None = declared("How long a new holder is on trial.")
    vouching: Vouching | None = declared("How many people must stand up for a newcomer.")
    cap: Positive | None = declared(
        "How many people may enter in each stretch of time: see `cap_every`.", default="no limit"
    )
    cap_every: Rhythm | None = declared("The stretch of time that `cap` counts.", default="month")
    then: list[Line] | None = declared("What is expected of a person once they are in.")
    appeal_to: Who | None = declared("Who hears a person who was refused.")


class Resignation(Article):
    """How a holder leaves by their own will."""

    notice: Duration | None = declared("How long before leaving they are asked to say so.")
    handover: Text | None = declared("What they pass on.")


class Inactivity(Article):
    """What happens when a holder is silent for long."""

    after: Duration | None = declared("How long without activity counts as inactive.")
    measured_by: Line | None = declared("What counts as activity, such as `one merged change or review`.")
    effect: Line | None = declared("What follows, such as `vote suspended` or `becomes emeritus`.")
    asked_first: Flag | None = declared("Whether the person is asked before it takes effect.")
    returns_on: Line | None = declared("How the person comes back, such as `request`.")


class Removal(Article):
    """How the community ends somebody's standing against their will."""

    grounds: list[Line] | None = declared("For what a person can be removed.")
    after: list[Line] | None = declared("What must have happened first, such as two warnings.")
    decided_by: OneOrMore[Who] | None = declared("Who decides.")
    by: DecisionRef | None = declared("The decision by which they decide.")
    effect: Line | None = declared("What removal means, such as `the account is frozen`.", default="the role ends")
    keeps_vote: Flag | None = declared("Whether the person still votes while the measure is in force.")
    appeal_to: Who | None = declared("Who hears an appeal.")


class Leaving(Article):
    """The ways out of a role."""

    resignation: Resignation | None = declared("Leaving by one's own will. An empty map says that it is possible.")
    inactivity: Inactivity | None = declared("What happens when a holder is silent for long.")
    removal: Removal | None = declared("How the community ends somebody's standing against their will.")


class Term(Article):
    """For how long a person holds a role or a seat."""

    length: Duration | None = declared("How long one term lasts.")
    consecutive: Positive | None = declared("How many terms in a row one person may serve.", default="no limit")
    lifetime: Positive | None = declared("How many terms one person may serve in all.", default="no limit")
    pause: Duration | None = declared("How long a person must pause after the last term in a row.")


class Role(Article):
    """A standing that a person can hold."""

    name: Line | None = declared("How the role is called.", default="the id, with a capital letter")
    description: Text | None = declared("What the role is for.")
    participant: ParticipantRef | None = declared("The kind of participant that holders of the role belong to.")
    holders: list[PersonRef] | None = declared("Who holds the role today, from the roster.")
    holding_since: dict[Handle, Date] | None = declared("Since when each holder holds it in the present term.")
    size: Count | None = declared("How many people hold the role, where they are not listed one by one.")
    may: list[Line] | None = declared("What holders may do, in words; binding powers belong into `powers`.")
    must: list[Line] | None = declared("What holders must do.")
    enters: Entry | None = declared("How a person comes to hold the role.")
    leaves: Leaving | None = declared("How a person stops holding the role.")
    term: Duration | Term | None = declared("For how long a person holds the role.", default="no term")
    votes_from: Line | None = declared("From when a holder votes, such as `end of probation`.")
    emeritus: Text | None = declared("What a former holder keeps.")
    turnout: Ratio | None = declared("The usual share of holders who vote, measured by the project itself.")
    incompatible_with: OneOrMore[RoleRef] | None = declared("Roles that one person may not hold at the same time.")
    step_of: RoleRef | None = declared("The role that a person must hold before this one: the ladder.")
    reachable_at: ChannelRef | None = declared("The channel on which holders can be asked something.")
