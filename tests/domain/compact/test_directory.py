"""Names for ids, as a reader meets them."""

import pytest

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.directory import Directory

NAMED = Directory(
    Compact.model_validate(
        {
            "compact": 1,
            "project": {"name": "Riverbank"},
            "participants": {"member": {"name": "Members"}, "user": {"name": "Users"}},
            "roles": {
                "member": {"name": "Member"},
                "core-maintainer": {},
                "president": {"name": "President", "size": 1},
                "editor": {"name": "Editor", "holders": ["ada"]},
                "staff": {"name": "Staff"},
                "release-lead": {"name": "Release lead"},
                "seat": {"name": "Member of the council for rivers"},
            },
            "bodies": {"welcome-group": {}, "stewards": {"name": "The stewards"}},
            "people": {"ada": {"name": "Ada Example"}, "ben_99": {}},
            "decisions": {"proposal": {"name": "Full-group proposal"}, "stewards": {}},
            "elections": {"yearly": {}},
            "conduct": {"intake": {"contacts": {"outside": {"who": "A trusted person"}}}},
            "communication": {"channels": {"forum": {"name": "The forum"}}},
        }
    )
)


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ("member", "Member"),
        ("user", "Users"),
        ("core-maintainer", "Core maintainer"),
        ("welcome-group", "Welcome group"),
        ("ada", "Ada Example"),
        ("ben_99", "ben_99"),
        ("proposal", "Full-group proposal"),
        ("yearly", "Yearly"),
        ("outside", "A trusted person"),
        ("forum", "The forum"),
        ("any two", "any two"),
        ("not-declared", "Not declared"),
    ],
)
def test_an_id_has_a_name_and_words_stay_words(reference: str, name: str) -> None:
    assert NAMED.name(reference) == name


def test_the_kind_that_is_asked_for_wins() -> None:
    assert NAMED.name("stewards") == "The stewards"
    assert NAMED.name("stewards", "decisions") == "Stewards"
    assert NAMED.name("member", "participants") == "Members"


def test_one_or_more_references_are_a_list_of_names() -> None:
    assert NAMED.names("ada") == ["Ada Example"]
    assert NAMED.names(["ada", "any two"]) == ["Ada Example", "any two"]
    assert NAMED.names(None) == []


@pytest.mark.parametrize(
    ("reference", "people"),
    [
        ("member", "Members"),
        ("core-maintainer", "Core maintainers"),
        ("release-lead", "Release leads"),
        ("seat", "Members of the council for rivers"),
        ("president", "President"),
        ("editor", "Editor"),
        ("staff", "Staff"),
        ("stewards", "The stewards"),
        ("any member", "any member"),
    ],
)
def test_a_role_is_named_in_the_plural_unless_one_person_holds_it(reference: str, people: str) -> None:
    assert NAMED.people(reference) == people
