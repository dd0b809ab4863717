"""From what a person typed to the topics that it may mean."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from osc_cli.domain.explain.kinds import KINDS
from osc_cli.domain.explain.topic import Kind, Topic
from osc_cli.domain.suggest import closest


class Found(NamedTuple):
    """What is known about a word."""

    topics: tuple[Topic, ...]
    """Every topic of this name: a word may be a term and a power."""
    kind: Kind | None
    """The kind, where its name was typed: all its topics are in `topics`."""
    suggestion: str | None
    """What was probably meant, where nothing has this name."""


def find(word: str, kinds: Sequence[Kind] | None = None) -> Found:
    """Look a word up among kinds and topics. Capitals, blanks, hyphens and underscores make no difference.

    Without kinds, everything that this package knows is meant.
    """
    wanted = _plain(word)
    kinds = KINDS if kinds is None else kinds
    for kind in kinds:
        if wanted == _plain(kind.name):
            return Found(tuple(kind.topics()), kind, None)
    by_name = _names(topic for kind in kinds for topic in kind.topics())
    topics = by_name.get(wanted, [])
    if topics:
        return Found(tuple(topic for _, topic in topics), None, None)
    close = _meant(wanted, by_name)
    return Found((), None, by_name[close][0][0] if close else None)


def _meant(wanted: str, names: Collection[str]) -> str | None:
    """Return the name that begins with the word, or else is most like it."""
    if wanted.removeprefix("osc").isdigit():
        return None  # every number is like some other
    longer = (name for name in names if len(wanted) > 3 and name.startswith(wanted))
    return next(longer, None) or closest(wanted, names, cutoff=0.7, many=len(names))


def _names(topics: Iterable[Topic]) -> Mapping[str, list[tuple[str, Topic]]]:
    """Return every name as it is compared, with its spelling and its topic."""
    known: dict[str, list[tuple[str, Topic]]] = {}
    for topic in topics:
        for name in dict.fromkeys(topic.names):
            known.setdefault(_plain(name), []).append((name, topic))
    return known


def _plain(name: str) -> str:
    return "".join(character for character in name.casefold() if character not in " -_")
