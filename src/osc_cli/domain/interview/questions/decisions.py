"""The article `decisions`: how everyday things are decided."""

from osc_cli.domain.decisions.named import fields_of
from osc_cli.domain.interview.question import Asked, Changes, Choice, Condition, Kind, Question

PROPOSAL = ("decisions", "proposal")


def _everyday(**rule: object) -> Changes:
    """Replace the whole rule: what the preset said about time, silence and Block belongs to the rule it had."""
    keys = ("choices", "open_for", "silence", "passes", "in_words", "judged_by", "quorum", "on_no_quorum")
    return {(*PROPOSAL, key): rule.get(key) for key in (*keys, "tie", "block", "fallback")}


def _known(name: str) -> Changes:
    """Tell a rule by what passes: the time, the quorum and the words around it may be a project's own."""
    fields = fields_of(name)
    return {(*PROPOSAL, key): fields.get(key) for key in ("silence", "passes")}


_LAZY = Choice(
    "lazy-consensus",
    "Lazy consensus: done unless somebody objects within 72 hours",
    _everyday(**fields_of("lazy-consensus", open_for={"at_least": "72 hours"})),
    known_by=_known("lazy-consensus"),
    example="Apache and Node.js do it for everyday changes.",
)
_MAJORITY = Choice(
    "majority",
    "Simple majority: more Agree than Disagree, and a fifth agrees",
    # A quorum of ballots would let a vote against complete it, and staying away would be the better no.
    _everyday(**fields_of("simple-majority", open_for={"at_least": "7 days"}, quorum=["agree >= 1/5 * eligible"])),
    known_by=_known("simple-majority"),
    example="Apache does it for questions of procedure.",
)
_MAJORITY_OF_ALL = Choice(
    "majority-of-all",
    "Majority of all: more than half of everybody, voting or not",
    _everyday(**fields_of("majority-of-all", open_for={"at_least": "7 days"})),
    known_by=_known("majority-of-all"),
    example="The technical steering committee of Node.js does it.",
)
_CONSENT = Choice(
    "consent",
    "Consent: half take part and nobody blocks with a reason",
    _everyday(
        **fields_of(
            "consent",
            open_for={"at_least": "14 days"},
            on_no_quorum="extended",
            block={"means": "It would do harm, and this is how.", "valid_when": "justified"},
        )
    ),
    known_by=_known("consent"),
    example="The leadership council of Rust decides like this.",
)
_WITH_BLOCK = Choice(
    "votes-with-block",
    "Votes with a Block: a majority; once one blocks, nine to one",
    _everyday(
        **fields_of(
            "social-coop",
            open_for={"at_least": "7 days"},
            quorum=["agree >= 1/10 * eligible"],
            on_no_quorum="extended",
            block={"means": "The proposal goes against what we stand for.", "valid_when": "justified"},
        )
    ),
    known_by=_known("social-coop"),
    example="social.coop does it for ordinary proposals.",
)
_ROUGH = Choice(
    "rough-consensus",
    "Rough consensus: the chairs say when objections are answered",
    # Only a compact that has chairs can say how they judge, and its own text says it.
    known_by={(*PROPOSAL, "judged_by"): "chairs"},
    when=(Condition(declared=("bodies", "chairs")),),
    example="The working groups of the IETF decide like this.",
)


def _open_for(time: str, example: str) -> Choice:
    return Choice(
        time,
        f"At least {time}",
        {(*PROPOSAL, "open_for"): {"at_least": time}},
        example=example,
    )


QUESTIONS = (
    Question(
        "deciding",
        "Everyday decisions",
        "How do you decide everyday things?",
        "The rule for ordinary proposals. Graver matters have rules of their own in the preset.",
        article="decisions",
        kind=Kind.CHOICE,
        choices=(_LAZY, _MAJORITY, _MAJORITY_OF_ALL, _CONSENT, _WITH_BLOCK, _ROUGH),
        when=(Condition(declared=PROPOSAL),),
        rule=PROPOSAL,
        asked=Asked.ALWAYS,
    ),
    Question(
        "decision-time",
        "Time to object",
        "How long is an everyday proposal open?",
        "Long enough that somebody who is away for a weekend in another time zone can still answer.",
        article="decisions",
        kind=Kind.CHOICE,
        choices=(
            _open_for("72 hours", "Apache waits so long before silence counts."),
            _open_for("7 days", "It covers a week in which everybody works on some day."),
            _open_for("14 days", "Time for representatives to ask at home."),
        ),
        when=(Condition(declared=PROPOSAL),),
        rule=PROPOSAL,
    ),
)
