"""Whatever the bytes are: lint ends soon, without an exception, and every finding has a place and fits each format."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osc_cli.commands.compacts import check
from osc_cli.commands.fix import correct
from tests.fuzz.compacts import compacts
from tests.fuzz.laws import linted, printed_in_every_format
from tests.support import ROOT

CORPUS = sorted((ROOT / "tests/fuzz/corpus").glob("*.yaml"))
FOUND = sorted((ROOT / "tests/fuzz/corpus/found").iterdir())
"""What `tools/fuzz.py` kept in ten minutes, cut down to as few inputs as reach the same lines."""
SEEDS = [path.read_bytes() for path in sorted((ROOT / "examples").glob("*/compact.yaml"))]


@settings(max_examples=30)
@given(compacts())
def test_structures(raw: bytes) -> None:
    linted(raw)


@settings(max_examples=8)
@given(compacts())
def test_structures_in_every_format_and_corrected(raw: bytes) -> None:
    result = linted(raw)
    printed_in_every_format(result)
    text = raw.decode()
    fixed = correct("compact.yaml", text, lambda _: True)
    before = {(found.rule, found.route, found.message) for found in check(raw, "compact.yaml").diagnostics}
    after = check(fixed.after.encode(), "compact.yaml").diagnostics
    assert {(found.rule, found.route, found.message) for found in after} <= before


@settings(max_examples=20)
@given(
    st.sampled_from(SEEDS),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), st.binary(max_size=4)), min_size=1, max_size=6),
)
def test_bytes_in_real_compacts(seed: bytes, changes: list[tuple[float, int, bytes]]) -> None:
    raw = seed[:6000]
    for where, taken, put in changes:
        at = int(where * len(raw))
        raw = raw[:at] + put + raw[at + taken :]
    linted(raw)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_what_was_interesting_before(path: Path) -> None:
    printed_in_every_format(linted(path.read_bytes()))


def test_what_reached_new_lines() -> None:
    assert len(FOUND) > 50
    for path in FOUND:
        linted(path.read_bytes())


@pytest.mark.slow
@settings(max_examples=300)
@given(compacts())
def test_many_structures(raw: bytes) -> None:
    linted(raw)
