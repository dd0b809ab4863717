"""The article `money`: how the project spends and who watches."""

from osc_cli.domain.compact.base import Article, declared
from osc_cli.domain.compact.one_or_more import OneOrMore
from osc_cli.domain.compact.types import DecisionRef, Duration, Line, Ratio, Rhythm, Text, Url, Who


class Spending(Article):
    """How money is asked for, granted and paid."""

    proposed_by: OneOrMore[Who] | None = declared("Who may ask for money.")
    proposed_as: Line | None = declared("How such a proposal is marked.")
    proposed_in: OneOrMore[Who] | None = declared("Where it is proposed.")
    proposal_states: list[Line] | None = declared("What the proposal must say.")
    decided_by: OneOrMore[Who] | None = declared("Who decides.")
    by: DecisionRef | None = declared("The decision by which they decide.")
    advance_at_most: Ratio | None = declared("The share that may be paid before the work is done.")
    completed_as: Line | None = declared("How the second proposal, after the work, is marked.")
    completed_by: DecisionRef | None = declared("The decision that accepts the finished work.")
    completion_states: list[Line] | None = declared("What the second proposal must show.")
    approved_by: OneOrMore[Who] | None = declared("Who releases the payment.")
    paid_through: Line | None = declared("How it is paid.")
    paid_within: Duration | None = declared("How soon after approval it is paid.")
    if_short: Text | None = declared("What happens when there is not enough money.")
    recused: list[Line] | None = declared("Who does not vote on it, such as `the payee`.")
    without_vote_up_to: Line | None = declared("The amount that may be spent without a vote.")


class Money(Article):
    """How the project handles money."""

    principle: Text | None = declared("How the project thinks about pay and money.")
    budget: Text | None = declared("How the budget as a whole is decided.")
    held_by: OneOrMore[Who] | None = declared("Who holds the money.")
    published_at: Url | None = declared("Where the accounts can be seen.")
    published_every: Rhythm | None = declared("How often they are published.")
    spending: Spending | None = declared("How money is asked for, granted and paid.")
    watched_by: OneOrMore[Who] | None = declared("Who may look at everything and ask.")
