"""Many people attack the project or one of its members at once."""

from osc_cli.domain.communication.situation import Falling, Message, Situation

HARASSMENT_WAVE = Situation(
    id="harassment-wave",
    name="Many people attack at once",
    trigger="Abuse comes in faster than the people on duty can read it.",
    kind="breach",
    owner="whoever moderates",
    before="AMBER+STRICT",
    during="CLEAR",
    after="CLEAR",
    limit="moderators and the people attacked",
    first_told="the people attacked, in private: what you see and what is being done",
    order=("moderators", "members", "everyone"),
    say=(
        "that you see it",
        "where people can report it",
        "which spaces are limited, and until when",
        "where people attacked find support",
    ),
    do_not_say=(
        "the insults themselves",
        "links to the attackers",
        "a call to answer them",
        "a defence of each single post",
    ),
    message=Message(
        "members",
        "CLEAR",
        (
            "We see the abuse in PLACE, and we act on it.",
            "Please do not answer it and do not pass it on. Report it to CONTACT.",
            "PLACE is limited until DAY AND HOUR.",
            "If you are attacked, NAME helps you: CONTACT.",
            "We write again by DAY, HOUR and TIME ZONE.",
        ),
    ),
    lowering=Falling(on=("the spaces are open again",), to="CLEAR", by="whoever moderates"),
    close="Look at every block that hit many people. Say how someone blocked by mistake can object. Thank and rest.",
    at_least="Write to the people attacked. Tell members where to report.",
    also=("brigading", "mob", "trolls", "doxxing", "pile-on"),
)
