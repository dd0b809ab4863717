"""Preconditions of AST: assets and exit."""

from collections.abc import Iterator
from fractions import Fraction

from osc_cli.domain.compact.identifiers import people_in_words
from osc_cli.domain.stress.parameters import Level
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.threats.looks.places import fewest, groups_named, numbers_by, unless_declared
from osc_cli.domain.stress.threats.threat import Sight
from osc_cli.domain.stress.unknowns import Unknown
from osc_cli.domain.stress.words import name_of

_NO_REGISTER = "who holds domain, mark, accounts and money is not declared"
Seen = Iterator[Sight | Unknown]


def outside_holder(study: Study) -> Seen:
    """AST-01: who holds it is not bound by the compact."""
    yield from unless_declared(study, "assets", _NO_REGISTER)
    for asset in study.model.assets.values():
        yield from (one for one in asset.unknown if one.route[-1] == "holder")
        if asset.outside and not asset.consents:
            yield Sight(asset.route, f"Whoever holds `{asset.name}` is no role or body, so nothing here binds them.", 1)


def transfer(study: Study) -> Seen:
    """AST-02: it is sold, moved or relicensed without a vote."""
    yield from unless_declared(study, "assets", _NO_REGISTER)
    for asset in study.model.assets.values():
        few = [fewest(study, consent) for consent in asset.transfer]
        if not asset.transfer:
            why = f"by which decision `{asset.name}` may go to somebody else is not declared"
            yield Unknown((*asset.route, "transfer_by"), why)
        elif 1 in few:
            yield Sight(asset.route, f"One person may give `{asset.name}` away.", 1, Fraction(0))
    relicense = study.model.powers.get("relicense")
    if relicense is None:
        yield Unknown(("powers", "relicense"), "who may change the licence is not declared")
    elif any(consent.together == 1 for consent in relicense.consents):
        yield Sight(relicense.route, "One person may change the licence.", 1, Fraction(0))


def single_key(study: Study) -> Seen:
    """AST-03: one account locks everybody out."""
    yield from unless_declared(study, "assets", _NO_REGISTER)
    for name, node in study.root.entries("assets"):
        keys = [str(one.value) for one in node.many("key_holders")]
        tied = {study.root.at("people", key, "affiliation").value for key in keys}
        if not keys:
            yield Unknown((*node.route, "key_holders"), f"how many people can get into `{name}` is not declared")
        elif len(keys) == 1:
            yield Sight(node.route, f"One person alone can get into `{name}`.", 1)
        elif len(tied) == 1 and None not in tied:
            yield Sight(
                node.route, f"All {len(keys)} people who can get into `{name}` have one affiliation.", len(keys)
            )
        elif "recovery" not in node:
            yield Unknown((*node.route, "recovery"), f"how access to `{name}` is regained is not declared")


def self_dealing(study: Study) -> Seen:
    """AST-04: people vote money to themselves."""
    spending, power = study.root.at("money", "spending"), study.root.at("powers", "spend")
    if spending.value is None and power.value is None:
        yield Unknown(("money", "spending"), "who decides on money is not declared")
        return
    decision = spending.at("by").value or power.at("by").value
    electorate = study.root.at("decisions", str(decision), "electorate")
    steps_aside = {"recused"} & {*(spending.value or ()), *(power.value or ())}
    without = {str(one.value) for one in electorate.many("without")}
    if steps_aside or without & {"conflicted", "subject"}:
        return
    numbers = numbers_by(study, decision)
    needed = numbers.needed[Level.ASLEEP] if numbers is not None else None
    releases = spending.at("approved_by")
    who, others = groups_named(study, releases)
    if others and not who:
        yield Sight(releases.route, "Whoever releases a payment is no role or body here, so nothing here binds them.")
    if decision is None:
        yield Unknown(
            (*(spending if spending.value else power).route, "by"), "by which decision money is spent is not declared"
        )
    else:
        many = "somebody" if needed is None else people_in_words(needed)
        early = spending.at("advance_at_most").value
        part = f", {early} of it before the work is done" if early else ""
        name = name_of(study.root, str(decision))
        says = f"{name}: {many} can vote money to themselves{part}; nobody must step aside."
        yield Sight((spending if spending.value else power).route, says, needed, numbers.days if numbers else None)
