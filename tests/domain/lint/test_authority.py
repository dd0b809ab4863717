from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from osc_cli.domain.lint.authority import Authority, circles, least, listed, most
from osc_cli.domain.lint.subject import Node

names = some.sampled_from("abcdefgh")


@given(some.dictionaries(names, names))
def test_a_thing_is_in_a_circle_when_its_way_up_comes_back_to_it(above: dict[str, str]) -> None:
    found = list(circles(above))
    in_a_circle = set()
    for start, following in above.items():
        name = following
        for _ in above:
            if name == start:
                in_a_circle.add(start)
                break
            name = above.get(name, "")
    assert sorted(name for circle in found for name in circle) == sorted(in_a_circle)
    for circle in found:
        assert [above[name] for name in circle] == [*circle[1:], circle[0]]
        assert circle[0] == next(name for name in above if name in circle)


@pytest.mark.parametrize(
    ("ratio", "whole", "at_most", "at_least"),
    [
        (2, 5, 2, 2),
        ("1/3", 7, 2, 3),
        ("50%", 4, 2, 2),
        ("66 %", 3, 1, 2),
        ("1/3", None, None, None),
        (None, 5, None, None),
    ],
)
def test_a_share_of_seats_is_rounded_against_whoever_it_limits(
    ratio: object, whole: object, at_most: int | None, at_least: int | None
) -> None:
    node = Node(ratio, ("quorum",))
    assert (most(node, whole), least(node, whole)) == (at_most, at_least)


def test_a_few_names_are_said_and_the_rest_counted() -> None:
    assert listed(("merge",)) == "`merge`"
    assert listed(("merge", "release")) == "`merge` and `release`"
    assert listed(("merge", "release", "spend", "speak")) == "`merge`, `release` and 2 more"


ROOT: dict[str, Any] = {
    "people": {"ada": {"name": "Ada Example"}, "board": {}},
    "roles": {"maintainer": {"holders": ["ada"]}},
    "bodies": {"all": {"made_of": ["maintainer"]}, "board": {"seats": 1}},
    "powers": {"merge": {"held_by": "maintainer"}, "amend": {"held_by": ["all", "board"]}},
}


def test_power_is_held_directly_and_through_a_body_of_all() -> None:
    authority = Authority(Node(ROOT, ()))
    assert authority.powers_of("maintainer") == ("merge", "amend")
    assert authority.same("all") == authority.same("maintainer") == "maintainer"
    assert not authority.is_one_person


def test_a_body_goes_before_a_person_of_the_same_name() -> None:
    authority = Authority(Node(ROOT, ()))
    assert authority.is_person("ada")
    assert not authority.is_person("board")
    assert authority.people["ada example"] == "ada"


@pytest.mark.parametrize("held_by", ["maintainer", "board", "ada"])
def test_one_person_may_hold_everything(held_by: str) -> None:
    powers = {"merge": {"held_by": held_by}, "amend": {"held_by": [held_by]}}
    assert Authority(Node({**ROOT, "powers": powers}, ())).is_one_person
