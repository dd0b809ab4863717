"""The article `stress`: what a stress test supposes about people, and what a takeover should take at least."""

from osc_cli.domain.compact.base import Article, declared
from osc_cli.domain.compact.types import Flag, Positive, Ratio


class Stress(Article):
    """Suppositions and targets of `osc stress`. A flag goes first; sizes stand with roles and bodies."""

    turnout: Ratio | None = declared(
        "The share of an assembly that usually votes, where the assembly itself states none.", default="1/4"
    )
    alarm: Ratio | None = declared(
        "By how much an alarm multiplies turnout.", default="2.5", source="Sierra Club election of 2004"
    )
    leave_per_year: Ratio | None = declared("The share of holders of a seat who leave in a year.", default="1/5")
    correlation: Ratio | None = declared("How much voters move together, from 0 to 1.", default="0.02")
    horizon_months: Positive | None = declared("How many months ahead probabilities look.", default="24")
    one_affiliation: Flag | None = declared(
        "Whether those who collude share one employer, so that caps on affiliation bind them.", default="false"
    )
    people_at_least: Positive | None = declared(
        "The fewest people that a takeover should need.", default="a tenth of the largest roll, and five at least"
    )
    days_at_least: Positive | None = declared("The fewest days that a takeover should need.", default="60")
    short_at_most: Ratio | None = declared(
        "How often a widely liked proposal may fail for want of votes.", default="1/20"
    )
