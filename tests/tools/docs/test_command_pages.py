import os
import shlex
from typing import Annotated, Any

import pytest
import typer

from osc_cli.cli.app import app
from osc_cli.cli.commands import COMMANDS, register
from osc_cli.domain.errors import ExitCode
from tools.docs.command_pages import NOTES, Parameter, command_pages, name_of, parameters

EXAMPLES = [(name, example["run"]) for name, notes in NOTES["commands"].items() for example in notes["examples"]]
NAMES = {name_of(command) for command in COMMANDS}


def command_line() -> Any:
    register(app)
    return typer.main.get_command(app)


def test_every_option_that_a_person_can_type_is_on_the_page() -> None:
    """Compared with what typer itself made of the functions."""
    for name, command in command_line().commands.items():
        page = command_pages()[f"docs/reference/commands/{name}.md"]
        options = [each for each in command.params if each.param_type_name == "option"]
        assert {spelling for each in options for spelling in each.opts if spelling not in page} == set()
        names = {each.name for each in options} | {"help"}
        assert page.count("\n| `-") == len(names), "no more than there are"


@pytest.mark.parametrize(("name", "run"), EXAMPLES)
def test_an_example_is_a_command_line_that_works(name: str, run: str) -> None:
    if name not in NAMES:
        pytest.fail(f"commands.toml describes {name}, which is no command")
    words = shlex.split(run.partition(" > ")[0])
    assert words[:2] == ["osc", name]
    command_line().commands[name].make_context(name, words[2:])


def test_the_exit_codes_are_those_of_the_code() -> None:
    known = {str(code.value) for code in ExitCode}
    for notes in NOTES["commands"].values():
        assert set() < notes["exit"].keys() <= known


def test_the_terminal_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    wide = command_pages()
    monkeypatch.setitem(os.environ, "COLUMNS", "40")
    monkeypatch.setitem(os.environ, "FORCE_COLOR", "1")
    monkeypatch.delitem(os.environ, "NO_COLOR", raising=False)
    assert command_pages() == wide


def test_the_parameters_of_a_function() -> None:
    def command(
        source: Annotated[str, typer.Argument(help="From where.")],
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Less.")] = False,
        color: Annotated[bool, typer.Option(help="Colour.")] = True,
        tag: Annotated[list[str] | None, typer.Option("--tag", help="A label.", metavar="NAME")] = None,
    ) -> None: ...

    assert list(parameters(command)) == [
        Parameter("SOURCE", False, True, "From where."),
        Parameter("-q, --quiet", True, False, "Less."),
        Parameter("--color/--no-color", True, False, "Colour. Default: `True`."),
        Parameter("--tag NAME", True, False, "A label. May be repeated."),
    ]
