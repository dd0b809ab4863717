"""A compact with thousands of entries is judged in time that grows with its length, not with its square."""

import time
from collections.abc import Callable

import pytest

from osc_cli.commands.compacts import check

pytestmark = pytest.mark.slow

HEAD = "compact: 1\nproject: {name: Riverbank}\n"
MEMBER = "roles: {member: {}}\ndecisions: {vote: {electorate: member, passes: [agree > disagree]}}\n"
SECONDS = 5
"""Of processor time. On an idle machine each takes about a third of a second; a square took minutes."""


def _many(count: int, entry: Callable[[int], str]) -> str:
    return "".join(f"  {entry(number)}\n" for number in range(count))


COMPACTS = {
    "bodies that appoint one another": MEMBER
    + "bodies:\n"
    + _many(2500, lambda n: f"b{n}: {{filled_by: {{appointed_by: b{(n + 1) % 2500}}}}}"),
    "a ladder in a circle": "roles:\n" + _many(2500, lambda n: f"r{n}: {{step_of: r{(n + 1) % 2500}}}"),
    "bodies made of roles": "roles:\n"
    + _many(1800, lambda n: f"r{n}: {{}}")
    + "bodies:\n"
    + _many(1800, lambda n: f"b{n}: {{made_of: r{n}}}")
    + f"powers: {{merge: {{held_by: [{', '.join(f'b{n}' for n in range(1800))}]}}}}\n",
    "elections of bodies": MEMBER
    + "elections:\n"
    + _many(1000, lambda n: f"e{n}: {{electorate: member}}")
    + "bodies:\n"
    + _many(1000, lambda n: f"b{n}: {{filled_by: {{election: e{n}}}}}"),
    "offices kept apart": MEMBER
    + "people:\n"
    + _many(3000, lambda n: f"p{n}: {{}}")
    + f"bodies:\n  board: {{holders: [{', '.join(f'p{n}' for n in range(3000))}]}}\n"
    + _many(800, lambda n: f"b{n}: {{incompatible_with: board}}"),
    "open roles and amendments": "roles:\n"
    + _many(650, lambda n: f"r{n}: {{enters: {{through: open}}}}")
    + "decisions:\n"
    + _many(650, lambda n: f"d{n}: {{electorate: r0}}")
    + "amendments:\n"
    + _many(650, lambda n: f"decisions.d{n}: {{by: d{n}}}"),
}


@pytest.mark.parametrize("name", COMPACTS)
def test_many_entries_are_judged_in_time(name: str) -> None:
    started = time.process_time()
    found = check(f"{HEAD}{COMPACTS[name]}".encode(), "compact.yaml").diagnostics
    assert time.process_time() - started < SECONDS
    assert "OSC007" not in {diagnostic.rule for diagnostic in found}
