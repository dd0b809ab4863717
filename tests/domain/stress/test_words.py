"""How the steps of a path are told."""

from fractions import Fraction

from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.parameters import Level
from osc_cli.domain.stress.planner.facts import Move, Vote
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.planner.paths import Path, Step
from osc_cli.domain.stress.words import sentence, told

ROUTE = ("amendments", "everything")
ROOT = Node({"decisions": {"vote": {"name": "Vote of the board"}, "change": {"name": "Change"}}}, ())


DAY = Fraction(14)
ENOUGH = Vote("change", "member", {"agree": 6, "disagree": 2})
ALONE = Vote("change", "member", {"agree": 1}, weak=True)


def said(amends: Vote) -> list[str]:
    steps = (
        Step(DAY, DAY, Move("weaken", "vote", None, ROUTE, (ENOUGH,)), ()),
        Step(DAY, DAY, Move("amend", "everything", None, ROUTE, (amends,)), ()),
    )
    path = Path(Goal.IRREMOVABLE, Level.TYPICAL, None, 6, DAY, (), steps, ())
    return [sentence(step, ROOT) for step in told(path)]


def test_an_amendment_that_changes_a_rule_is_one_act_with_its_votes() -> None:
    """A reader took "it is rewritten" and "they amend the compact" for two acts; by other votes they are two."""
    changed = "they amend the compact: from now on one vote is enough for Vote of the board (Change: 6 to 2)"
    assert said(ENOUGH) == [changed]
    assert said(ALONE) == [changed, "they amend the compact (Change, rewritten: 1 to 0)"]
