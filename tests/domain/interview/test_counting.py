"""How many questions there are, as the wizard says it before each of them."""

from osc_cli.domain.interview.course import hold
from osc_cli.domain.interview.interview import interview_about, only
from tests.domain.interview.script import Script
from tests.domain.interview.starts import full, presets, quick


def test_the_number_of_questions_does_not_jump() -> None:
    """It holds for the whole course when every part is gone through, and else it only gets smaller."""
    script = Script(channel="https://chat.riverbank.org")
    hold(full(), script, {}, {})
    assert {most for _, most in script.counted} == {len(script.asked)}
    script = Script(part_conduct="later", part_roles="later")
    hold(full(), script, {}, {})
    numbers = [most for _, most in script.counted]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[-1] == len(script.asked)


def test_only_a_number_that_cannot_change_is_said_without_about() -> None:
    script = Script()
    hold(quick(), script, {}, {})
    counted = dict(zip(script.asked, script.certain, strict=True))
    assert not counted["preset"], "another preset asks other questions"
    assert not counted["security-contact"], "without a channel nobody is asked who can read it"
    assert counted["tlp-default"]
    editing = Script()
    hold(only(interview_about(presets()["small-team"]), "roles"), editing, {}, {})
    assert editing.counted == [(1, 2), (2, 2)]
    assert editing.certain == [True, True]
