"""The article `communication`: where to report a vulnerability, where people talk, what may be passed on."""

from osc_cli.domain.communication.labels import LABELS
from osc_cli.domain.compact.patterns import ADDRESS
from osc_cli.domain.interview.question import Asked, Changes, Choice, Condition, Kind, Question
from osc_cli.domain.interview.questions.conduct import AN_ADDRESS

_TLP = ("communication", "tlp")
_MAIN = ("communication", "channels", "main")
_TERMS = {
    (*_TLP, "version"): "2.0",
    (*_TLP, "terms", "community"): "everybody who takes part in the project",
    (*_TLP, "terms", "organisation"): "those who decide in the project",
    (*_TLP, "terms", "clients"): "those whom they must warn",
}
"""Whom the words of the labels mean here; a label that uses a word nobody defined would mean nothing."""
_NEEDS = {"GREEN": ("community",), "AMBER": ("organisation", "clients"), "AMBER+STRICT": ("organisation",)}
_LIKE = {
    "AMBER+STRICT": "Careful, and the choice of most presets.",
    "AMBER": "The nivenly foundation chose it for its working group.",
    "GREEN": "For federations and large communities.",
    "CLEAR": "For projects that work in the open only.",
}


def _label(name: str, label: str) -> Choice:
    assert any(known.name == name for known in LABELS)
    terms: Changes = {
        route: words for route, words in _TERMS.items() if route[-1] in ("version", *_NEEDS.get(name, ()))
    }
    return Choice(
        name,
        label,
        {(*_TLP, "default"): name},
        fills=terms,
        says=f"A text that is not public and has no label counts as TLP:{name}.",
        example=_LIKE[name],
    )


QUESTIONS = (
    Question(
        "security-contact",
        "Vulnerabilities",
        "Where does somebody report a vulnerability?",
        "A weakness that is told in public first harms the people who use your work.",
        others="Many use the page for private reports of their forge, others an address of their own.",
        article="communication",
        pattern=ADDRESS,
        message=AN_ADDRESS,
        route=("communication", "security_contact"),
        says="Where you report a weakness that others could abuse: {}",
        asked=Asked.ALWAYS,
    ),
    Question(
        "channel",
        "Main channel",
        "Where do people talk with you?",
        "The checklist for bad news names the places where people hear of it.",
        others="Many have a chat room, a forum or a mailing list; small projects their issue tracker.",
        article="communication",
        pattern=ADDRESS,
        message=AN_ADDRESS,
        route=(*_MAIN, "address"),
        says="Where it is: {}",
        asked=Asked.ALWAYS,
    ),
    Question(
        "channel-public",
        "Read by anyone",
        "Can anyone read what is said there?",
        "What may be said in a place depends on who can read it: the checklist warns you accordingly.",
        others="Most projects talk in the open and keep a closed place for conduct and vulnerabilities.",
        article="communication",
        kind=Kind.CHOICE,
        choices=(
            Choice("yes", "Yes, anyone", {(*_MAIN, "archive"): "public"}, says="Everyone can read old messages."),
            Choice(
                "no",
                "No, only those who joined",
                {(*_MAIN, "archive"): "members"},
                says="Members can read old messages.",
            ),
        ),
        when=(Condition("channel"),),
        asked=Asked.UNLESS_FOUND,
    ),
    Question(
        "tlp-default",
        "Without a label",
        "Who may be told what is not public and carries no label?",
        "Texts get passed on. The Traffic Light Protocol (TLP) has labels for how far they may go; this is the one for "
        "what carries none.",
        article="communication",
        kind=Kind.CHOICE,
        choices=(
            _label("AMBER+STRICT", "Only those who decide here, if they need to know (AMBER+STRICT)"),
            _label("AMBER", "They, and those whom they must warn (AMBER)"),
            _label("GREEN", "Everybody who takes part, and nobody else (GREEN)"),
            _label("CLEAR", "Anyone (CLEAR)"),
        ),
        asked=Asked.ALWAYS,
    ),
)
