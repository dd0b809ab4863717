"""What holds for every input, not only for the cases that somebody thought of."""

import io
import json
from collections.abc import Iterator
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from osc_cli.domain.diagnostics import Route, Span
from osc_cli.source.characters import FORBIDDEN
from osc_cli.source.loader import Loaded, load
from osc_cli.source.suppressions import suppressions

CODES = {f"OSC{number:03}" for number in range(1, 11)}
PARSER_WORDS = ("while ", "expected ", "could not find", "not allowed here", "found ", "<block", "stream", "token")

# Pieces that mean something to YAML, so that random texts get deep into the grammar.
PIECES = [
    *"ab:-?,[]{}#&*!|>'\"%@`\\\t\n\r ~=.0",
    *(": ", "- ", "? ", "a: ", "\n  ", "\n    ", "\n- ", "\na: ", "<<: ", "&a ", "*a ", "!a ", "!!str ", "%YAML 1.1\n"),
    *(
        "---\n",
        "...\n",
        "--- ",
        "|\n  ",
        ">-\n ",
        '"\\',
        "\\x41",
        "\\ud800",
        "\\U00110000",
        "yes",
        "1e99",
        ".inf",
        "012",
    ),
    *("# osc: ignore[OSC204] because ", "\ufeff", "\u202e", "\x00", "\x85", "\u2028", "é", "\U0001f600", "\r\n", "\t"),
]
YAML_LIKE = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
# The same without what is refused or what scalars mean, where another reader has to agree.
PLAIN_LIKE = st.lists(
    st.sampled_from([*"abc,[]{}#'\"\n ", ": ", "a: ", "b: ", "\n  ", "\n    ", "\n- ", "\nc: ", "|\n  ", ">-\n "]),
    max_size=30,
).map("".join)


def check_promises(loaded: Loaded) -> None:
    lines = loaded.text.splitlines()
    assert loaded.data is None or isinstance(loaded.data, dict)
    assert loaded.findings or loaded.data is not None
    for finding in loaded.findings:
        assert finding.rule in CODES
        assert finding.hint
        assert not FORBIDDEN.search(finding.message + finding.hint)
        assert not any(words in finding.message for words in PARSER_WORDS)
        assert finding.span is not None
        assert finding.span[:2] <= finding.span[2:]
        assert finding.span.line <= len(lines) + 1 or not loaded.text
    for span in (*loaded.sources.keys.values(), *loaded.sources.values.values()):
        assert (1, 1) <= span[:2] <= span[2:]
        assert span.end_column <= len(lines[span.end_line - 1]) + 1
    for suppression in suppressions(loaded.text, loaded.sources):
        assert 1 <= suppression.line <= suppression.applies_to <= len(lines)


@given(st.binary(max_size=200))
@example(b"\xff")
@example(b"\xef\xbb\xbf")
def test_no_bytes_make_it_fail(raw: bytes) -> None:
    check_promises(load(raw))


@given(YAML_LIKE)
@example("a: !")
@example('a: "\\')
@example("a: '")
@example("%YAML " + "9" * 5000)
@example("a: b\n...\n%YAML 1.3\n---\n")
@example("a: b\n...\n%YAML " + "9" * 5000 + ".1\n---\n")
@example("a: !<")
@example("a: !%zz")
@example("a: !%ff")
@example("a: |9+x")
def test_no_text_makes_it_fail(text: str) -> None:
    check_promises(load(text.encode("utf-8", "surrogatepass")))


@given(PLAIN_LIKE)
def test_what_is_accepted_means_the_same_to_another_reader(text: str) -> None:
    loaded = load(text.encode())

    if not loaded.findings:
        assert loaded.data == YAML(typ="safe", pure=True).load(text)


WORDS = st.sampled_from(
    ["yes", "no", "1_000", "1:30", "2024-05-01", "a: b", "a #b", "# a", "@me", "*a", "&a", "!a", "- a", "[a", "{a}"]
)


def readable(text: str) -> bool:
    # The parser does not read a text that begins with a colon or a question mark in brackets, but its writer writes it.
    return text[:1] not in (":", "?") and not FORBIDDEN.search(text)


TEXT = WORDS | st.text(st.characters(codec="utf-8"), max_size=30).filter(readable)
WORD = WORDS | st.text(st.characters(codec="ascii", categories=["L", "N", "P", "Zs"]), min_size=1, max_size=12).filter(
    readable
)
LEAF = TEXT | st.none() | st.booleans() | st.integers(-(10**18) + 1, 10**18 - 1)
VALUE: st.SearchStrategy[object] = st.recursive(
    LEAF, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORD, inner, max_size=4), max_leaves=12
)


def dumped(data: object, flow: bool) -> str:
    writer = YAML(typ="safe", pure=True)
    writer.default_flow_style = flow
    stream = io.StringIO()
    writer.dump(data, stream)
    return stream.getvalue()


def leaves(data: object, route: Route = ()) -> Iterator[tuple[Route, object]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*route, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from leaves(value, (*route, index))
    else:
        yield route, data


def containers(data: object, route: Route = ()) -> Iterator[Route]:
    if isinstance(data, dict | list):
        yield route
        items: Any = data.items() if isinstance(data, dict) else enumerate(data)
        for key, value in items:
            yield from containers(value, (*route, key))


def cut(text: str, span: Span) -> str:
    lines = text.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


@given(st.dictionaries(WORD, VALUE, min_size=1, max_size=5), st.booleans())
def test_what_a_writer_writes_is_read_back_and_found_in_its_place(data: dict[str, object], flow: bool) -> None:
    text = dumped(data, flow)
    loaded = load(text.encode())

    assert loaded.findings == ()
    # As JSON, because the writer sorts keys and Python's 1 equals True.
    assert json.dumps(loaded.data, sort_keys=True) == json.dumps(data, sort_keys=True)
    reader = YAML(typ="safe", pure=True)
    for route, value in leaves(data):
        piece = cut(text, loaded.sources.values[route])
        assert piece == piece.strip(" \n")
        if piece[:1] not in ("|", ">"):  # their indentation begins outside their span
            assert reader.load(piece) == value
        key = loaded.sources.keys.get(route)
        if key is not None:
            assert reader.load(cut(text, key)) == route[-1]
    assert set(loaded.sources.values) == {route for route, _ in leaves(data)} | set(containers(data))
