"""The article `decisions`: rules by which the community says yes or no."""

from typing import Annotated, Literal

from pydantic import Field

from osc_cli.domain.compact.base import Article, declared, required
from osc_cli.domain.compact.one_or_more import OneOrMore
from osc_cli.domain.compact.patterns import TEXT
from osc_cli.domain.compact.types import (
    NAME_LIMIT,
    BodyRef,
    ChannelRef,
    DecisionRef,
    Duration,
    Flag,
    Id,
    Line,
    Positive,
    RoleRef,
    Text,
    Who,
)

Condition = Annotated[str, Field(pattern=TEXT, max_length=NAME_LIMIT)]
"""A comparison of counts, such as `agree >= 9 * (disagree + block)`; read by `domain/decisions`."""

Choice = Literal["agree", "abstain", "disagree", "block"]
Excluded = Literal["subject", "conflicted", "inactive", "suspended", "candidate", "proposer", "on probation"]


class Guarded(Article):
    """A condition that must hold only when its guard does."""

    when: Condition = required("The guard: a comparison of counts.")
    need: OneOrMore[Condition] = required("What must hold when the guard holds.")


class AnyOf(Article):
    """Alternatives: one of them is enough."""

    any_of: list[Condition | Guarded] = required("The alternatives.")


Conditions = OneOrMore[Condition | Guarded | AnyOf]


class Outcome(Article):
    """One line of an ordered list of outcomes; the first whose conditions hold decides."""

    when: Conditions | None = declared("The conditions.", default="always")
    outcome: Literal[
        "passes", "fails", "blocked", "inconclusive", "invalid", "extended", "second-round", "referred"
    ] = required("What follows.")
    to: Line | None = declared("To whom it is referred, or by how long it is extended.")


class Electorate(Article):
    """Who may vote."""

    roles: OneOrMore[RoleRef] | None = declared("The roles whose holders vote.")
    body: BodyRef | None = declared("The body whose members vote.")
    without: list[Excluded] | None = declared("Who does not vote although they belong to it.")
    snapshot: Literal["opened", "closed"] | None = declared(
        "At which moment somebody must belong to it: when the vote opens or when it closes.", default="opened"
    )
    needs: Line | None = declared("What else a voter needs, such as `good-standing`.")
    binding: Line | None = declared("Whose votes count, where others may vote too.")


class Period(Article):
    """How long a vote is open."""

    at_least: Duration | None = declared("The shortest time for which it must be open.")
    at_most: Duration | None = declared("The longest time for which it may be open.")
    counted_in: Literal["24-hour days", "calendar days", "business days"] | None = declared(
        "What a day is: 24 hours on a clock, a date that has passed, or a working day.", default="24-hour days"
    )
    time_zone: Line | None = declared("The time zone in which calendar days end, such as `UTC` or `anywhere on Earth`.")
    tolerance: Duration | None = declared("How much shorter it may turn out without being invalid.", default="nothing")
    not_during: list[Line] | None = declared("Times that do not count, such as `17 December to 10 January`.")


class Urgent(Article):
    """A faster way for what cannot wait."""

    marked_by: Line | None = declared("How a proposal is marked as urgent.")
    with_: Literal["justification"] | None = declared("What the proposal must also carry.", alias="with")
    at_least: Duration | None = declared("The shortest time even an urgent vote is open.")
    declared_by: OneOrMore[Who] | None = declared("Who may declare a proposal urgent.")
    ratified_by: DecisionRef | None = declared("The decision that must confirm the result afterwards.")


class Veto(Article):
    """A single voice that stops a decision."""

    by: OneOrMore[Who] | None = declared("Who may veto.")
    valid_when: Literal["always", "justified", "seconded"] | None = declared("When a veto counts.", default="always")
    effect: Line | None = declared("What a valid veto does.", default="the proposal is blocked")
    overridden_by: DecisionRef | None = declared("The decision that overrides a veto.", default="nothing overrides it")


class Block(Article):
    """What a Block vote means where it is not a plain veto."""

    means: Text | None = declared("What a voter says with a Block vote.")
    valid_when: Literal["always", "justified", "seconded"] | None = declared("When a Block counts.", default="always")
    effect: Line | None = declared("What a Block does, where the conditions do not say it.")


class Preconditions(Article):
    """What must have happened before a vote may open."""

    proposed_by: OneOrMore[Who] | None = declared("Who may propose.")
    seconders: Positive | None = declared("How many others must support the proposal first.")
    different_affiliations: Flag | None = declared("Whether they must come from different organisations.")
    notice: Duration | None = declared("How long before the vote it must be announced.")
    discussion: Duration | None = declared("How long it must have been discussed.")
    discussed_in: OneOrMore[Who] | None = declared("Where it is discussed first.")
    cooling_off: Duration | None = declared("How long a failed proposal must wait before it comes back.")


class House(Article):
    """One of several groups that must all pass a decision."""

    electorate: OneOrMore[Who] | Electorate = required("Who votes in this house.")
    passes: Conditions | None = declared("The conditions for this house.", default="those of the decision")
    quorum: Literal["none"] | Conditions | None = declared("The quorum of this house.", default="that of the decision")


class Fallback(Article):
    """What is used when a decision does not come about."""

    to: DecisionRef = required("The decision that is used instead.")
    after: Duration | None = declared("How long the first way is tried.")


class Decision(Article):
    """A rule by which a group says yes or no."""

    name: Line | None = declared("How the decision is called.", default="the id, with a capital letter")
    used_for: list[Line] | None = declared("What is decided this way.")
    electorate: OneOrMore[Who] | Electorate | None = declared("Who may vote: a role, a body, or a map with details.")
    choices: list[Choice] | None = declared("What a voter may answer.", default="agree, abstain, disagree")
    open_for: Duration | Period | None = declared(
        "How long a vote is open.", default="not declared: the rule is not judged on time"
    )
    urgent: Urgent | None = declared("A faster way for what cannot wait.")
    closes_early: Literal["never", "when decided", "on passing"] | None = declared(
        "Whether a vote ends before its time.", default="never"
    )
    passes: Conditions | None = declared("What must hold for a yes: conditions over the counts, all of them.")
    outcomes: list[Outcome] | None = declared("An ordered list, where passing and failing are not enough.")
    in_words: Text | None = declared("The rule as a text states it, where no count can decide.")
    judged_by: Who | None = declared("Who judges what no count can decide.")
    quorum: Literal["none"] | Conditions | None = declared(
        "Which part of the electorate must take part: conditions over the counts, or `none`."
    )
    on_no_quorum: (
        Literal["fails", "inconclusive", "invalid", "extended", "second-round", "referred", "dissolves"] | None
    ) = declared("What happens without a quorum.", default="inconclusive")
    veto: Veto | None = declared("A single voice that stops the decision.")
    block: Block | None = declared("What a Block vote means.")
    abstaining: Text | None = declared("What an Abstain vote means.")
    tie: Literal["fails", "status quo", "chair decides", "lot", "referred", "runoff"] | None = declared(
        "What happens when as many agree as disagree."
    )
    vacancies_vote: Literal["not counted", "abstain", "agree"] | None = declared(
        "How empty seats count.", default="not counted", source="NixOS constitution, which uses two of the three"
    )
    silence: Literal["nothing", "agrees"] | None = declared(
        "What silence means: with `agrees`, nobody's objection is consent.", default="nothing"
    )
    needs: Preconditions | None = declared("What must have happened before a vote may open.")
    houses: dict[Id, House] | None = declared("Groups that must all pass it.")
    held_on: ChannelRef | None = declared("Where the vote takes place.")
    secret: Flag | None = declared("Whether ballots are secret.")
    fallback: Fallback | None = declared("What is used when the decision does not come about.")
    binds: Line | None = declared("Whom the result binds.")
    amended_by: DecisionRef | None = declared("The decision that may change this rule.")
