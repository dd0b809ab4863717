"""What is measured, beside what, and how good it has to be. The targets are promises; the reasons are honest."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tools.bench.runner import Command, Comparison


class Row(NamedTuple):
    """One line of the table: ours divided by theirs."""

    key: str
    ours: str
    theirs: str
    """Names of commands, see `commands`."""
    target: float
    """The ratio that may not be exceeded, or so many seconds."""
    pairs: int
    beyond: bool = False
    """Whether the target is how many seconds longer ours may take."""

    def figure(self, compared: Comparison) -> float:
        """Return what is held against the target."""
        return compared.beyond if self.beyond else compared.ratio

    def shown(self, figure: float, digits: str = ".2f") -> str:
        """Write a figure or a target as the page does."""
        return f"{figure:+{digits}} s" if self.beyond else f"{figure:{digits}}"


ROWS = (
    Row("version", "osc --version", "python -c pass", 1.3, 31),
    Row("version-bare", "the same without pip's wrapper", "python -c pass", 1.3, 31),
    Row("help", "osc --help", "python -c pass", 8, 21),
    Row("lint-300-yamllint", "osc lint, 300 lines", "yamllint, 300 lines", 1.0, 31),
    Row("lint-300-schema", "osc lint, 300 lines", "check-jsonschema, 300 lines", 0.7, 21),
    Row("lint-3000-yamllint", "osc lint, 3,000 lines", "yamllint, 3,000 lines", 1.0, 15),
    Row("fleet-1", "osc lint, 1,000 files", "yamllint, 1,000 files", 0.6, 1),
    Row("fleet-2", "osc lint --jobs 2, 1,000 files", "yamllint, 1,000 files", 0.3, 1),
    Row("tally", "osc tally, 300 lines", "osc --version, then osc lint, 300 lines", 1.3, 21),
    Row("tally-10000", "10,000 tallies in one process", "osc tally, 300 lines", 80, 1),
    Row("schulze", "osc tally, 300 ballots, 40 candidates", "osc lint, 300 lines", 2, 15),
    Row("diff-3000", "osc diff, two of 3,000 lines", "osc diff, two of five lines", 0.5, 15, beyond=True),
    Row("render", "osc render, four documents", "copier, four files", 0.65, 15),
)

# diff-3000: what starting takes is what two compacts of five lines take, of which only the name of the project changed.
# A reform of the whole compact is compared with it, some 250 changes (decision 0055).

FIRST_RUNS = 7
"""How often the run without a cache is measured."""
LINT_MEBIBYTES = 45
"""What linting may hold in memory, however many files there are; for each process."""
HOSTILE_SECONDS = 2.5
HOSTILE_MEBIBYTES = 64
HOSTILE_RUNS = 3
HOSTILE_PATIENCE = 30
"""Seconds after which a hostile file has won."""

STRESS = tuple((groups, members) for groups in (4, 10, 16, 31) for members in (100, 1_000_000))
"""Roles and bodies, and members, of the structures that are stress-tested: the curve over both."""
STRESS_SECONDS = 5
STRESS_MEBIBYTES = 150
STRESS_RUNS = 3

_VOTE = ("--agree", "9", "--block", "1", "--eligible", "111", "--open-for", "6 days")

REASONS: Mapping[str, str] = {
    "fleet-1": (
        "Half of the time goes into reading and half into the rules (20 of the files, in one process)."
        " Next: fewer steps in the rules."
    ),
    "fleet-2": "The same; and two processes need two free processors, see the load above. Next: as above.",
    "render": (
        "Importing typer, pydantic and jinja2 and making the article classes take two thirds of the run"
        " (import times of single runs). Equal rules are worked out once, and no serialiser is built any more: 0.91 of"
        " the processor time before (median of 12 pairs on a busy machine); since then it asks only the rules of"
        " validity (decision 0056), which was not measured apart. Left out: templates"
        " over plain objects instead of article classes, whose types and methods the domain asks for; and"
        " a second reader of the command line, which pays for lint alone (decision 0052)."
    ),
}
"""For a row that misses its target: why, and what comes next. Printed only when it does."""


def commands(binaries: Path, folder: Path, fleet: list[str]) -> dict[str, Command]:
    """Return every command by its name.

    Args:
        binaries: The folder of the environment in which everything is installed.
        folder: Where the compacts, the schema and copier's template lie.
        fleet: The paths of the thousand compacts.
    """
    osc, yamllint = str(binaries / "osc"), (str(binaries / "yamllint"), "-d", "relaxed")
    schema = (str(binaries / "check-jsonschema"), "--schemafile", "compact.schema.json")
    copier = (str(binaries / "copier"), "copy", "--quiet", "--defaults", "template", "copied")
    return {
        "python -c pass": Command((str(binaries / "python"), "-c", "pass")),
        "osc --version": Command((osc, "--version")),
        # What uv's wrapper does, and pip's does after importing `re`.
        "the same without pip's wrapper": Command(
            (str(binaries / "python"), "-c", "from osc_cli.__main__ import main; main()", "--version")
        ),
        "osc --help": Command((osc, "--help")),
        "osc lint, 300 lines": Command((osc, "lint", "300.yaml")),
        "yamllint, 300 lines": Command((*yamllint, "300.yaml")),
        "check-jsonschema, 300 lines": Command((*schema, "300.yaml")),
        "osc lint, 3,000 lines": Command((osc, "lint", "3000.yaml")),
        "yamllint, 3,000 lines": Command((*yamllint, "3000.yaml")),
        "osc lint, 1,000 files": Command((osc, "lint", *fleet)),
        "osc lint --jobs 2, 1,000 files": Command((osc, "lint", "--jobs", "2", *fleet)),
        "yamllint, 1,000 files": Command((*yamllint, *fleet)),
        "osc diff, two of 3,000 lines": Command((osc, "diff", "3000.yaml", "3000-amended.yaml")),
        "osc diff, two of five lines": Command((osc, "diff", "smallest.yaml", "smallest-amended.yaml")),
        "osc tally, 300 lines": Command((osc, "tally", "proposal", *_VOTE, "--compact", "300.yaml")),
        "osc --version, then osc lint, 300 lines": Command(
            ("/bin/sh", "-c", f"{osc} --version && {osc} lint 300.yaml")
        ),
        "10,000 tallies in one process": Command(
            (str(binaries / "python"), str(Path(__file__).with_name("many_tallies.py")), "300.yaml", "proposal")
        ),
        "osc tally, 300 ballots, 40 candidates": Command(
            (
                osc,
                "tally",
                "board-election",
                "--ballots",
                "ballots.csv",
                "--seed",
                "a lot",
                "--compact",
                "election.yaml",
            )
        ),
        "osc render, four documents": Command(
            (osc, "render", "--compact", "300.yaml", "--output", "rendered"), lambda: remove(folder / "rendered")
        ),
        "copier, four files": Command(copier, lambda: remove(folder / "copied")),
    }


def remove(folder: Path) -> None:
    """Remove what a run has written."""
    for path in folder.glob("*"):
        path.unlink()
    if folder.is_dir():
        folder.rmdir()
