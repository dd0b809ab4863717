"""A sound compact, broken in the way of one rule after the other: each slip is caught at its place.

Every case is a replacement in the text, the place where the finding must point, and what the message must say.
"""

from typing import NamedTuple

import pytest

from osc_cli.commands.compacts import check
from osc_cli.domain.diagnostics import Diagnostic
from osc_cli.domain.lint.rules import RULES

SOUND = """\
compact: 1
project: {name: Riverbank}
people: {ada: {}, ben: {}, chi: {}, dag: {}, eli: {}}

roles:
  member: {name: Member, size: 40, turnout: 1/2}
  steward: {name: Steward}

bodies:
  board: {name: Board, seats: 5, holders: [ada, ben, chi, dag, eli], filled_by: {election: board-election}}
  circle: {name: Circle, seats: {min: 3}}

decisions:
  proposal:
    name: Proposal
    used_for: [everyday matters]
    electorate: member
    open_for: 7 days
    urgent: {at_least: 48 hours, declared_by: board}
    passes: [agree > disagree]
    quorum: [agree >= 1/8 * eligible]
    tie: fails
    amended_by: bylaws

  bylaws:
    name: Change of the bylaws
    electorate: member
    open_for: 14 days
    passes: [agree >= 2/3 * cast]
    quorum: [agree >= 1/5 * eligible]

  board-decision:
    name: Decision of the board
    used_for: [contracts]
    electorate: {body: board, without: [conflicted]}
    open_for: 3 days
    passes: [agree > 1/2 * seats]
    quorum: [present >= 3]

  circle-decision:
    name: Decision of the circle
    electorate: circle
    open_for: 3 days
    passes: [agree >= 2, disagree == 0]

  both:
    name: What both must want
    open_for: 7 days
    houses:
      people: {electorate: member, passes: [agree > disagree], quorum: [agree >= 5]}
      board: {electorate: board, passes: [agree >= 3], quorum: none}

elections:
  board-election: {electorate: member, method: schulze, seats: 5, unranked: last, strength: winning, tie: lot,
    every: year}
"""


class Slip(NamedTuple):
    """One mistake."""

    rule: str
    old: str
    new: str
    at: str
    """Text that begins where the finding must point."""
    says: str


def slip(rule: str, old: str, new: str, at: str, says: str) -> object:
    return pytest.param(Slip(rule, old, new, at, says), id=f"{rule}: {new.strip()[:50]}")


PROPOSAL = "passes: [agree > disagree]\n    quorum: [agree >= 1/8 * eligible]\n    tie: fails"
SLIPS = [
    slip("no-electorate", "    electorate: circle\n", "", "circle-decision:", "who votes in `circle-decision`"),
    slip("no-electorate", "electorate: member, method", "method", "board-election: {", "who votes in `board-election`"),
    slip("share-of-nothing", "agree >= 2/3 * cast", "agree >= 2/3", "agree >= 2/3]", "one single vote is enough"),
    slip("share-of-nothing", "agree >= 1/8 * eligible", "agree > 12.5%", "agree > 12.5%", "one single vote is enough"),
    slip("share-of-nothing", "agree >= 5]", "100% <= turnout]", "100% <=", "of what the percentage is taken"),
    slip("unanimous-quorum", "present >= 3", "present >= 5", "[present >= 5]", "only when all 5 take part"),
    slip("unanimous-quorum", "[present >= 3]", "turnout == eligible", "turnout == ", "only when all 5 take part"),
    slip("unanimous-quorum", "seats: 5, holders", "quorum: 5, seats: 5, holders", "5, seats", "when every seat"),
    slip("unanimous-quorum", "seats: 5, holders", "quorum: 100%, seats: 5, holders", "100%", "when every seat"),
    slip(
        "unanimous-quorum",
        "passes: [agree >= 2, disagree == 0]",
        "passes: [agree >= 2, disagree == 0]\n    quorum: present >= eligible",
        "present >= eligible",
        "only when all take part",
    ),
    # 50 is the first number of votes of which 66% and two thirds differ: 33 and 33.3.
    slip("misleading-percentage", "2/3 * cast", "66% * cast", "agree >= 66%", "33 of 50 reach 66%"),
    slip("misleading-percentage", "2/3 * cast", "66.67 % * cast", "agree >= 66.67", "2 of 3 reach two thirds"),
    slip("misleading-percentage", "2/3 * cast", "0.67 * cast", "agree >= 0.67", "2 of 3 reach two thirds"),
    slip("misleading-percentage", "1/5 * eligible", "51% * cast", "agree >= 51%", "26 of 51 reach more than half"),
    slip("misleading-percentage", "1/5 * eligible", "33% * turnout", "agree >= 33%", "33 of 100 reach 33%"),
    # Among the 40 who there are a third is 13.3 and 34% are 13.6: 14 votes either way.
    slip("misleading-percentage", "1/5 * eligible", "34% * eligible", "", ""),
    slip("zero-votes-pass", "quorum: [agree >= 1/5 * eligible]", "quorum: none", "[agree >= 2/3", "when nobody votes"),
    slip("zero-votes-pass", "[agree >= 2, disagree == 0]", "[disagree == 0]", "[disagree == 0]", "when nobody votes"),
    slip("tie-passes", "agree > disagree]\n", "agree >= disagree]\n", "[agree >= disagree]", "5 Agree and 5 Disagree"),
    slip("tie-passes", "agree >= 2, disagree == 0", "agree >= 2", "[agree >= 2]", "2 Agree and 2 Disagree"),
    slip("tie-passes", "agree > 1/2 * seats", "agree >= 2/5 * seats", "[agree >= 2/5", "of 5 who may vote"),
    # 9 Agree are fewer than 10; the tenth ballot completes the quorum.
    slip("no-show-paradox", "agree >= 1/8", "turnout >= 1/4", "[turnout >= 1/4", "9 Agree, of 40 who may vote: "),
    slip("no-show-paradox", "agree >= 5]", "turnout >= 5]", "[turnout >= 5]", "4 Agree: `both: people`"),
    slip("no-show-paradox", "agree >= 2, disagree == 0", "agree >= 2, cast >= 3, score > 0", "[agree >= 2,", "2 Agree"),
    slip("unreachable-threshold", "agree > 1/2 * seats", "agree > seats", "[agree > seats]", "only 5 may vote"),
    slip("unreachable-threshold", "1/5 * eligible", "41", "[agree >= 2/3", "only 40 may vote"),
    slip("unreachable-threshold", "agree >= 3]", "agree >= 6]", "[agree >= 6]", "`both: board` can never pass"),
    slip("trivial-threshold", "1/8 * eligible", "1/40 * eligible", "agree >= 1/40", "asks for one"),
    slip("trivial-threshold", "1/5 * eligible", "1% * eligible", "agree >= 1%", "asks for one"),
    # Half of 40 usually vote: 20, and 24 would be needed.
    slip("quorum-above-turnout", "1/5 * eligible", "3/5 * eligible", "[agree >= 3/5", "usually 20 of 40 vote"),
    slip("quorum-above-turnout", "turnout: 1/2", "turnout: 7", "[agree >= 1/5", "usually 7 of 40 vote"),
    slip("even-body-no-tie", "eligible]\n    tie: fails\n", "eligible]\n", "proposal:", "20 to 20"),
    slip("even-body-no-tie", "seats: 5, holders: [ada, ben, chi, dag, eli]", "seats: 4", "board-decision:", "2 to 2"),
    slip("urgent-without-floor", "at_least: 48 hours, ", "", "urgent:", "`proposal` has no shortest time"),
    slip("urgent-by-proposer", ", declared_by: board", "", "urgent:", "nobody but the proposer"),
    slip("urgent-by-proposer", "declared_by: board", "declared_by: member", "member}\n    passes", "any `member`"),
    slip("rule-left-open", "    open_for: 14 days\n", "", "bylaws:\n    name", "how long a vote is open"),
    slip("rule-left-open", "    quorum: [agree >= 1/5 * eligible]\n", "", "bylaws:\n    name", "there is a quorum"),
    slip(
        "rule-left-open",
        "    passes: [agree >= 2, disagree == 0]\n",
        "    passes: [agree > disagree]\n",
        "circle-decision:",
        "does not say whether there is a quorum or what a tie means",
    ),
    # 5 Agree are an eighth of 40 and pass a proposal; 3 would now change the rule for it.
    slip("weaker-amendment", "1/5 * eligible", "1/20 * eligible", "bylaws\n", "of 40 who may vote"),
    slip("weaker-amendment", "agree >= 2/3 * cast", "agree >= disagree", "bylaws\n", "`proposal` does not"),
    slip("two-rules-one-matter", "[contracts]", "[Everyday  matters]", "Everyday", "in `used_for`"),
    slip("two-rules-one-matter", "Decision of the circle", "proposal", "proposal\n    electorate: circle", "its name"),
    slip("unranked-not-stated", ", unranked: last", "", "schulze", "leaving a candidate out"),
]  # fmt: skip


def found(text: str) -> list[Diagnostic]:
    return list(check(text.encode(), "compact.yaml").diagnostics)


def test_the_sound_compact_has_no_findings() -> None:
    assert found(SOUND) == []


@pytest.mark.parametrize("case", SLIPS)
def test_a_slip_is_caught_at_its_place(case: Slip) -> None:
    assert SOUND.count(case.old) >= 1
    text = SOUND.replace(case.old, case.new, 1)
    reported = [diagnostic for diagnostic in found(text) if diagnostic.name == case.rule]
    if not case.at:
        assert reported == []
        return
    place = text.index(case.at)
    line, column = text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
    assert [(each.span.line, each.span.column) for each in reported] == [(line, column)]
    assert case.says in reported[0].message


def test_every_rule_on_decisions_has_its_slip() -> None:
    rules = {rule.meta.name for rule in RULES if rule.meta.code.startswith("OSC2")} - {"condition-syntax"}
    assert {case.values[0].rule for case in SLIPS} == rules  # type: ignore[attr-defined]
