"""Files of votes that nobody meant to write: each is read, or refused with a message; nothing else can happen."""

import json
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from osc_cli.commands.ballot_files import read_ballots, read_counts
from osc_cli.commands.blt_file import read_blt
from osc_cli.commands.election_counts import read_affiliations, read_totals
from osc_cli.commands.election_files import read_csv, read_matrix
from osc_cli.domain.errors import OscError
from tests.support import few_or_many

KEYS = st.sampled_from(
    ["voter", "choice", "time", "reason", "agree", "votes", "stars", "runoffs", "ballots", "rows", "a"]
)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-1, 4), st.just(10**30), st.just(3.5), KEYS, st.just("2026-05-01")),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)
BALLOTS = st.lists(st.fixed_dictionaries({"voter": VALUES, "choice": VALUES}), max_size=3)
TOTALS = st.fixed_dictionaries({"votes": VALUES}, optional={"ballots": VALUES, "runoffs": VALUES})
STRUCTURES = st.one_of(VALUES, BALLOTS, TOTALS).map(json.dumps)  # all JSON is YAML
LINES = st.sampled_from(
    ["voter,ranking\n", "voter,choice\n", "candidate,affiliation\n", "voter,a,b\n", ",a,b\n", "\n", "\r", '"', ">", "="]
)
CELLS = st.lists(st.one_of(LINES, st.sampled_from(["ada,", "agree", ",", "a", "0", "1"])), max_size=12).map("".join)
PAPERS = st.lists(st.sampled_from(["3 2", "2 1 2 0\n", "0\n", "\n", "1", "0", " ", "=", "-1", '"Ada"', "#", "'", "\\"]))

READERS: list[tuple[str, st.SearchStrategy[str], Callable[[Path], object]]] = [
    ("b.yaml", STRUCTURES, read_ballots),
    ("b.yaml", STRUCTURES, read_counts),
    ("b.yaml", STRUCTURES, read_totals),
    ("b.yaml", STRUCTURES, read_matrix),
    ("b.csv", CELLS, read_ballots),
    ("b.csv", CELLS, read_matrix),
    ("b.csv", CELLS, read_affiliations),
    ("b.csv", CELLS, partial(read_csv, kind="ranking", candidates=())),
    ("b.csv", CELLS, partial(read_csv, kind="marks", candidates=(), electorate={"ada"})),
    ("b.csv", CELLS, partial(read_csv, kind="scores", candidates=())),
    ("b.blt", PAPERS.map("".join), partial(read_blt, kind="ranking")),
    ("b.blt", PAPERS.map("".join), partial(read_blt, kind="marks")),
]


@few_or_many(15, 250)
@pytest.mark.parametrize(("name", "texts", "read"), READERS)
def test_any_text_is_read_or_refused(
    name: str, texts: st.SearchStrategy[str], read: Callable[[Path], object], examples: int, tmp_path: Path
) -> None:
    path = tmp_path / name

    @settings(max_examples=examples, suppress_health_check=[HealthCheck.too_slow])
    @given(texts)
    def law(text: str) -> None:
        path.write_text(text, encoding="utf-8", newline="")
        with suppress(OscError):
            read(path)

    law()
