"""A correction exchanges a word or moves pieces; what stands around them stays byte for byte."""

import pytest

from osc_cli.domain.diagnostics import Fix, Reorder, Rewrite
from osc_cli.source.loader import load
from osc_cli.source.splice import Splicer, apart, spliced

ROSTER = ("ada", "ben", "chi")


def _fixed(text: str, fix: Fix) -> str | None:
    loaded = load(text.encode())
    cuts = Splicer(loaded.text, loaded.sources).cuts(fix)
    return spliced(loaded.text, apart([cuts])) if cuts else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: {b: 6d}  # why\n", "a: {b: 6 days}  # why\n"),
        ("a:\n  b: '6d'\r\n  c: 1\r\n", "a:\n  b: '6 days'\r\n  c: 1\r\n"),
        ('a: {"b" : "6d" , c: 1}', 'a: {"b" : "6 days" , c: 1}'),
        ("a:\n  b: 6d", "a:\n  b: 6 days"),
        ("é: ü\na: {b: 6d}\n", "é: ü\na: {b: 6 days}\n"),
        ("a:\n  b: |\n    6d\n", None),
        ("a:\n  b: 'six\n    d'\n", None),
    ],
)
def test_a_value(text: str, expected: str | None) -> None:
    assert _fixed(text, Rewrite(("a", "b"), "6 days")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a:\n  bb: 1  # why\n", "a:\n  b: 1  # why\n"), ("a: {'bb': {bb: 2}}", "a: {'b': {bb: 2}}")],
)
def test_a_key(text: str, expected: str) -> None:
    assert _fixed(text, Rewrite(("a", "bb"), "b", "key")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p:\n  chi: {}\n  ada: {}\n  ben: {}\n", "p:\n  ada: {}\n  ben: {}\n  chi: {}\n"),
        ("p:\n  chi: {}\n  ada: {}\n  ben: {}", "p:\n  ada: {}\n  ben: {}\n  chi: {}"),
        (
            "p:\r\n  chi: {}\r\n  ben: {}\r\n  ada: {}\r\nq: 1\r\n",
            "p:\r\n  ada: {}\r\n  ben: {}\r\n  chi: {}\r\nq: 1\r\n",
        ),
        ("p:\n  ben: {}\n  ada: {n: 1}   # first\n  chi: {}\n", "p:\n  ada: {n: 1}   # first\n  ben: {}\n  chi: {}\n"),
        (
            "p:\n  chi:\n    n: |\n      two\n      lines\n  ada: {}\n  ben: {}\n",
            "p:\n  ada: {}\n  ben: {}\n  chi:\n    n: |\n      two\n      lines\n",
        ),
        ("p: {chi: {}, ada: {},  ben: {}}  # all\n", "p: {ada: {}, ben: {},  chi: {}}  # all\n"),
        ("p: {\n  chi: {},\n  ada: {},\n  ben: {}\n}\n", "p: {\n  ada: {},\n  ben: {},\n  chi: {}\n}\n"),
        (
            "p:\n  # the board\n  chi: {}\n  ada: {}\n  ben: {}\n",
            "p:\n  # the board\n  ada: {}\n  ben: {}\n  chi: {}\n",
        ),
        ("p:\n  chi: {}\n  # the others\n  ada: {}\n  ben: {}\n", None),
        ("p:\n  chi: {}\n\n  ada: {}\n  ben: {}\n", None),
        ("p: {\n  chi: {},  # founder\n  ada: {},\n  ben: {}\n}\n", None),
        ("p:\n  chi: {}\n  ada: {}\n  ben: {}\n  dag: {}\n", None),
    ],
)
def test_the_order_of_a_map(text: str, expected: str | None) -> None:
    assert _fixed(text, Reorder(("p",), ROSTER)) == expected


def test_corrections_that_touch_one_another_wait_for_the_next_round() -> None:
    text = "p:\n  chi: {a: 6d}\n  ada: {}\n  ben: {}\n"
    splicer = Splicer(text, load(text.encode()).sources)
    groups = [splicer.cuts(Reorder(("p",), ROSTER)), splicer.cuts(Rewrite(("p", "chi", "a"), "6 days"))]
    assert spliced(text, apart(groups)) == "p:\n  ada: {}\n  ben: {}\n  chi: {a: 6d}\n"
