"""How many ballots win seats: against trying every number of them."""

from itertools import product

import pytest

from osc_cli.domain.stress.arithmetic.room import Room
from osc_cli.domain.stress.planner.contests import seats_cost
from osc_cli.domain.stress.structure.model import Contest


@pytest.mark.parametrize("seats", range(1, 8))
def test_no_smaller_number_of_ballots_wins_so_many_seats(seats: int) -> None:
    for won, honest, grows, proportional in product(range(1, seats + 1), (0, 5, 28, 39), (True, False), (True, False)):
        for against in {0, honest // 4, honest}:
            room = Room(honest, against, None, grows)
            most = (against + 2) * (seats + 2) if grows else honest
            enough = [
                people
                for people in range(1, most + 1)
                for others in [against if grows else min(against, honest - people)]
                if any(_wins(won, seats, ballots, others, proportional) for ballots in range(people + 1))
            ]
            contest = Contest("poll", "member", seats, proportional, (), seats)
            assert seats_cost(won, contest, room) == min(enough, default=None), (won, room)


def _wins(won: int, seats: int, ballots: int, others: int, proportional: bool) -> bool:
    quota = (ballots + others) // (seats + 1) + 1
    return ballots >= won * quota if proportional else ballots > others
