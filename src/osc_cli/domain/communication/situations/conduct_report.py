"""A report under the code of conduct arrives."""

from osc_cli.domain.communication.situation import Message, Situation

CONDUCT_REPORT = Situation(
    id="conduct-report",
    name="A conduct report arrives",
    trigger="Someone tells you that a person behaves badly towards others.",
    kind="private-case",
    owner="whoever handles reports",
    recused=("the reported person", "close friends, family and managers of anyone in the case"),
    before="AMBER+STRICT",
    during="AMBER+STRICT",
    after="AMBER+STRICT",
    limit="handlers without a tie to the case",
    first_told="the reporter",
    order=("the reported person, when that is safe for the reporter", "nobody else"),
    say=(
        "to the reporter: that the report arrived",
        "to the reporter: who will see it",
        "to the reporter: the day on which they hear from you again",
        "to the reporter: other contacts, and help in an emergency",
    ),
    do_not_say=(
        "to others: whether there is a report",
        "how the case may end",
        "the name of the reporter, to anyone: it is TLP:RED",
    ),
    message=Message(
        "the reporter",
        "RED",
        (
            "Thank you for telling us. I read your report on DAY.",
            "NAMES will see it. Nobody else hears your name.",
            "If you are in danger now, get help first: HELP.",
            "You hear from me again by DAY. You can add something or ask at any time.",
            "The label is about this message. Your own story stays yours to tell.",
        ),
    ),
    close="Tell the reporter the result first. Then tell the reported person. Names never become public this way.",
    at_least="Tell the reporter that you read it, and when they hear from you next.",
    also=("harassed", "abuse", "complaint", "misconduct", "report", "bullying"),
)
