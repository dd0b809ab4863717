import re
from pathlib import Path

import pytest

import osc_cli.domain.communication.situations as registry
from osc_cli.domain.communication.cadences import CADENCES, RHYTHMS
from osc_cli.domain.communication.labels import rank
from osc_cli.domain.communication.situation import Situation
from osc_cli.domain.communication.situations import SITUATIONS

IDS = [
    "vulnerability-report",
    "account-compromise",
    "conduct-report",
    "measure-against-leader",
    "maintainer-leaves",
    "death-of-member",
    "harassment-wave",
    "leadership-dispute",
    "licence-or-asset-change",
    "funding-loss",
    "legal-demand",
    "outage-or-breach",
    "takeover-attempt",
    "election-dispute",
    "closing",
    "press-inquiry",
    "machine-made-wave",
]
each = pytest.mark.parametrize("situation", SITUATIONS, ids=IDS)


def words_of(situation: Situation) -> list[str]:
    """Every text of a card, one by one."""
    texts = [situation.name, situation.trigger, situation.owner, situation.limit or "", situation.first_told]
    texts += [*situation.recused, *situation.order, *situation.say, *situation.do_not_say, *situation.lowering.on]
    return [*texts, situation.lowering.by or "", situation.close, situation.at_least]


def test_the_ids_are_a_contract_with_every_compact() -> None:
    assert [situation.id for situation in SITUATIONS] == IDS


def test_every_file_is_registered() -> None:
    folder = Path(registry.__file__).parent
    files = {path.stem.replace("_", "-") for path in folder.glob("*.py") if path.stem != "__init__"}
    assert files == set(IDS)


@each
def test_a_card_answers_every_question(situation: Situation) -> None:
    assert situation.trigger.endswith(".")
    assert situation.owner
    assert situation.first_told
    assert situation.order
    assert situation.say
    assert situation.do_not_say
    assert situation.close.endswith(".")
    assert situation.at_least.endswith(".")
    assert situation.kind in RHYTHMS


@each
def test_the_first_message_is_short_and_says_what_to_fill_in(situation: Situation) -> None:
    assert situation.message is not None
    assert 3 <= len(situation.message.lines) <= 5
    for line in situation.message.lines:
        assert line.endswith((".", "?"))
        assert len(line.split()) <= 22
    # A message that is out under a label wider than the card's own would break the card's promise.
    assert situation.before is not None
    assert situation.after is not None
    # What one person gets from another may be narrower: TLP:RED is for the two of them.
    assert rank(situation.after) <= rank(situation.message.label)
    assert situation.message.label == "RED" or rank(situation.message.label) <= rank(situation.before)


@each
def test_the_least_to_do_is_short(situation: Situation) -> None:
    assert len(situation.at_least.split()) <= 24


@each
def test_a_label_only_ever_widens(situation: Situation) -> None:
    assert situation.before is not None
    assert situation.during is not None
    assert situation.after is not None
    assert rank(situation.before) >= rank(situation.during) >= rank(situation.after)


@each
def test_a_label_that_falls_has_a_reason_and_somebody_who_lowers_it(situation: Situation) -> None:
    if situation.before != situation.after:
        assert situation.lowering.on
        assert situation.lowering.to
        assert situation.lowering.by


@each
def test_a_card_names_no_person_project_or_brand(situation: Situation) -> None:
    labels = re.compile(r"TLP:(CLEAR|GREEN|AMBER\+STRICT|AMBER|RED)")
    for text in words_of(situation):
        sentences = re.split(r"[.:;?] ", labels.sub("label", text))
        inner = [word for sentence in sentences for word in sentence.split()[1:]]
        assert [word for word in inner if word[0].isupper()] == []


def test_a_planned_change_is_announced_before_it_takes_effect() -> None:
    notices = {situation.id: situation.notice for situation in SITUATIONS if situation.notice}
    assert notices == {"licence-or-asset-change": "30 days", "closing": "90 days"}


def test_only_these_four_may_touch_a_legal_duty() -> None:
    marked = {situation.id for situation in SITUATIONS if situation.legal_duty}
    assert marked == {"measure-against-leader", "licence-or-asset-change", "legal-demand", "outage-or-breach"}


def test_each_class_of_rhythm_is_used_by_a_card() -> None:
    assert {situation.kind for situation in SITUATIONS} == {cadence.id for cadence in CADENCES}
