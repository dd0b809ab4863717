"""Where `amendments` is silent, the power to amend says how the compact is changed, in every document alike."""

from typing import Any

import pytest

from tests.render.reading import documents

COMPACT: dict[str, Any] = {
    "compact": 1,
    "project": {"name": "Riverbank"},
    "roles": {"member": {"name": "Member", "size": 10}},
    "decisions": {"proposal": {"name": "Proposal", "electorate": "member", "passes": ["agree > disagree"]}},
    "powers": {"amend": {"held_by": "member", "by": "proposal"}},
}


@pytest.mark.parametrize(
    ("amendments", "name", "sentence"),
    [
        ({}, "governance", "- **Everything:** It takes [Proposal]"),
        ({"rights": {"notice": "14 days"}}, "governance", "- **Everything:** It takes [Proposal]"),
        ({"everything": {"notice": "14 days"}}, "governance", "It takes [Proposal]"),
        ({}, "charter", "- **This charter:** It takes [Proposal]"),
        ({}, "code_of_conduct", "It can be changed by this decision: [Proposal]"),
    ],
)
def test_it_is_said(amendments: dict[str, Any], name: str, sentence: str) -> None:
    data = COMPACT | ({"amendments": amendments} if amendments else {})
    text = documents(data)[name]
    assert sentence in text
    assert "has not decided who may change" not in text
