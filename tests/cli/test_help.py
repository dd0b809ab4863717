"""`osc --help` and the help of every command on a small terminal: nothing is cut, and nothing is a riddle."""

import re

import pytest

from osc_cli.cli.commands import COMMANDS
from tests.cli.running import osc_here
from tests.support import ROOT
from tools.docs.command_pages import name_of

WIDTH = {"COLUMNS": "80"}
NAMES = [name_of(command) for command in COMMANDS]


def test_the_list_of_commands_says_each_in_one_whole_line() -> None:
    listed = osc_here("--help", cwd=ROOT, environment=WIDTH).out.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in listed] == NAMES
    assert [line for line in listed if not line.endswith((".", "?")) or line.endswith("...")] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_value_is_called_by_what_it_is_and_not_by_a_type(name: str) -> None:
    ran = osc_here(name, "--help", cwd=ROOT, environment=WIDTH)
    assert ran.out.startswith(f"Usage: osc {name} ")
    assert [line for line in ran.out.splitlines() if len(line) > 80] == []
    assert re.findall(r"[\[{][a-z]", ran.out.partition("\n")[0]) == []
    assert re.findall(r"--\S+ <(?:path|str|int|float)\b", ran.out) == []
