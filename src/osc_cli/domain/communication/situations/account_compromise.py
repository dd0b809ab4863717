"""An account or a release is taken over."""

from osc_cli.domain.communication.situation import Falling, Situation

ACCOUNT_COMPROMISE = Situation(
    id="account-compromise",
    name="An account or a release is taken over",
    trigger="Somebody else controls an account of the project, or a release holds what nobody of you put in.",
    kind="breach",
    owner="whoever answers for releases",
    recused=("anyone whose account may be taken over, until a second route confirms who they are",),
    before="AMBER+STRICT",
    during="CLEAR",
    after="CLEAR",
    limit="helpers whose identity you checked by a second route",
    first_told="the host or registry, and the owners of the names that are affected",
    order=("members", "the people who pass your work on", "everyone"),
    say=(
        "what to stop using now",
        "which version is safe",
        "from when to when the danger lasted",
        "that you do not know the cause, if you do not",
    ),
    do_not_say=(
        "anything that mocks the person who was deceived",
        "your only notice in a channel that may be taken over too",
        "a guess about who did it",
    ),
    lowering=Falling(on=("the first step that protects people",), latest="24 hours", to="CLEAR", by="the owner"),
    close="Keep one page with the whole story and mark it as solved. Name the bad version in the next release.",
    at_least="Say in one place what people must stop using. Keep that text up to date.",
)
