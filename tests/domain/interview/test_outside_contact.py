"""A report about those who read the contact inside needs another address than theirs."""

import pytest

from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.answers import complaint
from osc_cli.domain.interview.course import hold, still_sound, take_for_granted
from osc_cli.domain.interview.prompter import Asking, Move
from osc_cli.domain.interview.question import Answer
from tests.domain.interview.script import Script
from tests.domain.interview.starts import quick


def test_the_contact_outside_cannot_be_the_one_inside() -> None:
    asked: list[str | None] = []

    class Nosy(Script):
        def ask(self, asking: Asking) -> Answer | Move | None:
            if asking.question.id == "outside-contact":
                asked.extend(complaint(asking.question, each) for each in ("Us@river.org", "friend@lake.org"))
            return super().ask(asking)

    hold(quick(), Nosy(preset="solo", conduct_contact="us@river.org", outside_contact="friend@lake.org"), {}, {})
    assert asked[0] is not None
    assert asked[0].startswith("is where reports go already")
    assert asked[1:] == [None]


def test_two_given_contacts_that_are_one_are_refused() -> None:
    given = {"preset": "solo", "conduct-contact": "us@river.org", "outside-contact": "us@river.org"}
    with pytest.raises(OscError, match="`outside-contact` is where reports go already"):
        take_for_granted(quick(), given)


def test_a_contact_inside_that_becomes_the_one_outside_leaves_that_one_open() -> None:
    replies = {"preset": "solo", "conduct-contact": "friend@lake.org", "outside-contact": "friend@lake.org"}
    assert "outside-contact" not in still_sound(quick(), replies)
