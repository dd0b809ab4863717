"""What the fixed choices of a compact mean, in words that a template can put into a sentence."""

TERMS: dict[str, dict[str, str]] = {
    "choice": {"agree": "Agree", "abstain": "Abstain", "disagree": "Disagree", "block": "Block"},
    "excluded": {
        "subject": "the person whom the vote is about",
        "conflicted": "anyone with a conflict of interest",
        "inactive": "anyone who counts as inactive",
        "suspended": "anyone who is suspended",
        "candidate": "candidates",
        "proposer": "the person who made the proposal",
        "on probation": "anyone on probation",
    },
    "snapshot": {
        "opened": "You must be one of them when the vote opens",
        "closed": "You must be one of them when the vote closes",
    },
    "counted_in": {
        "24-hour days": "A day is 24 hours on the clock",
        "calendar days": "Days are calendar days: a day is over when its date has passed",
        "business days": "Only working days count",
    },
    "closes_early": {
        "never": "Never",
        "when decided": "As soon as no missing vote could change the result",
        "on passing": "As soon as it passes",
    },
    "outcome": {
        "passes": "the proposal passes",
        "fails": "the proposal fails",
        "blocked": "the proposal is blocked",
        "inconclusive": "nothing is decided",
        "invalid": "the vote does not count",
        "extended": "the vote is extended",
        "second-round": "a second round of voting follows",
        "referred": "somebody else decides",
        "dissolves": "the body is dissolved",
    },
    "tie": {
        "fails": "the proposal fails",
        "status quo": "everything stays as it is",
        "chair decides": "the chair decides",
        "lot": "a lot is drawn",
        "referred": "somebody else decides",
        "runoff": "another vote is held between those who are tied",
        "agreement": "those who are tied agree among themselves",
        "seniority": "whoever has been here longest wins",
    },
    "vacancies_vote": {
        "not counted": "Empty seats do not count",
        "abstain": "Empty seats count as Abstain votes",
        "agree": "Empty seats count as Agree votes",
    },
    "silence": {
        "nothing": "Silence is neither a yes nor a no",
        "agrees": "If nobody objects in time, the proposal counts as agreed (lazy consensus)",
    },
    "valid_when": {
        "always": "It counts without a reason",
        "justified": "It counts only when reasons are given; else it is an Abstain vote",
        "seconded": "It counts only when another voter supports it; else it is an Abstain vote",
    },
    "through": {
        "application": "You apply",
        "nomination": "Somebody nominates you",
        "election": "You are elected",
        "appointment": "You are appointed",
        "invitation": "You are invited",
        "open": "You simply begin, and nobody has to admit you",
        "founding": "You were there when the project was founded",
    },
    "kind_of_body": {
        "assembly": "an assembly",
        "council": "a council",
        "committee": "a committee",
        "working group": "a working group",
        "board": "a board",
        "team": "a team",
    },
    "method": {
        "plurality": "plurality: the candidates with the most votes win",
        "approval": "approval voting: you approve of any number of candidates; those with the most approvals win",
        "schulze": "the Schulze method: you rank the candidates, and they are compared in pairs",
        "condorcet": "a Condorcet method: you rank the candidates, and whoever beats all others in pairs wins",
        "condorcet-irv": "Condorcet-IRV: whoever beats all others in pairs wins, else an instant runoff decides",
        "cpssd": "cloneproof Schwartz sequential dropping: you rank the candidates, and they are compared in pairs",
        "minimax": "minimax: you rank the candidates, and whoever has the smallest worst defeat in pairs wins",
        "stv": "the single transferable vote: you rank the candidates, and a vote that cannot help passes on",
        "irv": "an instant runoff: you rank the candidates, and the weakest drop out one after another",
        "bloc-star": "bloc STAR: for each seat the two candidates with the highest scores meet in a runoff",
        "star": "STAR: you score the candidates, and the two with the highest scores meet in a runoff",
        "score": "score voting: you score the candidates, and those with the highest totals win",
        "consensus": "consensus: the voters agree on the holders",
    },
    "unranked": {
        "last": "A candidate whom you leave out comes last",
        "no-opinion": "Leaving a candidate out says nothing about them",
        "invalid": "A ballot that leaves a candidate out is invalid",
    },
    "removal_until": {
        "the cap": "People of an organisation that has too many step back until it has no more than it may have",
        "below the cap": "People of an organisation that has too many step back until it has fewer than it may have",
    },
    "strength": {
        "winning": "A victory in a pair is as strong as the number of voters on the winning side",
        "margins": "A victory in a pair is as strong as the difference between the two sides",
    },
}
"""The choices of each field, or of fields that share them, and what each means."""


def said(value: str | None, field: str) -> str | None:
    """Return the words for a choice. Raises KeyError for a choice that has none: a test knows them all."""
    return None if value is None else TERMS[field][value]


def said_each(values: list[str] | None, field: str) -> list[str]:
    """Return the words for each choice of a list."""
    return [TERMS[field][value] for value in values or ()]
