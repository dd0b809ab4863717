"""E21: when a council of seven can decide nothing, before and after empty seats voted for an election."""

from itertools import product

from osc_cli.domain.lint.subject import Node
from osc_cli.domain.stress.absentees import absences
from osc_cli.domain.stress.arithmetic.answers import Answers
from osc_cli.domain.stress.deadlock import Dead, Scan, scan
from osc_cli.domain.stress.parameters import Parameters
from osc_cli.domain.stress.structure.extract import model_of
from tests.domain.stress.reading import case, changed

BEFORE = {(1, 3, 3), (2, 3, 2), (3, 3, 1), (3, 2, 2)}


def council(*changes: tuple[tuple[str, ...], object]) -> Scan:
    data = changed(case("weir-council").data, *changes)
    (found,) = scan(model_of(data, Parameters()), Node(data, ()))
    return found


def test_e21_four_states_are_dead() -> None:
    assert set(council().dead) == {Dead(*state) for state in BEFORE}


def test_e21_none_is_once_empty_seats_vote_for_an_election_but_few_can_dissolve_the_council() -> None:
    found = council((("decisions", "re-election", "vacancies_vote"), "agree"))
    assert found.dead == ()
    assert found.dissolving[:3] == ((1, 3), (2, 2), (3, 1))


def test_somebody_outside_who_may_call_the_election_ends_every_deadlock() -> None:
    found = council((("elections", "council-election", "called_by"), "voter"))
    assert (found.dead, found.rescued_by) == ((), ("voter",))


def test_the_scan_is_what_counting_says() -> None:
    """A camp of a against c decides when more than half of the seven seats agree; four at least must be filled."""
    dead = {
        (vacant, larger, 7 - vacant - larger)
        for vacant, larger in product(range(4), range(8))
        if 0 <= 7 - vacant - larger <= larger < 4
    }
    assert dead == BEFORE


def test_absence_stops_what_noes_could_not_and_removal_with_it() -> None:
    """Eleven seats, eight must be there, more than half of those there decide: four absent stop it, six noes would."""
    data = {
        "bodies": {"board": {"seats": 11, "decides_by": "vote", "recall": {"decided_by": "board", "by": "vote"}}},
        "decisions": {"vote": {"electorate": "board", "passes": "agree > 1/2 * present", "quorum": "present >= 8"}},
    }
    (found,) = absences(model_of(data, Parameters()), Answers())
    assert (found.absent, found.by_no, found.removal_stopped) == (4, 6, True)
