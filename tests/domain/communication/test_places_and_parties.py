from typing import Any

import pytest

from osc_cli.domain.communication.parties import MOST, Party, Somebody, holdings, party
from osc_cli.domain.communication.places import carriers, has_closed_space, places
from osc_cli.domain.compact.compact import Compact


def compact(**articles: Any) -> Compact:
    return Compact.model_validate({"compact": 1, "project": {"name": "Riverbank"}, **articles})


CHANNELS = {
    "forum": {"join": "open"},
    "notices": {"join": "approval"},
    "core": {"join": "invitation"},
    "two": {"join": "named"},
    "room": {},
    "fans": {"join": "open", "official": False},
    "vault": {"kind": "store", "join": "named"},
}


@pytest.mark.parametrize(
    ("label", "ids"),
    [
        ("CLEAR", ["forum", "room"]),  # nobody said who can join the room, so it counts as open
        ("GREEN", ["notices", "core", "two"]),
        ("AMBER", ["core", "two"]),
        ("AMBER+STRICT", ["core", "two"]),
        ("RED", ["two"]),
    ],
)
def test_a_label_is_carried_by_what_is_closed_enough(label: Any, ids: list[str]) -> None:
    known = places(compact(communication={"channels": CHANNELS}))
    assert [place.id for place in carriers(known, label)] == ids


def test_where_everything_is_closed_the_public_word_goes_there_too() -> None:
    known = places(compact(communication={"channels": {"core": {"join": "invitation"}}}))
    assert [place.id for place in carriers(known, "CLEAR")] == ["core"]


def test_a_place_knows_its_name_and_where_people_go_when_it_is_down() -> None:
    channels = {"site": {"name": "Web site", "fallback": "forum"}, "forum": {"fallback": "a call to Ada"}}
    known = places(compact(communication={"channels": channels}))
    assert [(place.name, place.fallback) for place in known] == [("Web site", "Forum"), ("Forum", "a call to Ada")]


def test_green_needs_a_door() -> None:
    assert not has_closed_space(places(compact()))
    assert not has_closed_space(places(compact(communication={"channels": {"forum": {"join": "open"}, "room": {}}})))
    assert has_closed_space(places(compact(communication={"channels": {"notices": {"join": "approval"}}})))


PEOPLE = {"ada": {"name": "Ada Example", "contact": "ada@riverbank.example"}, "ben": {}}


def test_a_person_comes_with_an_address_and_a_group_with_its_people() -> None:
    project = compact(people=PEOPLE, roles={"steward": {"name": "Steward", "holders": ["ada", "ben"]}})
    ada = Somebody("Ada Example", "ada@riverbank.example")
    assert party(project, "ada") == Party("ada", "Ada Example", (ada,))
    assert party(project, "steward") == Party("steward", "Stewards", (ada, Somebody("ben", None)))


def test_words_and_nothing_stay_what_they_are() -> None:
    assert party(compact(), "the two founders") == Party("the two founders", "the two founders")
    assert party(compact(), None) is None


def test_a_contact_for_reports_can_be_reached() -> None:
    project = compact(conduct={"intake": {"contacts": {"outside": {"who": "Dana", "address": "dana@lake.example"}}}})
    assert party(project, "outside") == Party("outside", "Dana", (Somebody("Dana", "dana@lake.example"),))


def test_nobody_calls_a_large_group_person_by_person() -> None:
    many: dict[str, Any] = {f"p{number}": {} for number in range(MOST + 1)}
    project = compact(people=many, bodies={"assembly": {"name": "Assembly", "holders": list(many)}})
    assert party(project, "assembly") == Party("assembly", "Assembly")


def test_who_holds_a_power_is_listed_with_how_many_it_takes() -> None:
    powers = {
        "grant-access": {"held_by": ["ada", "the host"], "acting_together": 2, "by": "vote"},
        "emergency-suspension": {"limits": "seven days"},  # nobody holds it
        "merge": {"held_by": "ben"},
    }
    found = holdings(compact(people=PEOPLE, powers=powers), ("grant-access", "emergency-suspension", "release"))
    ada = Party("ada", "Ada Example", (Somebody("Ada Example", "ada@riverbank.example"),))
    assert found == (("grant-access", (ada, Party("the host", "the host")), 2, "vote"),)
