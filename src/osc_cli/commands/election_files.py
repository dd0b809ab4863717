"""Reads ballots and matrices of an election. Whatever is wrong is an error with its place; nothing is guessed."""

import csv
import io
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeVar

from osc_cli.commands import files
from osc_cli.commands.ballot_files import moment
from osc_cli.commands.tally_given import Given
from osc_cli.commands.tally_times import in_one_zone
from osc_cli.domain.decisions.ballots import Ballot, count
from osc_cli.domain.elections.ballots import Marked, Ranked, Scored, read_marks, read_ranking, read_scores
from osc_cli.domain.elections.pairwise import Matrix, merged
from osc_cli.domain.errors import OscError
from osc_cli.source.loader import load

MAX_BYTES = 16 * 1024 * 1024
_DIGITS = re.compile(r"[0-9]{1,9}")
MOST = 1_000_000_000
"""No count of an election is larger."""
Kind = Literal["marks", "ranking", "scores"]
T = TypeVar("T")


class Ballots(NamedTuple):
    """The last ballot of each voter, and who stands for election."""

    candidates: tuple[str, ...]
    ballots: tuple[Ranked | Marked | Scored, ...]
    replaced: tuple[str, ...] = ()
    """Voters of whom an earlier ballot was not counted, with its line."""
    outside: tuple[str, ...] = ()
    """Who may not vote, with the line."""
    names_nobody: bool = False
    """Whether no voter of the file is one of those who may vote, as in a secret election."""
    seats: int | None = None
    """As a BLT file says."""
    late: tuple[str, ...] = ()
    """Who voted before the opening or after the closing, with the line."""
    timed: bool = False
    """Whether the file has times."""


class Window(NamedTuple):
    """When ballots can be cast: what the election declares about it, and what a person said."""

    declared: Mapping[str, Any] = {}
    given: Given = Given()


class Row(NamedTuple):
    """One line of a CSV file."""

    line: int
    cells: tuple[str, ...]


def read_text(path: Path) -> str:
    """Read a file of text.

    Raises OscError when it cannot be read, is too large, or is not UTF-8.
    """
    raw = files.read(path, MAX_BYTES)
    if len(raw) > MAX_BYTES:
        raise OscError(f"{path} is larger than {MAX_BYTES // 1024 // 1024} MiB")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise OscError(f"{path} is not text in UTF-8", "save it as UTF-8") from None


def rows_of(path: Path, expected: str) -> tuple[list[str], Iterator[Row]]:
    """Read the header of a CSV file, and its rows, each as wide as the header.

    Raises OscError, also while the rows are read, when the file is broken or a column comes twice.
    """
    reader = csv.reader(io.StringIO(read_text(path), newline=""), strict=True)

    def following() -> Iterator[Row]:
        while True:
            start = reader.line_num + 1
            try:
                row = next(reader, None)
            except csv.Error as error:
                raise OscError(f"{path}, line {start}: {error}") from None
            if row is None:
                return
            if not row:
                continue
            if header and len(row) != len(header):
                hint = f"expected the columns {', '.join(header)}"
                raise OscError(f"{path}, line {start}: {len(row)} cells, but the header has {len(header)}", hint)
            yield Row(start, tuple(cell.strip() for cell in row))

    header: list[str] = []
    lines = following()
    first = next(lines, None)
    if first is None:
        raise OscError(f"{path} is empty", f"the first line is `{expected}`")
    header += first.cells
    for name in header:
        if header.count(name) > 1:
            raise OscError(f"{path}, line {first.line}: the column `{name}` comes twice", f"expected `{expected}`")
    return header, lines


def read_csv(
    path: Path,
    kind: Kind,
    candidates: tuple[str, ...],
    electorate: Collection[str] | None = None,
    window: Window | None = None,
) -> Ballots:
    """Read `voter,ranking` (for approval and plurality, `a = b` chooses), or `voter,NAME,NAME,…` with scores.

    A ranking may have its `time` in a third column: then the last ballot in time counts, and none outside the window.
    Without a list of candidates, everybody named on a ballot stands. Of an electorate that is known only its ballots
    count, unless the file names none of its voters: then its voters are written in another way.

    Raises OscError when the file or a ballot is broken.
    """
    if path.suffix in {".yaml", ".yml"}:
        raise OscError(f"{path} is YAML", "ballots of an election are read from CSV (`voter,ranking`) or BLT")
    expected = "voter,Ada,Ben,…" if kind == "scores" else "voter,ranking` or `voter,ranking,time"
    header, rows = rows_of(path, expected)
    timed = header == ["voter", "ranking", "time"]
    if header[0] != "voter" or len(header) < 2 or (timed or header[1:] == ["ranking"]) == (kind == "scores"):
        found = ",".join(header)
        raise OscError(f"{path}, line 1: the header is `{found}`", f"expected `{expected}`")
    listed = list(rows)
    for row in listed:
        if not row.cells[0]:
            raise OscError(f"{path}, line {row.line}: the ballot has no voter", f"expected `{expected}`")
    outside = [row for row in listed if electorate is not None and row.cells[0] not in electorate]
    names_nobody = bool(outside) and len(outside) == len(listed)
    if names_nobody:
        outside = []
    listed = [row for row in listed if row not in outside]
    listed, late = _in_time(path, listed, window or Window()) if timed else (listed, [])
    if kind == "scores":
        stands = tuple(header[1:])
        for name in stands:
            if not name or (candidates and name not in candidates):
                raise OscError(f"{path}, line 1: unknown candidate `{name}`", f"known are {', '.join(candidates)}")
    else:
        named = {name.strip() for row in listed for tier in row.cells[1].split(">") for name in tier.split("=")} - {""}
        stands = candidates or tuple(sorted(named))

    def ballot(row: Row) -> Ranked | Marked | Scored:
        if kind == "scores":
            return Scored(read_scores(dict(zip(stands, row.cells[1:], strict=True))))
        if kind == "marks":
            return Marked(read_marks(row.cells[1], stands))
        return Ranked(read_ranking(row.cells[1], stands))

    kept: dict[str, tuple[int, Ranked | Marked | Scored]] = {}
    replaced = []
    for row in listed:
        voter = row.cells[0]
        if voter in kept:
            replaced.append(f"{voter} (line {kept[voter][0]})")
        kept[voter] = (row.line, at(path, row.line, partial(ballot, row)))
    told, too_late = (tuple(f"{row.cells[0]} (line {row.line})" for row in rows) for rows in (outside, late))
    counted = tuple(each for _, each in kept.values())
    return Ballots(stands, counted, tuple(replaced), told, names_nobody, late=too_late, timed=timed)


def _in_time(path: Path, rows: list[Row], window: Window) -> tuple[list[Row], list[Row]]:
    """Return the rows of the window, each voter's last one behind the others, and the rows outside it."""
    cast = []
    for line, (voter, _, time) in rows:
        at_time = moment(time, f"{path}, line {line}: ") if time else None
        cast.append(Ballot(voter, "", at_time, line=line))
    by_line = {row.line: row for row in rows}
    ballots, opened, closed = in_one_zone(path, cast, window.declared, window.given)
    counted = count(ballots, opened=opened, closed=closed)
    late = [by_line[ballot.line] for ballot in counted.late]
    replaced = [by_line[ballot.line] for ballot in counted.replaced]
    return [*replaced, *(row for row in rows if row not in late and row not in replaced)], late


def at(path: Path, line: int, read: Callable[[], T]) -> T:
    """Read something, and name its place when it is wrong.

    Raises OscError instead of the ValueError of the reader.
    """
    try:
        return read()
    except ValueError as error:
        raise OscError(f"{path}, line {line}: {error}") from None


def read_matrix(path: Path) -> tuple[Matrix, int | None]:
    """Read a published matrix, and the number of ballots where the file says it.

    CSV: a first cell that may be empty, the candidates; then a row for each, in any order. YAML: a map from each
    candidate to a list of numbers in the order of the keys, either the whole file or under `rows` beside `ballots`; or
    a list of such maps, which are added.

    Raises OscError when a row is missing, too long or holds anything but whole numbers, 0 or more.
    """
    if path.suffix not in {".yaml", ".yml"}:
        return _matrix_of_csv(path), None
    data, lines = yaml_of(path)
    parts = data if isinstance(data, list) else [data]
    read = [_part(path, part, lines, (index,) if isinstance(data, list) else ()) for index, part in enumerate(parts)]
    if not read:
        raise OscError(f"{path} holds no matrix")
    numbers = [ballots for _, ballots in read]
    whole = at(path, 1, lambda: merged([matrix for matrix, _ in read]))
    return whole, None if None in numbers else sum(number or 0 for number in numbers)


def _matrix_of_csv(path: Path) -> Matrix:
    header, rows = rows_of(path, ",Ada,Ben,…")
    names = header[1:]
    found: dict[str, tuple[int, ...]] = {}
    for line, (name, *cells) in rows:
        if name not in names or name in found:
            problem = "comes twice" if name in found else "is not in the header"
            raise OscError(f"{path}, line {line}: the row `{name}` {problem}", f"expected a row for each of {names}")
        found[name] = tuple(whole(path, line, name, int(cell) if _DIGITS.fullmatch(cell) else cell) for cell in cells)
        _diagonal(path, line, name, found[name][names.index(name)])
    for name in names:
        if name not in found:
            raise OscError(f"{path}: there is no row for `{name}`", "expected a row for each column")
    return Matrix(tuple(names), tuple(found[name] for name in names))


def _part(path: Path, part: Any, lines: Callable[[Any], int], route: tuple[Any, ...]) -> tuple[Matrix, int | None]:
    ballots = None
    if isinstance(part, Mapping) and isinstance(part.get("rows"), Mapping):
        for key in part:
            if key not in {"rows", "ballots"}:
                raise OscError(f"{path}, line {lines((*route, key))}: unknown key `{key}`", "known are rows, ballots")
        if "ballots" in part:
            ballots = whole(path, lines((*route, "ballots")), "ballots", part["ballots"])
        part, route = part["rows"], (*route, "rows")
    if not isinstance(part, Mapping) or not part:
        raise OscError(f"{path} is not a matrix", "write a line such as `Ada: [0, 12, 9]` for each candidate")
    rows = []
    for index, (name, row) in enumerate(part.items()):
        line = lines((*route, name))
        if not isinstance(row, list) or len(row) != len(part):
            raise OscError(f"{path}, line {line}: the row of `{name}` needs {len(part)} numbers in a list")
        rows.append(tuple(whole(path, line, str(name), number) for number in row))
        _diagonal(path, line, str(name), rows[-1][index])
    return Matrix(tuple(str(name) for name in part), tuple(rows)), ballots


def _diagonal(path: Path, line: int, name: str, number: int) -> None:
    if number:
        raise OscError(f"{path}, line {line}: `{name}` is compared with itself", "expected 0 there")


def whole(path: Path, line: int, name: str, number: object) -> int:
    """Check that a value is a count.

    Raises OscError when it is anything but a whole number, 0 or more.
    """
    if isinstance(number, bool) or not isinstance(number, int) or not 0 <= number <= MOST:
        shown = str(number)[:40] if not isinstance(number, int) or abs(number) < MOST**2 else "a huge number"
        raise OscError(f"{path}, line {line}: `{name}` has `{shown}`", "expected a whole number, 0 or more")
    return number


def yaml_of(path: Path) -> tuple[Any, Callable[[Any], int]]:
    """Read a YAML file, and a function that finds the line of a route in it.

    Raises OscError when it is no YAML, or when a key comes twice.
    """
    loaded = load(files.read(path, MAX_BYTES), lists=True)
    if loaded.findings:
        first = loaded.findings[0]
        place = f", line {first.span.line}" if first.span else ""
        raise OscError(f"{path}{place}: {first.message}")
    return loaded.data, lambda route: loaded.sources.locate(route).line
