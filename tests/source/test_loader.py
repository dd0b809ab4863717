from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from osc_cli.domain.diagnostics import Finding, Span
from osc_cli.source.loader import MAX_BYTES, MAX_DEPTH, MAX_NODES, load, too_large

CASES = Path(__file__).parent / "cases"


def cases(name: str) -> list[Any]:
    read = YAML(typ="safe", pure=True).load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["name"]) for case in read]


def place(span: Span | None) -> str:
    assert span is not None
    return f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"


def said(finding: Finding) -> str:
    return f"{finding.rule} {place(finding.span)} {finding.message}"


@pytest.mark.parametrize("case", cases("dialect"))
def test_values(case: dict[str, Any]) -> None:
    loaded = load(case["text"].encode())

    assert loaded.findings == ()
    assert repr(loaded.data) == repr(case["data"])


@pytest.mark.parametrize("case", cases("syntax"))
def test_a_slip_is_explained_where_it_is(case: dict[str, Any]) -> None:
    loaded = load(case["text"].encode())

    (finding,) = loaded.findings
    assert said(finding).startswith(case["finding"])
    assert finding.hint is not None
    assert case["hint"] in finding.hint
    assert loaded.data is None


@pytest.mark.parametrize("case", cases("refused"))
def test_what_a_compact_may_not_use(case: dict[str, Any]) -> None:
    loaded = load(case["text"].encode())

    found = [said(finding) for finding in loaded.findings]
    assert [f for f, e in zip(found, case["findings"], strict=True) if not f.startswith(e)] == []
    assert repr(loaded.data) == repr(case.get("data"))


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.50", "1.50"), ("-.5", "-0.5"), ("+2.", "2"), ("1e3", "1E+3"), ("0.1", "0.1"), ("12.5e-3", "0.0125")],
)
def test_a_fraction_is_exact(text: str, value: str) -> None:
    data = load(f"a: {text}\n".encode()).data

    assert isinstance(data, dict)
    assert isinstance(data["a"], Decimal)
    assert str(data["a"]) == value


@pytest.mark.parametrize("text", ["1.2.3", "1e", "e3", ".", "..5", "1-2", "0x", "0xg", "0b1", "1,5", "--1", "1e3.5"])
def test_what_only_looks_like_a_number_is_text(text: str) -> None:
    assert load(f"a: {text}\n".encode()).data == {"a": text}


def test_a_byte_order_mark_at_the_start_is_skipped() -> None:
    loaded = load(b"\xef\xbb\xbfa: @me\n")

    assert loaded.text == "a: @me\n"
    assert [said(f).split(" a text")[0] for f in loaded.findings] == ["OSC004 1:4-1:7"]
    assert load(b"\xef\xbb\xbfa: b\n").data == {"a": "b"}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a: b\n".encode("utf-16"), "OSC001 1:1-1:1 this file is saved as UTF-16, not as UTF-8"),
        (b"\xfe\xff\0a", "OSC001 1:1-1:1 this file is saved as UTF-16, not as UTF-8"),
        ("a: b\n".encode("utf-32"), "OSC001 1:1-1:1 this file is saved as UTF-32, not as UTF-8"),
        ("a: 1\nname: Zoë\n".encode("latin-1"), "OSC001 2:9-2:10 this file is not UTF-8: the byte 0xEB"),
        ("é: 1\r\nname: é".encode() + b"\xff", "OSC001 2:8-2:9 this file is not UTF-8: the byte 0xFF"),
        (b"a: \xed\xa0\x80\n", "OSC001 1:4-1:5 this file is not UTF-8: the byte 0xED"),  # a surrogate
        (b"a: \xc0\x80\n", "OSC001 1:4-1:5 this file is not UTF-8: the byte 0xC0"),  # NUL in two bytes
        (b"a: \xe2\x82", "OSC001 1:4-1:5 this file is not UTF-8: the byte 0xE2"),  # cut off inside a character
    ],
)
def test_other_encodings(raw: bytes, expected: str) -> None:
    loaded = load(raw)

    (finding,) = loaded.findings
    assert said(finding).startswith(expected)
    assert (loaded.data, loaded.text) == (None, "")


def test_utf_16_without_a_mark_shows_as_null_characters() -> None:
    (finding,) = load("a: b".encode("utf-16-le")).findings

    assert said(finding) == (
        "OSC003 1:2-1:3 a forbidden character stands here (U+0000, null character), and 3 more of them further down"
    )
    assert finding.hint == "delete it; if the whole file looks broken, save it again as UTF-8 text"


def test_each_forbidden_character_is_named_once_and_not_without_end() -> None:
    findings = load("".join(chr(code) for code in range(0x80, 0xA0)).encode() * 9).findings

    assert len(findings) == 20
    assert {finding.rule for finding in findings} == {"OSC003"}


def test_the_size_is_looked_at_before_the_bytes() -> None:
    allowed = b"a: " + b"x" * (MAX_BYTES - 3)

    assert load(allowed).findings == ()
    loaded = load(allowed + b"\xff")
    assert loaded.findings == (too_large(MAX_BYTES + 1),)
    assert (loaded.data, loaded.text) == (None, "")


def test_the_words_about_a_size_round_up() -> None:
    assert said(too_large(MAX_BYTES + 1)) == "OSC002 1:1-1:1 this file has 257 KiB; a compact may have at most 256 KiB"
    assert "51,200 KiB" in too_large(50 * 1024 * 1024).message


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1),
        "a:\n " + "- " * (MAX_DEPTH - 1) + "x",
        "".join(" " * level + "a:\n" for level in range(MAX_DEPTH)),
    ],
    ids=["brackets", "dashes", "lines"],
)
def test_the_deepest_that_is_allowed(text: str) -> None:
    assert load(text.encode()).findings == ()


@pytest.mark.parametrize(
    ("text", "at"),
    [
        # The map of the file is the first level, so the bracket in the column 4 + 39 is one too many.
        ("a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH, "1:43"),
        ("a: " + "[" * 100_000, "1:43"),
        ("a: " + "[\n" * 100_000, "40:1"),
        ("a: " + "{a: " * 60_000, f"1:{4 + 39 * 4}"),
        ("a:\n " + "- " * 100_000, f"2:{2 + 39 * 2}"),
        ("".join(" " * level + "a:\n" for level in range(700)), "41:41"),
    ],
    ids=["one too many", "100,000 brackets", "a bracket a line", "braces", "dashes", "lines"],
)
def test_too_deep(text: str, at: str) -> None:
    loaded = load(text.encode())

    (finding,) = loaded.findings
    assert said(finding).startswith(f"OSC007 {at}-")
    assert finding.message == "maps and lists are nested more than 40 levels deep here"
    assert loaded.data is None


def test_too_many_keys_and_values() -> None:
    # The map, its key and the list are three nodes.
    allowed = "a: [" + "b," * (MAX_NODES - 3)
    assert load(f"{allowed}]".encode()).findings == ()

    loaded = load(f"{allowed}b]".encode())
    (finding,) = loaded.findings
    assert said(finding).startswith(f"OSC007 1:{len(allowed) + 1}-")
    assert finding.message == "this file has more than 16,000 keys and values"
    assert loaded.data is None


BILLION_LAUGHS = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1},' * 9}]\n" for n in range(1, 10))
MERGE_BOMB = "a0: &a0 {x: y}\n" + "".join(f"a{n}: &a{n}\n  <<: [{f'*a{n - 1},' * 9}]\n" for n in range(1, 10))


@pytest.mark.parametrize("text", [BILLION_LAUGHS, MERGE_BOMB, BILLION_LAUGHS * 300], ids=["aliases", "merges", "many"])
def test_a_bomb_does_not_go_off(text: str) -> None:
    loaded = load(text.encode())

    assert loaded.data is None
    assert 10 <= len(loaded.findings) <= 100
    assert {finding.rule for finding in loaded.findings} <= {"OSC005", "OSC006"}


def test_findings_end_somewhere() -> None:
    loaded = load(b"a: 1\n" * 20_000)

    assert len(loaded.findings) == 100
    assert loaded.data is None


def test_a_finding_knows_its_route() -> None:
    loaded = load(b"a:\n  b: 1\n  b: .inf\n  c: [1, .inf]\n  3: x\n")

    assert [(f.rule, f.route, f.at) for f in loaded.findings] == [
        ("OSC005", ("a", "b"), "key"),
        ("OSC010", ("a", "c", 1), "value"),
        ("OSC009", ("a", "3"), "key"),
    ]


@pytest.mark.parametrize("sign", ["\x1b[31m", "\u202e", "\x00"])
def test_no_message_carries_a_control_character(sign: str) -> None:
    escaped = "".join(f"\\u{ord(c):04x}" for c in sign)
    loaded = load(f'"a{escaped}": 1\n"a{escaped}": 2\n'.encode())

    spoken = "".join(f"{finding.message}{finding.hint}" for finding in loaded.findings)
    assert len(loaded.findings) == 3
    assert sign[0] not in spoken
    assert f"<U+{ord(sign[0]):04X}>" in spoken


def test_a_long_key_is_cut_in_a_message() -> None:
    key = "k" * 500
    (finding,) = load(f"{key}: 1\n{key}: 2\n".encode()).findings

    assert finding.message == f"the key `{'k' * 39}…` stands twice: on line 1 and again on line 2"
