"""The label that is suggested, against a table that a person wrote from the framework, row by row.

`any` stands for every answer. The rows exclude each other, so their order means nothing: the test proves that each of
the 1536 possible answers is in exactly one of them.
"""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple, get_args

import pytest

from osc_cli.domain.communication.audiences import AUDIENCES, order
from osc_cli.domain.communication.labels import rank
from osc_cli.domain.communication.suggestion import Facts, MustAct, Suggestion, suggest
from osc_cli.domain.compact.communication import Label

Given = tuple[bool, bool, MustAct, int, int, bool, bool, bool]


class Row(NamedTuple):
    public: str
    identifies: str
    must_act: str
    told: str
    silent: str
    closed: str
    abusable: str
    step: str
    label: Label
    person: Label | None


# public  identifies must_act      told   silent  closed  abusable step   label           label of the person
TABLE = """
yes       no         any           any    any     any     any      any    CLEAR           -
yes       yes        any           any    any     any     any      any    CLEAR           RED
no        yes        any           any    any     any     any      any    AMBER+STRICT    RED
no        no         downstream    any    any     any     any      any    AMBER           -
no        no         everyone      any    any     any     no       any    CLEAR           -
no        no         everyone      any    any     any     yes      yes    CLEAR           -
no        no         everyone      any    any     any     yes      no     AMBER+STRICT    -
no        no         nobody        2-3    any     any     any      any    AMBER+STRICT    -
no        no         nobody        0-1    2-3     any     any      any    CLEAR           -
no        no         nobody        0-1    0-1     yes     any      any    GREEN           -
no        no         nobody        0-1    0-1     no      any      any    CLEAR           -
"""
ROWS = [Row(*(None if cell == "-" else cell for cell in line.split())) for line in TABLE.strip().split("\n")]  # type: ignore[arg-type]
YES_NO = {True: "yes", False: "no"}
ANSWERS = list(product((True, False), (True, False), get_args(MustAct), range(4), range(4), *[(True, False)] * 3))


def rows_of(answers: Given) -> Iterator[Row]:
    public, identifies, must_act, told, silent, closed, abusable, step = answers
    for row in ROWS:
        cells = [
            (row.public, YES_NO[public]),
            (row.identifies, YES_NO[identifies]),
            (row.must_act, must_act),
            (row.told, "2-3" if told > 1 else "0-1"),
            (row.silent, "2-3" if silent > 1 else "0-1"),
            (row.closed, YES_NO[closed]),
            (row.abusable, YES_NO[abusable]),
            (row.step, YES_NO[step]),
        ]
        if all(cell in ("any", answer) for cell, answer in cells):
            yield row


def suggested(answers: Given) -> Suggestion:
    public, identifies, must_act, told, silent, closed, abusable, step = answers
    return suggest(Facts(public, identifies, must_act, told, silent, abusable, step), closed_space=closed)


def test_the_table_answers_everything_once() -> None:
    assert len(ANSWERS) == 1536
    assert all(len(list(rows_of(answers))) == 1 for answers in ANSWERS)


def test_the_suggestion_is_that_of_the_table() -> None:
    for answers in ANSWERS:
        found = suggested(answers)
        (row,) = rows_of(answers)
        assert (found.label, found.person) == (row.label, row.person), answers


def test_each_rule_has_a_reason_of_its_own() -> None:
    found = [suggested(answers) for answers in ANSWERS]
    assert len({each.rule for each in found}) == 9
    assert all(each.reason.endswith(".") and each.falls.endswith(".") for each in found)


def test_what_helps_an_attacker_is_told_to_nobody_outside_before_a_step_protects_people() -> None:
    for answers in ANSWERS:
        public, identifies, must_act, told, silent, _, abusable, step = answers
        if public or must_act != "everyone" or not abusable or step:
            continue
        found = suggested(answers)
        assert (found.label, found.limited, found.card) == ("AMBER+STRICT", True, "vulnerability-report")
        assert found.caveat.startswith("Do not publish it yet.")
        given = Facts(public, identifies, must_act, told, silent, abusable, step)
        now = {each.who for each in order(given, found.label, danger=False, limited=True) if each.now}
        assert now == ({"people whose case it is; the reporter before the reported person"} if identifies else set())


def test_without_a_meaning_of_amber_each_of_them_gets_it_alone() -> None:
    given = Facts(False, False, "downstream")
    found = suggest(given, closed_space=True, amber=False)
    assert (found.label, found.rule) == ("RED", "downstream")
    assert [each.who for each in order(given, "RED", danger=False) if each.now] == ["people who must act"]


def test_a_name_never_becomes_public_by_our_advice() -> None:
    for answers in ANSWERS:
        if answers[1]:
            assert suggested(answers).person == "RED"


@pytest.mark.parametrize(
    ("facts", "label", "danger", "now", "later"),
    [
        # Everyone must act: nobody waits.
        (Facts(False, False, "everyone"), "CLEAR", False, "act members sisters community public", ""),
        (Facts(False, False, "everyone"), "CLEAR", True, "danger act members sisters community public", ""),
        # Only those downstream: they and the members now, the rest when the label falls.
        (Facts(False, False, "downstream"), "AMBER", False, "act members", "sisters community public"),
        (Facts(False, False, "nobody", 3), "AMBER+STRICT", False, "members", "sisters community public"),
        (Facts(False, False, "nobody"), "GREEN", False, "members sisters community", "public"),
        (Facts(True, True, "nobody"), "CLEAR", False, "case members sisters community public", ""),
    ],
)
def test_who_hears_it_now_follows_from_the_label(
    facts: Facts, label: Label, danger: bool, now: str, later: str
) -> None:
    ids = {audience.who: audience.id for audience in AUDIENCES}
    told = order(facts, label, danger=danger)
    assert " ".join(ids[each.who] for each in told if each.now) == now
    assert " ".join(ids[each.who] for each in told if not each.now) == later


def test_a_case_goes_to_nobody_but_the_people_whose_case_it_is() -> None:
    told = order(Facts(False, True, "downstream"), "AMBER+STRICT", danger=True, limited=True)
    assert [each.who for each in told if each.now] == [
        "people in danger",
        "people whose case it is; the reporter before the reported person",
        "people who must act, with the second text",
    ]


def test_nobody_hears_later_than_somebody_who_may_hear_less() -> None:
    narrow = [rank(audience.narrowest) for audience in AUDIENCES if audience.id not in ("danger", "act")]
    assert narrow == sorted(narrow, reverse=True)
