from osc_cli.domain.diagnostics import Route, SourceMap, Span
from osc_cli.source.loader import load

TEXT = """\
# A comment first.
compact: 1
project:   # and one here
  name:   River bank
  "summary": 'It''s one.'
roles: {member: {name: M } , b: [ ] }
passes:
  - agree > disagree   # why
  -   when: block > 0
      need: >-
        agree
        >= 9

  - [a, b: c]
  -
text: |

  First.

  Last.\x20\x20\x20

plain: one
  two
end:
"""


def sources(text: str) -> SourceMap:
    loaded = load(text.encode())
    assert loaded.findings == ()
    return loaded.sources


def test_every_value_has_its_span() -> None:
    expected: dict[Route, Span] = {
        (): Span(2, 1, 24, 5),  # from the first key to the colon of the last, which has no value
        ("compact",): Span(2, 10, 2, 11),
        ("project",): Span(4, 3, 5, 26),
        ("project", "name"): Span(4, 11, 4, 21),
        ("project", "summary"): Span(5, 14, 5, 26),
        ("roles",): Span(6, 8, 6, 38),
        ("roles", "member"): Span(6, 17, 6, 27),
        ("roles", "member", "name"): Span(6, 24, 6, 25),
        ("roles", "b"): Span(6, 33, 6, 36),
        ("passes",): Span(8, 3, 15, 4),
        ("passes", 0): Span(8, 5, 8, 21),
        ("passes", 1): Span(9, 7, 12, 13),
        ("passes", 1, "when"): Span(9, 13, 9, 22),
        ("passes", 1, "need"): Span(10, 13, 12, 13),
        ("passes", 2): Span(14, 5, 14, 14),
        ("passes", 2, 0): Span(14, 6, 14, 7),
        ("passes", 2, 1): Span(14, 9, 14, 13),
        ("passes", 2, 1, "b"): Span(14, 12, 14, 13),
        ("passes", 3): Span(15, 4, 15, 4),
        ("text",): Span(16, 7, 20, 8),
        ("plain",): Span(22, 8, 23, 6),
        ("end",): Span(24, 5, 24, 5),
    }

    assert sources(TEXT).values == expected


def test_every_key_has_its_span() -> None:
    keys = sources(TEXT).keys

    assert keys[("compact",)] == Span(2, 1, 2, 8)
    assert keys[("project", "summary")] == Span(5, 3, 5, 12)
    assert keys[("roles", "member", "name")] == Span(6, 18, 6, 22)
    assert keys[("passes", 1, "need")] == Span(10, 7, 10, 11)
    assert keys[("passes", 2, 1, "b")] == Span(14, 9, 14, 10)
    assert len(keys) == 15


def test_windows_ends_of_lines_move_nothing() -> None:
    assert sources(TEXT.replace("\n", "\r\n")) == sources(TEXT)


def test_a_mark_at_the_start_moves_nothing() -> None:
    assert sources("\ufeff" + TEXT) == sources(TEXT)


def test_columns_count_characters() -> None:
    values = sources('"\U0001f600é": [ß, "\U0001f600", x]\n').values

    assert values[("\U0001f600é", 0)] == Span(1, 8, 1, 9)
    assert values[("\U0001f600é", 1)] == Span(1, 11, 1, 14)
    assert values[("\U0001f600é", 2)] == Span(1, 16, 1, 17)


def test_of_a_duplicate_key_the_first_keeps_its_place() -> None:
    loaded = load(b"a: {b: 1}\na: {b: 2, c: 3}\n")

    assert loaded.sources.keys == {("a",): Span(1, 1, 1, 2), ("a", "b"): Span(1, 5, 1, 6)}
    assert loaded.sources.values[("a", "b")] == Span(1, 8, 1, 9)
    assert ("a", "c") not in loaded.sources.values


def test_a_complex_key_hides_nothing_after_it() -> None:
    loaded = load(b"? {a: [b]}\n: {c: d}\ne: f\n")

    assert loaded.sources.keys == {("e",): Span(3, 1, 3, 2)}
    assert loaded.sources.values == {(): Span(1, 1, 3, 5), ("e",): Span(3, 4, 3, 5)}
