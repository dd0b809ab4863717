"""Machine-made reports or contributions come in large numbers."""

from osc_cli.domain.communication.cadences import Rhythm
from osc_cli.domain.communication.situation import Message, Situation

MACHINE_MADE_WAVE = Situation(
    id="machine-made-wave",
    name="Machine-made reports or changes flood in",
    trigger="More reports or changes arrive than people can review, and many seem written by a machine.",
    kind="public-crisis",
    owner="whoever reviews contributions",
    before="CLEAR",
    during="CLEAR",
    after="CLEAR",
    first_told="the reviewers who carry the load",
    order=("members", "everyone"),
    say=(
        "the rule: a person answers for each contribution",
        "what is closed, why, and until when",
        "how a person in good faith gets a review",
    ),
    do_not_say=(
        "jokes about the people who send it",
        "that a named person is a machine: such a suspicion is TLP:AMBER+STRICT",
    ),
    message=Message(
        "everyone",
        "CLEAR",
        (
            "We get more reports and changes than we can read: NUMBER since DAY.",
            "From today, a person answers for each contribution.",
            "THING is closed until DAY. Did you write yours yourself? Say so at PLACE, and a person looks at it.",
        ),
    ),
    cadence=Rhythm("48 hours", "30 days", "30 days"),
    close="Publish the numbers. Say whether the rule stays or is lifted.",
    at_least="Publish the rule before you close the door.",
    also=("spam", "ai", "bots", "slop", "flood"),
)
