"""Judge ten thousand votes in one process; run by the benchmark with the interpreter in which osc is installed."""

import sys
from pathlib import Path

from osc_cli.commands.compacts import read_valid
from osc_cli.commands.tally import judge_vote
from osc_cli.commands.tally_given import Given

COUNT = 10_000


def main(compact: str, decision: str) -> None:
    """Judge votes that all differ, from the flags to the explanation and what is missing."""
    valid = read_valid(Path(compact))
    passed = 0
    for number in range(COUNT):
        counts = {"agree": number % 101, "disagree": number // 101, "block": number % 3, "eligible": 1000}
        passed += judge_vote(valid, decision, Given(counts=counts, open_for="6 days")).outcome == "passes"
    assert 0 < passed < COUNT, passed


main(*sys.argv[1:])
