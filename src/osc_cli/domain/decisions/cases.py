"""A rule as an ordered list of cases: the first whose formula holds says how the vote ends.

`judgment.judge` looks at one vote and explains it; this looks at all votes at once. A test holds the two together.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from osc_cli.domain.decisions.condition import Condition, parse
from osc_cli.domain.decisions.formula import All, Formula, Frame, both, either, opposite
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.procedure import Circumstances
from osc_cli.domain.decisions.rule import AnyOf, Clause, Need, Rule
from osc_cli.domain.decisions.sums import Sum


class Case(NamedTuple):
    """How a vote ends where the formula holds and none before it did; several ends where people still decide."""

    formula: Formula
    ends: tuple[Outcome, ...]


def cases(rule: Rule, frame: Frame, around: Circumstances | None = None) -> tuple[Case, ...]:
    """Return every way in which a vote by this rule can end, in the order of judgment; the last one always holds.

    The procedure is taken to be followed. Where a person judges who has not, both ends are possible.

    Raises NotLinearError where a condition cannot be looked at like this, MissingCountError for an unknown count.
    """
    told = around or Circumstances()
    writer = _Writer(rule, frame, told)
    found = []
    if rule.veto is not None:
        found.append(Case(writer.text("block >= 1"), (Outcome.BLOCKED,)))
    if rule.quorum:
        found.append(Case(opposite(writer.clauses(rule.quorum)), (rule.on_no_quorum,)))
    tie = writer.tie()
    for formula, outcome in writer.lines():
        if outcome is Outcome.FAILS and tie is not None:
            found.append(Case(both((formula, tie[0])), tie[1]))
        found.append(Case(formula, writer.judged(outcome)))
    return tuple(found)


def ends_in(listed: Sequence[Case], outcome: Outcome) -> Formula:
    """Return the formula of all votes that can end like this."""
    ways = []
    for index, case in enumerate(listed):
        if outcome in case.ends:
            ways.append(both((case.formula, *(opposite(earlier.formula) for earlier in listed[:index]))))
    return either(ways)


def surely(listed: Sequence[Case], outcome: Outcome) -> Formula:
    """Return the formula of all votes that end like this whatever people still decide."""
    sure = tuple(case._replace(ends=case.ends if len(case.ends) == 1 else ()) for case in listed)
    return ends_in(sure, outcome)


class _Writer:
    """Writes the parts of one rule as formulas."""

    def __init__(self, rule: Rule, frame: Frame, around: Circumstances) -> None:
        self._rule = rule
        self._around = around
        voting = {"agree": "agree", "abstain": "abstain"}.get(rule.vacancies_vote)
        vacant = Sum({"vacant": Fraction(1)})
        self._frame = _adding(frame, voting, vacant) if voting is not None else frame

    def text(self, condition: str) -> Formula:
        parsed = parse(condition)
        assert isinstance(parsed, Condition)
        return self._frame.formula(parsed)

    def clauses(self, clauses: Sequence[Clause]) -> Formula:
        return both(self._clause(clause) for clause in clauses)

    def _clause(self, clause: Clause) -> Formula:
        if isinstance(clause, AnyOf):
            return either(both((self._guard(need), self._needs(need))) for need in clause.alternatives)
        return either((opposite(self._guard(clause)), self._needs(clause)))

    def _guard(self, need: Need) -> Formula:
        return True if need.when is None else self._frame.formula(need.when)

    def _needs(self, need: Need) -> Formula:
        return both(self._frame.formula(condition) for condition in need.needs)

    def lines(self) -> list[tuple[Formula, Outcome]]:
        """What counts alone decide, in order; the last line always holds."""
        rule = self._rule
        found = [(self.clauses(line.clauses), line.outcome) for line in rule.outcomes]
        if rule.silence_agrees:
            found.append((both((self.text("disagree == 0"), self.text("block == 0"))), Outcome.PASSES))
        if rule.passes is not None:
            found.append((self.clauses(rule.passes), Outcome.PASSES))
        elif rule.judged_by is not None and not rule.can_be_counted:
            found.append((True, Outcome.PASSES))
        return [*found, (True, Outcome.FAILS)]

    def judged(self, outcome: Outcome) -> tuple[Outcome, ...]:
        """A yes that a person must confirm can still become a no."""
        name = self._rule.judged_by
        if outcome is not Outcome.PASSES or name is None:
            return (outcome,)
        told = {key: value for key, value in self._around.judgments.items() if key in {name, "judged_by"}}
        return _yes_or_no(told.get(name, told.get("judged_by")))

    def tie(self) -> tuple[Formula, tuple[Outcome, ...]] | None:
        """Votes that one more Agree vote would tip, and how they end; None where the rule says nothing of them."""
        rule = self._rule
        if rule.tie in {None, "fails", "status quo"}:
            return None
        more = _adding(self._frame, "agree", Sum({}, Fraction(1)))
        tipped = _Writer(rule._replace(vacancies_vote="not counted"), more, self._around)
        lines = [Case(formula, (outcome,)) for formula, outcome in tipped.lines()]
        equal = All((self.text("agree == disagree"), self.text("agree >= 1")))
        tips = both((equal, tipped.clauses(rule.quorum), ends_in(lines, Outcome.PASSES)))
        if rule.tie in {"referred", "runoff"}:
            return tips, (Outcome.REFERRED if rule.tie == "referred" else Outcome.SECOND_ROUND,)
        return tips, self._settled()

    def _settled(self) -> tuple[Outcome, ...]:
        chair = self._rule.tie == "chair decides"
        if chair and self._around.chair is not None:
            return _yes_or_no(self._around.chair == "agree")
        return _yes_or_no(self._around.judgments.get("chair" if chair else "lot"))


def _adding(frame: Frame, name: str, extra: Sum) -> Frame:
    return frame._replace(added={**frame.added, name: frame.added.get(name, Sum({})).plus(extra)})


def _yes_or_no(judgment: bool | None) -> tuple[Outcome, ...]:
    if judgment is None:
        return (Outcome.PASSES, Outcome.FAILS)
    return (Outcome.PASSES if judgment else Outcome.FAILS,)
