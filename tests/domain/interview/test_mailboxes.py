"""Whose own mailbox an address is, and what a compact then says about its reader."""

import pytest

from osc_cli.domain.interview.answers import complaint
from osc_cli.domain.interview.interview import Replies, interview_for
from osc_cli.domain.interview.mailboxes import owner_of
from osc_cli.domain.interview.people import Candidate
from osc_cli.domain.interview.question import Data, Question, at
from tests.domain.interview.starts import NAMED, presets

ANA = Candidate("anaq", "Ana Quispe", "", ("maintainer in MAINTAINERS",), ("quispe.a@tide.org",))
BO = Candidate("bolind", "Bo Lindqvist", "", ("maintainer in MAINTAINERS",))
CONTACT = ("conduct", "intake", "contacts", "project")


def asked(name: str, replies: Replies) -> tuple[Question, Data]:
    interview = interview_for(presets(), (NAMED,), people=(ANA, BO))
    return next((interview.put(each, data), data) for each, _, data in interview.course(replies) if each.id == name)


def contact(**replies: object) -> object:
    said = {"preset": "small-team", **{name.replace("_", "-"): value for name, value in replies.items()}}
    return at(asked("outside-contact", said)[1], CONTACT)  # type: ignore[arg-type]  # a reply of each kind


@pytest.mark.parametrize(
    ("address", "handle"),
    [
        ("Quispe.A@tide.org", "anaq"),  # the file says so
        ("ana@tide.org", "anaq"),
        ("ana+reports@tide.org", "anaq"),
        ("ana.quispe@mail.org", "anaq"),
        ("bolind@tide.org", "bolind"),
        ("conduct@tide.org", None),
        ("anabel@tide.org", None),
        ("https://tide.org/@ana", None),
        ("@ana:tide.org", None),
    ],
)
def test_an_address_belongs_to_whom_the_file_or_its_name_says(address: str, handle: str | None) -> None:
    found = owner_of(address, (ANA, BO))
    assert (found.handle if found else None) == handle


def test_one_persons_mailbox_is_read_by_that_person() -> None:
    assert contact(people=("anaq", "bolind"), conduct_contact="ana@tide.org") == {
        "who": "Ana Quispe",
        "address": "ana@tide.org",
        "read_by": "anaq",
    }


def test_whoever_is_not_named_in_the_compact_is_not_named_by_it_either() -> None:
    said = contact(people=(), conduct_contact="ana@tide.org")
    assert said == {"who": "one of us", "kind": "person", "address": "ana@tide.org"}


def test_an_address_of_nobody_leaves_the_reader_as_the_preset_has_it() -> None:
    said = contact(people=("anaq",), conduct_contact="conduct@tide.org")
    assert said == {"who": "any maintainer", "read_by": "maintainer", "address": "conduct@tide.org"}


def test_the_contact_outside_is_nobody_of_the_project() -> None:
    question, _ = asked("outside-contact", {"preset": "small-team", "conduct-contact": "ana@tide.org"})
    refused = complaint(question, "bo@tide.org")
    assert refused == "is the address of Bo Lindqvist, one of you: name somebody outside, or leave it open"
    assert complaint(question, "bo@other.org") is None, "elsewhere many are called Bo"
    assert complaint(question, "bo.lindqvist@other.org") is not None
