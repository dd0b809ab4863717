"""The people who lead disagree, or the project splits."""

from osc_cli.domain.communication.situation import Falling, Message, Situation

LEADERSHIP_DISPUTE = Situation(
    id="leadership-dispute",
    name="Leaders disagree, or the project splits",
    trigger="People who lead can no longer agree, or one side has gone public.",
    kind="public-crisis",
    owner="someone who belongs to neither side",
    recused=("everyone who is a side in the dispute",),
    before="AMBER+STRICT",
    during="CLEAR",
    after="CLEAR",
    limit="the groups involved and a person who mediates",
    first_told="members who belong to neither side",
    order=("all members", "the people who rely on your work", "everyone"),
    say=(
        "what is disputed",
        "who holds which asset",
        "what goes on for users as before",
        "which way you take to settle it, and by which day",
    ),
    do_not_say=("motives", "private messages", "who has won"),
    message=Message(
        "everyone",
        "CLEAR",
        (
            "The people who lead NAME do not agree about SUBJECT.",
            "THINGS go on as before.",
            "NAMES hold ASSETS.",
            "We try to settle it by WAY, until DAY.",
            "We write again by DAY, HOUR and TIME ZONE.",
        ),
    ),
    lowering=Falling(
        on=("a written agreement", "one side has gone public"),
        latest="30 days",
        to="CLEAR",
        by="someone who belongs to neither side",
    ),
    close="Publish one text that both sides agreed to, or two texts side by side. Say what a split-off may use.",
    at_least="Say what goes on for users, and on which day you speak again.",
    also=("fork", "split", "conflict", "coup", "quarrel"),
)
