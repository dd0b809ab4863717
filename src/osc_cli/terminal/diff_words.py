"""The sentences of `osc diff`, the same on a terminal and in a comment on a pull request."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from osc_cli.commands.diff import Asked, DiffResult
from osc_cli.domain.compact.identifiers import people_in_words
from osc_cli.domain.compact.names import joined
from osc_cli.domain.decisions.rule_words import decision_in_words
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.diff.change import Change, Effect
from osc_cli.terminal.text import plural

if TYPE_CHECKING:
    from osc_cli.commands.diff_stress import Ways

NOTHING = "no change"

EFFECTS = {
    Effect.WEAKENS: "weakens a protection",
    Effect.STRENGTHENS: "strengthens a protection",
    Effect.SHIFTS: "shifts who decides or serves",
}


class Needs(NamedTuple):
    """One decision that the change needs, in words."""

    title: str
    sentences: tuple[str, ...]


def headline(result: DiffResult) -> str:
    """Say what was compared and how much changed."""
    weakened = sum(change.effect is Effect.WEAKENS for change in result.changes)
    grave = f"; {weakened} {'weakens' if weakened == 1 else 'weaken'} a protection" if weakened else ""
    return f"{result.old.label} → {result.new.label}: {plural(len(result.changes), 'change')}{grave}"


def recorded(result: DiffResult) -> str:
    """Say which changes need no amendment."""
    places = _places(result.records, result)
    number = plural(len(result.records), "change")
    writes, needs = ("writes", "needs") if len(result.records) == 1 else ("write", "need")
    what = "something down (who holds what, another short name)"
    return f"{number} only {writes} {what} and {needs} no amendment: {places}."


def _places(changes: Sequence[Change], result: DiffResult) -> str:
    """Name each place once; a name with a comma needs a semicolon after it."""
    places = list(dict.fromkeys(result.names.place(change.route) for change in changes))
    return "; ".join(places) if any("," in place for place in places) else joined(places)


def stressed(result: DiffResult) -> list[str]:
    """Say what a takeover costs now, one line for each goal and for insiders and strangers apart."""
    if not result.takeovers:
        return []
    from osc_cli.domain.stress.words import GOALS

    said = []
    for takeover in result.takeovers:
        goal, whose = GOALS[takeover.goal], "insiders" if takeover.inside else "people from outside"
        now = (
            f"to {goal}, it takes {_ways(takeover.after, takeover.before)}"
            if takeover.after
            else f"no lawful way for {whose} to {goal} is found any more"
        )
        before = _ways(takeover.before, takeover.after) if takeover.before else f"no lawful way for {whose} was found"
        said.append(f"Stress test: {now}; before this change, {before}.")
    return said


def _ways(ways: "Ways", other: "Ways | None") -> str:
    """Say the path of the fewest people and that of the fewest days; all paths where those two did not change."""
    from osc_cli.domain.stress.words import within

    ends = [(side.cost[0], side.cost[-1]) for side in (ways, other) if side is not None]
    all_differ = ends[0] != ends[-1] or other is None
    shown = dict.fromkeys((ways.fewest, ways.fastest)) if all_differ else ways.front
    first, *others = shown
    from_outside = "" if first.who else " from outside"
    told = [f"{first.who or people_in_words(first.people)}{from_outside} {within(first.days)}"]
    told += [f"{way.who or way.people} {within(way.days)}" for way in others]
    return "at least " + joined(told, "or")


def needs(asked: Asked, result: DiffResult) -> Needs:
    """Say which decision it is, for what, how it goes, and from when it could hold."""
    demand = asked.demand
    places = _places(demand.changes, result)
    about = f"Needed for {plural(len(demand.changes), 'change')} ({places}){_declared(demand.declared_at, result)}."
    if demand.decision is None:
        nobody = "No procedure is declared for it: nothing in the compact says who may change this, and how."
        return Needs("No procedure declared", (about, nobody))
    name = result.names.name(demand.decision, "decisions")
    called = name if name == demand.decision else f"{name} (`{demand.decision}`)"
    return Needs(called + _side(asked, result), (about, *_rule(asked, result), *_terms(asked, result), _time(asked)))


def _side(asked: Asked, result: DiffResult) -> str:
    """Say why the newer compact has a say: its text of the decision is another one, or it is asked for there alone."""
    demand = asked.demand
    if demand.side == "before":
        return ""
    rewritten = any(change.route[:2] == ("decisions", demand.decision) for change in result.changes)
    return ", by its new text, which is the stricter one" if rewritten else ", which the new version asks for"


def _declared(route: Route, result: DiffResult) -> str:
    """Say where the compact asks for it: for a part of the compact, or at the entry itself."""
    if not route:
        return ""
    if route[0] == "amendments":
        part = str(route[1])
        return f", as the compact says for {'every change' if part == 'everything' else result.names.part(part)}"
    if route[:2] == ("powers", "amend"):
        return ", as the compact says of the power to amend it"
    return f", as {result.names.place(route)} says of itself"


def _rule(asked: Asked, result: DiffResult) -> list[str]:
    decided = asked.demand.decided
    voters = result.names.voters(decided.get("electorate"))
    said = decision_in_words(decided, voters, result.names.name) if decided else None
    return [said or "It is described in words only, so no count can show that it was taken."]


def _terms(asked: Asked, result: DiffResult) -> list[str]:
    terms = asked.demand.terms
    said = []
    if terms.get("entrenched"):
        said.append("This part is harder to change on purpose.")
    if asked.demand.is_twice:
        said.append("It must pass twice.")
    if terms.get("confirmed_by"):
        said.append(f"{result.names.name(terms['confirmed_by'])} must agree too.")
    if terms.get("not_to"):
        said.append(f"No amendment may do this: {terms['not_to'].removesuffix('.')}.")
    return said


def _time(asked: Asked) -> str:
    if not asked.steps:
        return "No period is declared: it could take effect at once."
    passing = joined([f"{step.duration} ({step.what})" for step in asked.steps])
    return f"Earliest in effect: {asked.earliest.isoformat()}, after {passing}."
