"""The article `powers`: the table of authority."""

from osc_cli.domain.compact.base import Article, declared
from osc_cli.domain.compact.one_or_more import OneOrMore
from osc_cli.domain.compact.types import DecisionRef, Duration, Flag, Line, Positive, Text, Who


class Power(Article):
    """Who may do something that binds others, and by which decision."""

    text: Line | None = declared("What the power is, where its id does not say it: finishes the sentence `may …`.")
    held_by: OneOrMore[Who] | None = declared("Who holds the power.")
    by: DecisionRef | None = declared(
        "The decision by which the power is used.", default="what the holding body `decides_by`, else not declared"
    )
    acting_together: Positive | None = declared("How many holders must act together; 1 lets each act alone.")
    limits: Text | None = declared("Where the power ends.")
    recused: list[Line] | None = declared("Who steps aside, such as `the subject`.")
    expires_after: Duration | None = declared("How long an act under this power lasts unless it is ratified.")
    ratified_by: DecisionRef | None = declared("The decision that must confirm an act under this power.")
    keeps_vote: Flag | None = declared(
        "For `emergency-suspension`: whether somebody who is suspended still votes while it is in force."
    )
    appeal_to: Who | None = declared("Who hears somebody who disagrees with an act under this power.")
    reported_to: Who | None = declared("Who is told when the power was used.")
