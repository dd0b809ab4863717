"""The course of the interview: which questions are asked, and what Enter answers."""

import pytest

from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.answers import Guess
from osc_cli.domain.interview.course import ask_again, hold, still_sound, take_for_granted
from osc_cli.domain.interview.interview import interview_for, only
from osc_cli.domain.interview.people import Candidate
from osc_cli.domain.interview.presets import PRESETS
from osc_cli.domain.interview.prompter import Move, Suggestion
from osc_cli.domain.interview.question import Answer
from osc_cli.domain.interview.questions import QUESTIONS
from tests.domain.interview.script import Script
from tests.domain.interview.starts import NAMED, full, presets, quick

FOLDER = Guess("name", "river", "the name of the folder", sure=False)
ADA = Candidate("ada", "Ada Example", "", ("maintainer in MAINTAINERS",))


@pytest.mark.parametrize("preset", [preset.name for preset in PRESETS])
@pytest.mark.parametrize("known", ["nothing", "a roster"])
def test_at_most_twelve_questions_are_asked(preset: str, known: str) -> None:
    # Whoever keeps a roster has a name that is known for sure; see `look`.
    guesses, people = ((FOLDER,), ()) if known == "nothing" else ((NAMED,), (ADA,))
    script = Script(preset=preset, channel="https://chat.riverbank.org")
    hold(interview_for(presets(), guesses, people), script, {}, {})
    assert len(script.asked) <= 12
    assert [step for step, _ in script.counted] == list(range(1, len(script.asked) + 1))
    assert all(most <= 12 for _, most in script.counted)


@pytest.mark.parametrize("preset", [preset.name for preset in PRESETS])
def test_doubt_about_whose_repository_this_is_costs_one_question_more(preset: str) -> None:
    doubtful = Guess("repository", "https://codeberg.org/a/b", "the remote `upstream`", sure=False)
    script = Script(preset=preset, channel="https://chat.riverbank.org")
    interview = interview_for(presets(), (NAMED, doubtful), (ADA,))
    hold(interview, script, {}, {})
    assert interview.doubts
    assert "repository" in script.asked
    assert len(script.asked) <= 13
    sure = interview_for(presets(), (NAMED, doubtful._replace(sure=True)), (ADA,))
    script = Script(preset=preset, channel="https://chat.riverbank.org")
    hold(sure, script, {}, {})
    assert not sure.doubts
    assert "repository" not in script.asked


def test_a_small_team_is_asked_all_that_the_quick_way_promises() -> None:
    script = Script(channel="https://chat.riverbank.org")
    hold(interview_for(presets(), (FOLDER,)), script, {}, {})
    assert script.asked == [
        "name",
        "preset",
        "deciding",
        "joining",
        "amending",
        "rights",
        "conduct-contact",
        "outside-contact",
        "security-contact",
        "channel",
        "channel-public",
        "tlp-default",
    ]


def test_one_person_is_asked_about_a_successor_and_not_about_votes() -> None:
    script = Script(preset="solo")
    hold(quick(), script, {}, {})
    assert script.asked == [
        "preset",
        "rights",
        "conduct-contact",
        "outside-contact",
        "security-contact",
        "channel",
        "tlp-default",
        "successor",
    ]


def test_what_was_given_is_not_asked_again() -> None:
    script = Script()
    replies = hold(quick(FOLDER), script, {"name": "Riverbank", "preset": "solo"}, {})
    assert not {"name", "preset"} & set(script.asked)
    assert replies["name"] == "Riverbank"


def test_a_given_choice_that_the_preset_does_not_offer_is_asked() -> None:
    script = Script(preset="federation")
    replies = hold(quick(), script, {"deciding": "rough-consensus"}, {})
    assert "deciding" in script.asked
    assert replies["deciding"] == "consent"


def test_a_guess_is_offered_with_its_source() -> None:
    script = Script()
    replies = hold(
        quick(Guess("security-contact", "a@b.org", "SECURITY.md"), Guess("licence", "MIT", "LICENSE")), script, {}, {}
    )
    assert script.offered["security-contact"] == Suggestion("a@b.org", "SECURITY.md")
    # The licence is taken and shown; nobody is asked for what a file says.
    assert "licence" not in script.asked
    assert replies["licence"] == "MIT"


def test_who_can_read_a_place_is_known_only_for_the_place_that_was_found() -> None:
    tracker = "https://github.com/a/b/issues"
    guesses = (NAMED, Guess("channel", tracker, "x"), Guess("channel-public", "yes", "x", beside=("channel", tracker)))
    taken = Script()
    assert hold(quick(*guesses), taken, {}, {})["channel-public"] == "yes"
    assert "channel-public" not in taken.asked
    other = Script(channel="https://chat.riverbank.org", channel_public="no")
    assert hold(quick(*guesses), other, {}, {})["channel-public"] == "no"


@pytest.mark.parametrize(
    ("preset", "usual"),
    [
        ("small-team", {"deciding": "lazy-consensus", "joining": "nomination", "amending": "two-thirds-of-all"}),
        (
            "maintainer-council",
            {"deciding": "lazy-consensus", "joining": "nomination", "amending": "two-thirds-of-all"},
        ),
        ("elected-committee", {"deciding": "lazy-consensus", "joining": "consent", "amending": "two-thirds-of-votes"}),
        ("cooperative", {"deciding": "votes-with-block", "enrolling": "application", "amending": "three-to-one"}),
        ("working-group", {"deciding": "rough-consensus", "enrolling": "open", "amending": "two-thirds-of-votes"}),
        ("federation", {"deciding": "consent", "amending": "three-quarters-of-all"}),
    ],
)
def test_enter_answers_what_the_preset_says_and_changes_nothing(preset: str, usual: dict[str, str]) -> None:
    script = Script(preset=preset)
    interview = quick()
    replies = hold(interview, script, {}, {})
    assert {
        name: replies[name] for name in ("deciding", "joining", "enrolling", "amending") if name in replies
    } == usual
    assert interview.changes(replies) == {("project", "name"): "Riverbank"}


def test_enter_through_every_part_changes_nothing_either() -> None:
    interview = full()
    replies = hold(interview, Script(), {}, {})
    assert interview.changes(replies) == {("project", "name"): "Riverbank"}


def test_going_back_offers_what_was_said() -> None:
    script = Script(deciding=["majority", "consent"], joining=[Move.BACK, "consent"])
    replies = hold(quick(), script, {}, {})
    assert script.asked[:5] == ["preset", "deciding", "joining", "deciding", "joining"]
    assert script.counted[3] == (2, script.counted[3][1])
    assert script.offered["deciding"] == Suggestion("majority")
    assert replies["deciding"] == "consent"


def test_going_back_over_a_preset_forgets_what_hung_on_it() -> None:
    script = Script(preset=["small-team", "solo"], deciding=[Move.BACK])
    replies = hold(quick(), script, {}, {})
    assert replies["preset"] == "solo"
    assert "deciding" not in replies


def test_there_is_nothing_before_the_first_question() -> None:
    class Stubborn(Script):
        def ask(self, asking):  # type: ignore[no-untyped-def]
            if not self.asked:
                assert not asking.can_go_back
            return super().ask(asking)

    hold(quick(), Stubborn(), {}, {})


def test_every_reply_is_told_at_once_and_an_interview_goes_on_from_there() -> None:
    told: list[dict[str, Answer | None]] = []

    class Interrupted(Script):
        def ask(self, asking):  # type: ignore[no-untyped-def]
            if asking.question.id == "rights":
                raise KeyboardInterrupt
            return super().ask(asking)

    with pytest.raises(KeyboardInterrupt):
        hold(
            quick(),
            Interrupted(preset="small-team", deciding="majority"),
            {},
            {},
            lambda replies: told.append(dict(replies)),
        )
    assert [len(each) for each in told] == [1, 2, 3, 4]
    later = Script()
    replies = hold(quick(), later, {}, told[-1])
    assert later.asked[0] == "rights"
    assert later.counted[0][0] == 5, "it counts on"
    assert replies["deciding"] == "majority"


def test_one_can_go_back_into_what_was_said_before_the_interruption() -> None:
    script = Script(rights=[Move.BACK], amending="majority-of-all")
    kept = {"preset": "small-team", "deciding": "majority", "joining": "consent", "amending": "two-thirds-of-all"}
    replies = hold(quick(), script, {}, kept)
    assert script.asked[:2] == ["rights", "amending"]
    assert replies["amending"] == "majority-of-all"


def test_what_was_left_open_is_not_asked_again() -> None:
    script = Script()
    hold(quick(), script, {}, {"preset": "solo", "conduct-contact": None})
    assert "conduct-contact" not in script.asked


def test_without_anybody_to_ask_only_what_is_found_is_taken() -> None:
    people = (ADA,)
    assert take_for_granted(interview_for(presets(), (FOLDER,), people), {}) == {
        "preset": "small-team",
        "name": "river",
    }


def test_what_was_given_goes_before_what_was_found() -> None:
    replies = take_for_granted(quick(FOLDER), {"name": "Riverbank", "preset": "solo"})
    assert replies == {"preset": "solo", "name": "Riverbank"}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"preset": "solo", "deciding": "majority"}, "`deciding` means nothing with the preset solo"),
        ({"preset": "solo", "channel-public": "yes"}, "`channel-public` means nothing without `channel`"),
        (
            {"preset": "federation", "deciding": "rough-consensus"},
            "`deciding` cannot be `rough-consensus` with the preset federation",
        ),
    ],
)
def test_an_answer_without_a_use_is_refused(given: dict[str, Answer], message: str) -> None:
    with pytest.raises(OscError) as caught:
        take_for_granted(quick(), given)
    assert caught.value.message == message


def test_another_preset_drops_what_means_nothing_any_more() -> None:
    before: dict[str, Answer | None] = {"preset": "small-team", "deciding": "majority", "joining": "nomination"}
    assert still_sound(quick(), {**before, "preset": "solo"}) == {"preset": "solo"}


def test_an_answer_given_before_is_offered_again() -> None:
    script = Script(summary="A brook.")
    question = next(question for question in QUESTIONS if question.id == "summary")
    replies = ask_again(quick(Guess("summary", "Else.", "README.md")), script, question, {"summary": "A river."})
    assert script.offered["summary"] == Suggestion("A river.")
    assert replies == {"summary": "A brook."}


def test_a_part_can_be_left_for_later_or_undecided() -> None:
    script = Script(part_conduct="undecided", part_roles="later")
    interview = full()
    replies = hold(interview, script, {}, {})
    assert "part-conduct" in script.asked
    assert not {"conduct-contact", "anonymous", "joining"} & set(script.asked)
    assert interview.changes(replies)["conduct",] is None


def test_going_into_the_whole_keeps_what_the_quick_way_heard() -> None:
    kept = hold(quick(), Script(conduct_contact="a@b.org"), {}, {})
    script = Script(part_conduct="later")
    interview = full()
    replies = hold(interview, script, {}, kept)
    assert not {"preset", "deciding", "conduct-contact"} & set(script.asked)
    assert {"anonymous", "merging", "review"} & set(script.asked) == {"merging", "review"}
    assert interview.changes(replies)["conduct", "intake", "contacts", "project", "address"] == "a@b.org"


def test_a_part_with_nothing_to_ask_has_no_door() -> None:
    script = Script(preset="solo")
    hold(full(), script, {}, {})
    assert "part-powers" not in script.asked
    assert "part-people" not in script.asked


def test_one_part_alone() -> None:
    script = Script()
    hold(only(quick(), "amendments"), script, {}, {})
    assert script.asked == ["name", "preset", "amending", "amending-notice"]


def test_people_are_offered_and_never_taken() -> None:
    interview = interview_for(presets(), (NAMED,), (ADA, Candidate("ben", "", "Bank", ("approver in OWNERS",))))
    script = Script(people=("ada", "ben"))
    replies = hold(interview, script, {}, {})
    assert script.offered["people"] == Suggestion(())
    changes = interview.changes(replies)
    assert changes["people", "ben"] == {"affiliation": "Bank"}
    assert changes["roles", "maintainer", "holders"] == ["ada", "ben"]
    alone = interview.changes({**replies, "people": ("ben",)})
    assert ("people", "ada") not in alone
    assert ("roles", "maintainer", "holders") not in alone, "one holder would make every vote impossible"
