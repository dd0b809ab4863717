"""The article `membership`: what members pay and how they stay in touch."""

from osc_cli.domain.compact.base import Article, declared
from osc_cli.domain.compact.one_or_more import OneOrMore
from osc_cli.domain.compact.types import Duration, Line, Rhythm, Text, Url, Who


class Dues(Article):
    """What members pay."""

    amount: Line | None = declared("How much, with the currency, such as `1-10 USD`.")
    every: Rhythm | None = declared("How often it is due.")
    paid_through: Url | None = declared("Where it is paid.")
    from_: Line | None = declared("From when a member pays, such as `end of probation`.", alias="from")
    waived_by: OneOrMore[Who] | None = declared("Who may let a member off the dues.")
    unpaid_for: Duration | None = declared("After how long without payment there is a consequence.")
    unpaid_effect: Line | None = declared("What the consequence is.")
    check_in_every: Rhythm | None = declared("How often members who do not pay are asked how they are doing.")
    check_in: Text | None = declared("What that message contains and asks for.")


class Membership(Article):
    """What membership asks of people besides their role."""

    open_to: Text | None = declared("Who can become a member.")
    apply_at: Url | None = declared("Where a person applies.")
    dues: Dues | None = declared("What members pay.")
    benefits: list[Line] | None = declared("What members receive.")
    acknowledgement: Text | None = declared("How the work of members is credited.")
