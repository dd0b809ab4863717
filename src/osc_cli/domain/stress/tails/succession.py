"""How likely it is that somebody who alone holds something is gone."""


def vacant_within(leave_per_year: float, years: float) -> float:
    """Return the probability that one person leaves within so many years: `1 - (1 - leave) ** years`."""
    return float(1 - (1 - leave_per_year) ** years)
