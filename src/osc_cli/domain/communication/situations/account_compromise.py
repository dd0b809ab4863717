"""An account or a release is taken over."""

from osc_cli.domain.communication.situation import Falling, Message, Situation

ACCOUNT_COMPROMISE = Situation(
    id="account-compromise",
    name="An account or a release is taken over",
    trigger="Somebody else controls an account of the project, or a release holds what nobody of you put in.",
    kind="breach",
    owner="whoever answers for releases",
    recused=("anyone whose account may be taken over, until you heard or saw them by another route",),
    before="AMBER+STRICT",
    during="CLEAR",
    after="CLEAR",
    limit="helpers whom you heard or saw by another route, such as a call",
    first_told="the host or registry, and the owners of the names that are affected",
    order=("the people who pass your work on", "members", "everyone, as soon as one step protects them"),
    say=(
        "what to stop using now",
        "which version is safe",
        "from when to when the danger lasted",
        "that you do not know the cause, if you do not",
    ),
    do_not_say=(
        "anything that mocks the person who was deceived",
        "anything in a channel that may be taken over too, unless it stands elsewhere as well",
        "a guess about who did it",
    ),
    message=Message(
        "everyone",
        "CLEAR",
        (
            "Do not install or update NAME for now. Stop using VERSION, which came out on DAY AND HOUR.",
            "The last version that we know to be safe is VERSION.",
            "We do not know yet how this happened. NAMES look at it.",
            "News stands at PLACE. We write there again by DAY, HOUR and TIME ZONE.",
        ),
    ),
    lowering=Falling(
        on=("you know one step that protects people",), latest="24 hours", to="CLEAR", by="whoever chooses the words"
    ),
    acts_first="Lock the account, or take away its access.",
    powers=("grant-access", "emergency-suspension"),
    close="Keep one page with the whole story and mark it as solved. Name the bad version in the next release.",
    at_least="Say in one place what people must stop using. Keep that text up to date.",
    also=(
        *("hacked", "hack", "stolen", "compromised", "login", "password", "token", "phishing", "malware", "backdoor"),
        *("taken-over", "taken", "takeover", "hijacked", "account", "accounts"),
    ),
)
