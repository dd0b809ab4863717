"""The words of the field, as a compact and its documents use them."""

from collections.abc import Iterable

from osc_cli.domain.explain.glossary import GLOSSARY
from osc_cli.domain.explain.topic import Kind, Section, Topic


def _topics() -> Iterable[Topic]:
    for names, says, *more in GLOSSARY:
        first, *others = names.split(", ")
        also = (f"Also: {', '.join(others)}.",) if others else ()
        yield Topic(first[:1].upper() + first[1:], says, (Section("", (says, *more, *also)),), (first, *others))


TERMS = Kind("terms", "What the words of a compact mean.", "quorum", _topics)
