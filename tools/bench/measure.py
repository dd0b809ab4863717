"""Run the rows, the hostile files and the memory check, and say on standard output how it goes."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.bench.rows import FIRST_RUNS, HOSTILE_PATIENCE, HOSTILE_RUNS, ROWS, STRESS, STRESS_RUNS, Row, commands
from tools.bench.runner import (
    Command,
    Comparison,
    Prepare,
    Run,
    compare,
    environment,
    mebibytes,
    run,
    seconds,
)
from tools.bench.structures import structure


def rows(folder: Path, binaries: Path, fleet: list[str], only: Sequence[str] = ()) -> dict[str, Comparison]:
    """Measure the rows of the table."""
    known = commands(binaries, folder, fleet)
    return {row.key: _row(row, known, folder) for row in ROWS if not only or row.key in only}


def _row(row: Row, known: Mapping[str, Command], folder: Path) -> Comparison:
    compared = compare(known[row.ours], known[row.theirs], row.pairs, environment(folder), folder)
    figure = row.figure(compared)
    verdict = "met" if figure <= row.target else "MISSED"
    print(
        f"{row.key}: {seconds(compared.ours):.3f} s to {seconds(compared.theirs):.3f} s,"
        f" {row.shown(figure)} of {row.shown(row.target)}: {verdict}",
        flush=True,
    )
    return compared


def peaks(folder: Path, binaries: Path, fleet: list[str]) -> dict[str, float]:
    """Return the most memory that each kind of linting held, in MiB."""
    known = commands(binaries, folder, fleet)
    names = ("osc lint, 300 lines", "osc lint, 3,000 lines", "osc lint, 1,000 files", "osc lint --jobs 2, 1,000 files")
    found = {name: run(known[name], environment(folder), folder).mebibytes for name in names}
    for name, size in found.items():
        print(f"{name}: {size:.1f} MiB", flush=True)
    return found


def first_runs(folder: Path, binaries: Path) -> dict[str, float]:
    """Return the median seconds when nothing has been kept by an earlier run, as on a build machine."""
    known = commands(binaries, folder, [])
    templates = list(binaries.parent.glob("**/osc_cli/render/__pycache__/templates.*"))
    found = {}
    for name in ("osc lint, 300 lines", "osc render, four documents"):

        def forget(usual: Prepare = known[name].prepare) -> None:
            usual()
            shutil.rmtree(folder / ".cache", ignore_errors=True)
            for kept in templates:
                kept.unlink(missing_ok=True)

        command = known[name]._replace(prepare=forget)
        found[name] = seconds([run(command, environment(folder), folder) for _ in range(FIRST_RUNS)])
        print(f"{name}, first run: {found[name]:.3f} s", flush=True)
    return found


def hostile(folder: Path, binaries: Path, paths: Mapping[str, str]) -> dict[str, Run]:
    """Return the median time and the largest memory for each hostile file."""
    found = {}
    for name, path in paths.items():
        command = Command((str(binaries / "osc"), "lint", path), expected=(0, 1), patience=HOSTILE_PATIENCE)
        runs = [run(command, environment(folder), folder) for _ in range(HOSTILE_RUNS)]
        found[name] = Run(seconds(runs), mebibytes(runs))
        print(f"{name}: {found[name].seconds:.2f} s, {found[name].mebibytes:.0f} MiB", flush=True)
    return found


def stress(folder: Path, binaries: Path) -> dict[tuple[int, int], Run]:
    """Return the median time and the largest memory of stress tests, by the size of the structure."""
    found = {}
    for groups, members in STRESS:
        path = folder / f"structure-{groups}-{members}.yaml"
        path.write_text(structure(groups, members), encoding="utf-8")
        command = Command((str(binaries / "osc"), "stress", "--compact", path.name))
        runs = [run(command, environment(folder), folder) for _ in range(STRESS_RUNS)]
        found[groups, members] = Run(seconds(runs), mebibytes(runs))
        print(f"stress {groups}, {members:,}: {found[groups, members].seconds:.2f} s", flush=True)
    return found


def large(folder: Path, binaries: Path) -> Run:
    """Return time and memory for a file of 50 MiB, which is refused unread."""
    command = Command((str(binaries / "osc"), "lint", "large.yaml"), expected=(1,))
    runs = [run(command, environment(folder), folder) for _ in range(HOSTILE_RUNS)]
    return Run(seconds(runs), mebibytes(runs))
