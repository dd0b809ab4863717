"""The exit codes, by number."""

from collections.abc import Iterable

from osc_cli.domain.errors import ExitCode
from osc_cli.domain.explain.topic import Kind, Section, Topic


def _topics() -> Iterable[Topic]:
    for code in ExitCode:
        yield Topic(f"Exit code {code.value}", code.meaning, (Section("", (code.meaning,)),), (str(code.value),))


EXIT_CODES = Kind("exit-codes", "What a command tells the shell.", "2", _topics)
