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


def _named(value: str, rule: str, label: str, example: str, **around: object) -> Choice:
    """Offer a well-known rule, with the time and the quorum that belong to it here."""
    return Choice(value, label, _everyday(**fields_of(rule, **around)), known_by=_known(rule), example=example)


_LAZY = _named(
    "lazy-consensus",
    "lazy-consensus",
    "Lazy consensus: done unless somebody objects within 72 hours",
    "Apache and Node.js do it for everyday changes.",
    open_for={"at_least": "72 hours"},
)
_MAJORITY = _named(
    "majority",
    "simple-majority",
    "Simple majority: more Agree than Disagree, and a fifth agrees",
    "Apache does it for questions of procedure.",
    open_for={"at_least": "7 days"},
    # A quorum of ballots would let a vote against complete it, and staying away would be the better no.
    quorum=["agree >= 1/5 * eligible"],
)
_MAJORITY_OF_ALL = _named(
    "majority-of-all",
    "majority-of-all",
    "Majority of all: more than half of everybody, voting or not",
    "The technical steering committee of Node.js does it.",
    open_for={"at_least": "7 days"},
)
_CONSENT = _named(
    "consent",
    "consent",
    "Consent: half take part and nobody blocks with a reason",
    "The leadership council of Rust decides like this.",
    open_for={"at_least": "14 days"},
    on_no_quorum="extended",
    block={"means": "It would do harm, and this is how.", "valid_when": "justified"},
)
_WITH_BLOCK = _named(
    "votes-with-block",
    "social-coop",
    "Votes with a Block: a majority; once one blocks, nine to one",
    "social.coop does it for ordinary proposals.",
    open_for={"at_least": "7 days"},
    quorum=["agree >= 1/10 * eligible"],
    on_no_quorum="extended",
    block={"means": "The proposal goes against what we stand for.", "valid_when": "justified"},
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
