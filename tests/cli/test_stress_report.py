"""The threats first, Markdown that nothing breaks, the exercise, and nobody's name in any of them."""

import json
import re
from pathlib import Path

import pytest

from osc_cli.commands.stress import StressResult, stress
from osc_cli.domain.stress.exercise.cards import CARDS
from osc_cli.domain.stress.threats import THREATS
from osc_cli.terminal.stress import as_json, as_text
from osc_cli.terminal.stress_exercise import as_exercise
from osc_cli.terminal.stress_markdown import as_markdown
from osc_cli.terminal.stress_pictures import control_picture, front_picture
from osc_cli.terminal.style import PLAIN
from tests.cli.running import osc_here
from tests.node import read_mermaid
from tests.support import ROOT, Golden

CASES = ROOT / "tests/domain/stress/cases"
PEOPLE = """\
compact: 1
project: {name: Invented}
people:
  qqada: {name: Qqada Zzexample, affiliation: Qqfirm, contact: qqada@example.org}
  qqben: {name: Qqben Zzexample, affiliation: Qqfirm}
roles:
  member: {name: Member, size: 40, enters: {through: application, decided_by: qqada}}
  lead: {name: Lead, holders: [qqada], leaves: {removal: {decided_by: qqben, by: vote}}}
bodies:
  council:
    name: Council
    seats: 3
    holders: [qqada, qqben]
    filled_by: {appointed_by: qqada}
    decides_by: council-vote
    quorum: 2
powers:
  release: {held_by: qqada}
  spend: {held_by: qqben, acting_together: 1}
  amend: {held_by: council, by: council-vote}
decisions:
  vote: {name: Vote, electorate: member, passes: agree > disagree, veto: {by: qqada}}
  council-vote: {name: Vote of the council, electorate: council, passes: agree > 1/2 * seats}
elections:
  poll: {electorate: member, officers: qqada, called_by: qqben, certified_by: qqada, seats: 3}
assets:
  domain: {kind: domain, holder: qqada, key_holders: [qqada]}
  mark: {kind: trademark, holder: qqben}
money: {spending: {decided_by: qqada, by: vote, approved_by: qqben}}
conduct:
  handlers: {body: council, if_accused: qqhelper}
  intake: {contacts: {qqhelper: {kind: person, who: Qqben Zzexample, read_by: qqben}}}
  appeal: {to: qqhelper}
communication:
  speakers: {spokesperson: qqada}
  channels: {forum: {kind: forum, owners: [qqada]}}
"""
TWO = """\
compact: 1
project: {name: Invented}
roles:
  maintainer:
    name: Maintainer
    size: 2
    enters: {through: nomination, nominated_by: maintainer, decided_by: maintainer, by: vote}
    leaves: {removal: {by: removal}}
powers:
  release: {held_by: maintainer, acting_together: 1}
  roadmap: {held_by: maintainer, acting_together: 1}
decisions:
  vote: {name: Vote, electorate: maintainer, passes: agree >= 2, open_for: 7 days}
  removal: {name: Removal, electorate: {roles: maintainer, without: [subject]}, passes: agree >= 2, open_for: 7 days}
amendments: {everything: {by: vote, notice: 14 days}}
"""
LOOP = """\
compact: 1
project: {name: Invented}
roles:
  member: {name: Member, size: 40, enters: {through: application, decided_by: board, by: vote}}
bodies:
  board: {name: Board, seats: 3, filled_by: {election: poll}}
elections:
  poll: {electorate: member, seats: 3, open_for: 7 days}
decisions:
  vote: {name: Vote, electorate: board, passes: agree > disagree}
"""


@pytest.fixture(scope="module")
def lantern() -> StressResult:
    return stress(CASES / "lantern-cooperative.yaml", {"sizes": ("welcome-group=5", "finance-group=5")})


def test_no_name_and_no_handle_appears_in_any_format(tmp_path: Path) -> None:
    path = tmp_path / "compact.yaml"
    path.write_text(PEOPLE, encoding="utf-8")
    result = stress(path)
    for text in (as_text(result, PLAIN), as_json(result), as_markdown(result), as_exercise(result, PLAIN)):
        told = text.lower().replace("qqhelper", "")  # the id of a contact is a structure
        assert "qq" not in told
        assert "zzexample" not in told


def test_every_format_begins_with_the_label(lantern: StressResult) -> None:
    told = lantern._replace(tlp="RED")
    assert as_text(told, PLAIN).startswith("TLP:RED")
    assert as_markdown(told).startswith("# Stress test\n\n**TLP:RED**")
    assert as_exercise(told, PLAIN).startswith("TLP:RED")
    assert json.loads(as_json(told))["tlp"] == "RED"


def test_the_threats_stand_first_and_all_of_them_in_the_json(lantern: StressResult) -> None:
    text = as_text(lantern, PLAIN)
    assert text.index("Threats that the text is open to") < text.index("What it takes: people / days")
    told = json.loads(as_json(lantern))["threats"]
    assert {one["id"] for one in told} == {threat.id for threat in THREATS}
    flooding = next(one for one in told if one["id"] == "CAP-01")
    assert (flooding["verdict"], flooding["people"], flooding["days"]) == ("yes", 29, 48)  # E2 and E8
    assert flooding["places"][0]["line"] == 13


def test_the_markdown_report(lantern: StressResult, golden: Golden) -> None:
    golden(ROOT / "tests/golden/stress/report.md", as_markdown(lantern._replace(path="lantern-cooperative.yaml")))


def test_a_name_breaks_neither_table_nor_picture(tmp_path: Path) -> None:
    path = tmp_path / "compact.yaml"
    hostile = PEOPLE.replace("name: Council", 'name: "x | y ] \\" `z` <b> ```"')
    path.write_text(hostile, encoding="utf-8")
    told = as_markdown(stress(path))
    assert "<b>" not in told.replace("\\<b\\>", "")
    assert told.count("\n```") == 2 * told.count("```mermaid")


def test_no_two_arrows_of_the_picture_run_between_the_same_boxes(tmp_path: Path) -> None:
    """Their labels would cover each other. Whom a board lets in and who elects it is one arrow, the loop told on it."""
    front = str(front_picture(stress(CASES / "three-maintainers.yaml")))
    path = tmp_path / "compact.yaml"
    path.write_text(LOOP, encoding="utf-8")
    control = str(control_picture(stress(path).study))
    arrows = re.findall(r"(n\d+) -->(?:\|[^|]*\|)? (n\d+)", control)
    assert len(arrows) == len({frozenset(arrow) for arrow in arrows}) == 1
    assert 'n1 -->|"elects 3, and is let in by it"| n2' in control
    assert re.search(r'"irremovable: \d+ strangers?\??"', front)
    assert re.search(r'"irremovable: \d+ insiders?\??"', front)


@pytest.mark.node
def test_mermaid_reads_both_pictures(lantern: StressResult) -> None:
    control, front = read_mermaid(re.findall(r"```mermaid\n(.*?)\n```", as_markdown(lantern), re.DOTALL))
    assert ["Member", "Welcome group", "may join"] in control["arrows"]
    assert "error" not in front


def test_the_exercise(lantern: StressResult, golden: Golden) -> None:
    told = as_exercise(lantern._replace(path="lantern-cooperative.yaml"), PLAIN)
    assert [told.index(f"\n{number}. ") for number in range(1, 8)] == sorted(
        told.index(f"\n{n}. ") for n in range(1, 8)
    )
    assert sum(map(int, re.findall(r"\((\d+) minutes\)", told))) == 60  # one call, and no preparation
    golden(ROOT / "tests/golden/stress/exercise.txt", told)


def test_beside_a_path_that_hangs_stands_the_certain_one(lantern: StressResult) -> None:
    """Six only where a removed member loses the vote; 84 (E2) walk in whatever that field says: both ways are told."""
    in_lines = ("84 strangers, in 52 days:", "84 people join as Member", "(Change of the bylaws: 84 to 28)")
    for told in (as_text(lantern, PLAIN), as_markdown(lantern), as_exercise(lantern, PLAIN)):
        said = " ".join(told.replace("\\", "").split())
        worst, certain = said.index("Only if the worst") if "Only if" in said else said.index("Read for the worst"), 0
        for sentence in in_lines:
            certain = said.index(sentence, max(certain, worst))
    exercise = " ".join(as_exercise(lantern, PLAIN).split())
    assert "- Only if the worst holds: 6 strangers, in 58 days: they amend the compact." in exercise
    assert "- As the text stands: 84 strangers, in 52 days: they amend the compact." in exercise


def test_of_two_who_lead_it_is_said_calmly_and_nothing_twice(tmp_path: Path) -> None:
    path = tmp_path / "compact.yaml"
    path.write_text(TWO, encoding="utf-8")
    result = stress(path)
    said = " ".join(as_text(result, PLAIN).split())
    assert "Maintainer are two, and neither can remove the other: so one alone counts as irremovable." in said
    assert "RUL-01" not in said.partition("Unknown, and so not safe")[0]  # nothing is harder than both
    assert said.count("may take votes from Maintainer before they count.") <= 1


def test_of_one_office_in_a_large_project_nothing_is_said_about_projects_of_one(tmp_path: Path) -> None:
    path = tmp_path / "compact.yaml"
    member = "  member: {name: Member, size: 40}\n"
    path.write_text(TWO.replace("roles:\n", f"roles:\n{member}"), encoding="utf-8")
    assert "in every project of" not in " ".join(as_text(stress(path), PLAIN).split())


def test_every_threat_that_a_card_names_exists_and_nearly_all_are_played() -> None:
    named = {one for card in CARDS for one in card.threats}
    assert named <= {threat.id for threat in THREATS}
    assert len(CARDS) == 10


def test_the_exercise_has_one_format(tmp_path: Path) -> None:
    ran = osc_here("stress", "--exercise", "--format", "json", "--compact", "lantern-cooperative.yaml", cwd=CASES)
    assert (ran.code, ran.out) == (2, "")
