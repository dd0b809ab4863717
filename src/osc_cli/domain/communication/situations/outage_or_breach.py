"""A service fails, or data got out."""

from osc_cli.domain.communication.situation import Falling, Message, Situation

OUTAGE_OR_BREACH = Situation(
    id="outage-or-breach",
    name="A service fails, or data got out",
    trigger="People cannot use a service, or somebody saw data that was not theirs.",
    kind="outage",
    owner="whoever runs the service",
    before="AMBER+STRICT",
    during="CLEAR",
    after="CLEAR",
    limit="the people who run the service",
    first_told="the people whose data it is, if you know them",
    order=("members", "everyone"),
    say=(
        "what is affected, and what is not",
        "since when",
        "what readers should do now, such as change a password",
        "when you write again",
    ),
    do_not_say=("that no data got out, unless you checked", "by when it will work again, unless you know"),
    message=Message(
        "everyone",
        "CLEAR",
        (
            "Since DAY AND HOUR, THING does not work. If data got out: since DAY AND HOUR, others could see DATA.",
            "THINGS are affected. THINGS are not affected; we checked.",
            "Please do THING now.",
            "We write again by DAY, HOUR and TIME ZONE.",
        ),
    ),
    lowering=Falling(
        on=("at once, for what it means to people", "the repair is done, for technical details"),
        to="CLEAR",
        by="whoever runs the service",
    ),
    close="Publish what happened and what you changed, within some weeks.",
    legal_duty=True,
    at_least="Say what is affected, what to do now, and when you write again.",
    also=("down", "offline", "leak", "data", "server", "leaked"),
)
