"""The article `bodies`: groups with seats."""

from typing import Literal

from osc_cli.domain.compact.base import Article, declared
from osc_cli.domain.compact.one_or_more import OneOrMore
from osc_cli.domain.compact.roles import Term
from osc_cli.domain.compact.types import (
    BodyRef,
    ChannelRef,
    Date,
    DecisionRef,
    Duration,
    ElectionRef,
    Flag,
    Handle,
    Line,
    PersonRef,
    Positive,
    Ratio,
    Rhythm,
    RoleRef,
    Text,
    Who,
)


class Seats(Article):
    """How many seats a body has, where the number is not fixed."""

    min: Positive | None = declared("The fewest seats with which the body may act.")
    max: Positive | None = declared("The most seats that the body may have.")
    alternates: Positive | None = declared("How many people stand ready to step in.")


class Filling(Article):
    """How seats are filled."""

    election: OneOrMore[ElectionRef] | None = declared(
        "The election that fills the seats, or each that fills some of them."
    )
    appointed_by: OneOrMore[Who] | None = declared("Who names the holders.")
    by: DecisionRef | None = declared("The decision by which they are named.")
    volunteers_from: RoleRef | None = declared("The role whose holders may simply join.")
    representing: Line | None = declared("What each seat stands for, such as `one person per top-level team`.")
    elected: Positive | None = declared("How many of the seats are filled by election.")
    appointed: Positive | None = declared("How many of the seats are filled by appointment.")
    requires: list[Line] | None = declared("What a person needs to take a seat.")
    training: Text | None = declared("What a person learns before or soon after taking a seat.")


class Vacancies(Article):
    """What happens when a seat falls empty."""

    filled_within: Duration | None = declared("How long a seat may stay empty.")
    by: Filling | None = declared("How the empty seat is filled.", default="as any other seat")
    for_the_rest_of_the_term: Flag | None = declared("Whether the new holder serves only what is left of the term.")
    below_minimum: Text | None = declared("What the remaining holders may still do when too few seats are filled.")


class Chair(Article):
    """Who leads the meetings of a body."""

    held_by: PersonRef | None = declared("Who is chair today.")
    chosen_by: OneOrMore[Who] | None = declared("Who chooses the chair.")
    by: DecisionRef | None = declared("The decision by which the chair is chosen.")
    term: Duration | None = declared("How long a chair serves.")
    casting_vote: Flag | None = declared("Whether the chair decides a tie.")


class Recall(Article):
    """How holders of seats are sent home before their term ends."""

    called_by: Line | None = declared("Who may start it, such as `any ten members`.")
    decided_by: OneOrMore[Who] | None = declared("Who decides.")
    by: DecisionRef | None = declared("The decision by which they decide.")
    whole_body: Flag | None = declared("Whether the body can be recalled as a whole.")


class Meetings(Article):
    """How often a body meets and who may see it."""

    every: Rhythm | None = declared("How often the body meets.")
    open_to: Line | None = declared("Who may listen, such as `anyone`.")
    minutes: Line | None = declared("What is written down and where it is published.")
    notice: Duration | None = declared("How long before a meeting it is announced.")


class Body(Article):
    """A group that decides or acts together."""

    name: Line | None = declared("How the body is called.", default="the id, with a capital letter")
    description: Text | None = declared("What the body is for.")
    kind: Literal["assembly", "council", "committee", "working group", "board", "team"] | None = declared(
        "What sort of body it is."
    )
    part_of: BodyRef | None = declared("The body that this one belongs to.")
    external: Flag | None = declared(
        "Whether the body stands outside the project, such as a foundation's board.", default="false"
    )
    made_of: OneOrMore[RoleRef] | None = declared("The roles whose holders all belong to the body, as in an assembly.")
    seats: Positive | Seats | None = declared("How many seats the body has.")
    holders: list[PersonRef] | None = declared("Who holds a seat today, from the roster.")
    holding_since: dict[Handle, Date] | None = declared("Since when each holder holds the seat in the present term.")
    scope: list[Line] | None = declared("What the body decides or takes care of.")
    filled_by: Filling | None = declared("How seats are filled.")
    term: Duration | Term | None = declared("For how long a person holds a seat.", default="no term")
    staggered: Flag | None = declared("Whether terms end at different times, so that some experience stays.")
    max_per_affiliation: Ratio | None = declared(
        "How many seats people of one organisation may hold: a count, or a share of the seats.",
        source="PEP 13 and Kubernetes steering charter",
    )
    quorum: Ratio | None = declared(
        "How many holders must take part for the body to act, by a vote or an abstention: a count, or a share. It holds"
        " for each decision in which the body alone votes and that has no quorum of its own; not where silence agrees."
    )
    decides_by: DecisionRef | None = declared("The decision that the body uses unless another is named.")
    chair: Chair | None = declared("Who leads the meetings.")
    recall: Recall | None = declared("How holders are sent home before their term ends.")
    vacancies: Vacancies | None = declared("What happens when a seat falls empty.")
    meetings: Meetings | None = declared("How often the body meets and who may see it.")
    turnout: Ratio | None = declared("The usual share of the body that votes, measured by the project itself.")
    reports_to: Who | None = declared("To whom the body gives account.")
    reports_every: Rhythm | None = declared("How often it gives account.")
    incompatible_with: OneOrMore[Who] | None = declared(
        "Roles or bodies that a holder may not belong to at the same time."
    )
    reachable_at: ChannelRef | None = declared("The channel on which the body can be asked something.")
    succession: Text | None = declared("Who carries on when the body can no longer act.")
