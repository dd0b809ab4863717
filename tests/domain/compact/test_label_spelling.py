from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osc_cli.domain.compact.communication import Label
from osc_cli.domain.compact.label_spelling import Respelled, canonical, with_labels_respelled


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("WHITE", "CLEAR"),
        ("white", "CLEAR"),
        ("TLP:WHITE", "CLEAR"),
        ("TLP:CLEAR", "CLEAR"),
        ("clear", "CLEAR"),
        ("Green", "GREEN"),
        ("tlp:amber", "AMBER"),
        ("amber-strict", "AMBER+STRICT"),
        ("amber_strict", "AMBER+STRICT"),
        ("AMBER STRICT", "AMBER+STRICT"),
        ("AMBER_AND_STRICT", "AMBER+STRICT"),
        ("TLP:AMBER+STRICT", "AMBER+STRICT"),
        ("tlp-red", "RED"),
        # No label of TLP, so nobody may guess one.
        ("YELLOW", None),
        ("STRICT", None),
        ("ROT", None),
        ("TLP", None),
        ("", None),
    ],
)
def test_a_label_is_read_as_people_and_programs_write_it(written: str, label: str | None) -> None:
    assert canonical(written) == label


@pytest.mark.parametrize("label", get_args(Label))
def test_a_proper_label_is_itself(label: str) -> None:
    assert canonical(label) == label


@given(st.text())
def test_any_text_is_a_label_or_none(text: str) -> None:
    assert canonical(text) in {*get_args(Label), None}


WRITTEN: dict[str, Any] = {
    "communication": {
        "tlp": {"default": "amber", "artefacts": {"agenda": "WHITE", "minutes": "CLEAR"}},
        "scenarios": {
            "closing": {"labels": {"before": "tlp:red", "after": "GREEN"}, "lowering": {"to": "White"}, "say": ["red"]}
        },
    }
}


def test_every_place_of_a_label_is_respelled_and_nothing_else() -> None:
    data, found = with_labels_respelled(WRITTEN)
    assert data == {
        "communication": {
            "tlp": {"default": "AMBER", "artefacts": {"agenda": "CLEAR", "minutes": "CLEAR"}},
            "scenarios": {
                "closing": {
                    "labels": {"before": "RED", "after": "GREEN"},
                    "lowering": {"to": "CLEAR"},
                    "say": ["red"],
                }
            },
        }
    }
    tlp, closing = ("communication", "tlp"), ("communication", "scenarios", "closing")
    assert found == (
        Respelled((*tlp, "default"), "amber", "AMBER"),
        Respelled((*tlp, "artefacts", "agenda"), "WHITE", "CLEAR"),
        Respelled((*closing, "labels", "before"), "tlp:red", "RED"),
        Respelled((*closing, "lowering", "to"), "White", "CLEAR"),
    )
    assert WRITTEN["communication"]["tlp"]["default"] == "amber"


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"communication": None},
        {"communication": []},
        {"communication": {"tlp": "RED", "scenarios": [{"labels": "white"}]}},
        {"communication": {"tlp": {"default": 7, "artefacts": {"agenda": ["white"]}}}},
        {"communication": {"scenarios": {"closing": "white"}}},
    ],
)
def test_what_has_another_shape_is_left_to_the_shape_check(odd: dict[str, Any]) -> None:
    assert with_labels_respelled(odd) == (odd, ())
