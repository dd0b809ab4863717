"""The project, or a part of it, ends."""

from osc_cli.domain.communication.situation import Falling, Message, Situation

CLOSING = Situation(
    id="closing",
    name="The project or a part of it ends",
    trigger="The people who keep it going want to stop.",
    kind="planned-change",
    owner="whoever keeps the project going",
    before="AMBER+STRICT",
    during="CLEAR",
    after="CLEAR",
    limit="the people who keep the project going",
    first_told="everyone who keeps it going",
    order=("the people who pass your work on", "people with data inside", "everyone"),
    say=(
        "the day of the last release, and of the last security repair",
        "what goes on working, and what is not ending",
        "how people take out their data",
        "what follows, and what happens to the name and the domain",
    ),
    do_not_say=("that users are to blame", "nothing at all; never close in silence"),
    message=Message(
        "everyone",
        "CLEAR",
        (
            "NAME ends on DAY. The last release comes on DAY, the last security repair on DAY.",
            "THINGS go on working. THINGS do not end.",
            "Take out your data by DAY. You do it like this: WAY.",
            "PERSON keeps the name and the domain. Questions go to CONTACT.",
        ),
    ),
    notice="90 days",
    lowering=Falling(on=("the notice is out",), to="CLEAR", by="whoever keeps the project going"),
    close="Put a notice on top of the repository. Say who keeps the domain. Thank the people who built it.",
    at_least="Publish the last day, and how people take out their data.",
    also=("shutdown", "end", "archive", "sunset"),
)
