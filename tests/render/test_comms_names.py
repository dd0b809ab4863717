"""Names in what is said about speaking: a channel by its own, one person where one is meant, nobody who is accused."""

import pytest
from ruamel.yaml import YAML

from osc_cli.domain.communication.cards import cards
from osc_cli.domain.compact.compact import Compact
from osc_cli.render.card import card
from osc_cli.render.documents import render


def compact(backup: str) -> Compact:
    return Compact.model_validate(
        YAML(typ="safe").load(f"""
compact: 1
project: {{name: Riverbank}}
people: {{ada: {{name: Ada Sample}}, ben: {{name: Ben Sample}}}}
roles: {{member: {{name: Member}}}}
bodies: {{stewards: {{name: Stewards, holders: [ada, ben]}}}}
conduct: {{times: {{receipt: 3 days, status_every: 14 days}}}}
communication:
  channels: {{main: {{join: open}}}}
  speakers: {{spokesperson: stewards, backup: {backup}, second_reader: ada}}
""")
    )


@pytest.mark.parametrize(
    ("backup", "says"),
    [
        ("ben", "- [ ] Do not stay alone with it. Tell: Ben Sample"),
        ("stewards", "- [ ] Do not stay alone with it. Tell: Stewards (Ada Sample, Ben Sample)"),
    ],
)
def test_in_one_minute_one_person_is_told_or_once_the_group(backup: str, says: str) -> None:
    (checklist,) = render(compact(backup), only=["comms_checklist"])
    minute = checklist.text.partition("## Seven questions")[0]
    (line,) = [line for line in minute.split("\n") if "Do not stay alone" in line]
    assert line.replace(" and ", ", ") == says


def test_whoever_speaks_alone_is_not_told_to_tell_nobody_else() -> None:
    found = compact("ben")
    speakers = found.communication.speakers if found.communication else None
    assert speakers is not None
    speakers = speakers.model_copy(update={"spokesperson": "ben", "backup": None})
    assert found.communication is not None
    communication = found.communication.model_copy(update={"speakers": speakers})
    (checklist,) = render(found.model_copy(update={"communication": communication}), only=["comms_checklist"])
    assert "- [ ] Do not stay alone with it. Tell: Ben Sample, or Ada Sample\n" in checklist.text


def test_the_table_says_the_times_that_conduct_promises() -> None:
    (checklist,) = render(compact("ben"), only=["comms_checklist"])
    assert "| A case of persons | 3 days | 14 days |" in checklist.text
    assert "3 business days" not in checklist.text


def test_a_channel_is_called_by_its_name() -> None:
    (governance,) = render(compact("ben"), only=["governance"])
    assert "Where anybody can read along:** Main" in governance.text


def test_the_second_reader_of_a_case_is_nobody_by_name() -> None:
    found = compact("ben")
    against = next(each for each in cards(found.communication) if each.id == "measure-against-leader")
    (line,) = [line for line in card(found, against).split("\n") if "read each text first" in line]
    assert "Ada" not in line
    assert "nobody who stays out" in line
