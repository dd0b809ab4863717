"""The commonest command lines of `osc lint`, answered without typer.

Hooks and CI call `osc lint` with a path and a format all day, and a third of that run would go into importing what
reads any command line. What is not one of the few words here is left to typer, so help and mistakes have one voice. A
test holds both ways against each other.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from osc_cli.cli.formats import Format


def quick_lint(words: Sequence[str]) -> Callable[[], int] | None:
    """Return the command that these words after `osc lint` ask for; None when typer should read them."""
    paths: list[Path] = []
    strict = quiet = False
    output = "text"
    waiting = iter(words)
    for word in waiting:
        if word == "--strict":
            strict = True
        elif word in {"--quiet", "-q"}:
            quiet = True
        elif word == "--format":
            output = next(waiting, "")
        elif word.startswith("--format="):
            output = word.removeprefix("--format=")
        elif word.startswith("-") and word != "-":
            return None
        else:
            paths.append(Path(word))
    if output not in {known.value for known in Format}:
        return None

    def command() -> int:
        from osc_cli.commands.lint import lint
        from osc_cli.terminal.lint import show

        result = lint(paths, strict=strict)
        show(result, output=output, color="auto", quiet=quiet)
        return result.exit_code

    return command
