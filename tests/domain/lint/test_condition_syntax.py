"""Every condition of a compact is read, wherever it stands, and a slip is shown at its value and its character."""

import pytest

from osc_cli.commands.compacts import check
from osc_cli.domain.diagnostics import Route

TEXT = """\
compact: 1
project: {name: Riverbank}
roles: {member: {name: Member}}
decisions:
  proposal:
    electorate: member
    passes:
      - agree > disagree
      - {when: blocks >, need: [agree > 1, agree > yes]}
      - any_of: [agree = 3, {when: seats > 4, need: agree ≥ 4}]
    quorum: present > 1/2 *
    outcomes:
      - {when: [score >= 3, "score >= 0,5"], outcome: passes}
      - {outcome: fails}
    houses:
      council: {electorate: member, passes: agree, quorum: none}
  other:
    electorate: member
    passes: agree > 2/0
    quorum: none
"""
PROPOSAL = ("decisions", "proposal")
FOUND: dict[Route, tuple[int, str]] = {
    (*PROPOSAL, "passes", 1, "when"): (9, "at character 1: unknown count `blocks`"),
    (*PROPOSAL, "passes", 1, "need", 1): (9, "at character 9: unknown count `yes`"),
    (*PROPOSAL, "passes", 2, "any_of", 0): (10, "at character 7: a single `=` compares nothing"),
    (*PROPOSAL, "passes", 2, "any_of", 1, "need"): (10, "at character 7: `≥` is not a sign that conditions know"),
    (*PROPOSAL, "quorum"): (11, "at character 15: the condition ends after `*`"),
    (*PROPOSAL, "outcomes", 0, "when", 1): (13, "at character 11: a comma does not belong here"),
    (*PROPOSAL, "houses", "council", "passes"): (16, "at character 1: nothing is compared here"),
    ("decisions", "other", "passes"): (19, "at character 11: this divides by zero"),
}


def test_every_condition_is_read_wherever_it_stands() -> None:
    diagnostics = [found for found in check(TEXT.encode(), "compact.yaml").diagnostics if found.rule == "OSC201"]
    assert {found.route: (found.span.line, found.message) for found in diagnostics} == FOUND


@pytest.mark.parametrize(
    ("slip", "hint"), [("yes > 3", "did you mean `agree`?"), ("agree = 3", "write `==` for exactly")]
)
def test_the_hint_says_what_to_write(slip: str, hint: str) -> None:
    text = f"compact: 1\ndecisions: {{proposal: {{passes: [{slip}]}}}}\n"
    found = next(found for found in check(text.encode(), "compact.yaml").diagnostics if found.rule == "OSC201")
    assert found.hint is not None
    assert found.hint.startswith(hint)
