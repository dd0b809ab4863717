"""An election or a vote is disputed."""

from osc_cli.domain.communication.situation import Falling, Message, Situation

ELECTION_DISPUTE = Situation(
    id="election-dispute",
    name="An election or a vote is disputed",
    trigger="Someone says that a vote was not fair or was not counted well.",
    kind="public-crisis",
    owner="whoever runs the vote",
    recused=("candidates", "employers and colleagues of candidates"),
    before="AMBER+STRICT",
    during="CLEAR",
    after="CLEAR",
    limit="whoever runs the vote",
    first_told="the candidates",
    order=("the voters", "everyone"),
    say=(
        "which rule held when the vote opened",
        "what the complaint is about",
        "who decides it and by when; never a candidate",
        "what it means for the result",
    ),
    do_not_say=(
        "a rule made after the vote opened",
        "a part of the result",
        "what stands on a ballot: ballots are TLP:RED",
    ),
    message=Message(
        "the voters, then everyone",
        "CLEAR",
        (
            "On DAY we received a complaint about VOTE: SUBJECT.",
            "When the vote opened, this rule held: RULE.",
            "NAMES decide by DAY. No candidate is among them.",
            "Until then, the result WAITS OR HOLDS.",
        ),
    ),
    lowering=Falling(on=("the complaint is decided",), latest="30 days", to="CLEAR", by="whoever runs the vote"),
    close="Publish the whole result without names, and the answer to the complaint.",
    at_least="Say which rule holds, who decides the complaint, and by when.",
    also=("vote", "ballot", "fraud"),
)
