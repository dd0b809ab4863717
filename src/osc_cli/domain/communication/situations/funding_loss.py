"""A sponsor, a host or money is lost."""

from osc_cli.domain.communication.situation import Falling, Message, Situation

FUNDING_LOSS = Situation(
    id="funding-loss",
    name="A sponsor, a host or money is lost",
    trigger="You learn that support you count on will end.",
    kind="planned-change",
    owner="whoever looks after the money",
    recused=("anyone who works for the sponsor",),
    before="AMBER+STRICT",
    during="AMBER+STRICT",
    after="CLEAR",
    limit="the people who look after the money, and everyone who is paid or hosted",
    first_told="people who are paid or hosted",
    order=("members", "groups that are easily mistaken for you", "everyone"),
    say=("for how long the money lasts", "what is safe", "what stops, and when", "what would help"),
    do_not_say=("attacks on the sponsor", "a call for help without numbers"),
    message=Message(
        "people who are paid or hosted",
        "AMBER+STRICT",
        (
            "SUPPORT ends on DAY. What we have lasts until DAY.",
            "THINGS are safe until then. THINGS stop on DAY.",
            "On DAY we tell everyone. Until then, please keep this to yourselves.",
            "We write again by DAY, HOUR and TIME ZONE.",
        ),
    ),
    lowering=Falling(on=("everyone who is paid or hosted knows",), to="CLEAR", by="whoever looks after the money"),
    close="Say how it ended, and what happens to money already given.",
    at_least="Tell the people who are paid or hosted. Then say what stops, and when.",
    also=("money", "sponsor", "grant", "bankrupt", "budget"),
)
