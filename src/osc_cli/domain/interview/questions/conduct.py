"""The article `conduct`: where reports go, and what a person who reports may count on."""

from osc_cli.domain.compact.patterns import ADDRESS
from osc_cli.domain.interview.question import Asked, Choice, Condition, Kind, Question

AN_ADDRESS = "an e-mail or web address, a Matrix id or a phone number"
_INTAKE = ("conduct", "intake")
_RECEIPT = ("conduct", "times", "receipt")
_HAS_CONDUCT = (Condition(declared=("conduct",)),)

QUESTIONS = (
    Question(
        "conduct-contact",
        "Conduct reports",
        "Where do reports about conduct go?",
        "An address that is published and that somebody reads, also while you are on holiday. Many use an alias that "
        "two people read.",
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
        "Somebody outside who agreed to it: a maintainer of a project you trust, or your foundation.",
        article="conduct",
        pattern=ADDRESS,
        message=AN_ADDRESS,
        unlike=(*_INTAKE, "contacts", "project", "address"),
        if_taken="is where reports go already: name an address that only somebody outside reads, or leave it open",
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
        article="conduct",
        kind=Kind.CHOICE,
        choices=(
            Choice("shielded", "One handler knows the name, and nobody else", {(*_INTAKE, "anonymous"): "shielded"}),
            Choice("full", "Yes, nobody needs to know", {(*_INTAKE, "anonymous"): "full"}),
            Choice("no", "No, a report carries a name", {(*_INTAKE, "anonymous"): "no"}),
        ),
        when=_HAS_CONDUCT,
    ),
    Question(
        "receipt",
        "First sign",
        "How soon does somebody who reports hear that it arrived?",
        "Promise only what you keep in a bad month. Silence after a report is what people remember.",
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
            Choice("protect_first", "Protect first", {("conduct", "approach"): "protect_first"}),
            Choice("repair_first", "Repair first", {("conduct", "approach"): "repair_first"}),
            Choice("mixed", "It depends on the case", {("conduct", "approach"): "mixed"}),
        ),
        when=_HAS_CONDUCT,
    ),
)
