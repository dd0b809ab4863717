from collections.abc import Collection, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache

from osc_cli.domain.decisions.condition import Condition
from osc_cli.domain.decisions.counts import MissingCountError, Number, said
from osc_cli.domain.decisions.linear import balanced
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.rule import AnyOf
from osc_cli.domain.decisions.rule import Rule as DecisionRule
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.lint.voting import Votes


class NoShowParadox(Rule):
    """A Disagree vote passes what would fail if the voter stayed away.

    A quorum that counts every ballot, or everybody present, is completed by those who are against. They learn to stay
    away, and then a vote says nothing about what people want. A quorum of Agree votes asks for as much support and
    cannot be used like this. Multiply the two shares: where more than half of the votes pass it, write
    `agree >= 1/4 * eligible` instead of `turnout >= 1/2 * eligible`.
    """

    meta = RuleMeta(
        code="OSC208",
        name="no-show-paradox",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="A collaborator of Node.js worked it out in 2016: of 20 members, 6 in favour decide nothing, and five "
        "more who come and vote against make the same 6 a resolution.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree > disagree], "
        "quorum: [turnout >= 1/2 * eligible], tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree > disagree], "
        "quorum: [agree >= 1/4 * eligible], tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a vote that one more Disagree vote passes."""
        for voting in subject.votings:
            found = _backfires(voting.votes)
            if found is not None:
                yield voting.at("quorum", "passes", "outcomes").finding(
                    f"{said(found)}{voting.votes.of_how_many}: `{voting.name}` does not pass; "
                    "one more Disagree, and it passes",
                    f"let the quorum count Agree votes{_instead(voting.votes)}",
                )


_TRIED = 200
_FEW = 20
_FOR, _AGAINST = ("agree",), ("disagree", "block")
_EVERY = ("agree", "cast", "turnout", "present")
_RAISED = frozenset(("disagree", "cast", "turnout", "present"))
"""Counts to which a Disagree vote adds one; `score` is read as `agree - disagree`."""


def _instead(votes: Votes) -> str:
    from osc_cli.domain.lint.equal_support import agree_quorum  # only a finding needs it

    found = agree_quorum(votes.rule, votes.size if votes.is_measured else None)
    return f": `{found}` asks for as much support" if found else " instead"


@lru_cache(1024)
def _backfires(votes: Votes) -> Mapping[str, Number] | None:
    """Return a vote that fails and that one more Disagree passes."""
    if not votes.can_disagree or not _can_help(votes):
        return None
    # The search is loaded only by those who need it.
    from osc_cli.domain.decisions.formula import NotLinearError
    from osc_cli.domain.decisions.integers import TooHardError
    from osc_cli.domain.decisions.monotone import backfire

    try:
        found = backfire(votes.rule, votes.size.eligible, "disagree", votes.around)
    except (MissingCountError, NotLinearError, TooHardError):
        return None
    return None if found is None else _plainest(votes) or found.before


def _plainest(votes: Votes) -> Mapping[str, Number] | None:
    """Return such a vote in which nobody disagrees yet, since it is easier to follow."""
    passes = (
        agree for agree in range(1, min(votes.size.eligible, _TRIED)) if votes.outcome(agree, 1) is Outcome.PASSES
    )
    agree = next(passes, None)
    return {"agree": agree} if agree is not None and votes.outcome(agree) is not Outcome.PASSES else None


def _can_help(votes: Votes) -> bool:
    """Whether a Disagree vote could make a condition true: quickly said, and for most rules the answer is no."""
    rule = votes.rule
    if _is_there_anyway(votes):
        return False
    loose = bool(rule.outcomes) or any(_RAISED & guard.names for guard in _guards(rule))
    return loose or any(_is_raised(condition) for condition in rule.conditions())


def _is_there_anyway(votes: Votes) -> bool:
    """Whether those whose Agree votes are needed make the quorum by themselves, as in most small bodies.

    Certain where more Agree votes never hurt, other ballots never help a yes, and no ballot hurts the quorum.
    """
    rule = votes.rule
    passing, quorum = rule._replace(quorum=()), rule._replace(passes=(), outcomes=(), silence_agrees=False)
    simple = not rule.outcomes and not rule.silence_agrees and not any(_guards(rule))
    if not simple or not all(_rises(each, _FOR, _AGAINST) for each in passing.conditions()):
        return False
    if not all(_rises(each, _EVERY, ()) for each in quorum.conditions()):
        return False
    alone = Votes(passing, votes.size)
    needed = next((agree for agree in range(_FEW) if alone.outcome(agree) is Outcome.PASSES), None)
    return needed is not None and Votes(quorum, votes.size).outcome(needed) is Outcome.PASSES


def _rises(condition: Condition, may_help: Collection[str], may_hurt: Collection[str]) -> bool:
    """Whether only these counts help the condition, and only those hurt it."""
    compared = balanced(condition)
    if compared is None or compared.operator not in {">", ">="}:
        return False
    gap = compared.left.plus(compared.right.times(Fraction(-1))).counts
    return all(
        factor > 0 if name in may_help else factor < 0 if name in may_hurt else name in {"eligible", "seats"}
        for name, factor in gap.items()
    )


def _guards(rule: DecisionRule) -> Iterator[Condition]:
    for clause in (*rule.quorum, *(rule.passes or ())):
        for need in clause.alternatives if isinstance(clause, AnyOf) else (clause,):
            if need.when is not None:
                yield need.when


def _is_raised(condition: Condition) -> bool:
    compared = balanced(condition)
    if compared is None:
        return not _RAISED.isdisjoint(condition.names)
    left, operator, right = compared
    rise = sum(left.counts.get(name, 0) - right.counts.get(name, 0) for name in _RAISED)
    return rise > 0 if operator in {">", ">="} else rise < 0 if operator in {"<", "<="} else rise != 0
