"""Measure, and write docs/benchmarks.md.

Takes some minutes, and wants a machine that does nothing else.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tools.bench.hostile import hostile_files
from tools.bench.material import lay_out, lay_out_hostile
from tools.bench.measure import first_runs, hostile, large, peaks, rows, stress
from tools.bench.report import Measured, machine, page

TARGET = Path(__file__).resolve().parents[2] / "docs" / "benchmarks.md"


def main() -> int:
    """Run the benchmark and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=__doc__)
    parser.add_argument("--bin", type=Path, required=True, help="the folder in which osc and its peers are installed")
    parser.add_argument("--only", nargs="*", default=[], help="only these rows; prints, and writes no page")
    given = parser.parse_args()
    # Not resolved: the interpreter there is a link, and must not be followed out of its environment.
    binaries = given.bin.absolute()
    with tempfile.TemporaryDirectory(prefix="osc-bench-") as name:
        folder = Path(name)
        fleet = lay_out(folder, binaries)
        where = machine(binaries)
        compared = rows(folder, binaries, fleet, given.only)
        if given.only:
            return 0
        measured = Measured(
            compared,
            first_runs(folder, binaries),
            peaks(folder, binaries, fleet),
            hostile(folder, binaries, lay_out_hostile(folder, dict(hostile_files()))),
            large(folder, binaries),
            stress(folder, binaries),
        )
        TARGET.write_text(page(measured, where), encoding="utf-8")
    print(f"wrote {TARGET}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
