"""The article `conduct`: where reports go, and what a person who reports may count on."""

from osc_cli.domain.compact.patterns import ADDRESS
from osc_cli.domain.interview.question import Asked, Choice, Condition, Kind, Question

AN_ADDRESS = "an e-mail or web address, a Matrix id or a phone number"
_INTAKE = ("conduct", "intake")
_RECEIPT = ("conduct", "times", "receipt")
_HAS_CONDUCT = (Condition(declared=("conduct",)),)


def _approach(value: str, label: str, says: str, example: str) -> Choice:
    return Choice(value, label, {("conduct", "approach"): value}, says=says, example=example)


QUESTIONS = (
    Question(
        "conduct-contact",
        "Conduct reports",
        "Where do reports about conduct go?",
        "An address that is published and that somebody reads, also while you are on holiday.",
        others="Many use an alias that two people read.",
        article="conduct",
        pattern=ADDRESS,
        message=AN_ADDRESS,
        route=(*_INTAKE, "contacts", "project", "address"),
        says="{}",
        asked=Asked.ALWAYS,
    ),
    Question(
        "outside-contact",
        "Conduct, outside",
        "And where does a report about yourselves go?",
        "Whoever is reported must not be the one who reads the report.",
        others="Small projects ask a maintainer of one they trust, who agreed; others name their foundation.",
        article="conduct",
        pattern=ADDRESS,
        message=AN_ADDRESS,
        unlike=(*_INTAKE, "contacts", "project", "address"),
        if_taken="is where reports go already: name somebody outside, or leave it open",
        if_insider="is the address of {}, one of you: name somebody outside, or leave it open",
        route=(*_INTAKE, "contacts", "outside", "address"),
        also={
            (*_INTAKE, "contacts", "outside", "who"): "somebody outside the project",
            (*_INTAKE, "contacts", "outside", "outside_body"): True,
            ("conduct", "handlers", "if_accused"): "outside",
            ("conduct", "handlers", "if_none_free"): "outside",
        },
        says="Somebody outside the project: {}",
        asked=Asked.ALWAYS,
    ),
    Question(
        "anonymous",
        "Without a name",
        "Can one report without giving a name?",
        "Fear of being named keeps people silent. Without any name it is hard to ask back.",
        others="Most published codes promise that the name stays with those who handle the report.",
        article="conduct",
        kind=Kind.CHOICE,
        choices=(
            Choice("shielded", "One handler knows the name, and nobody else", {(*_INTAKE, "anonymous"): "shielded"}),
            Choice(
                "full",
                "Yes, nobody needs to know",
                {(*_INTAKE, "anonymous"): "full"},
                says="You can report without giving your name to anyone.",
            ),
            Choice(
                "no",
                "No, a report carries a name",
                {(*_INTAKE, "anonymous"): "no"},
                says="You cannot report without giving your name.",
            ),
        ),
        when=_HAS_CONDUCT,
    ),
    Question(
        "receipt",
        "First sign",
        "How soon does somebody who reports hear that it arrived?",
        "Promise only what you keep in a bad month. Silence after a report is what people remember.",
        others="Volunteers often promise three working days; whoever has staff promises one.",
        article="conduct",
        kind=Kind.CHOICE,
        choices=tuple(
            Choice(time, f"Within {time}", {_RECEIPT: time}, says=f"You hear within {time} that your report arrived.")
            for time in ("3 days", "24 hours", "7 days")
        ),
        when=_HAS_CONDUCT,
    ),
    Question(
        "approach",
        "Protect or repair",
        "When you cannot do both: protect people, or repair harm first?",
        "It says what handlers try first. Either is fine; not saying so leaves them alone with it.",
        article="conduct",
        kind=Kind.CHOICE,
        choices=(
            _approach(
                "protect_first",
                "Protect first",
                "When we cannot do both, protection comes first.",
                "Guides for responders that put the safety of members above all.",
            ),
            _approach(
                "repair_first",
                "Repair first",
                "Where nobody is in danger, we look for repair before punishment.",
                "CNCF, Kubernetes and Contributor Covenant 3.0.",
            ),
            _approach(
                "mixed",
                "It depends on the case",
                "When we cannot do both, we choose in each case.",
                "Groups too small to have met many cases.",
            ),
        ),
        when=_HAS_CONDUCT,
    ),
)
