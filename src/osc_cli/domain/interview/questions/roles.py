"""The article `roles`: how one becomes a maintainer or a member, and what happens when one goes quiet."""

from osc_cli.domain.interview.question import NOTHING, Asked, Changes, Choice, Condition, Kind, Question

_QUIET = ("roles", "maintainer", "leaves", "inactivity")


def _enters(role: str, **fields: object) -> Changes:
    return {("roles", role, "enters", key): value for key, value in fields.items()}


_JOINING = (
    Choice(
        "nomination",
        "A maintainer proposes them, and there is a vote",
        _enters("maintainer", through="nomination", nominated_by="maintainer", decided_by="maintainer", by="vote"),
        known_by=_enters("maintainer", through="nomination", by="vote"),
        when=(Condition(declared=("decisions", "vote")),),
        says="Who decides: Maintainers, by Vote of the maintainers.",
        example="Kubernetes, where two members must also vouch for a newcomer.",
    ),
    Choice(
        "nomination",
        "A maintainer proposes them, and the council decides",
        _enters(
            "maintainer", through="nomination", nominated_by="maintainer", decided_by="council", by="council-decision"
        ),
        known_by=_enters("maintainer", through="nomination", by="council-decision"),
        when=(Condition(declared=("decisions", "council-decision")),),
        says="Who decides: Maintainer council, by Decision of the council.",
        example="Node.js, whose collaborators are proposed and then confirmed.",
    ),
    Choice(
        "consent",
        "A maintainer proposes them, and nobody objects",
        _enters("maintainer", through="nomination", nominated_by="maintainer", decided_by="maintainer", by="proposal"),
        known_by=_enters("maintainer", through="nomination", by="proposal"),
        says="Who may propose you: Maintainers.",
        example="Apache's projects, after a discussion in private.",
    ),
    Choice(
        "application",
        "They ask, and nobody objects",
        _enters("maintainer", through="application", nominated_by=None, decided_by="maintainer", by="proposal"),
        known_by=_enters("maintainer", through="application"),
        says="You apply.",
        example="Projects that look for hands and say so.",
    ),
)


def _enrolling(
    through: str, label: str, says: str, example: str, *, fills: Changes = NOTHING, **fields: object
) -> Choice:
    """Offer a way to become a member."""
    way = _enters("member", through=through)
    return Choice(through, label, {**way, **_enters("member", **fields)}, fills, way, says=says, example=example)


_ENROLLING = (
    _enrolling(
        "application",
        "They apply, and somebody looks at it",
        "You apply.",
        "social.coop, whose newcomers are looked at by a working group.",
        fills=_enters("member", decided_by="member", by="proposal"),
    ),
    _enrolling(
        "open",
        "They simply join",
        "You simply begin, and nobody has to admit you.",
        "The IETF has no membership at all: whoever takes part, is in.",
        decided_by=None,
        by=None,
    ),
    _enrolling(
        "invitation",
        "A member invites them",
        "You are invited.",
        "Groups that speak about what is not public yet.",
        nominated_by="member",
        decided_by=None,
        by=None,
    ),
)

QUESTIONS = (
    Question(
        "joining",
        "New maintainers",
        "How does somebody become a maintainer?",
        "Newcomers want to know whether there is a way in, and what it takes.",
        article="roles",
        kind=Kind.CHOICE,
        choices=_JOINING,
        when=(Condition(declared=("roles", "maintainer")), Condition(declared=("decisions", "proposal"))),
        asked=Asked.ALWAYS,
    ),
    Question(
        "enrolling",
        "New members",
        "How does somebody become a member?",
        "Members decide, so how one becomes one decides who decides.",
        article="roles",
        kind=Kind.CHOICE,
        choices=_ENROLLING,
        when=(Condition(declared=("roles", "member")), Condition(declared=("decisions", "proposal"))),
        asked=Asked.ALWAYS,
    ),
    Question(
        "inactive",
        "Gone quiet",
        "When does a maintainer who went quiet count as gone?",
        "Votes of all count those who are gone, too. Most projects ask first and keep the door open.",
        article="roles",
        kind=Kind.CHOICE,
        choices=(
            *(
                Choice(
                    time,
                    f"After {time} without a sign",
                    {(*_QUIET, "after"): time},
                    fills={
                        (*_QUIET, "effect"): "becomes emeritus",
                        (*_QUIET, "asked_first"): True,
                        (*_QUIET, "returns_on"): "request",
                    },
                    says=f"You count as inactive after {time}.",
                    example=example,
                )
                for time, example in (
                    ("12 months", "Kubernetes counts in this way."),
                    ("6 months", "For projects with a quick pace."),
                    ("24 months", "For projects of a few hours a month."),
                )
            ),
            Choice("never", "Never", {_QUIET: None}, example="Then a vote of all can get stuck, and lint says so."),
        ),
        when=(Condition(declared=("roles", "maintainer")), Condition(declared=("decisions", "proposal"))),
    ),
)
