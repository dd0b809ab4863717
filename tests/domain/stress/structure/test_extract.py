from fractions import Fraction

from osc_cli.domain.stress.parameters import Level, Parameters, opponents
from osc_cli.domain.stress.structure.extract import model_of
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
        "join",
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
