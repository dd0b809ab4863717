from itertools import product

from osc_cli.domain.communication.questions import BY_ID, DECIDING, QUESTIONS, Lines, facts, lines, missing
from osc_cli.domain.communication.suggestion import Facts, suggest
from osc_cli.domain.interview.question import Answer

YES_NO = (True, False)


def left(**answers: Answer) -> list[str]:
    return [question.id for question in missing({name.replace("_", "-"): given for name, given in answers.items()})]


def test_only_what_can_still_change_the_label_is_asked() -> None:
    assert left() == ["public", "identifies", "must-act"]
    assert left(public=True) == ["identifies", "must-act"]
    assert left(public=False, identifies=False, must_act="nobody") == ["harm-told", "harm-silent"]
    assert left(public=True, identifies=False, must_act="nobody") == []
    assert left(public=False, identifies=True, must_act="nobody") == []
    assert left(public=False, identifies=False, must_act="downstream") == []
    assert left(public=False, identifies=False, must_act="everyone") == ["abusable"]
    assert left(public=False, identifies=False, must_act="everyone", abusable=False) == []
    assert left(public=False, identifies=True, must_act="everyone", abusable=True) == ["step"]
    assert left(public=True, identifies=False, must_act="everyone") == []


def test_a_question_that_is_not_asked_would_change_nothing() -> None:
    for public, identifies, must_act in product(YES_NO, YES_NO, ("nobody", "downstream", "everyone")):
        answers: dict[str, Answer] = {"public": public, "identifies": identifies, "must-act": must_act}
        if missing(answers):
            continue
        harmless, harmful = facts(answers), Facts(public, identifies, facts(answers).must_act, 3, 3)
        for closed in YES_NO:
            assert suggest(harmless, closed_space=closed) == suggest(harmful, closed_space=closed)


def test_every_question_says_why_and_fits_on_a_line() -> None:
    assert set(DECIDING) < set(BY_ID)
    for question in QUESTIONS:
        assert question.text.endswith(("?", "."))
        assert question.why.endswith(".")
        assert len(question.text) <= 60
        assert all(len(choice.label) <= 70 for choice in question.choices)


def test_answers_become_facts_and_lines() -> None:
    answers: dict[str, Answer] = {"public": False, "identifies": False, "must-act": "nobody", "harm-told": "2"}
    assert facts(answers) == Facts(False, False, "nobody", 2, 0)
    assert lines({"known": "It rains."}) == Lines(known="It rains.")


def test_who_only_presses_enter_publishes_nothing() -> None:
    usual: dict[str, Answer] = {}
    for changed in ({}, {"identifies": False}):
        usual = dict(changed)
        while left_now := missing(usual):
            usual[left_now[0].id] = left_now[0].default  # type: ignore[assignment]
        assert suggest(facts(usual), closed_space=False).label == "AMBER+STRICT"
