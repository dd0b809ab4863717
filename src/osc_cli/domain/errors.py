"""The one error of the toolkit and the exit codes: what a script may rely on."""

from collections.abc import Sequence
from enum import IntEnum

from osc_cli.domain.diagnostics import Diagnostic


class ExitCode(IntEnum):
    """What a command tells the shell."""

    DONE = 0
    """Nothing to report: done, up to date, the decision passes."""
    FINDINGS = 1
    """Something was found: lint errors, documents that drifted, a decision that does not pass."""
    TROUBLE = 2
    """The command could not do its job: wrong usage, an unreadable file, an invalid compact."""
    INTERRUPTED = 130
    """The person pressed Ctrl-C."""

    @property
    def meaning(self) -> str:
        """Say it to a person."""
        return _MEANINGS[self]


_MEANINGS = {
    ExitCode.DONE: "Nothing to report: done, or up to date.",
    ExitCode.FINDINGS: "Something was found.",
    ExitCode.TROUBLE: "The command could not do its job: wrong usage, a file that cannot be read, an invalid compact. "
    "Standard error says why.",
    ExitCode.INTERRUPTED: "Interrupted with Ctrl-C.",
}


class OscError(Exception):
    """The command cannot do its job; the edge prints the message and the hint and exits with 2.

    `diagnostics` carries the reasons when a compact is invalid. A finding alone is a value, never this error.
    """

    def __init__(
        self, message: str, hint: str | None = None, diagnostics: Sequence[Diagnostic] = (), text: str = ""
    ) -> None:
        """Keep one sentence for the person, what they can do next, and the text that diagnostics point into."""
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.diagnostics = tuple(diagnostics)
        self.text = text
