"""A measure is taken against somebody who leads or is well known."""

from osc_cli.domain.communication.situation import Falling, Message, Situation

MEASURE_AGAINST_LEADER = Situation(
    id="measure-against-leader",
    name="A measure against a person who leads",
    trigger="A measure will make a known person visibly absent.",
    kind="public-crisis",
    owner="whoever decides on measures, without the person concerned",
    recused=("the person concerned", "people with the same employer", "anyone who wants the office"),
    before="AMBER+STRICT",
    during="AMBER+STRICT",
    after="CLEAR",
    limit="the people who decide the case",
    first_told="the people who were harmed, about the timing",
    order=(
        "the person concerned",
        "the people who change accounts; they act only when the person knows, unless someone is in danger",
        "members, on the same day",
        "everyone, if the absence will be seen",
    ),
    say=(
        "the role, and what kind of measure it is",
        "from when to when it holds",
        "which rule it rests on, and how the person can appeal",
        "who takes over the work, and who answers questions",
    ),
    do_not_say=(
        "a list of charges",
        "health, character or motives",
        "anything about the people who reported",
        "two different reasons from two people",
    ),
    message=Message(
        "everyone, if the absence will be seen",
        "CLEAR",
        (
            "From DAY to DAY, NAME does not act as ROLE.",
            "This rests on RULE. NAME can appeal to BODY.",
            "PERSON takes over the work. Questions go to CONTACT.",
            "We do not speak about the case itself. This protects everyone in it.",
        ),
    ),
    lowering=Falling(
        on=("the notice is out; the rest stays as it is",),
        latest="7 days",
        to="CLEAR",
        by="whoever decides on measures",
    ),
    close="Say how an appeal or a check of the process ended. Answer repeated questions once, in one text.",
    about_person=True,
    legal_duty=True,
    at_least="Tell those who were harmed when it comes, then the person, then everyone else. Let a second person check "
    "each text.",
    also=("ban", "sanction", "suspension", "banned"),
)
