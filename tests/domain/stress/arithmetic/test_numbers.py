"""Section 5 of the research in numbers: E1 to E7, E11, E20, E25, E30 (what a rule takes)."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osc_cli.domain.decisions.coalitions import least_agree
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.stress.arithmetic.deny import Deny, deny
from osc_cli.domain.stress.arithmetic.numbers import RuleNumbers, numbers_of
from osc_cli.domain.stress.arithmetic.room import Room, mwc, passes
from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.structure.extract import model_of
from tests.domain.stress.reading import case, changed, structure


def rule(**declared: object) -> Rule:
    found = read_rule(declared)
    assert isinstance(found, Rule)
    return found


def of(name: str, decision: str) -> RuleNumbers:
    listed = numbers_of(structure(name), Parameters())
    return next(numbers for numbers in listed if numbers.decision == decision)


def lantern(decision: str) -> Rule:
    return structure("lantern-cooperative").decisions[decision][0].houses[0].rule


def test_e1_one_vote_passes_an_ordinary_proposal_when_nobody_opposes() -> None:
    assert of("lantern-cooperative", "proposal").needed[Level.ASLEEP] == 1
    ordinary = lantern("proposal")
    assert passes(ordinary, {"agree": 2, "disagree": 1})
    assert not passes(ordinary, {"agree": 1, "disagree": 1})


def test_e2_an_ordinary_proposal_against_the_usual_turnout_and_an_alarm() -> None:
    numbers = of("lantern-cooperative", "proposal")
    assert list(numbers.against.values()) == [0, 28, 70]
    assert list(numbers.needed.values()) == [1, 29, 71]
    shares = [numbers.share(level) for level in (Level.TYPICAL, Level.ALARM)]
    assert [f"{float(share or 0):.1%}" for share in shares] == ["20.7%", "39.0%"]


def test_e3_an_amendment_passes_with_no_votes_at_all() -> None:
    numbers = of("lantern-cooperative", "bylaws-change")
    assert numbers.needed[Level.ASLEEP] == 0
    assert numbers.vacuous is not None
    assert numbers.vacuous.without_agree == ((0, 0, 0),)


def test_e4_an_amendment_against_1_28_and_70() -> None:
    amendment = lantern("bylaws-change")
    assert [mwc(amendment, Room(111, against)) for against in (1, 28, 70)] == [3, 84, 210]
    numbers = of("lantern-cooperative", "bylaws-change")
    assert list(numbers.needed.values()) == [0, 84, 210]
    share = numbers.share(Level.TYPICAL)
    assert share is not None
    assert round(share * 100) == 43  # 84 of 195


@pytest.mark.parametrize(
    ("decision", "blocks", "passing"),
    [("proposal", 1, True), ("proposal", 2, False), ("bylaws-change", 1, True), ("bylaws-change", 2, False)],
)
def test_e5_blocks_on_a_poll_of_22_to_1(decision: str, blocks: int, *, passing: bool) -> None:
    assert passes(lantern(decision), {"agree": 22, "disagree": 1, "block": blocks}) is passing


def test_e6_the_fewest_who_block_or_vote_down() -> None:
    ordinary, amendment = lantern("proposal"), lantern("bylaws-change")
    assert [deny(ordinary, voters, 111).by_block for voters in (10, 28, 70)] == [2, 3, 8]
    assert [deny(amendment, voters, 111).by_block for voters in (10, 28, 70)] == [1, 3, 7]
    assert [deny(rule, 28, 111).by_no for rule in (ordinary, amendment)] == [14, 8]


def test_e7_a_block_is_never_worse_than_a_disagree_for_its_caster() -> None:
    """A vote that fails with one more Disagree fails with one more Block instead."""
    for of_rule in (lantern("proposal"), lantern("bylaws-change")):
        for agree, disagree, block in product(range(0, 31, 3), range(0, 12, 2), range(4)):
            with_no = {"agree": agree, "disagree": disagree + 1, "block": block}
            with_block = {"agree": agree, "disagree": disagree, "block": block + 1}
            assert passes(of_rule, with_no) or not passes(of_rule, with_block), (agree, disagree, block)


@pytest.mark.parametrize(("quorum", "needed"), [("18%", 25), ("10%", 13)])
def test_e11_a_quorum_in_per_cent_grows_with_those_who_join(quorum: str, needed: int) -> None:
    data = changed(
        case("lantern-cooperative").data, (("decisions", "proposal", "quorum"), f"turnout >= {quorum} * eligible")
    )
    listed = numbers_of(model_of(data, Parameters()), Parameters())
    assert listed[0].decision == "proposal"
    assert listed[0].needed[Level.ASLEEP] == needed


def test_e20_a_council_that_counts_seats() -> None:
    assert list(of("weir-council", "ordinary").needed.values()) == [4, 4, 4]
    constitution = of("weir-council", "constitution")
    assert list(constitution.needed.values()) == [5, 5, 5]  # ceil(14 / 3)
    assert constitution.deny == Deny(3, None, 3)
    assert constitution.days == 0


def test_e25_five_of_nine_from_one_company() -> None:
    ordinary, charter = of("quarry-committee", "ordinary"), of("quarry-committee", "charter-change")
    assert ordinary.needed[Level.TYPICAL] == 5  # the five pass everything ordinary
    assert charter.needed[Level.TYPICAL] == 6  # and need one outsider for two thirds
    assert charter.deny is not None
    assert charter.deny.by_no == 4  # and stop every change of the charter, as four would


def test_e30_a_meeting_of_one_decides() -> None:
    majority = of("reading-circle", "majority")
    assert majority.needed[Level.ASLEEP] == 1
    assert majority.days == 0


def test_the_table_of_the_research() -> None:
    """Section 4.2, row by row: fewest yes votes against n, fewest noes among T, for n = 7 and T = 20."""
    rows = {
        "agree > disagree": (8, 10),
        "agree >= 2 * disagree": (14, 7),
        "agree >= 2/3 * cast": (14, 7),
        "agree >= 60% * cast": (11, 9),
    }
    for text, (votes, noes) in rows.items():
        assert (mwc(rule(passes=text), Room(100, 7)), deny(rule(passes=text), 20, 100).by_no) == (votes, noes), text
    of_all = rule(passes="agree >= 1/3 * eligible")
    assert deny(of_all, 20, 20) == Deny(14, None, 14)  # N - ceil(f N) + 1 = 20 - 7 + 1
    seats = rule(passes="agree > 1/2 * seats")
    assert mwc(seats, Room(7, 7, 7, grows=False)) == 4
    assert deny(seats, 7, 7, 7).by_no == 4  # S - floor(S / 2)
    quorum = rule(passes="agree > disagree", quorum="present >= 10")
    assert mwc(quorum, Room(100, 3)) == 7  # max(4, 10 - 3)
    assert deny(quorum, 20, 20).by_absence == 11  # N - Q + 1


_RULES = [
    rule(passes="agree > disagree"),
    rule(passes=["agree >= 3 * disagree", "agree >= 4"]),
    rule(passes="agree >= 2/3 * cast", quorum="turnout >= 20% * eligible"),
    rule(passes="agree > 1/4 * eligible"),
    rule(passes="agree > disagree", quorum="present >= 6", on_no_quorum="fails"),
    rule(passes=[{"when": "disagree > 0", "need": "agree >= 2 * disagree"}]),
]


@given(st.sampled_from(_RULES), st.integers(0, 30), st.integers(0, 12))
def test_mwc_is_what_trying_every_number_says(of_rule: Rule, honest: int, against: int) -> None:
    """Also against the solver of the decisions, which supposes nothing about how votes grow."""
    room = Room(honest, min(against, honest))
    tried = next((k for k in range(200) if passes(of_rule, room.counts(k))), None)
    assert mwc(of_rule, room) == tried
    if tried is not None:
        assert least_agree(of_rule, honest + tried, room.against) == tried


@given(st.sampled_from(_RULES), st.integers(0, 25))
def test_deny_is_what_trying_every_number_says(of_rule: Rule, voters: int) -> None:
    found = deny(of_rule, voters, voters)
    by_no = [
        few
        for few in range(voters + 1)
        if not passes(of_rule, {"agree": voters - few, "disagree": few, "present": voters, "eligible": voters})
    ]
    absent = [
        few
        for few in range(voters + 1)
        if not passes(of_rule, {"agree": voters - few, "present": voters - few, "eligible": voters})
    ]
    assert found == Deny(min(by_no, default=None), None, min(absent, default=None))
