"""Somebody tries to gain control by pressure or by stealth."""

from osc_cli.domain.communication.situation import Falling, Message, Situation

TAKEOVER_ATTEMPT = Situation(
    id="takeover-attempt",
    name="Somebody pushes for control",
    trigger="New people press for access, or praise and threats come in turns.",
    kind="breach",
    owner="whoever gives access",
    recused=("the people who ask for access",),
    before="AMBER+STRICT",
    during="AMBER",
    after="CLEAR",
    limit="maintainers whose identity you checked by a second route",
    first_told="the maintainers under pressure; it is not their fault",
    order=(
        "all other maintainers",
        "related projects, one person each, under TLP:AMBER",
        "everyone, about the pattern only",
    ),
    say=("which signs to look for", "what you will not do under pressure", "where to report such signs"),
    do_not_say=("the name of a person whom you only suspect",),
    message=Message(
        "all other maintainers",
        "AMBER+STRICT",
        (
            "Somebody presses for access to NAME. It is not your fault, and you do not have to answer today.",
            "Give nobody access before two of us agreed in a call.",
            "Signs to look for: SIGNS. If you see one, tell NAME: CONTACT.",
        ),
    ),
    lowering=Falling(
        on=("you have proof", "the pattern can be told without a name"),
        to="CLEAR",
        by="whoever gives access",
    ),
    close="Check who has access. Say in numbers what you changed.",
    at_least="Ask someone you trust, by a second route, before anyone gets access.",
    also=("pressure", "hostile", "infiltration"),
)
