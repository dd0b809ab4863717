"""Preconditions of OBS: obstruction and deadlock."""

from collections.abc import Iterator

from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.arithmetic.numbers import RuleNumbers
from osc_cli.domain.stress.structure.amending import EVERYTHING
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.threats.looks.places import bodies, groups_named, no_body, rules, uncounted, unless_declared
from osc_cli.domain.stress.threats.threat import Sight
from osc_cli.domain.stress.unknowns import Unknown
from osc_cli.domain.stress.words import name_of

_FEW = 5
"""A fifth of those who vote is few for stopping all of them."""
Seen = Iterator[Sight | Unknown]


def block(study: Study) -> Seen:
    """OBS-01: a word that outweighs many and costs nothing."""
    yield from unless_declared(study, "decisions", "no decision is declared, nor what a block does")
    yield from uncounted(study)
    for numbers, node in rules(study):
        said = name_of(study.root, numbers.decision)
        veto = node.at("veto")
        if veto.value is not None and veto.at("valid_when").value in (None, "always") and "overridden_by" not in veto:
            yield Sight(veto.route, f"{said}: one veto without a reason stops it, and nothing overrides it.", 1)
        choices = {choice.value for choice in node.many("choices")}
        if "block" not in choices:
            continue
        if node.at("block", "valid_when").value in ("justified", "seconded"):
            continue
        stop = numbers.deny
        if stop is None:
            yield from numbers.unknown or (Unknown(node.route, f"how many vote by `{numbers.decision}` is not known"),)
        elif stop.by_block is not None and stop.by_no is not None and stop.by_block * _FEW < stop.by_no * 2:
            many = "1 block stops" if stop.by_block == 1 else f"{stop.by_block} blocks stop"
            noes = "" if "disagree" not in choices else f", where it takes {stop.by_no} noes"
            reason = "its reason" if stop.by_block == 1 else "their reason"
            says = f"{said}: {many} it{noes}; nobody looks at {reason}."
            yield Sight(node.route, says, stop.by_block)


def absence(study: Study) -> Seen:
    """OBS-02: staying away does what voting no could not."""
    yield from unless_declared(study, "decisions", "no decision is declared, nor its quorum")
    yield from uncounted(study)
    for found in study.absences:
        noes = "" if found.by_no is None else f"; voting no, it takes {found.by_no}"
        own = " The same people stop their own removal." if found.removal_stopped else ""
        route = ("decisions", found.decision, "quorum")
        says = f"{name_of(study.root, found.decision)}: {found.absent} who stay away stop it{noes}.{own}"
        yield Sight(route, says, found.absent)
    for numbers, node in rules(study):
        if numbers.people is None and node.at("quorum").value not in (None, "none"):
            yield from numbers.unknown
        elif not {"quorum", "houses"} & set(node.value) and _ignores_absence(numbers):
            yield Unknown((*node.route, "quorum"), f"whether `{numbers.decision}` has a quorum is not declared")


def _ignores_absence(numbers: RuleNumbers) -> bool:
    """Whether staying away does nothing as the rule stands; where it counts seats, it does what a no does."""
    return numbers.people != 1 and (numbers.deny is None or numbers.deny.by_absence in (None, numbers.people))


def vacancy(study: Study) -> Seen:
    """OBS-03: empty seats and two camps."""
    yield from no_body(study)
    for scan in study.deadlocks:
        if scan.dead:
            first = min(scan.dead)
            empty = (
                "no empty seat"
                if not first.vacant
                else "1 empty seat"
                if first.vacant == 1
                else f"{first.vacant} empty seats"
            )
            says = (
                f"{name_of(study.root, scan.group)}: with {empty} and the others divided {first.larger} to"
                f" {first.smaller} it can decide nothing, nor fill a seat, nor call an election."
            )
            yield Sight(("bodies", scan.group), says)
    scanned = {scan.group for scan in study.deadlocks}
    for group, node in bodies(study):
        if group.name not in scanned and "volunteers_from" not in node.at("filled_by"):
            key, what = ("seats", "how many seats") if group.seats is None else ("decides_by", "by which decision")
            verb = "has" if group.seats is None else "decides"
            yield Unknown((*node.route, key), f"{what} `{group.name}` {verb} is not declared")


def pocket_veto(study: Study) -> Seen:
    """OBS-04: somebody who must agree never answers."""
    for part, node in study.root.entries("amendments"):
        confirmed = node.at("confirmed_by")
        who = study.model.canonical.get(str(confirmed.value))
        if confirmed.value is not None and not _answers(study, who):
            what = "Any change" if part == EVERYTHING else f"A change of {part}"
            yield Sight(confirmed.route, f"{what} waits for a confirmation without a time limit.", 1)
    yield from _waiting_for_one(study)
    spending = study.root.at("money", "spending")
    if "approved_by" in spending and not _several(study, spending.at("approved_by")):
        yield Sight(spending.at("approved_by").route, "A payment waits for one approval without a time limit.", 1)
    yield from _cases(study)
    if not study.root.at("amendments").value:
        yield Unknown(("amendments",), "who must agree to a change of the compact, and how soon, is not declared")


def _answers(study: Study, group: str | None) -> bool:
    """Whether a group that must confirm decides by a vote that ends."""
    return _ends(study.root.at("decisions", str(study.root.at("bodies", str(group), "decides_by").value)))


def _ends(decision: Node) -> bool:
    return bool({"open_for", "silence", "fallback"} & set(decision.value or ()))


def _several(study: Study, who: Node) -> bool:
    """Whether any of several people may answer, so that no one of them can hold it up by saying nothing."""
    groups, _ = groups_named(study, who)
    return any((study.model.groups[name].people or 0) > 1 for name in groups)


def _waiting_for_one(study: Study) -> Seen:
    """Applications that one person decides on, and rules in words that somebody judges, without an end."""
    for name, node in study.root.entries("roles"):
        decided = node.at("enters", "decided_by")
        if decided.value is not None and "by" not in node.at("enters") and not _several(study, decided):
            who, _ = groups_named(study, decided)
            if not any(_answers(study, group) for group in who):
                says = f"Who asks to become {name_of(study.root, name)} waits for one answer without a time limit."
                yield Sight(decided.route, says, 1)
    for name, node in study.root.entries("decisions"):
        judge = node.at("judged_by")
        if judge.value is not None and not _ends(node) and not _several(study, judge):
            who, _ = groups_named(study, judge)
            judges = name_of(study.root, next(iter(who))) if len(who) == 1 else "somebody"
            says = f"{name_of(study.root, name)} waits for {judges} to judge it, without a time limit."
            alone = all(study.model.groups[group].people == 1 for group in who)
            yield Sight(judge.route, says, 1 if alone else None)


def _cases(study: Study) -> Seen:
    times, appeal = study.root.at("conduct", "times"), study.root.at("conduct", "appeal")
    if times.value is None:
        yield Unknown((*times.route, "decision"), "how long a case may take is not declared")
    elif "decision" not in times:
        yield Sight(times.route, "A case of conduct may wait for its decision without a time limit.")
    if appeal.value is not None and "answered_within" not in appeal:
        yield Sight(appeal.route, "An appeal may wait for its answer without a time limit.")
