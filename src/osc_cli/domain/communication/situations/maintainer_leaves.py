"""A maintainer leaves, is ill or needs rest."""

from osc_cli.domain.communication.situation import Falling, Message, Situation

MAINTAINER_LEAVES = Situation(
    id="maintainer-leaves",
    name="A maintainer leaves, is ill or needs rest",
    trigger="A person with access or an office stops, or has not been heard of.",
    kind="private-case",
    owner="the person who leaves, together with one who stays",
    before="RED",
    during="AMBER+STRICT",
    after="CLEAR",
    first_told="the person, about each text that names them",
    order=("the other maintainers", "members", "everyone"),
    say=("thanks", "the day", "who takes over", "what rests for now"),
    do_not_say=("the cause, unless the person asks you to", "that they will be back, unless they said so"),
    message=Message(
        "everyone, when the person agrees",
        "CLEAR",
        (
            "NAME stops as ROLE on DAY. Thank you for WORK.",
            "PERSON takes over. For now, THINGS rest.",
            "Questions go to CONTACT.",
        ),
    ),
    lowering=Falling(on=("the person agrees to the text",), to="CLEAR", by="the person who leaves"),
    close="Bring the list of contacts and the list of access up to date. Say that this is done.",
    about_person=True,
    at_least="Ask the person what may be said. Say who can be asked from now on.",
    also=("resigned", "burnout", "quit", "left", "stepping-down", "inactive"),
)
