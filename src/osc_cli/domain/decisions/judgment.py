"""Judges a vote: which conditions hold, and what follows, in the order that the design lays down.

Invalid procedure comes first, then a veto, then the quorum, then the outcomes or the conditions for a yes, then a tie.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from osc_cli.domain.decisions.amounts import Amount
from osc_cli.domain.decisions.condition import Condition, parse
from osc_cli.domain.decisions.counts import BALLOTS, Counts, MissingCountError, Number, complete
from osc_cli.domain.decisions.expression import compared
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.procedure import Circumstances, Flaw, flaws, settle_blocks
from osc_cli.domain.decisions.rule import AnyOf, Clause, Need, Rule

Part = Literal["passes", "quorum", "veto", "outcomes"]


class Check(NamedTuple):
    """One condition as it was judged."""

    part: Part
    when: str | None
    need: str
    applies: bool
    """Whether its guard holds; True without one."""
    left: Amount
    operator: str
    right: Amount
    holds: bool
    any_of: int | None
    """The number of the group of alternatives it belongs to, from 1."""
    outcome: Outcome | None = None
    """In an ordered list: what follows when the whole line holds."""


class Judgment(NamedTuple):
    """What became of a vote, and why."""

    outcome: Outcome
    checks: tuple[Check, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    """What made the procedure invalid."""
    tied: bool = False
    """Whether the tie rule decided."""
    judged: bool = False
    """Whether a person's judgment decided."""
    to: str | None = None
    """To whom it is referred, or for how long it is extended."""


def judge(rule: Rule, counts: Mapping[str, Number | None], circumstances: Circumstances | None = None) -> Judgment:
    """Judge one vote by a rule without houses.

    Raises MissingCountError naming what the rule needs and nobody gave: a count, `chair`, `opened`, or a judgment.
    """
    counts, around = settle_blocks(rule, counts, circumstances or Circumstances())
    known = effective(rule, counts)
    if around.opening is not None:
        known.setdefault("open_hours", around.opening.hours)
    missing = sorted(rule.names - known.keys())
    if missing:
        raise MissingCountError(missing)
    checks = tuple(_checks(rule, known))
    found = () if around.running else flaws(rule, around, lambda: _by_counts(rule, known, around))
    if found:
        return Judgment(Outcome.INVALID, checks, found)
    return _by_counts(rule, known, around)._replace(checks=checks)


def outcome_of(rule: Rule, counts: Mapping[str, Number | None]) -> Outcome:
    """Say only how a vote ends whose procedure was followed; for those who ask about many votes.

    Raises MissingCountError as `judge` does.
    """
    known = effective(rule, counts)
    missing = sorted(rule.names - known.keys())
    if missing:
        raise MissingCountError(missing)
    return _by_counts(rule, known, Circumstances()).outcome


def effective(rule: Rule, counts: Mapping[str, Number | None]) -> dict[str, Number]:
    """Return every known count, with empty seats voting where the rule lets them.

    Raises MissingCountError when empty seats vote and nobody said how many there are.
    """
    known: dict[str, Number] = dict.fromkeys(BALLOTS, 0)
    known |= {name: number for name, number in counts.items() if number is not None}
    if rule.vacancies_vote in {"agree", "abstain"}:
        if "vacant" not in known:
            raise MissingCountError(["vacant"])
        known[rule.vacancies_vote] += known["vacant"]
    return complete(known)


def holds(clauses: Sequence[Clause], counts: Counts) -> bool:
    """Whether all clauses of a list hold."""
    return all(_clause_holds(clause, counts) for clause in clauses)


def _clause_holds(clause: Clause, counts: Counts) -> bool:
    if isinstance(clause, AnyOf):
        return any(_applies(need, counts) and _need_holds(need, counts) for need in clause.alternatives)
    return not _applies(clause, counts) or _need_holds(clause, counts)


def _applies(need: Need, counts: Counts) -> bool:
    return need.when is None or need.when.holds(counts)


def _need_holds(need: Need, counts: Counts) -> bool:
    return all(condition.holds(counts) for condition in need.needs)


def _by_counts(rule: Rule, known: Counts, around: Circumstances) -> Judgment:
    if rule.veto is not None and known["block"] > 0:
        return Judgment(Outcome.BLOCKED)
    if not holds(rule.quorum, known):
        return Judgment(rule.on_no_quorum)
    judgment = _by_conditions(rule, known)
    if judgment.outcome is Outcome.FAILS and _tied(rule, known):
        judgment = _by_tie_rule(rule, around)
    if judgment.outcome is Outcome.PASSES and rule.judged_by is not None:
        return judgment if around.judged(rule.judged_by) else Judgment(Outcome.FAILS, judged=True)
    return judgment


def _by_conditions(rule: Rule, known: Counts) -> Judgment:
    for line in rule.outcomes:
        if holds(line.clauses, known):
            return Judgment(line.outcome, to=line.to)
    if rule.silence_agrees and not known["disagree"] and not known["block"]:
        return Judgment(Outcome.PASSES)
    if rule.passes is None:
        # Where only a person can judge, the counts stand in nobody's way.
        judged = rule.judged_by is not None and not rule.can_be_counted
        return Judgment(Outcome.PASSES if judged else Outcome.FAILS, judged=judged)
    return Judgment(Outcome.PASSES if holds(rule.passes, known) else Outcome.FAILS)


def _tied(rule: Rule, known: Counts) -> bool:
    """Whether one more Agree vote would tip a vote that is equal; nobody voting is no tie."""
    if rule.tie in {None, "fails", "status quo"} or known["agree"] != known["disagree"] or not known["agree"]:
        return False
    tipped = complete({**known, "agree": known["agree"] + 1})
    return holds(rule.quorum, tipped) and _by_conditions(rule, tipped).outcome is Outcome.PASSES


def _by_tie_rule(rule: Rule, around: Circumstances) -> Judgment:
    if rule.tie == "referred":
        return Judgment(Outcome.REFERRED, tied=True)
    if rule.tie == "runoff":
        return Judgment(Outcome.SECOND_ROUND, tied=True)
    in_favour = around.chair == "agree" if rule.tie == "chair decides" and around.chair else None
    if in_favour is None:
        in_favour = around.judged("chair" if rule.tie == "chair decides" else "lot")
    return Judgment(Outcome.PASSES if in_favour else Outcome.FAILS, tied=True)


def _checks(rule: Rule, known: Counts) -> Iterator[Check]:
    if rule.veto is not None:
        block = parse("block >= 1")
        assert isinstance(block, Condition)
        yield _check("veto", Need((block,)), block, known)
    yield from _part("quorum", rule.quorum, known)
    for line in rule.outcomes:
        yield from _part("outcomes", line.clauses, known, line.outcome)
    yield from _part("passes", rule.passes or (), known)


def _part(part: Part, clauses: Sequence[Clause], known: Counts, outcome: Outcome | None = None) -> Iterator[Check]:
    group = 0
    for clause in clauses:
        group += isinstance(clause, AnyOf)
        number = group if isinstance(clause, AnyOf) else None
        for need in clause.alternatives if isinstance(clause, AnyOf) else (clause,):
            for condition in need.needs:
                yield _check(part, need, condition, known)._replace(any_of=number, outcome=outcome)


def _check(part: Part, need: Need, condition: Condition, known: Counts) -> Check:
    left, right = condition.sides(known)
    met = compared(left, condition.operator, right)
    when = need.when.text if need.when is not None else None
    return Check(part, when, condition.text, _applies(need, known), left, condition.operator, right, met, None)
