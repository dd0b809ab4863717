"""Cases of the rules on conduct and communication that one replacement cannot make; the others are among the slips."""

from pathlib import Path

from osc_cli.commands.compacts import check
from osc_cli.domain.diagnostics import Diagnostic

SOUND = (Path(__file__).parent / "slips/conduct.compact.yaml").read_text(encoding="utf-8")


def found(text: str) -> list[Diagnostic]:
    return list(check(text.encode(), "compact.yaml").diagnostics)


def test_green_has_a_door_or_is_reported() -> None:
    text = SOUND.replace("    room: {join: approval, archive: members}\n", "").replace(
        "    core: {join: named", "    core: {join: open"
    )
    assert [each.message for each in found(text) if each.name == "green-without-a-door"] == [
        "TLP:GREEN must not stand where everyone can read, and every channel here is such a place"
    ]
    # Of a room about which nothing is said nobody knows that it is open.
    assert "green-without-a-door" not in {
        each.name for each in found(text.replace("core: {join: open", "core: {purpose: x"))
    }


def test_leaders_who_handle_reports_need_somebody_for_a_report_about_them() -> None:
    text = SOUND.replace("amend: {held_by: board", "amend: {held_by: stewards").replace("    if_accused: outside\n", "")
    (found_,) = [each for each in found(text) if each.name == "no-path-to-leaders"]
    assert text.split("\n")[found_.span.line - 1][found_.span.column - 1 :] == "stewards"
    assert "no-path-to-leaders" not in {
        each.name
        for each in found(text.replace("    if_none_free", "    if_leader_accused: outside\n    if_none_free"))
    }


def test_what_is_wrong_is_not_said_to_be_missing() -> None:
    """A value that was taken out because it has the wrong shape was there: nobody forgot it."""
    text = SOUND.replace("appeal: {to: assembly, within: 30 days}", "appeal: [assembly]")
    assert {each.name for each in found(text)} == {"wrong-type"}
    text = SOUND.replace("receipt: 3 days, first_answer: 7 days", "receipt: soon, first_answer: later")
    assert {each.name for each in found(text)} == {"wrong-value"}
    text = SOUND.replace("terms: {community: the members", "terms: {community: [the members]")
    assert {each.name for each in found(text)} == {"wrong-type"}


ALONE = """\
compact: 1
project: {name: Pebble}
roles: {maintainer: {name: Maintainer, size: 1}}
decisions: {choice: {in_words: The maintainer decides., judged_by: maintainer}}
conduct:
  code: {base: own}
  intake:
    contacts:
      me: {who: the maintainer}
      outside: {who: a friend, address: friend@lake.example, outside_body: true}
  handlers: {body: maintainer, if_accused: outside}
  times: {receipt: 7 days}
  ladder: [{name: Warning}, {name: Ban}]
  interim: {measures: [hiding a message]}
  records: {minor: 12 months}
  reach: {default: this project}
communication:
  speakers: {spokesperson: maintainer, second_reader: a friend from another project}
"""


def test_a_project_of_one_person_is_not_asked_for_what_it_cannot_have() -> None:
    assert found(ALONE) == []
