"""Our shortcuts change nothing: the same events, at the same marks, and the same complaints as ruamel's own parser."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from osc_cli.source import engine
from osc_cli.source.engine import Engine
from osc_cli.source.plain_lines import plain_events
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
LINES = [
    "key: some words\n",
    "  key: some words  # why\n",
    "key:\n",
    "  key:\n",
    "- words\n",
    "  - words\n",
    "- key: 'text'\n",
    "  - key: value\n",
    "    other: [a, {b: c}, []]\n",
    '  key: {a: "b", c: d e} # why\n',
    "  key: {a: b\n",
    "    words that go on\n",
    "words\n",
    "# c\n",
    "\n",
    "'",
    "- ",
    " ",
    ":",
    "k" * 1001,
    "k" * 1025 + ": v\n",
    "key: |\n  text\n",
    "---\n",
    "...\n",
    "? a\n",
]
COMPACTS = sorted(ROOT.glob("examples/*/compact.yaml"))
OTHERS = [
    *sorted(ROOT.glob("templates/presets/*.yaml")),
    *sorted(path for path in (ROOT / "tests").rglob("*.yaml") if path not in COMPACTS),
    *sorted((ROOT / "tests/fuzz/corpus/found").iterdir()),
]


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


def _ours(text: str) -> list[str]:
    return _run(Engine().events(text))


def _theirs(text: str) -> list[str]:
    return _run(YAML(typ="safe", pure=True).parse(text))


@pytest.mark.parametrize("path", COMPACTS, ids=lambda path: path.parent.name)
def test_real_compacts(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    assert _ours(text) == _theirs(text)


def test_every_other_text_of_this_repository() -> None:
    texts = [path.read_bytes().decode("utf-8", "replace") for path in OTHERS]
    for text in texts:
        if len(text) < 8_000 and "\0" not in text:
            assert _ours(text) == _theirs(text)


def test_most_of_a_compact_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = []

    def noted(parser: Any) -> Any:
        for event in plain_events(parser):
            plain.append(event)
            yield event

    monkeypatch.setattr(engine, "plain_events", noted)
    for path in COMPACTS:
        plain.clear()
        events = list(Engine().events(path.read_text(encoding="utf-8")))
        assert len(plain) > 0.85 * len(events)


@given(st.lists(st.sampled_from(LINES), max_size=30).map("".join))
def test_lines_of_which_most_are_plain(text: str) -> None:
    text = f"first: line\n{text}"
    assert _ours(text) == _theirs(text)


@pytest.mark.slow
@settings(max_examples=5_000)
@given(st.lists(st.one_of(st.sampled_from(LINES), st.sampled_from(PIECES)), max_size=30).map("".join))
def test_many_texts_in_part_plain(text: str) -> None:
    assert _ours(text) == _theirs(text)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_anything_that_looks_like_yaml(text: str) -> None:
    assert _ours(text) == _theirs(text)


@given(st.data())
def test_a_compact_with_slips(data: st.DataObject) -> None:
    text = (ROOT / "examples/social-coop/compact.yaml").read_text(encoding="utf-8")[:3000]
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        text = text[:at] + data.draw(st.sampled_from(PIECES + LINES)) + text[at + data.draw(st.integers(0, 3)) :]
    assert _ours(text) == _theirs(text)
