"""Our shortcuts change nothing: the same events, at the same marks, and the same complaints as ruamel's own parser."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from osc_cli.source.engine import Engine
from tests.support import ROOT

PIECES = [
    "a",
    "b: ",
    "- ",
    "? ",
    ": ",
    "\n",
    "\n  ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "'",
    '"',
    "|\n",
    "# c",
    " #",
    "a:b",
    "a#b ",
    "?",
    "\r\n",
    "\r",
    "\ufeff",
    "---",
    "...",
    "   ",
    ">-\n ",
    "@",
    "&x ",
    "*x",
    "\t",
    "1",
]
COMPACTS = sorted(ROOT.glob("examples/*/compact.yaml"))


def _place(mark: Any) -> str:
    return f"{mark.index}:{mark.line}:{mark.column}"


def _run(events: Any) -> list[str]:
    seen = []
    try:
        for event in events:
            event.comment = None  # ours keeps no blank lines
            seen.append(f"{event!r} {_place(event.start_mark)}-{_place(event.end_mark)}")
    except Exception as error:  # whatever it raises, it must be the same
        seen.append(f"{type(error).__name__}: {error}")
    return seen


def _same(text: str) -> None:
    assert _run(Engine().events(text)) == _run(YAML(typ="safe", pure=True).parse(text))


@pytest.mark.parametrize("path", COMPACTS, ids=lambda path: path.parent.name)
def test_real_compacts(path: Any) -> None:
    _same(path.read_text(encoding="utf-8"))


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_anything_that_looks_like_yaml(text: str) -> None:
    _same(text)


@given(st.data())
def test_a_compact_with_slips(data: st.DataObject) -> None:
    text = (ROOT / "examples/social-coop/compact.yaml").read_text(encoding="utf-8")[:3000]
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        text = text[:at] + data.draw(st.sampled_from(PIECES)) + text[at + data.draw(st.integers(0, 3)) :]
    _same(text)
