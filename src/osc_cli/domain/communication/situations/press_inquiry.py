"""The press asks a question."""

from osc_cli.domain.communication.situation import Falling, Message, Situation

PRESS_INQUIRY = Situation(
    id="press-inquiry",
    name="The press asks a question",
    trigger="A person who writes for the public asks you for a statement.",
    kind="public-crisis",
    owner="the spokesperson",
    before="AMBER+STRICT",
    during="CLEAR",
    after="CLEAR",
    limit="the people who speak for the project",
    first_told="whoever decides what is said, and the person asked about",
    order=("members, with the same facts", "the person who asked"),
    say=("in writing: the same facts that members have", "otherwise: the day on which you will publish"),
    do_not_say=(
        "names in a conduct case",
        "what you only guess",
        "anything that must not be quoted",
        "more than members know",
    ),
    message=Message(
        "the person who asked",
        "CLEAR",
        (
            "Thank you for your question. You may quote this text.",
            "We know FACTS. We do not know THINGS yet.",
            "We publish more at PLACE, by DAY, HOUR and TIME ZONE.",
            "Questions go to NAME: CONTACT.",
        ),
    ),
    lowering=Falling(on=("the answer is out",), to="CLEAR", by="the spokesperson"),
    close="Keep the question and the answer where the next spokesperson finds them.",
    at_least="Answer before the deadline, even if you only say when you will know more.",
    also=("journalist", "media", "reporter", "interview", "newspaper"),
)
