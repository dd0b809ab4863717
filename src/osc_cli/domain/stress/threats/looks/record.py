"""Preconditions of COM: communication and record."""

from collections.abc import Iterator

from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.threats.looks.places import bodies
from osc_cli.domain.stress.threats.threat import Sight
from osc_cli.domain.stress.unknowns import Unknown
from osc_cli.domain.stress.words import name_of

_TWO = 2
Seen = Iterator[Sight | Unknown]


def undisclosed(study: Study) -> Seen:
    """COM-01: what nobody must publish."""
    root = study.root
    for article, keys, what in (
        ("conduct", ("transparency",), "how many cases there were"),
        ("money", ("published_at", "published_every"), "what was spent"),
    ):
        if root.at(article).value and not set(keys) & set(root.at(article).value):
            yield Sight((article,), f"Nobody must publish {what}.")
    for group, node in bodies(study):
        if "meetings" not in node:
            why = f"whether `{group.name}` publishes what it decides is not declared"
            yield Unknown((*node.route, "meetings", "minutes"), why)
        elif "minutes" not in node.at("meetings"):
            yield Sight(node.at("meetings").route, f"{name_of(root, group.name)} meets, and need not publish minutes.")
    if not root.at("bodies").value and not root.at("decisions").value:
        yield Unknown(("decisions",), "what is decided, and where that is published, is not declared")
    tlp = root.at("communication", "tlp")
    if tlp.at("default").value not in (None, "CLEAR") and not {"review_every", "expires_after"} & set(tlp.value):
        yield Sight(
            tlp.route, "What carries no label stays restricted for ever: no text says when that is looked at again."
        )


def channel(study: Study) -> Seen:
    """COM-02: a party to a dispute runs the place where it is held."""
    channels = list(study.root.entries("communication", "channels"))
    if not channels:
        yield Unknown(("communication", "channels"), "where notices, debates and votes take place is not declared")
    for name, node in channels:
        owners = list(node.many("owners"))
        if not owners:
            yield Unknown((*node.route, "owners"), f"who can administer the channel `{name}` is not declared")
        elif len(owners) < _TWO and "fallback" not in node:
            says = f"One person or group runs the channel `{name}`, and no other takes its place."
            yield Sight(node.route, says, 1)
