"""Whether a vote can backfire: one more Agree vote that stops a decision, or one more Disagree vote that passes it.

A quorum on turnout does the second: whoever would vote against does better to stay away (the no-show paradox; it was
argued about for the Node.js committee in 2016).
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, NamedTuple

from osc_cli.domain.decisions.cases import cases, surely
from osc_cli.domain.decisions.counts import BALLOTS, MissingCountError, Number
from osc_cli.domain.decisions.formula import Atom, Formula, Frame, both, opposite
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.rule import Rule
from osc_cli.domain.decisions.search import Search
from osc_cli.domain.decisions.sums import Sum

_VARIABLES = (*BALLOTS, "present")
_ONE = Sum({}, Fraction(1))
_NOBODY_ELSE_VOTES = Atom((-1, -1, -1, -1, 1), 0)


class Backfire(NamedTuple):
    """A vote before and after one more ballot that does the opposite of what it says."""

    before: Mapping[str, int]
    ballot: Literal["agree", "disagree"]


def backfire(
    rule: Rule, eligible: int, ballot: Literal["agree", "disagree"], base: Mapping[str, Number] | None = None
) -> Backfire | None:
    """Return a vote in which one more Agree vote turns a yes into no yes, or one more Disagree vote the other way.

    The voter comes and votes instead of staying away; `base` holds counts such as `seats`. None is a proof that there
    is no such vote in this electorate.

    Raises MissingCountError for a count that the rule needs, NotLinearError and TooHardError where no exact answer can
    be had quickly.
    """
    fixed = {"eligible": eligible, **(base or {})}
    missing = sorted(rule.names - {*fixed, *_VARIABLES, "cast", "turnout"})
    if missing:
        raise MissingCountError(missing)
    before, after = (_passes(rule, Frame(_VARIABLES, fixed, added)) for added in ({}, {ballot: _ONE, "present": _ONE}))
    turned = both((before, opposite(after)) if ballot == "agree" else (opposite(before), after))
    room = Atom((0, 0, 0, 0, -1), 1 - eligible)
    upper = [eligible] * 3 + [eligible * ("block" in rule.choices or rule.veto is not None), eligible]
    values = Search([0] * 5, upper).find(both((turned, _NOBODY_ELSE_VOTES, room)))
    if values is None:
        return None
    shown = {*BALLOTS} | (rule.names & {"present"})
    return Backfire({name: value for name, value in zip(_VARIABLES, values, strict=True) if name in shown}, ballot)


def _passes(rule: Rule, frame: Frame) -> Formula:
    return surely(cases(rule, frame), Outcome.PASSES)
