"""What a preset decided and nobody was asked is said, in few lines."""

import pytest

from osc_cli.domain.interview.decided import decided_by_preset
from osc_cli.domain.interview.presets import PRESETS
from tests.domain.interview.starts import presets


def test_the_promises_of_the_small_team_are_said() -> None:
    said = dict(decided_by_preset(presets()["small-team"], ()))
    assert said["constituencies"] == "who comes first: user, then contributor, then maintainer"
    assert said["conduct.times"] == "receipt in 3 days, answer in 7 days, news every 14 days"
    assert said["conduct.ladder"] == "Warning, Suspension (90 days at most), Ban"
    assert said["conduct.appeal"] == "within 30 days"
    assert said["conduct.records"] == "kept for minor cases 12 months, other cases 36 months"
    assert said["conduct.reporter"] == "whoever reported may speak about it in public"


def test_what_somebody_answered_is_not_said() -> None:
    answered = {("conduct", "times", "receipt"), ("charter", "consent"), ("conduct", "appeal", "within")}
    said = dict(decided_by_preset(presets()["small-team"], answered))
    assert said["conduct.times"] == "answer in 7 days, news every 14 days"
    assert not {"charter.consent", "conduct.appeal"} & set(said)


def test_a_part_that_was_left_out_says_nothing() -> None:
    said = [place for place, _ in decided_by_preset({**presets()["small-team"], "conduct": {}}, {("conduct",)})]
    assert said == ["constituencies", "charter.consent"]


@pytest.mark.parametrize("preset", [preset.name for preset in PRESETS])
def test_no_preset_needs_more_than_seven_lines(preset: str) -> None:
    assert len(list(decided_by_preset(presets()[preset], ()))) <= 7
