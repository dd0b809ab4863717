from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from osc_cli.domain.decisions.amounts import exact
from osc_cli.domain.decisions.linear import Comparison
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.lint.voting import Votes


class MisleadingPercentage(Rule):
    """A percentage is close to a simple fraction and is not that fraction.

    66% is less than two thirds, 66.67% is more, and 51% is more than "more than half". Each differs from the fraction
    that people have in mind at some count, and the one vote in which it matters is the one that is contested. Write
    `2/3`, `1/3`, or `> 1/2`.
    """

    meta = RuleMeta(
        code="OSC205",
        name="misleading-percentage",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Texts that speak of two thirds ask for 66 percent in their tools, or the other way round; a vote of 33 "
        "to 17 is the first that the two readings decide differently.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree >= 66% * eligible], quorum: none}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree >= 2/3 * eligible], quorum: none}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Hold every decimal share against the simple fraction that is nearest."""
        for voting in subject.votings:
            for place, compared, _ in voting.shares:
                share = _share(compared)
                meant = _meant(share) if share is not None else None
                if share is None or meant is None or _alike(voting.votes, compared, share, meant):
                    continue
                part, whole, enough = _first_difference(share, meant, compared.operator)
                said = f"{exact(share * 100)}%"
                which = (said, _NAMES[meant]) if enough else (_NAMES[meant], said)
                yield place.finding(
                    f"{said} is not {_NAMES[meant]}: {part} of {whole} reach {which[0]} and do not reach {which[1]}",
                    f"write `{_WRITTEN[meant]}` if you mean {_NAMES[meant]}",
                )


_HALF = Fraction(1, 2)
_NAMES = {Fraction(1, 3): "one third", _HALF: "more than half", Fraction(2, 3): "two thirds"}
_WRITTEN = {Fraction(1, 3): "1/3 *", _HALF: "> 1/2 *", Fraction(2, 3): "2/3 *"}
_NEAR = Fraction(1, 100)
"""68% is meant as 68%."""


def _share(compared: Comparison) -> Fraction | None:
    """Return the share that a number of people must reach, where it is a decimal one."""
    factors = set(compared.right.counts.values())
    alone = set(compared.left.counts.values()) == {Fraction(1)} and not compared.left.constant
    if compared.operator not in {">", ">="} or not alone or len(factors) != 1 or compared.right.constant:
        return None
    share = factors.pop()
    return share if 10**6 % share.denominator == 0 else None


def _meant(share: Fraction) -> Fraction | None:
    """Return the fraction that people will take a share for. What is just below a half says what it is."""
    near = (meant for meant in _NAMES if 0 < abs(share - meant) <= _NEAR)
    return next((meant for meant in near if meant != _HALF or share > _HALF), None)


def _needed(share: Fraction, whole: int, operator: str) -> int:
    return ceil(share * whole) if operator == ">=" else floor(share * whole) + 1


def _first_difference(share: Fraction, meant: Fraction, operator: str) -> tuple[int, int, bool]:
    """Return the smallest vote that the two decide differently, and whether the share is reached in it."""
    whole = 0
    while True:
        whole += 1
        here = _needed(share, whole, operator)
        there = _needed(meant, whole, ">" if meant == _HALF else operator)
        if here != there:
            return min(here, there), whole, here < there


def _alike(votes: Votes, compared: Comparison, share: Fraction, meant: Fraction) -> bool:
    """Whether the two are the same in the only electorate that there is."""
    of = set(compared.right.counts)
    whole = votes.size.counts.get(next(iter(of)), 0) if of <= {"eligible", "seats"} and len(of) == 1 else 0
    if not votes.is_measured or not whole:
        return False
    operator = compared.operator
    return _needed(share, whole, operator) == _needed(meant, whole, ">" if meant == _HALF else operator)
