"""Preconditions of ENF: enforcement and due process."""

from collections.abc import Iterator

from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.threats.looks.places import (
    fewest,
    groups_named,
    grown_from,
    leaders,
    numbers_by,
    soonest,
    voting,
)
from osc_cli.domain.stress.threats.threat import Sight
from osc_cli.domain.stress.unknowns import Unknown
from osc_cli.domain.stress.words import name_of

Seen = Iterator[Sight | Unknown]


def above_enforcers(study: Study) -> Seen:
    """ENF-01: a report about those who handle reports goes to them."""
    handlers = study.root.at("conduct", "handlers")
    own, _ = groups_named(study, handlers.at("body"))
    if "body" not in handlers:
        yield Unknown((*handlers.route, "body"), "who handles reports is not declared")
        return
    names = ", ".join(name_of(study.root, one) for one in sorted(own)) or "the handlers"
    accused = handlers.at("if_accused")
    if accused.value is None:
        yield Sight(handlers.route, f"A report about {names} goes to {names}: nobody else is named.")
    elif _same(study, str(accused.value), own):
        yield Sight(accused.route, f"A report about {names} goes to them again.")
    chosen_by = {group for group in leaders(study) - own if own and own <= grown_from(study, [group])}
    if chosen_by and "if_leader_accused" not in handlers:
        above = ", ".join(name_of(study.root, one) for one in sorted(chosen_by))
        names = ", ".join(name_of(study.root, one) for one in sorted(own))
        yield Sight(handlers.route, f"A report about {above} goes to {names}, most of whose seats they fill.")


def _same(study: Study, contact: str, own: frozenset[str]) -> bool:
    """Whether a contact is read by nobody but these."""
    node = study.root.at("conduct", "intake", "contacts", contact)
    if node.value is None:
        return study.model.canonical.get(contact) in grown_from(study, own)
    readers, others = groups_named(study, node.at("read_by"))
    return not node.at("outside_body").value and bool(readers) and not others and readers <= grown_from(study, own)


def ban_to_win(study: Study) -> Seen:
    """ENF-02: a measure takes votes away."""
    votes = {one.name for one in voting(study)} | {numbers.group for numbers in study.numbers}
    handlers, _ = groups_named(study, study.root.at("conduct", "handlers", "body"))
    if "ladder" not in study.root.at("conduct") and (not votes or votes - handlers):
        why = "which measures there are, and whether they take a vote, is not declared"
        yield Unknown(("conduct", "ladder"), why)
    for group in study.model.groups.values():
        for act in study.model.acts_on(group.name, "remove", "suspend", "emergency"):
            if group.union_of or group.name not in votes:
                continue
            by = {consent.group for consent in act.consents}
            if act.unknown:
                yield from act.unknown
            elif by and group.name not in by and len(act.consents) == 1:
                few = fewest(study, act.consents[0])
                names = ", ".join(name_of(study.root, one) for one in sorted(by))
                many = "so many of its holders as nobody can tell" if few is None else f"{few} of {names}"
                says = f"{many} may take votes from {name_of(study.root, group.name)} before they count."
                yield Sight(act.route, says, few, soonest(act))


def no_appeal(study: Study) -> Seen:
    """ENF-03: nobody else hears an appeal."""
    conduct = study.root.at("conduct")
    appeal = conduct.at("appeal")
    if conduct.value is None or (appeal.value is not None and "to" not in appeal):
        yield Unknown((*appeal.route, "to"), "who hears an appeal is not declared")
        return
    own, _ = groups_named(study, conduct.at("handlers", "body"))
    if appeal.value is None:
        yield Sight(conduct.route, "Who is sanctioned under the code of conduct can appeal to nobody.")
    elif own and _same(study, str(appeal.at("to").value), own):
        names = ", ".join(name_of(study.root, one) for one in sorted(own))
        yield Sight(appeal.route, f"An appeal goes to {names}, or to those whom they fill or control.")
    else:
        yield from _tie_upholds(study, appeal)


def _tie_upholds(study: Study, appeal: Node) -> Seen:
    """Where an appeal is a vote, as many for it as against it leave the measure as it is."""
    decision = study.root.at("bodies", str(appeal.at("to").value), "decides_by").value
    numbers = numbers_by(study, decision)
    told = study.root.at("decisions", str(decision), "tie").value in ("fails", "status quo")
    if numbers is not None and (told or (numbers.vacuous is not None and numbers.vacuous.open_tie)):
        says = (
            f"An appeal is won by {name_of(study.root, str(decision))}: a tie leaves the measure in force, and if those"
            " whom a measure hits may not vote, the few who took it can keep it."
        )
        yield Sight(appeal.route, says)


def unchartered(study: Study) -> Seen:
    """ENF-04: enforcing before mandate, reach and measures are written down."""
    conduct = study.root.at("conduct")
    if "body" not in conduct.at("handlers") and "held_by" not in study.root.at("powers", "sanction"):
        yield Unknown(("conduct", "handlers", "body"), "who enforces the code of conduct is not declared")
        return
    lacks = [what for key, what in (("ladder", "measures"), ("applies_to", "spaces")) if key not in conduct]
    if lacks:
        yield Sight(conduct.route, f"Somebody enforces a code of conduct that lists no {' and no '.join(lacks)}.")


def no_authority(study: Study) -> Seen:
    """ENF-05: a duty that others may overrule at will."""
    handlers = study.root.at("conduct", "handlers")
    independence = handlers.at("independence")
    at_will = [*_at_will(study, groups_named(study, handlers.at("body"))[0])]
    yield from at_will
    if independence.value is None and not at_will:
        yield Unknown(independence.route, "who may overrule or remove the handlers is not declared")
    for key, does in (("overruled_by", "overrule"), ("removable_by", "remove")):
        who, _ = groups_named(study, independence.at(key))
        if who & leaders(study) or (key == "overruled_by" and key in independence):
            told = [str(one.value) for one in independence.at(key).many() if str(one.value) in study.model.canonical]
            names = ", ".join(name_of(study.root, one) for one in told) or "Somebody outside"
            yield Sight(independence.at(key).route, f"{names} may {does} the handlers, and need give no reason.")


def _at_will(study: Study, handlers: frozenset[str]) -> Seen:
    """Where the structure itself lets those who lead remove handlers without a ground, or name others at any time."""
    above = leaders(study) - handlers
    for name in sorted(handlers):
        said = name_of(study.root, name)
        for act in study.model.acts_on(name, "remove", "recall"):
            by = {consent.group for consent in act.consents} & above
            if by and "grounds" not in study.root.at(*map(str, act.route)):
                few = fewest(study, act.consents[0])
                says = f"{_names(study, by)} may remove the holders of {said}, and need no ground for it."
                yield Sight(act.route, says, few, soonest(act))
        for seating in study.model.seatings:
            by = set(seating.by) & above if seating.group == name and seating.how == "appoint" else set()
            if by and study.model.groups[name].term is None:
                yield Sight(seating.route, f"{_names(study, by)} names the holders of {said}, who have no term.")


def _names(study: Study, groups: set[str] | frozenset[str]) -> str:
    return ", ".join(name_of(study.root, name) for name in sorted(groups))


def weapon(study: Study) -> Seen:
    """ENF-06: a report alone takes something away."""
    interim = study.root.at("conduct", "interim")
    emergency = study.root.at("powers", "emergency-suspension")
    if interim.value is None and emergency.value is None:
        yield Unknown(interim.route, "what happens to a person while a case is open is not declared")
    if interim.value is not None and "confirmed_within" not in interim:
        yield Sight(interim.route, "A measure on a report alone has no time in which others must confirm it.", 1)
    if emergency.value is not None and emergency.at("acting_together").value == 1 and "expires_after" not in emergency:
        yield Sight(emergency.route, "One person may suspend somebody on a report, without an end.", 1)
