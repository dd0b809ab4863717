"""What GitVote is told about times and voters, and what it has no words for."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.cli.running import osc_here as osc

COMPACT = """\
compact: 1
project: {{name: Lanternfish}}
people: {{ada: {{}}, ben: {{}}}}
roles: {{member: {{name: Member, holders: [ada, ben], size: 24}}}}
decisions:
  quick: {{electorate: member, passes: agree > 1/2 * eligible, quorum: none, {more}}}
"""


@pytest.mark.parametrize(
    ("more", "duration", "loss"),
    [
        ("open_for: 2 weeks", "2 weeks", "2 of 24 in `member` are listed by name; the others cannot vote"),
        # Longer than asked for at worst: five business days from a Friday evening are over after seven days.
        ("open_for: 5 business days", "7 days", "GitVote knows no weekends, so 7 days are written"),
        ("open_for: 6 business days", "10 days", "GitVote knows no weekends, so 10 days are written"),
        ("open_for: 1.5 hours", "90 minutes", ""),
        ("open_for: {at_least: 3 days, not_during: [1 May]}", "3 days", "`quick` does not count 1 May; GitVote does"),
        ("open_for: 3 days, needs: {seconders: 2}", "3 days", "asks for something before the vote opens"),
        ("open_for: 3 days, closes_early: when decided", "3 days", "closes early once it is decided either way"),
    ],
)
def test_time(more: str, duration: str, loss: str, tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(COMPACT.format(more=more))
    ran = osc("export", "gitvote", cwd=tmp_path)
    assert YAML(typ="safe", pure=True).load(ran.out)["profiles"]["quick"]["duration"] == duration
    assert loss in " ".join(ran.err.split())


def test_closing_on_passing_goes_there_and_back(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(COMPACT.format(more="open_for: 3 days, closes_early: on passing"))
    exported = osc("export", "gitvote", cwd=tmp_path).out
    back = osc("import", "gitvote", "-", cwd=tmp_path, stdin=exported.encode()).out
    decision = YAML(typ="safe", pure=True).load(back)["decisions"]["quick"]
    assert decision["closes_early"] == "on passing"
    assert (decision["open_for"], decision["passes"]) == ("3 days", ["agree > 1/2 * eligible"])


GRAVE = """\
compact: 1
project: {name: Lanternfish}
people: {ada: {}, ben: {}}
roles: {member: {name: Member, holders: [ada, ben], leaves: {removal: {decided_by: member, by: removal}}}}
decisions:
  removal: {electorate: member, passes: agree >= 3/4 * eligible, quorum: none, open_for: 7 days}
  recall: {electorate: {roles: [member], without: [subject]}, passes: agree >= 2/3 * eligible, open_for: 7 days}
"""
PLAIN = "  {name}: {{electorate: member, passes: agree > 1/2 * eligible, quorum: none, open_for: {days} days{more}}}\n"


@pytest.mark.parametrize(
    ("more", "days"),
    [
        ("", None),
        (PLAIN.format(name="other", days=3, more=""), "3 days"),
        (
            PLAIN.format(name="other", days=3, more="")
            + PLAIN.format(name="everyday", days=4, more=", used_for: [everyday questions]"),
            "4 days",
        ),
        (PLAIN.format(name="change", days=9, more="") + "amendments: {everything: {by: change}}\n", None),
    ],
)
def test_a_plain_vote_never_calls_a_removal(more: str, days: str | None, tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(GRAVE + more)
    ran = osc("export", "gitvote", cwd=tmp_path)
    profiles = YAML(typ="safe", pure=True).load(ran.out)["profiles"]
    assert profiles.get("default", {}).get("duration") == days
    assert ("`/vote` alone calls nothing" in " ".join(ran.err.split())) == (days is None)
