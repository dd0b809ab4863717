"""Every declared field is said: no rule of a community is lost between its compact and its documents."""

from typing import Any

import pytest
from pydantic import ValidationError

from osc_cli.domain.compact.amendments import Amendment
from osc_cli.domain.compact.assets import Asset
from osc_cli.domain.compact.base import Article
from osc_cli.domain.compact.bodies import Body
from osc_cli.domain.compact.charter import Charter
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.decisions import Block, Decision, Electorate, Outcome, Period, Veto
from osc_cli.domain.compact.elections import Election
from osc_cli.domain.compact.identifiers import words
from osc_cli.domain.compact.membership import Membership
from osc_cli.domain.compact.money import Money
from osc_cli.domain.compact.participants import Participant, Person
from osc_cli.domain.compact.power_names import STANDARD_POWERS
from osc_cli.domain.compact.powers import Power
from osc_cli.domain.compact.project import Project
from osc_cli.domain.compact.review import Review
from osc_cli.domain.compact.rights import Forfeiture, Privilege, Responsibility, Right
from osc_cli.domain.compact.roles import Entry, Role
from osc_cli.domain.compact.terms import TERMS
from osc_cli.render.footer import read_footer
from tests.render.reading import HERE, documents, read
from tests.render.walking import Route, articles, choices, leaves, set_fields, without

FULL = read(HERE / "full.yaml")

TOLD: tuple[type[Article], ...] = (
    *(Project, Charter, Participant, Right, Responsibility, Privilege, Forfeiture, Person, Role, Body, Power),
    *(Decision, Election, Amendment, Membership, Money, Asset, Review),
)
"""The articles that the governance document and the charter tell about."""

NOT_SAID: dict[Route, str] = {
    ("compact",): "the version of the format is no rule",
    ("communication", "channels", "forum", "kind"): "the checklist tells about channels; its own test looks after it",
}


def texts(data: Any) -> dict[str, str]:
    """The documents without their last line, which changes with every field."""
    rendered = documents(data)
    assert all(read_footer(text) for text in rendered.values())
    return {name: text.rstrip().rpartition("\n")[0] for name, text in rendered.items()}


EVERYTHING = texts(FULL)


def is_required(data: Any) -> bool:
    """Say whether what was taken away may not be missing. Raises ValidationError for anything else that is wrong."""
    try:
        Compact.model_validate(data)
    except ValidationError as error:
        if "missing" in {one["type"] for one in error.errors()}:
            return True
        raise
    return False


def says_its_default(route: Route) -> bool:
    """A name that is what the id would be called anyway."""
    value: Any = FULL
    for key in route:
        value = value[key]
    return route[-1] == "name" and value == words(str(route[-2]))


def test_the_full_compact_declares_every_field() -> None:
    declared = set(set_fields(Compact.model_validate(FULL)))
    known = {(kind, name) for article in TOLD for kind in articles(article) for name in kind.model_fields}
    assert known - declared == set()


@pytest.mark.parametrize("route", list(leaves(FULL)), ids=lambda route: ".".join(map(str, route)))
def test_a_field_that_is_taken_away_changes_a_document(route: Route) -> None:
    if route in NOT_SAID or says_its_default(route):
        return
    data = without(FULL, route)
    if is_required(data):
        return
    assert texts(data) != EVERYTHING


def test_every_exception_is_a_field_of_the_full_compact() -> None:
    assert NOT_SAID.keys() <= set(leaves(FULL))


CHOICES: list[tuple[str, list[tuple[type[Article], str]]]] = [
    ("choice", [(Decision, "choices")]),
    ("excluded", [(Electorate, "without")]),
    ("snapshot", [(Electorate, "snapshot")]),
    ("counted_in", [(Period, "counted_in")]),
    ("closes_early", [(Decision, "closes_early")]),
    ("outcome", [(Outcome, "outcome"), (Decision, "on_no_quorum")]),
    ("tie", [(Decision, "tie"), (Election, "tie")]),
    ("vacancies_vote", [(Decision, "vacancies_vote")]),
    ("silence", [(Decision, "silence")]),
    ("valid_when", [(Veto, "valid_when"), (Block, "valid_when")]),
    ("through", [(Entry, "through")]),
    ("kind_of_body", [(Body, "kind")]),
    ("method", [(Election, "method")]),
    ("unranked", [(Election, "unranked")]),
    ("strength", [(Election, "strength")]),
    ("removal_until", [(Election, "removal_until")]),
]
"""Each list of words, and the fields that use it."""


@pytest.mark.parametrize(("terms", "kinds"), CHOICES)
def test_every_fixed_choice_has_words(terms: str, kinds: list[tuple[type[Article], str]]) -> None:
    assert TERMS[terms].keys() == {choice for kind, field in kinds for choice in choices(kind, field)}
    assert len(set(TERMS[terms].values())) == len(TERMS[terms])


def test_every_list_of_words_is_checked_above() -> None:
    assert {terms for terms, _ in CHOICES} == TERMS.keys()


def test_every_standard_power_is_named() -> None:
    data = {"compact": 1, "project": {"name": "X"}, "powers": {power: {"held_by": "ada"} for power in STANDARD_POWERS}}
    governance = documents(data)["governance"]
    assert all(words[1:] in governance for words in STANDARD_POWERS.values())
