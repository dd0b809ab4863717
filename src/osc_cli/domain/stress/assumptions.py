"""What the search takes for granted. Printed in every report: a path that was not found is not found under these."""

from fractions import Fraction

from osc_cli.domain.stress.parameters import EMPLOYER_LEAVES, SMALL, Parameters

_ALWAYS = (
    "Those who collude obey the text. All others vote no, stay, and act only where the compact gives them a clock.",
    f"A body with seats, and a role of at most {SMALL} people without a stated turnout, is all there when it votes.",
    "Whoever lets applicants, nominees and volunteers in suspects nothing; election and appointment need votes.",
    "A move begins when everything that it needs is there, and moves that do not wait for one another run at once.",
    "The next election is about to be called; elections after it come in the declared rhythm.",
    "Insiders begin in one group, as many as it holds, or sit in several; strangers may join beside them.",
    "One person may hold several seats where no text forbids it; where it does, 80 ways to share people out are tried.",
    "Where more ways than that would have to be tried, fewer people may be told here than it takes, and never more.",
    "Grounds for a removal or a measure bind nobody here: whoever decides judges whether they are met.",
    "Whoever may propose has the vote called. Where it is discussed, and when what failed may return, costs no time.",
    "Nobody but those who collude supports their proposals; what a power did stands until somebody fails to ratify it.",
    "Nobody who colludes gives up a place, and nobody who lost a vote gets it back in time.",
    "A suspension that ends by itself begins as late as it can, lasts until the vote is over, and is not begun anew.",
    "What is not declared is read for the worst; the report says where that decides.",
)


def assumptions(parameters: Parameters) -> tuple[str, ...]:
    """Return the suppositions as sentences."""
    affiliation = (
        "All who collude share one affiliation, so caps bind them."
        if parameters.one_affiliation
        else "Those who collude seem to have different affiliations, so caps on affiliation do not bind them."
    )
    return (*_ALWAYS, affiliation, _likely(parameters))


def _likely(parameters: Parameters) -> str:
    """Say what probabilities rest on."""
    return (
        f"Within a year a holder leaves with a chance of {_percent(parameters.leave_per_year)}, an employer with one of"
        f" {_percent(EMPLOYER_LEAVES)}. Voters move together by {float(parameters.correlation):g}: 0 is each alone."
    )


def _percent(share: Fraction) -> str:
    return f"{float(100 * share):g}%"
