"""Who controls what: E25 (five of nine seats), chains, loops, powers out of reach."""

from osc_cli.domain.stress.closure import Closure, closure_of, grown
from osc_cli.domain.stress.parameters import Parameters
from osc_cli.domain.stress.structure.extract import model_of
from tests.domain.stress.reading import case


def closure(data: object) -> Closure:
    assert isinstance(data, dict)
    return closure_of(model_of(data, Parameters()))


def test_e25_the_company_controls_the_committee_through_five_of_nine_seats() -> None:
    (derived,) = closure(case("quarry-committee").data).controls["company"]
    assert (derived.group, derived.seats, derived.needed) == ("committee", 5, 5)


def test_those_who_elect_a_council_control_it_and_the_council_who_elects() -> None:
    found = closure(case("weir-council").data)
    assert [derived.group for derived in found.controls["voter"]] == ["council"]
    assert found.seeds == (("voter",),)
    assert [(loop.kind, loop.groups) for loop in found.loops] == [("admission", ("council", "voter"))]


CHAIN = {
    "roles": {"member": {"size": 50}},
    "bodies": {
        "board": {"seats": 5, "filled_by": {"appointed_by": "founders"}, "decides_by": "vote"},
        "founders": {"seats": 3, "filled_by": {"appointed_by": "founders"}, "decides_by": "founders-vote"},
        "conduct-team": {"seats": 3, "filled_by": {"appointed_by": "board", "by": "vote"}},
        "reserve": {"seats": 4, "filled_by": {"election": "reserve-election"}},
    },
    "decisions": {
        "vote": {"electorate": "board", "passes": "agree > 1/2 * seats"},
        "founders-vote": {"electorate": "founders", "passes": "agree > 1/2 * seats"},
    },
    "elections": {"reserve-election": {"electorate": "member", "method": "plurality"}},
    "powers": {
        "amend": {"held_by": "board", "by": "vote"},
        "spend": {"held_by": "board", "by": "vote"},
        "archive": {"held_by": "the old foundation"},
    },
    "conduct": {"handlers": {"body": "conduct-team"}},
}


def test_control_is_handed_down_a_chain_of_appointments() -> None:
    model = model_of(CHAIN, Parameters())
    assert [derived.group for derived in grown(model, ["founders"])] == ["board", "conduct-team"]
    assert grown(model, ["conduct-team"]) == ()


def test_the_smallest_seed_of_everything_and_whom_nobody_outside_can_change() -> None:
    found = closure(CHAIN)
    assert found.seeds == (("member", "board"), ("member", "founders"))  # no group alone has the election too
    assert [loop.groups for loop in found.loops] == [("board", "conduct-team", "founders")]
    assert found.unreachable == ("archive",)
