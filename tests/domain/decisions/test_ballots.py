"""Ballots are counted once each, and neither their order nor their file decides anything that times decide."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osc_cli.domain.decisions.ballots import Ballot, count
from osc_cli.domain.decisions.counts import BALLOTS

START = datetime(2026, 5, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 30).map(lambda hours: START + timedelta(hours=hours))
CAST = st.lists(
    st.builds(Ballot, st.sampled_from(["ada", "ben", "cho", "dan"]), st.sampled_from(BALLOTS), MOMENTS),
    max_size=12,
    unique_by=lambda ballot: (ballot.voter, ballot.time),
)


def test_the_last_ballot_of_a_voter_counts() -> None:
    later, earlier = Ballot("ada", "agree", START + timedelta(hours=1)), Ballot("ada", "block", START)
    counted = count([later, earlier])
    assert counted.counts == {"agree": 1, "disagree": 0, "abstain": 0, "block": 0}
    assert counted.replaced == (earlier,)
    untimed = [Ballot("ada", "agree"), Ballot("ada", "abstain")]
    assert count(untimed).counts["abstain"] == 1, "without times the order of the file decides"


def test_the_moments_of_opening_and_closing_belong_to_the_vote() -> None:
    closed = START + timedelta(days=6)
    moments = [START - timedelta(seconds=1), START, closed, closed + timedelta(seconds=1)]
    ballots = [Ballot(name, "agree", moment) for name, moment in zip("abcd", moments, strict=True)]
    counted = count(ballots, opened=START, closed=closed)
    assert counted.counts["agree"] == 2
    assert [ballot.voter for ballot in counted.late] == ["a", "d"]


def test_a_late_ballot_does_not_replace_one_in_time() -> None:
    ballots = [Ballot("ada", "agree", START), Ballot("ada", "block", START + timedelta(days=9))]
    assert count(ballots, closed=START + timedelta(days=6)).counts["agree"] == 1


def test_times_with_and_without_a_zone_cannot_be_compared() -> None:
    with pytest.raises(TypeError):
        count([Ballot("ada", "agree", START), Ballot("ben", "agree", START.replace(tzinfo=None))])


@given(CAST, st.randoms(use_true_random=False))
def test_the_order_of_ballots_does_not_matter(ballots: list[Ballot], random: Random) -> None:
    shuffled = list(ballots)
    random.shuffle(shuffled)
    assert count(shuffled).counts == count(ballots).counts
    assert sum(count(ballots).counts.values()) == len({ballot.voter for ballot in ballots})


@given(CAST, st.sets(st.sampled_from(["ada", "ben", "cho", "dan"])))
def test_nobody_from_outside_is_counted(ballots: list[Ballot], electorate: set[str]) -> None:
    counted = count(ballots, electorate=electorate)
    assert {ballot.voter for ballot in counted.outside}.isdisjoint(electorate)
    assert sum(counted.counts.values()) == len({ballot.voter for ballot in ballots} & electorate)
