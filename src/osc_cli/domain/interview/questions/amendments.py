"""The article `amendments`: what it takes to change the rules."""

from osc_cli.domain.decisions.named import fields_of
from osc_cli.domain.interview.question import Asked, Changes, Choice, Condition, Kind, Question

CHANGE = ("decisions", "compact-change")
_NOTICE = ("amendments", "everything", "notice")


def _amending(value: str, rule: str, label: str, example: str) -> Choice:
    """Take the conditions of a named rule; the time, and what becomes of a tie, stay those of the preset."""
    fields = fields_of(rule)
    sets: Changes = {(*CHANGE, key): fields.get(key) for key in ("choices", "passes", "quorum")}
    known: Changes = {(*CHANGE, "passes"): fields.get("passes")}
    return Choice(value, label, sets, known_by=known, example=example)


QUESTIONS = (
    Question(
        "amending",
        "Changing the rules",
        "Who may change these rules, and with how many votes?",
        "Harder than an everyday decision, and still possible when some people have gone quiet.",
        article="amendments",
        kind=Kind.CHOICE,
        choices=(
            _amending(
                "two-thirds-of-all",
                "two-thirds-of-all",
                "Two thirds of everybody who may vote",
                "The steering committee of NixOS needs it to change its constitution.",
            ),
            _amending(
                "two-thirds-of-votes",
                "two-thirds",
                "Two thirds of the votes, and a fifth of all agrees",
                "Python needs two thirds to change its governance.",
            ),
            _amending(
                "three-quarters-of-all",
                "three-quarters-of-all",
                "Three quarters of everybody who may vote",
                "The steering committee of Kubernetes needs it to remove a member.",
            ),
            _amending(
                "majority-of-all",
                "majority-of-all",
                "More than half of everybody who may vote",
                "Easy enough that a small group can still mend its rules.",
            ),
            Choice(
                "three-to-one",
                "Three Agree for each Disagree, nine after a Block; a fifth agrees",
                # Block votes are part of this rule, and it stays as the compact has it.
                known_by={(*CHANGE, "choices"): ["agree", "abstain", "disagree", "block"]},
                when=(Condition(declared=(*CHANGE, "choices")),),
                example="social.coop changes its bylaws in a way like this.",
            ),
        ),
        when=(Condition(declared=CHANGE),),
        rule=CHANGE,
        asked=Asked.ALWAYS,
    ),
    Question(
        "amending-notice",
        "Notice of a change",
        "How long before the vote is a change announced?",
        "So that nobody finds the rules changed after a holiday.",
        article="amendments",
        kind=Kind.CHOICE,
        choices=tuple(
            Choice(
                time,
                f"{time} before the vote",
                {_NOTICE: time},
                says=f"A change is announced {time} before it is decided.",
                example=example,
            )
            for time, example in (
                ("14 days", "Long enough for most."),
                ("7 days", "For groups that meet each week."),
                ("30 days", "For large communities, and for those who meet once a month."),
            )
        ),
        when=(Condition(declared=CHANGE), Condition(declared=("amendments", "everything"))),
    ),
)
