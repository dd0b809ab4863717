"""What the pictures show, held against compacts whose answer can be seen by reading them."""

import re
from pathlib import Path
from typing import Any

import pytest

from osc_cli.domain.compact.compact import Compact
from osc_cli.render.documents import render
from osc_cli.render.pictures.appointments import appointments
from osc_cli.render.pictures.ladder import ladder
from osc_cli.render.pictures.report_route import report_route
from tests.node import read_mermaid
from tests.render.reading import read, without_x
from tests.support import ROOT

COMPACTS = [*sorted((ROOT / "templates/presets").glob("*.yaml")), *sorted((ROOT / "examples").glob("*/compact.yaml"))]

BASE: dict[str, Any] = {"compact": 1, "project": {"name": "Tern"}}
ROLES = {
    "helper": {"name": "Helper", "enters": {"through": "open"}},
    "keeper": {
        "name": "Keeper",
        "step_of": "helper",
        "enters": {"through": "nomination", "by": "vote"},
        "leaves": {"removal": {"decided_by": "circle", "by": "vote"}},
    },
    "founder": {"name": "Founder", "enters": {"through": "founding"}},
    "guest": {"name": "Guest", "enters": {"requires": ["a ticket"]}},
}
BODIES = {
    "circle": {"name": "The circle", "filled_by": {"election": "choice"}, "recall": {"decided_by": "keeper"}},
    "panel": {"name": "Panel", "filled_by": {"appointed_by": ["circle", "an outside board"]}},
    "everybody": {"name": "Everybody", "made_of": "helper"},
}
RULES = {
    "decisions": {"vote": {"name": "Vote", "electorate": {"roles": "keeper", "without": ["subject"]}}},
    "elections": {"choice": {"name": "Choice of the circle", "electorate": "helper"}},
}
CONDUCT: dict[str, Any] = {
    "intake": {
        "contacts": {
            "desk": {"who": "the desk", "kind": "e-mail", "address": "desk@tern.example"},
            "friend": {"who": "a friend", "kind": "person", "address": "f@x.example", "outside_body": True},
        }
    },
    "handlers": {"body": "panel"},
}


def compact(**articles: Any) -> Compact:
    return Compact.model_validate({**BASE, **articles})


def arrows(picture: str | None) -> set[tuple[str, str, str]]:
    """Read a picture back without Mermaid: start, end and label of each arrow."""
    assert picture is not None
    text = re.sub(r"#(\d+);", lambda code: chr(int(code[1])), picture)
    boxes = dict(re.findall(r'^  (n\d+)[\[({]+"(.*)"[\])}]+$', text, re.MULTILINE))
    found = re.findall(r'^  (n\d+) (?:-->|-\.->)(?:\|"(.*)"\|)? (n\d+)$', text, re.MULTILINE)
    return {(boxes[start], boxes[end], label) for start, label, end in found}


def test_the_ladder_has_a_step_into_each_role_that_can_be_reached() -> None:
    assert arrows(ladder(compact(roles=ROLES, **RULES))) == {
        ("You", "Helper", "simply begin"),
        ("Helper", "Keeper", "be nominated, then Vote"),
        ("You", "Guest", "not decided how"),
    }


def test_one_step_is_no_ladder() -> None:
    assert ladder(compact(roles={"helper": ROLES["helper"], "founder": ROLES["founder"]})) is None
    assert ladder(compact()) is None


def test_whoever_votes_in_the_decision_admits() -> None:
    assert arrows(appointments(compact(roles=ROLES, bodies=BODIES, **RULES))) == {
        ("Keepers", "Keepers", "admit"),
        ("The circle", "Keepers", "remove"),
        ("Helpers", "The circle", "elect"),
        ("Keepers", "The circle", "remove"),
        ("The circle", "Panel", "appoint"),
        ("an outside board", "Panel", "appoint"),
    }


def test_one_arrow_says_both_where_the_same_people_let_in_and_remove() -> None:
    keeper = {**ROLES["keeper"], "leaves": {"removal": {"by": "vote"}}}
    bodies = {"panel": BODIES["panel"]}
    found = arrows(appointments(compact(roles={**ROLES, "keeper": keeper}, bodies=bodies, **RULES)))
    assert ("Keepers", "Keepers", "admit and remove") in found


def test_too_little_is_not_drawn() -> None:
    assert appointments(compact(roles={"helper": ROLES["helper"], "keeper": ROLES["keeper"]})) is None
    assert report_route(compact()) is None
    assert report_route(compact(conduct={"handlers": {"body": "panel"}})) is None
    assert report_route(compact(conduct={"intake": CONDUCT["intake"]})) is None


def test_a_report_about_a_handler_goes_elsewhere() -> None:
    told = {"if_accused": "friend", "if_leader_accused": "panel", "if_none_free": "an outside mediator"}
    conduct = {
        **CONDUCT,
        "handlers": {"body": "panel", "conflicts": {"out": ["family"]}, **told},
        "appeal": {"to": "circle"},
    }
    assert arrows(report_route(compact(bodies=BODIES, conduct=conduct))) == {
        ("You report", "Who is it about?", ""),
        ("Who is it about?", "the desk", "anybody else"),
        ("the desk", "Handled by Panel", ""),
        ("Who is it about?", "a friend", "somebody who handles reports"),
        ("Who is it about?", "Handled by Panel", "somebody who leads"),
        ("Handled by Panel", "They step aside", "those with a tie to the case"),
        ("Handled by Panel", "an outside mediator", "everybody has a tie to the case"),
        ("Handled by Panel", "The circle", "you do not agree with the decision"),
    }


@pytest.mark.parametrize(
    ("handlers", "says"),
    [
        ({"body": "panel", "at_least": 2}, "fewer than two of them are free of a tie"),
        ({"body": "alone"}, "this person has a tie to the case"),
    ],
)
def test_the_picture_says_when_a_case_goes_on_as_the_text_does(handlers: dict[str, Any], says: str) -> None:
    roles = {"alone": {"name": "Maintainer", "size": 1}}
    conduct = {**CONDUCT, "handlers": {**handlers, "if_none_free": "an outside mediator"}}
    found = arrows(report_route(compact(bodies=BODIES, roles=roles, conduct=conduct)))
    assert [label for _, to, label in found if to == "an outside mediator"] == [says]


def test_an_outside_contact_is_for_reports_about_those_who_read_the_others() -> None:
    assert arrows(report_route(compact(bodies=BODIES, conduct=CONDUCT))) == {
        ("You report", "Who is it about?", ""),
        ("Who is it about?", "the desk", "anybody else"),
        ("the desk", "Handled by Panel", ""),
        ("Who is it about?", "a friend", "somebody who reads the other contacts"),
    }


def pictures_of(path: Path) -> list[str]:
    rendered = render(Compact.model_validate(without_x(read(path))))
    return [picture for one in rendered for picture in re.findall(r"```mermaid\n(.*?)\n```", one.text, re.DOTALL)]


@pytest.mark.node
def test_mermaid_reads_the_pictures_of_every_preset_and_example_as_we_do() -> None:
    pictures = [picture for path in COMPACTS for picture in pictures_of(path)]
    assert len(pictures) >= 10
    for picture, found in zip(pictures, read_mermaid(pictures), strict=True):
        assert "error" not in found, found
        assert {(start, end, label) for start, end, label in found["arrows"]} == arrows(picture)
