"""Preconditions of COM: communication and record."""

from collections.abc import Iterator

from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.threats.looks.places import bodies, groups_named, grown_from, leaders
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
        if not root.at(article).value:
            yield Unknown((article, keys[0]), f"whether anybody must publish {what} is not declared")
        elif not set(keys) & set(root.at(article).value):
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
    parties = grown_from(study, leaders(study) | _handlers(study))
    used = dict(_used(study))
    for name, node in channels:
        owners = list(node.many("owners"))
        groups, others = groups_named(study, node.at("owners"))
        if not owners:
            yield Unknown((*node.route, "owners"), f"who can administer the channel `{name}` is not declared")
        elif "fallback" not in node and name in used and groups and not others and groups <= parties:
            names = ", ".join(name_of(study.root, one) for one in sorted(groups))
            says = f"{used[name]} takes place on `{name}`, which only {names} runs; nothing else takes its place."
            yield Sight(node.route, says)
        elif "fallback" not in node and len(owners) < _TWO and not any(_many(study, group) for group in groups):
            says = f"One person runs the channel `{name}`, and no other takes its place."
            yield Sight(node.route, says, 1)


def _used(study: Study) -> Iterator[tuple[str, str]]:
    """Yield channels with a vote or a debate that takes place there."""
    for name, node in study.root.entries("decisions"):
        for place in (*node.many("needs", "discussed_in"), *node.many("held_on")):
            yield str(place.value), name_of(study.root, name)
    for place in study.root.many("money", "spending", "proposed_in"):
        yield str(place.value), "The proposal to spend money"


def _handlers(study: Study) -> frozenset[str]:
    return groups_named(study, study.root.at("conduct", "handlers", "body"))[0]


def _many(study: Study, group: str) -> bool:
    return (study.model.groups[group].people or _TWO) >= _TWO
