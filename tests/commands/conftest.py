"""A compact to tally by."""

from pathlib import Path

import pytest

RIVERBANK = """\
compact: 1
project: {name: Riverbank}
roles: {member: {name: Member}}
people: {ada: {name: Ada}, ben: {name: Ben}, cho: {name: Cho}}
bodies: {stewards: {name: Stewards, seats: 5, holders: [ada, ben, cho]}}
decisions:
  proposal:
    electorate: member
    choices: [agree, abstain, disagree, block]
    open_for: 6 days
    urgent: {at_least: 48 hours}
    passes:
      - agree > disagree
      - {when: block > 0, need: agree >= 9 * (disagree + block)}
    quorum: none
    tie: chair decides
  stewards: {electorate: {body: stewards}, passes: agree > 1/2 * seats, quorum: present >= 3}
  calendar:
    electorate: member
    open_for: {at_least: 10 days, counted_in: calendar days, time_zone: UTC}
    passes: agree > 0
  debian: {electorate: member, passes: agree > disagree, quorum: agree >= 3/2 * sqrt(eligible)}
  both: {passes: agree > disagree, houses: {council: {electorate: stewards}, members: {electorate: member}}}
  broken: {electorate: member, passes: agree > yes}
  words: {electorate: member, in_words: Rough consensus., judged_by: stewards}
  code: {electorate: {body: stewards}, veto: {valid_when: justified}, passes: agree >= 2}
  sixty: {electorate: member, passes: agree >= 60% * cast, tie: chair decides}
  early: {electorate: member, open_for: 6 days, closes_early: when decided, passes: agree > disagree}
  undeclared: {electorate: member}
elections: {board: {method: approval}}
"""


@pytest.fixture
def compact(tmp_path: Path) -> Path:
    path = tmp_path / "compact.yaml"
    path.write_text(RIVERBANK, encoding="utf-8")
    return path
