import re
from typing import Any

import pytest

from osc_cli.domain.communication.cards import cards, own_times
from osc_cli.domain.communication.situation import Situation
from osc_cli.domain.communication.situations import SITUATIONS
from osc_cli.domain.compact.communication import Communication, Scenario
from osc_cli.domain.compact.conduct import Conduct
from osc_cli.domain.compact.durations import hours


def card(id_: str, **declared: Any) -> Situation:
    found = {each.id: each for each in cards(Communication.model_validate(declared))}
    return found[id_]


def test_without_a_declaration_the_cards_are_the_built_in_ones_with_their_times() -> None:
    undeclared = cards(None)
    assert [each.id for each in undeclared] == [each.id for each in SITUATIONS]
    assert undeclared == cards(Communication())
    assert undeclared[0].cadence == ("3 business days", "14 days", "14 days")
    defined = {"organisation": "the stewards", "clients": "packagers"}
    first = card("vulnerability-report", tlp={"terms": defined})
    assert first._replace(cadence=SITUATIONS[0].cadence, suggested=frozenset()) == SITUATIONS[0]


def test_what_conduct_promises_is_the_one_source_for_cases_of_persons() -> None:
    conduct = Conduct.model_validate({"times": {"receipt": "3 days", "status_every": "7 days"}})
    assert own_times(None, conduct)["private-case"].first == "3 days"
    found = {each.id: each.cadence for each in cards(None, conduct)}
    assert found["conduct-report"][:2] == found["vulnerability-report"][:2] == ("3 days", "7 days")
    declared = Communication.model_validate({"cadence": {"private-case": {"first": "1 day"}}})
    assert own_times(declared, conduct)["private-case"].first == "1 day"
    assert own_times(None, None) == {}


def test_a_card_uses_no_label_that_the_project_gave_no_meaning() -> None:
    amber = re.compile(r"TLP:(AMBER(?![+])|GREEN)")
    for each in cards(None):
        assert not {"AMBER", "GREEN"} & {each.before, each.during, each.after}
        assert not [text for text in (*each.order, *each.say, *each.do_not_say) if amber.search(text)]
        assert each.limit or "AMBER+STRICT" not in (each.before, each.during, each.after) or each.before == "RED"
    assert any("TLP:RED" in text for text in card("vulnerability-report").order)


def test_whoever_reports_may_hold_the_label_of_the_answer() -> None:
    for id_ in ("vulnerability-report", "conduct-report"):
        message = card(id_).message
        assert message is not None
        assert (message.to, message.label) == ("the reporter", "RED")
        assert "The label is about this message." in message.lines[-1]


OVERRIDES: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"name": "A leak"}, {"name": "A leak"}),
    ({"trigger": "A leak is seen."}, {"trigger": "A leak is seen."}),
    ({"owner": "stewards"}, {"owner": "stewards", "owner_named": True}),
    ({"recused": ["the sponsor"]}, {"recused": ("the sponsor",)}),
    ({"labels": {"during": "RED"}}, {"during": "RED"}),
    ({"limit": "stewards"}, {"limit": "stewards"}),
    ({"first_told": "users"}, {"first_told": "users"}),
    ({"order": ["members"]}, {"order": ("members",)}),
    ({"channels": ["forum"]}, {"channels": ("forum",)}),
    ({"say": ["the day"]}, {"say": ("the day",)}),
    ({"do_not_say": []}, {"do_not_say": ()}),
    ({"close": "We meet."}, {"close": "We meet."}),
    ({"kind": "breach"}, {"kind": "breach", "cadence": ("24 hours", "1 day", "2 days")}),
    ({"cadence": {"every": "9 hours"}}, {"cadence": ("2 hours", "9 hours", "1 day")}),
    ({"notice": "5 days"}, {"notice": "5 days"}),
    ({"legal_duty": False}, {"legal_duty": False}),
    ({"at_least": "Ring the bell."}, {"at_least": "Ring the bell."}),
    ({"first_message": ["It rains."]}, {"message": ("everyone", "CLEAR", ("It rains.",))}),
    (
        {"lowering": {"on": ["the rain ends"]}},
        {"lowering": (("the rain ends",), None, "CLEAR", "whoever runs the service")},
    ),
]


def test_every_field_of_a_situation_can_be_changed() -> None:
    assert {name for declared, _ in OVERRIDES for name in declared} == set(Scenario.model_fields)


@pytest.mark.parametrize(("declared", "changed"), OVERRIDES, ids=lambda value: next(iter(value)))
def test_a_declared_field_replaces_that_field_and_no_other(declared: dict[str, Any], changed: dict[str, Any]) -> None:
    built_in = card("outage-or-breach")
    found = card("outage-or-breach", scenarios={"outage-or-breach": declared})
    assert found._replace(suggested=built_in.suggested) == built_in._replace(**changed)


def test_one_part_of_the_fall_of_a_label_can_be_declared() -> None:
    built_in = card("closing").lowering
    own = card("closing", scenarios={"closing": {"lowering": {"latest": "5 days"}}}).lowering
    assert own == built_in._replace(latest="5 days")


def test_a_time_of_the_situation_comes_before_one_of_its_class_and_that_before_the_built_in() -> None:
    classes = {"outage": {"first": "6 hours", "every": "2 days"}}
    own = {"outage-or-breach": {"cadence": {"first": "4 hours"}}}
    assert card("outage-or-breach", cadence=classes, scenarios=own).cadence[:2] == ("4 hours", "2 days")


def test_a_suggested_silence_never_ends_before_the_next_word_is_due() -> None:
    slow = card("outage-or-breach", cadence={"outage": {"every": "2 days"}})
    assert (slow.cadence.every, slow.cadence.silence_at_most) == ("2 days", "2 days")
    alone = card("outage-or-breach", scenarios={"outage-or-breach": {"cadence": {"every": "3 days"}}})
    assert (alone.cadence.every, alone.cadence.silence_at_most) == ("3 days", "3 days")
    promised = Conduct.model_validate({"times": {"status_every": "21 days"}})
    assert own_times(None, promised)["private-case"].silence_at_most == "21 days"
    # What the project declared itself stays, and lint says that the two do not fit.
    both = {"outage": {"every": "2 days", "silence_at_most": "1 day"}}
    assert card("outage-or-breach", cadence=both).cadence.silence_at_most == "1 day"
    assert own_times(Communication.model_validate({"cadence": both}), None)["outage"].silence_at_most == "1 day"
    quick = own_times(Communication.model_validate({"cadence": {"outage": {"every": "2 hours"}}}), None)
    assert quick["outage"].silence_at_most is None
    for usual in cards(None):
        rhythm = usual.cadence
        if rhythm.every and rhythm.silence_at_most:
            assert hours(rhythm.every) <= hours(rhythm.silence_at_most), usual.id


def test_what_a_project_decides_for_a_class_comes_before_what_the_card_suggests() -> None:
    built_in = card("machine-made-wave").cadence
    own = card("machine-made-wave", cadence={"public-crisis": {"every": "3 days"}}).cadence
    assert (built_in.every, own.every, own.silence_at_most) == ("30 days", "3 days", "30 days")


def test_an_unknown_id_is_a_situation_of_the_projects_own_and_comes_last() -> None:
    own = cards(Communication.model_validate({"scenarios": {"flood-of-the-river": {"owner": "stewards"}}}))
    assert own[:-1] == cards(None)
    assert own[-1].id == "flood-of-the-river"
    assert own[-1].name == "Flood of the river"
    assert own[-1].owner == "stewards"
    assert own[-1].at_least


def test_what_the_code_of_conduct_promises_a_reporter_stands_on_the_card_too() -> None:
    conduct = Conduct.model_validate({"handlers": {"body": "stewards"}, "times": {"receipt": "2 days"}})
    found = {each.id: each for each in cards(None, conduct)}
    assert found["conduct-report"].cadence == ("2 days", "14 days", "14 days")
    assert (found["conduct-report"].owner, found["conduct-report"].owner_named) == ("stewards", True)
    assert found["press-inquiry"].owner_named is False


def test_a_scenario_goes_before_what_other_articles_say() -> None:
    conduct = Conduct.model_validate({"handlers": {"body": "stewards"}, "times": {"receipt": "2 days"}})
    own = {"conduct-report": {"owner": "ada", "cadence": {"first": "1 day"}}}
    found = {each.id: each for each in cards(Communication.model_validate({"scenarios": own}), conduct)}
    assert (found["conduct-report"].owner, found["conduct-report"].cadence.first) == ("ada", "1 day")


def test_the_spokesperson_answers_the_press() -> None:
    found = card("press-inquiry", speakers={"spokesperson": "ada"})
    assert (found.owner, found.owner_named) == ("ada", True)


def test_a_time_is_suggested_until_the_project_decides_it() -> None:
    usual = {each.id: each for each in cards(None)}
    assert {"first", "every", "latest"} <= usual["account-compromise"].suggested
    conduct = Conduct.model_validate({"times": {"receipt": "2 days", "status_every": "9 days"}})
    scenarios = {"account-compromise": {"lowering": {"latest": "12 hours"}}}
    own = Communication.model_validate({"cadence": {"breach": {"first": "5 hours"}}, "scenarios": scenarios})
    decided = {each.id: each for each in cards(own, conduct)}
    assert decided["account-compromise"].suggested == {"every", "silence_at_most", "notice"}
    assert "first" not in decided["conduct-report"].suggested
    # What whoever reports misconduct is promised is no promise to the finder of a weakness.
    assert decided["vulnerability-report"].cadence.first == "2 days"
    assert "first" in decided["vulnerability-report"].suggested
