"""A member dies."""

from osc_cli.domain.communication.situation import Falling, Message, Situation

DEATH_OF_MEMBER = Situation(
    id="death-of-member",
    name="A member dies",
    trigger="You learn from a trustworthy source that a member has died.",
    kind="public-crisis",
    owner="a person who was close to the member, or the spokesperson",
    before="RED",
    during="AMBER+STRICT",
    after="CLEAR",
    limit="close friends and colleagues, told in person",
    first_told="the family, or the contact whom the member named",
    order=("people who worked closely with the member, one by one", "members", "everyone"),
    say=(
        "that the member has died, and what they did here",
        "the name and pronouns that the member used",
        "your grief, in plain words",
        "that you need time",
        "where to send words of sympathy",
    ),
    do_not_say=("the cause", "who takes over, in the first text", "anything about money, in the first text"),
    message=Message(
        "everyone, when the family agrees",
        "CLEAR",
        (
            "We are sad to tell you that NAME has died. NAME did WORK with us.",
            "We need time. WORK rests until DAY.",
            "You can send words of sympathy to PLACE.",
        ),
    ),
    lowering=Falling(
        on=("the family agrees", "others made it public; then confirm only what is public"),
        to="CLEAR",
        by="the family, or the contact whom the member named",
    ),
    close="Some days later, say how the work goes on. Keep the name as the member lived it.",
    about_person=True,
    at_least="Ask the family before you write. Tell close colleagues in person.",
    also=("died", "dead", "funeral"),
)
