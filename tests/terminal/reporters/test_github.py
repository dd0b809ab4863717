"""Workflow commands, read back as a runner reads them."""

import re
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from osc_cli.commands.lint import FileReport, LintResult
from osc_cli.domain.diagnostics import Diagnostic, Severity, Span
from tests.terminal.reporters.running import printed

_COMMAND = re.compile(r"::(error|warning|notice) ([^\n]*?)::([^\n]*)")
_ESCAPES = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}


def _unescaped(text: str) -> str:
    for escape, character in _ESCAPES.items():
        text = text.replace(escape, character)
    return text.replace("%25", "%")


def _run(line: str) -> tuple[str, dict[str, str], str]:
    """Do what a runner does with a line: split the properties at commas and equal signs, then undo the escapes."""
    match = _COMMAND.fullmatch(line)
    assert match, line
    properties = dict(each.split("=", 1) for each in match[2].split(","))
    return match[1], {key: _unescaped(value) for key, value in properties.items()}, _unescaped(match[3])


def _result(path: str, *said: tuple[Severity, str, str | None]) -> LintResult:
    span = Span(3, 5, 3, 9)
    diagnostics = [
        Diagnostic(path, span, "OSC101", "dangling-reference", severity, message, hint, ())
        for severity, message, hint in said
    ]
    return LintResult((FileReport(path, tuple(diagnostics), ""),))


@example(path="\n", message="")
@given(path=st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1), message=st.text())
def test_no_text_ends_its_command_or_begins_another(path: str, message: str) -> None:
    lines = printed(_result(path, (Severity.ERROR, message, None)), "github").split("\n")
    command, properties, said = _run(lines[0])
    assert lines[1:] == ["1 compact checked: 1 error.", ""]
    assert (command, properties["line"], properties["col"], properties["endLine"]) == ("error", "3", "5", "3")
    assert "\n" not in said


def test_a_message_with_every_special_character_comes_back(tmp_path: Path) -> None:
    message = "50% of a, b: `x`::error::y"
    line = printed(_result("a, b: 50%.yaml", (Severity.WARNING, message, "do: this, 100%")), "github").split("\n")[0]
    command, properties, said = _run(line)
    assert command == "warning"
    assert properties["file"] == "a, b: 50%.yaml" or properties["file"].endswith("/a, b: 50%.yaml")
    assert properties["title"] == "OSC101 dangling-reference"
    assert said == f"{properties['file']}:3:5: {message}\nhelp: do: this, 100%"


def test_the_gravest_come_first() -> None:
    said = [
        (Severity.NOTE, "a", None),
        (Severity.ERROR, "b", None),
        (Severity.WARNING, "c", None),
        (Severity.ERROR, "d", None),
    ]
    lines = printed(_result("compact.yaml", *said), "github").split("\n")
    assert [_run(line)[2][-1] for line in lines[:4]] == ["b", "d", "c", "a"]
    assert [_run(line)[0] for line in lines[:4]] == ["error", "error", "warning", "notice"]
