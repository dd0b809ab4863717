"""However many mistakes a file holds, the report stays readable and its exit code right."""

from collections import Counter

import pytest

from osc_cli.commands.compacts import check
from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.validation import MOST
from tests.support import SMALLEST_COMPACT

MANY = 3000


@pytest.mark.parametrize(
    ("addition", "rule"),
    [
        pytest.param("\n".join(f"proj{number}: 1" for number in range(MANY)), "OSC020", id="unknown keys"),
        pytest.param("x-a: 1\npeople: {" + "".join(f"p{n}: , " for n in range(MANY)) + "z: {}}", "OSC012", id="empty"),
        pytest.param(f"constituencies: [{', '.join(f'nobody-{n}' for n in range(MANY))}]", "OSC101", id="dangling"),
        pytest.param("people: {" + "".join(f"p{n}: {{}}, " for n in range(MANY)) + "z: {}}", "OSC102", id="notes"),
    ],
)
def test_the_first_are_said_and_that_there_are_more(addition: str, rule: str) -> None:
    diagnostics = check(f"{SMALLEST_COMPACT}{addition}\n".encode(), "c").diagnostics
    counted = Counter(diagnostic.rule for diagnostic in diagnostics)
    assert MOST - 5 <= counted[rule] <= MOST + 1
    assert sum("more" in diagnostic.message and "follow" in diagnostic.message for diagnostic in diagnostics) == 1


def test_thousands_of_notes_hide_no_error() -> None:
    roster = "people: {" + "".join(f"p{number:04}: {{}}, " for number in range(MANY)) + "z: {}}"
    text = SMALLEST_COMPACT.replace("electorate: member", "electorate: membr") + roster
    severities = Counter(diagnostic.severity for diagnostic in check(f"{text}\n".encode(), "c").diagnostics)
    assert severities[Severity.ERROR] == 1
    assert severities[Severity.NOTE] == MOST + 1
