"""The page that the benchmark writes."""

import os
import platform
import subprocess
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from tools.bench.rows import (
    FIRST_RUNS,
    HOSTILE_MEBIBYTES,
    HOSTILE_RUNS,
    HOSTILE_SECONDS,
    LINT_MEBIBYTES,
    REASONS,
    ROWS,
    STRESS_MEBIBYTES,
    STRESS_RUNS,
    STRESS_SECONDS,
    Row,
)
from tools.bench.runner import Comparison, Run, own_mebibytes, seconds
from tools.docs.markdown import table

_VERSIONS = """\
import platform
from importlib.metadata import version
names = "osc-cli yamllint check-jsonschema copier typer pydantic ruamel.yaml jinja2".split()
print("Python " + platform.python_version() + ", " + ", ".join(f"{name} {version(name)}" for name in names))
"""


class Measured(NamedTuple):
    """Everything that one run of the benchmark found."""

    rows: Mapping[str, Comparison]
    first_runs: Mapping[str, float]
    """Seconds with an empty cache, by the name of the command."""
    peaks: Mapping[str, float]
    """MiB, by the name of the command."""
    hostile: Mapping[str, Run]
    large: Run
    stress: Mapping[tuple[int, int], Run]
    """By the number of roles and bodies, and of members."""


def machine(binaries: Path) -> str:
    """Say on what was measured, and with which versions."""
    asked = subprocess.run([binaries / "python", "-c", _VERSIONS], check=True, capture_output=True, text=True)
    kind = f"{platform.system()} on {platform.machine()}, {os.cpu_count()} processors"
    load = f"{os.getloadavg()[0]:.2f} processes ran or waited on average when it began"
    return f"Measured on {datetime.now(UTC).date().isoformat()}: {kind}; {load}; {asked.stdout.strip()}."


def page(measured: Measured, where: str) -> str:
    """Return the page."""
    return "\n\n".join(_blocks(measured, where)) + "\n"


def _blocks(measured: Measured, where: str) -> Iterator[str]:
    yield "# Benchmarks"
    yield "<!-- Written by `make bench`; every number is measured. Targets and reasons: tools/bench/rows.py. -->"
    yield where
    yield (
        "Whole processes, byte-compiled, output to a pipe. The two commands of a row run in turn, after one run of each"
        " that does not count. *Seconds* are medians; the *ratio* is the median of the ratios of the pairs."
        " With a plus stands the median of the differences in its place, in seconds."
        " Ratios carry over to other machines, seconds do not."
    )
    yield table(("Ours", "Beside", "Pairs", "Ours, s", "Beside, s", "Ratio", "Target", ""), _rows(measured))
    yield from _missed(measured)
    yield "## The first run"
    yield (
        "The first run of a version keeps what never changes: the format in the user's cache folder, the compiled"
        " templates beside the compiled modules. Where neither can be kept, every run is a first one."
        f" Medians of {FIRST_RUNS} runs."
    )
    yield table(("Command", "Seconds"), ((name, f"{found:.3f}") for name, found in measured.first_runs.items()))
    yield "## Memory"
    yield (
        f"The most that one process held. Target: at most {LINT_MEBIBYTES} MiB. No figure here or below can be smaller"
        f" than the {own_mebibytes():.0f} MiB that the benchmark itself held."
    )
    yield table(("Command", "MiB", ""), _peaks(measured))
    yield "## Hostile files"
    yield (
        "Each of these files is made to be slow or large in memory, and is as large as a compact may be (256 KiB)."
        f" Medians and largest values of {HOSTILE_RUNS} runs. Target: at most {HOSTILE_SECONDS} s and"
        f" {HOSTILE_MEBIBYTES} MiB."
    )
    yield table(("A file of", "Seconds", "MiB", ""), _hostile(measured.hostile))
    yield (
        f"A file of 50 MiB is refused unread, in {measured.large.seconds:.2f} s and {measured.large.mebibytes:.0f} MiB."
    )
    yield "## Stress tests"
    yield (
        "`osc stress` on structures of many sizes, frictions included: time grows with roles and rules, not people."
        f" Medians and largest values of {STRESS_RUNS} runs. Target: at most {STRESS_SECONDS} s and"
        f" {STRESS_MEBIBYTES} MiB."
    )
    yield table(("Roles and bodies", "Members", "Seconds", "MiB", ""), _stress(measured.stress))


def _rows(measured: Measured) -> Iterator[tuple[str, ...]]:
    for row in ROWS:
        found = measured.rows[row.key]
        yield (
            f"`{row.ours}`" if row.ours in ("osc --version", "osc --help") else row.ours,
            row.theirs,
            str(len(found.ours)),
            f"{seconds(found.ours):.3f}",
            f"{seconds(found.theirs):.3f}",
            row.shown(row.figure(found)),
            f"≤ {row.shown(row.target, 'g')}",
            _verdict(row.figure(found) <= row.target),
        )


def _verdict(good: bool) -> str:
    return "met" if good else "**missed**"


def _missed(measured: Measured) -> Iterator[str]:
    missed = [row for row in ROWS if row.figure(measured.rows[row.key]) > row.target]
    if missed:
        yield "## What is missed, and what comes next"
        yield "\n".join(f"- **{row.ours}, beside {row.theirs}.** {_reason(row)}" for row in missed)


def _reason(row: Row) -> str:
    return REASONS.get(row.key, "Not looked into yet.")


def _peaks(measured: Measured) -> Iterator[tuple[str, ...]]:
    for name, size in measured.peaks.items():
        yield name, f"{size:.1f}", _verdict(size <= LINT_MEBIBYTES)


def _stress(found: Mapping[tuple[int, int], Run]) -> Iterator[tuple[str, ...]]:
    for (groups, members), run in found.items():
        good = run.seconds <= STRESS_SECONDS and run.mebibytes <= STRESS_MEBIBYTES
        yield str(groups), f"{members:,}", f"{run.seconds:.2f}", f"{run.mebibytes:.0f}", _verdict(good)


def _hostile(found: Mapping[str, Run]) -> Iterator[tuple[str, ...]]:
    for name, run in found.items():
        good = run.seconds <= HOSTILE_SECONDS and run.mebibytes <= HOSTILE_MEBIBYTES
        yield name, f"{run.seconds:.2f}", f"{run.mebibytes:.0f}", _verdict(good)
