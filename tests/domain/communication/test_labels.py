from typing import get_args

import pytest

from osc_cli.domain.communication.labels import LABELS, LabelMeaning, rank, widest_label
from osc_cli.domain.compact.communication import Channel, Label


def test_the_labels_are_those_of_the_format_in_its_order() -> None:
    assert [label.name for label in LABELS] == ["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"]
    assert tuple(label.name for label in LABELS) == get_args(Label)


def test_rank_grows_as_the_audience_shrinks() -> None:
    assert [rank(label.name) for label in LABELS] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.name)
def test_every_label_says_who_may_hear_it_and_when_to_use_it(label: LabelMeaning) -> None:
    assert label.audience
    assert label.meaning.endswith(".")


@pytest.mark.parametrize(
    ("facts", "widest"),
    [
        ({"join": "read-only"}, "CLEAR"),
        ({"join": "open"}, "CLEAR"),
        ({"join": "approval"}, "GREEN"),
        ({"join": "invitation"}, "AMBER+STRICT"),
        ({"join": "named"}, "RED"),
        # What carries a message away makes it public, however closed the door is.
        ({"join": "named", "archive": "public"}, "CLEAR"),
        ({"join": "named", "bridges": True}, "CLEAR"),
        ({"join": "invitation", "recorders": "allowed"}, "CLEAR"),
        # A fact that carries nothing away changes nothing.
        ({"join": "invitation", "archive": "members", "bridges": False, "recorders": "banned"}, "AMBER+STRICT"),
        # Nobody said who can come in: unknown, never safe.
        ({}, None),
        ({"archive": "none"}, None),
        ({"archive": "public"}, "CLEAR"),
    ],
)
def test_the_widest_label_follows_from_the_facts(facts: dict[str, object], widest: str | None) -> None:
    assert widest_label(Channel.model_validate(facts)) == widest
