"""What is not declared is a value: a short compact is asked little, and never scolded for what it does not claim."""

from collections import Counter

import pytest

from osc_cli.commands.compacts import check
from osc_cli.domain.diagnostics import Severity
from tests.support import SMALLEST_COMPACT

VOTE = """\
decisions:
  vote:
    electorate: maintainer
    open_for: 7 days
    passes: [agree > disagree]
    quorum: none
    tie: fails
"""
BY_HAND = f"""\
compact: 1
project:
  name: Riverbank
  summary: Gauges for small rivers.
  licenses: {{software: MIT}}

people:
  ada: {{name: Ada Example}}
  ben: {{name: Ben Example}}
  chi: {{name: Chi Example}}

roles:
  maintainer:
    name: Maintainer
    holders: [ada, ben, chi]

powers:
  merge: {{held_by: maintainer, acting_together: 1}}
  release: {{held_by: maintainer, acting_together: 2}}
  admit: {{held_by: maintainer, by: vote}}
  speak: {{held_by: ada}}

{VOTE}
assets:
  domain: {{kind: domain, holder: maintainer, key_holders: [ada, ben], transfer_by: vote}}

review: {{every: year}}
"""
ALONE = """\
compact: 1
project: {name: Riverbank}
roles:
  maintainer:
    size: 1
    enters: {through: founding}
    leaves: {resignation: {handover: The keys go to whoever carries on.}}
powers:
  merge: {held_by: maintainer, acting_together: 1}
  release: {held_by: maintainer, acting_together: 1}
  spend: {held_by: maintainer, acting_together: 1}
  relicense: {held_by: maintainer, acting_together: 1}
  grant-access: {held_by: maintainer, acting_together: 1}
  amend: {held_by: maintainer, by: word}
decisions:
  word: {electorate: maintainer, in_words: The maintainer decides and says why., judged_by: maintainer}
assets:
  domain: {kind: domain, holder: maintainer, transfer_by: word, recovery: a sealed letter with a friend}
money: {held_by: maintainer, spending: {decided_by: maintainer, by: word, approved_by: maintainer}}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(SMALLEST_COMPACT, [], id="the smallest one"),
        pytest.param(
            BY_HAND, ["role-without-entry", "role-without-exit", "no-way-to-amend"], id="forty lines, by hand"
        ),
        pytest.param(ALONE, [], id="one person who does everything"),
    ],
)
def test_a_short_compact_is_asked_little(text: str, expected: list[str]) -> None:
    found = check(text.encode(), "compact.yaml").diagnostics
    assert Counter(each.name for each in found) == Counter(expected)
    assert {each.severity for each in found} <= {Severity.NOTE}
