"""The article `powers`: the table of authority."""

from osc_cli.domain.compact.base import Article, OneOrMore, declared
from osc_cli.domain.compact.types import DecisionRef, Duration, Line, Positive, Text, Who

STANDARD_POWERS = {
    "admit": "admit people to a role",
    "appoint": "appoint people to a seat or an office",
    "remove": "remove people from a role or a seat",
    "moderate": "moderate what is posted in the project's spaces",
    "sanction": "decide on measures under the code of conduct",
    "merge": "merge changes",
    "review": "review and approve changes",
    "release": "publish a release",
    "roadmap": "set the direction of the work",
    "spend": "spend the project's money",
    "contract": "enter into agreements for the project",
    "call-election": "call an election",
    "call-vote": "call a vote",
    "speak": "speak for the project",
    "amend": "amend this compact",
    "interpret": "say what this compact means when that is disputed",
    "relicense": "change the licence",
    "transfer-asset": "transfer an asset to somebody else",
    "grant-access": "give and take away access to accounts and repositories",
    "create-body": "create or dissolve a body",
    "accept-project": "take in a new project or repository",
    "archive": "archive or close the project",
    "emergency-suspension": "suspend somebody at once in an emergency",
}
"""The powers that most projects have, in words that finish the sentence "may …". A project may name others."""


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
    appeal_to: Who | None = declared("Who hears somebody who disagrees with an act under this power.")
    reported_to: Who | None = declared("Who is told when the power was used.")
