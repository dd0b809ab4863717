"""A whole decision rule, read from plain data: what must hold, and what happens around it."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from osc_cli.domain.decisions.condition import Condition, parse
from osc_cli.domain.decisions.outcome import NO_QUORUM, Outcome
from osc_cli.domain.decisions.period import Period, read_period
from osc_cli.domain.decisions.places import conditions
from osc_cli.domain.decisions.problem import Problem
from osc_cli.domain.diagnostics import Route


class Need(NamedTuple):
    """What must hold; with a guard, only when the guard holds."""

    needs: tuple[Condition, ...]
    when: Condition | None = None


class AnyOf(NamedTuple):
    """Alternatives: one is enough. An alternative whose guard does not hold is not on offer."""

    alternatives: tuple[Need, ...]


Clause: TypeAlias = Need | AnyOf


class Line(NamedTuple):
    """One line of an ordered list of outcomes."""

    clauses: tuple[Clause, ...]
    outcome: Outcome
    to: str | None = None


class Veto(NamedTuple):
    """A Block vote that stops a decision."""

    by: tuple[str, ...] = ()
    overridden_by: str | None = None


class Urgent(NamedTuple):
    """The faster way."""

    at_least: str | None = None


class Rule(NamedTuple):
    """A decision rule. What is not declared has its documented default."""

    passes: tuple[Clause, ...] | None = None
    """None where the rule has no conditions for a yes; an empty list holds always."""
    outcomes: tuple[Line, ...] = ()
    quorum: tuple[Clause, ...] = ()
    on_no_quorum: Outcome = Outcome.INCONCLUSIVE
    choices: tuple[str, ...] = ("agree", "abstain", "disagree")
    veto: Veto | None = None
    block_counts: str = "always"
    """Which Block votes count, as a veto or in conditions: always, justified or seconded ones."""
    tie: str | None = None
    vacancies_vote: str = "not counted"
    silence_agrees: bool = False
    period: Period | None = None
    urgent: Urgent | None = None
    closes_early: str = "never"
    seconders: int = 0
    judged_by: str | None = None
    in_words: str | None = None
    houses: tuple[tuple[str, "Rule"], ...] = ()

    @property
    def can_be_counted(self) -> bool:
        """Whether counts decide anything; else somebody must judge, or nothing is declared at all."""
        return bool(self.passes is not None or self.outcomes or self.houses or self.silence_agrees)

    @property
    def can_tie(self) -> bool:
        """Whether a tie can be a question: where so many Agree votes are enough, and fewer are not, it is none."""
        return not self._replace(quorum=()).names <= {"agree"}

    def conditions(self) -> Iterator[Condition]:
        """Yield every condition of this rule, guards too, without those of its houses."""
        for clauses in (self.quorum, self.passes or (), *(line.clauses for line in self.outcomes)):
            yield from _conditions(clauses)

    @property
    def names(self) -> frozenset[str]:
        """Every count that it reads."""
        read = {name for condition in self.conditions() for name in condition.names}
        return frozenset(read | ({"vacant"} if self.vacancies_vote != "not counted" else set()))


class Unreadable(NamedTuple):
    """A condition that is none: where it stands in the decision, and what is wrong with it."""

    route: Route
    text: str
    problem: Problem


def read_rule(decision: Mapping[str, Any]) -> Rule | tuple[Unreadable, ...]:
    """Read a decision from plain data of the right shape, or say which conditions cannot be read."""
    unreadable = tuple(
        Unreadable(route, text, found)
        for route, text in conditions(decision)
        if isinstance(found := parse(text), Problem)
    )
    return unreadable or _rule(decision)


def _rule(decision: Mapping[str, Any]) -> Rule:
    own = Rule(
        passes=_clauses(decision["passes"]) if decision.get("passes") is not None else None,
        outcomes=tuple(
            Line(_clauses(line.get("when")), Outcome(line["outcome"]), line.get("to"))
            for line in decision.get("outcomes") or ()
        ),
        quorum=_quorum(decision.get("quorum")),
        on_no_quorum=NO_QUORUM[decision.get("on_no_quorum") or "inconclusive"],
        choices=tuple(decision.get("choices") or Rule().choices),
        veto=_veto(decision.get("veto")),
        block_counts=_block_counts(decision.get("veto"), decision.get("block")),
        tie=decision.get("tie"),
        vacancies_vote=decision.get("vacancies_vote") or "not counted",
        silence_agrees=decision.get("silence") == "agrees",
        period=read_period(decision.get("open_for")),
        urgent=_urgent(decision.get("urgent")),
        closes_early=decision.get("closes_early") or "never",
        seconders=(decision.get("needs") or {}).get("seconders") or 0,
        judged_by=decision.get("judged_by"),
        in_words=decision.get("in_words"),
    )
    houses = tuple((name, _house(own, house)) for name, house in (decision.get("houses") or {}).items())
    own = own._replace(houses=houses)
    # Words that no count can decide need somebody who reads them, named or not.
    return own._replace(judged_by=own.judged_by or "judged_by") if own.in_words and not own.can_be_counted else own


def _house(decision: Rule, house: Mapping[str, Any]) -> Rule:
    """A house judges by its own conditions where it has some; the procedure is that of the whole decision."""
    passes, quorum = house.get("passes"), house.get("quorum")
    return decision._replace(
        passes=decision.passes if passes is None else _clauses(passes),
        outcomes=decision.outcomes if passes is None else (),
        quorum=decision.quorum if quorum is None else _quorum(quorum),
    )


def _quorum(declared: Any) -> tuple[Clause, ...]:
    return () if declared is None or declared == "none" else _clauses(declared)


def _veto(declared: Any) -> Veto | None:
    if declared is None:
        return None
    by = declared.get("by") or ()
    return Veto((by,) if isinstance(by, str) else tuple(by), declared.get("overridden_by"))


def _block_counts(*declared: Any) -> str:
    """Return when a Block vote counts; what is said of the veto comes before what is said of Block votes."""
    return next((str(said["valid_when"]) for said in declared if said and said.get("valid_when")), "always")


def _urgent(declared: Any) -> Urgent | None:
    return None if declared is None else Urgent(declared.get("at_least"))


def _clauses(declared: Any) -> tuple[Clause, ...]:
    items = declared if isinstance(declared, list) else [] if declared is None else [declared]
    return tuple(_clause(item) for item in items if item is not None)


def _clause(item: Any) -> Clause:
    if isinstance(item, Mapping) and "any_of" in item:
        return AnyOf(tuple(_need(alternative) for alternative in item["any_of"]))
    return _need(item)


def _need(item: Any) -> Need:
    if isinstance(item, str):
        return Need((_condition(item),))
    needs = item["need"]
    return Need(
        tuple(_condition(text) for text in ([needs] if isinstance(needs, str) else needs)), _condition(item["when"])
    )


def _condition(text: str) -> Condition:
    found = parse(text)
    assert isinstance(found, Condition), "read_rule has looked at every condition before"
    return found


def _conditions(clauses: tuple[Clause, ...]) -> Iterator[Condition]:
    for clause in clauses:
        for need in clause.alternatives if isinstance(clause, AnyOf) else (clause,):
            if need.when is not None:
                yield need.when
            yield from need.needs


def shortest_time(rule: Rule, *, urgent: bool) -> str | None:
    """Return how long a vote must be open, or None where nothing is declared."""
    if urgent and rule.urgent is not None:
        return rule.urgent.at_least
    return rule.period.at_least if rule.period is not None else None
