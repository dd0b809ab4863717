"""The licence, a name, an asset or the way of deciding changes."""

from osc_cli.domain.communication.situation import Falling, Message, Situation

LICENCE_OR_ASSET_CHANGE = Situation(
    id="licence-or-asset-change",
    name="Licence, name, asset or rules change",
    trigger="Someone drafts a change that others must live with.",
    kind="planned-change",
    owner="whoever may decide the change",
    recused=("anyone who gains from it personally",),
    before="AMBER+STRICT",
    during="CLEAR",
    after="CLEAR",
    limit="the people who write the draft",
    first_told="contributors whose work it concerns",
    order=("the people who pass your work on", "members", "everyone"),
    say=(
        "what changes, why, and on which day",
        "what stays as it is",
        "each earlier promise, and why it no longer holds",
        "where readers can object, and until when",
    ),
    do_not_say=("that nothing changes", "a list of answers instead of the terms themselves"),
    message=Message(
        "everyone",
        "CLEAR",
        (
            "We propose to change THING from OLD to NEW on DAY, because REASON.",
            "THINGS stay as they are.",
            "On DAY we promised PROMISE. It would no longer hold, because REASON.",
            "Tell us what you think at PLACE, until DAY.",
        ),
    ),
    notice="30 days",
    lowering=Falling(on=("the proposal opens",), to="CLEAR", by="whoever may decide the change"),
    close="Publish the decision together with an answer to each objection.",
    legal_duty=True,
    at_least="Publish the change before it takes effect, with a place to object.",
    also=("license", "relicense", "trademark", "domain", "transfer"),
)
