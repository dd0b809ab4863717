"""The article `elections`: how seats are filled by vote."""

from typing import Literal

from osc_cli.domain.compact.base import Article, declared
from osc_cli.domain.compact.decisions import Condition, Electorate
from osc_cli.domain.compact.one_or_more import OneOrMore
from osc_cli.domain.compact.types import Duration, Flag, Line, Positive, Ratio, Rhythm, Text, Who


class Candidacy(Article):
    """Who may stand."""

    open_to: OneOrMore[Who] | None = declared("Who may stand.")
    nominated_by: OneOrMore[Who] | None = declared("Who may propose candidates.")
    shortlisted_by: OneOrMore[Who] | None = declared("Who checks candidates before the vote.")
    endorsements: Positive | None = declared("How many people must support a candidate.")
    different_affiliations: Flag | None = declared("Whether they must come from different organisations.")
    requires: list[Line] | None = declared("What a candidate needs.")
    period: Duration | None = declared("How long candidates may come forward.")


class Officers(Article):
    """Who runs an election."""

    named_by: OneOrMore[Who] | None = declared("Who names the officers.")
    count: Positive | None = declared("How many officers there are.")


class Disputes(Article):
    """What happens when a result is contested."""

    decided_by: OneOrMore[Who] | None = declared("Who decides; never a candidate.")
    within: Duration | None = declared("How long after the result a complaint may be made.")


class Election(Article):
    """A vote that fills seats."""

    name: Line | None = declared("How the election is called.", default="the id, with a capital letter")
    electorate: OneOrMore[Who] | Electorate | None = declared("Who may vote.")
    method: (
        Literal[
            "plurality",
            "approval",
            "schulze",
            "condorcet",
            "condorcet-irv",
            "cpssd",
            "minimax",
            "stv",
            "irv",
            "bloc-star",
            "star",
            "score",
            "consensus",
        ]
        | None
    ) = declared("How ballots are counted.")
    seats: Positive | None = declared("How many seats are filled.")
    choices_at_most: Positive | None = declared("How many names one ballot may carry.")
    unranked: Literal["last", "no-opinion", "invalid"] | None = declared(
        "What leaving a candidate out means; it has decided a seat.", source="Kubernetes steering election of 2021"
    )
    strength: Literal["winning", "margins"] | None = declared("How a pairwise victory is measured.")
    default_option: Line | None = declared("An option that stands for `none of these`.")
    head_to_head: OneOrMore[Condition] | None = declared(
        "What an option needs against each other one, or against the default option: `agree` prefer it, `disagree`"
        " prefer the other.",
        source="Debian constitution 1.7, A.6; Node.js TSC charter",
    )
    ratios: dict[Line, Ratio] | None = declared(
        "How many times as many voters must prefer an option to the default option as the reverse.",
        default="1 for every option",
        source="Debian constitution 1.7, A.6",
    )
    quorum: Ratio | None = declared("How many voters must take part: a count, or a share.")
    tie: Literal["lot", "agreement", "runoff", "chair decides", "seniority"] | None = declared("How a tie is resolved.")
    every: Rhythm | None = declared("How often the election takes place.")
    called_by: OneOrMore[Who] | None = declared("Who must or may call it.")
    open_for: Duration | None = declared("How long voting is open.")
    candidates: Candidacy | None = declared("Who may stand.")
    officers: OneOrMore[Who] | Officers | None = declared("Who runs the election.")
    certified_by: OneOrMore[Who] | None = declared("Who confirms the result.")
    disputes: Disputes | None = declared("What happens when a result is contested.")
    secret: Flag | None = declared("Whether ballots are secret.")
    max_per_affiliation: Ratio | None = declared("How many of the elected may come from one organisation.")
    over_the_cap: Text | None = declared("What happens when more are elected than `max_per_affiliation` allows.")
    removal_until: Literal["the cap", "below the cap"] | None = declared(
        "How far an organisation with too many elected is cut.",
        default="the cap",
        source="Kubernetes elections guide",
    )
    terms: list[Duration] | None = declared(
        "The term of each seat, one per seat, where they differ; who ranks higher gets the longer one.",
        default="the term of the body",
    )
    runners_up: Line | None = declared("What runners-up are for, such as `they fill vacancies`.")
