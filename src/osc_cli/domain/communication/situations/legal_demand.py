"""Somebody makes a legal demand."""

from osc_cli.domain.communication.situation import Falling, Message, Situation

LEGAL_DEMAND = Situation(
    id="legal-demand",
    name="Somebody makes a legal demand",
    trigger="A letter asks you to remove, rename or hand over something, or to stop.",
    kind="public-crisis",
    owner="whoever must answer the demand",
    before="AMBER+STRICT",
    during="AMBER+STRICT",
    after="CLEAR",
    limit="the people who deal with it",
    first_told="whoever must answer, and the maintainer concerned",
    order=("members, once users notice", "everyone, with a first short word"),
    say=("what the demand is about", "what users can do now", "when you report again"),
    do_not_say=("what the law says, in your opinion", "what lawyers wrote", "a call to members to get involved"),
    message=Message(
        "everyone, once users notice",
        "CLEAR",
        (
            "On DAY we received a demand about SUBJECT.",
            "For now you can do THING.",
            "We cannot say more yet. We write again by DAY, HOUR and TIME ZONE.",
        ),
    ),
    lowering=Falling(
        on=("the matter is closed", "others made it public"), to="CLEAR", by="whoever must answer the demand"
    ),
    close="Say what changed for users.",
    legal_duty=True,
    at_least="Pass it to the person who must answer. Write down the day by which an answer is due.",
    also=("lawyer", "lawsuit", "takedown", "dmca", "police", "court", "subpoena"),
)
