"""The rules that the interview offers, each with the words a person chooses by and the changes it makes."""

from osc_cli.domain.decisions.named import fields_of
from osc_cli.domain.interview.question import Changes, Choice, Condition

_PROPOSAL = ("decisions", "proposal")
_CHANGE = ("decisions", "compact-change")
_ONLY = {name: (Condition("preset", (name,)),) for name in ("cooperative", "working-group")}
_WITH_A_VOTE = (Condition("preset", ("small-team", "maintainer-council")),)


def _everyday(**rule: object) -> Changes:
    """Replace the whole rule: what the preset said about time, silence and Block belongs to the rule it had."""
    keys = ("choices", "open_for", "silence", "passes", "in_words", "judged_by", "quorum", "on_no_quorum")
    return {(*_PROPOSAL, key): rule.get(key) for key in (*keys, "tie", "block", "fallback")}


def _amending(name: str) -> Changes:
    """Take the conditions of a named rule; the time, and what becomes of a tie, stay those of the preset."""
    fields = fields_of(name)
    return {(*_CHANGE, key): fields.get(key) for key in ("choices", "passes", "quorum")}


def _entering(role: str, through: str, **rest: object) -> Changes:
    base = ("roles", role, "enters")
    return {(*base, "through"): through} | {(*base, key): value for key, value in rest.items()}


DECIDING = (
    Choice(
        "lazy-consensus",
        "Lazy consensus: done unless somebody objects within 72 hours",
        _everyday(**fields_of("lazy-consensus", open_for={"at_least": "72 hours"})),
    ),
    Choice(
        "majority",
        "Simple majority: more Agree than Disagree, and a fifth agrees",
        # A quorum of ballots would let a vote against complete it, and staying away would be the better no.
        _everyday(**fields_of("simple-majority", open_for={"at_least": "7 days"}, quorum=["agree >= 1/5 * eligible"])),
    ),
    Choice(
        "majority-of-all",
        "Majority of all: more than half of everybody, voting or not",
        _everyday(**fields_of("majority-of-all", open_for={"at_least": "7 days"})),
    ),
    Choice(
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
    ),
    Choice(
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
    ),
    Choice(
        "rough-consensus",
        "Rough consensus: the chairs say when objections are answered",
        # Only this preset has chairs who can judge, and its own text says how.
        when=_ONLY["working-group"],
    ),
)

JOINING = (
    Choice(
        "nomination",
        "A maintainer proposes them, and there is a vote",
        _entering("maintainer", "nomination", nominated_by="maintainer"),
        when=_WITH_A_VOTE,
    ),
    Choice(
        "consent",
        "A maintainer proposes them, and nobody objects",
        _entering("maintainer", "nomination", nominated_by="maintainer", decided_by="maintainer", by="proposal"),
    ),
    Choice(
        "application",
        "They ask, and nobody objects",
        _entering("maintainer", "application", nominated_by=None, decided_by="maintainer", by="proposal"),
    ),
)

ENROLLING = (
    Choice(
        "application",
        "They apply, and somebody looks at it",
        _entering("member", "application"),
    ),
    Choice("open", "They simply join", _entering("member", "open", decided_by=None, by=None)),
    Choice(
        "invitation",
        "A member invites them",
        _entering("member", "invitation", nominated_by="member", decided_by=None, by=None),
    ),
)

AMENDING = (
    Choice(
        "two-thirds-of-all",
        "Two thirds of everybody who may vote",
        _amending("two-thirds-of-all"),
    ),
    Choice(
        "two-thirds-of-votes",
        "Two thirds of the votes, and a fifth of all agrees",
        _amending("two-thirds"),
    ),
    Choice(
        "three-quarters-of-all",
        "Three quarters of everybody who may vote",
        _amending("three-quarters-of-all"),
    ),
    Choice(
        "majority-of-all",
        "More than half of everybody who may vote",
        _amending("majority-of-all"),
    ),
    Choice(
        "three-to-one",
        "Three Agree for each Disagree, nine after a Block; a fifth agrees",
        # Block votes are part of this rule, and only this preset offers them for a change of the rules.
        when=_ONLY["cooperative"],
    ),
)

_COMMITMENTS = ("charter", "commitments")

PROMISES = (
    Choice(
        "licence-notice",
        "A change of licence is announced 30 days ahead",
        {
            (*_COMMITMENTS, "licence-notice"): {
                "text": "The licence changes only after we announced it in public.",
                "notice": "30 days",
            }
        },
    ),
    Choice(
        "no-tracking",
        "No data is collected about the people who use it",
        {
            (*_COMMITMENTS, "no-tracking"): {
                "text": "What we publish does not collect data about the people who use it."
            }
        },
    ),
    Choice(
        "closing-notice",
        "When it ends we say so 90 days ahead",
        {
            (*_COMMITMENTS, "closing-notice"): {
                "text": "Before the project closes we say so in public, and what you can do.",
                "notice": "90 days",
            }
        },
    ),
)
