from fractions import Fraction

import pytest

from osc_cli.domain.stress.parameters import Level, Parameters, opponents
from osc_cli.domain.stress.structure.extract import model_of
from osc_cli.domain.stress.structure.model import Batch
from tests.domain.stress.reading import case, changed, structure


def test_an_assembly_is_the_role_it_is_made_of() -> None:
    model = structure("lantern-cooperative")
    assert model.canonical["assembly"] == "member"
    assert model.group("assembly") is model.groups["member"]
    assert model.groups["member"].people == 111
    assert not model.groups["member"].office


def test_a_role_without_a_life_of_its_own_is_the_body_it_fills() -> None:
    data = {
        "roles": {"councillor": {"leaves": {"removal": {"decided_by": "council"}}}},
        "bodies": {"council": {"made_of": "councillor", "seats": 5, "decides_by": "vote"}},
        "decisions": {"vote": {"electorate": "council", "passes": "agree > 1/2 * seats"}},
    }
    model = model_of(data, Parameters())
    assert model.canonical["councillor"] == "council"
    assert [act.kind for act in model.acts if act.target == "council"] == [
        "appoint",  # nobody says how one comes in, and whoever takes a seat takes it from somebody
        "remove",
    ]


def test_what_is_not_declared_is_unknown_with_its_field() -> None:
    fields = {unknown.field for unknown in structure("lantern-cooperative").unknowns}
    assert "bodies.welcome-group.seats" in fields
    assert "roles.member.leaves.removal.keeps_vote" in fields
    assert "bodies.welcome-group.seats" not in {
        unknown.field for unknown in structure("lantern-cooperative", welcome_group=5).unknowns
    }


def test_an_urgent_track_without_a_floor_takes_no_time() -> None:
    ordinary, urgent = structure("lantern-cooperative").decisions["proposal"]
    assert [ordinary.days, urgent.days] == [6, 0]
    assert urgent.urgent


def test_an_urgent_vote_that_must_be_ratified_is_held_to_both_votes() -> None:
    data = changed(
        case("lantern-cooperative").data,
        (("decisions", "proposal", "urgent"), {"at_least": "2 days", "ratified_by": "bylaws-change"}),
    )
    # Two days and then ten are not faster than six, so there is no urgent way at all.
    assert [ballot.urgent for ballot in model_of(data, Parameters()).decisions["proposal"]] == [False]


def test_opponents_by_level() -> None:
    quarter, alarm = Fraction(1, 4), Fraction(5, 2)
    of = [opponents(level, 111, quarter, alarm, office=False) for level in Level]
    assert of == [0, 28, 70]
    assert [opponents(level, 5, quarter, alarm, office=True) for level in Level] == [5, 5, 5]


def test_a_kind_of_participant_fills_so_many_seats_and_nobody_knows_how() -> None:
    """It names two, so that strangers who are behind it do not get the five that are elected."""
    data = {
        "participants": {"sponsor": {"name": "Sponsors"}},
        "roles": {"member": {"size": 60}},
        "bodies": {
            "board": {
                "seats": 7,
                "filled_by": {"election": "choice", "elected": 5, "appointed": 2, "appointed_by": "sponsor"},
            }
        },
        "elections": {"choice": {"electorate": "member", "method": "stv"}},
    }
    (act,) = model_of(data, Parameters()).acts_on("board", "appoint")
    assert act.batch == Batch(2, Fraction(0))
    assert [(one.field, one.why) for one in act.unknown] == [
        (
            "bodies.board.filled_by.appointed_by",
            "how `sponsor`, a kind of participant, fills seats of `board` is not declared",
        )
    ]


@pytest.mark.parametrize(
    ("filled", "field"),
    [({"elected": 7}, "election"), ({"elected": 5, "appointed": 2, "election": "choice"}, "appointed_by")],
)
def test_seats_of_which_only_the_number_is_declared_are_filled_by_nobody_knows_whom(
    filled: dict[str, object], field: str
) -> None:
    data = {"bodies": {"board": {"seats": 7, "filled_by": filled}}, "elections": {"choice": {"electorate": "board"}}}
    acts = model_of(data, Parameters()).acts_on("board", "elect", "appoint")
    assert f"bodies.board.filled_by.{field}" in {one.field for act in acts for one in act.unknown}
