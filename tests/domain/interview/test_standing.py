"""What a compact answers already, and what other answers change in it."""

from osc_cli.domain.interview.answers import Guess
from osc_cli.domain.interview.course import hold
from osc_cli.domain.interview.interview import interview_about, only
from osc_cli.domain.interview.people import Candidate
from osc_cli.domain.interview.question import AS_WRITTEN
from tests.domain.interview.script import Script
from tests.domain.interview.starts import presets, quick

FOLDER = Guess("name", "river", "the name of the folder", sure=False)
ADA = Candidate("ada", "Ada Example", "", ("maintainer in MAINTAINERS",))


def test_editing_offers_what_is_written_and_enter_keeps_it() -> None:
    data = dict(presets()["cooperative"])
    interview = interview_about(data)
    script = Script()
    replies = hold(interview, script, {}, {})
    assert interview.changes(replies) == {}
    assert "preset" not in script.asked


def test_a_rule_of_ones_own_can_be_kept_as_it_is_written() -> None:
    data = {
        **presets()["small-team"],
        "decisions": {"proposal": {"name": "P", "electorate": "maintainer", "passes": ["agree >= 7"]}},
    }
    interview = interview_about(data)
    script = Script()
    replies = hold(only(interview, "decisions"), script, {}, {})
    assert replies["deciding"] == AS_WRITTEN
    assert interview.changes(replies) == {}


def test_clearing_an_answer_takes_it_out() -> None:
    data = {**presets()["solo"], "communication": {"security_contact": "a@b.org"}}
    interview = interview_about(data)
    assert interview.changes({"security-contact": None}) == {("communication", "security_contact"): None}


def test_striking_out_a_right_takes_only_that_one_out() -> None:
    interview = interview_about(presets()["small-team"])
    changes = interview.changes({"rights": ("right-attribution", "right-records", "duty-conduct")})
    assert changes == {
        ("rights", "reasons"): None,
        ("rights", "dissent"): None,
        ("responsibilities", "step-aside"): None,
        ("rights", "records"): {
            "text": "You can read what was decided and why.",
            "held_by": ["user", "contributor", "maintainer"],
            "guaranteed_by": "maintainer",
        },
    }


def test_the_outside_contact_takes_over_where_the_handlers_cannot() -> None:
    changes = quick().changes({"preset": "small-team", "outside-contact": "ada@friends.org"})
    contact = ("conduct", "intake", "contacts", "outside")
    assert changes == {
        (*contact, "address"): "ada@friends.org",
        (*contact, "who"): "somebody outside the project",
        (*contact, "outside_body"): True,
        ("conduct", "handlers", "if_accused"): "outside",
        ("conduct", "handlers", "if_none_free"): "outside",
    }


def test_another_rule_replaces_the_whole_rule_of_the_preset() -> None:
    changes = quick().changes({"preset": "small-team", "deciding": "majority-of-all"})
    rule = {str(route[-1]): value for route, value in changes.items()}
    assert rule["passes"] == ["agree > 1/2 * eligible"]
    # Silence and the fallback belonged to lazy consensus.
    assert rule["silence"] is None
    assert rule["fallback"] is None


def test_a_label_brings_the_words_it_needs_and_keeps_those_that_are_there() -> None:
    changes = quick().changes({"preset": "small-team", "tlp-default": "AMBER"})
    assert changes == {
        ("communication", "tlp", "default"): "AMBER",
        ("communication", "tlp", "terms", "clients"): "those whom they must warn",
    }
