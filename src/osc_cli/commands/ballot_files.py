"""Reads ballots and counts from files. Whatever is wrong is an error with the place in the file; nothing is guessed."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from osc_cli.commands import files
from osc_cli.domain.decisions.ballots import Ballot
from osc_cli.domain.decisions.counts import BALLOTS, MEANINGS, meant
from osc_cli.domain.errors import OscError
from osc_cli.source.loader import load

MAX_BYTES = 16 * 1024 * 1024
"""A quarter of a million ballots."""
COLUMNS = ("voter", "choice", "time", "reason")


def read_ballots(path: Path) -> list[Ballot]:
    """Read a CSV file with the header `voter,choice,time,reason`, or a YAML list of maps with these keys.

    `time` and `reason` may be left out.

    Raises OscError when the file cannot be read or says something that is no ballot.
    """
    raw = files.read(path, MAX_BYTES)
    if len(raw) > MAX_BYTES:
        raise OscError(f"{path} is larger than {MAX_BYTES // 1024 // 1024} MiB", "give the counts instead")
    rows = _yaml_rows(path, raw) if path.suffix in {".yaml", ".yml"} else _csv_rows(path, raw)
    return [_ballot(path, line, row) for line, row in rows]


def read_counts(path: Path) -> Mapping[str, Any]:
    """Read a YAML map of counts, or of houses with a map of counts each.

    Raises OscError when the file cannot be read or holds something else.
    """
    data, lines = _yaml(path, files.read(path, MAX_BYTES))
    if not isinstance(data, Mapping):
        raise OscError(f"{path} is not a map of counts", "write lines such as `agree: 9`")
    for name, value in data.items():
        if isinstance(value, Mapping):
            for inner, number in value.items():
                _whole(path, lines((name, inner)), inner, number)
        else:
            _whole(path, lines((name,)), name, value)
    return data


def _whole(path: Path, line: int, name: object, value: object) -> None:
    if name not in MEANINGS or name in {"score", "cast", "turnout"}:
        close = get_close_matches(str(name), [*BALLOTS, "present", "eligible", "seats", "vacant"], n=1)
        hint = f"did you mean `{close[0]}`?" if close else f"counts are {', '.join(BALLOTS)}, present, eligible, …"
        raise OscError(f"{path}, line {line}: `{name}` is not a count that can be given", hint)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise OscError(f"{path}, line {line}: `{name}` must be a whole number, 0 or more")


def _yaml(path: Path, raw: bytes) -> tuple[Any, Any]:
    loaded = load(raw, lists=True)
    if loaded.findings:
        first = loaded.findings[0]
        place = f", line {first.span.line}" if first.span else ""
        raise OscError(f"{path}{place}: {first.message}")  # the hints are about compacts
    return loaded.data, lambda route: loaded.sources.locate(route).line


def _yaml_rows(path: Path, raw: bytes) -> Iterator[tuple[int, Mapping[str, Any]]]:
    data, lines = _yaml(path, raw)
    if not isinstance(data, list):
        raise OscError(f"{path} is not a list of ballots", "write lines such as `- {voter: ada, choice: agree}`")
    for index, row in enumerate(data):
        line = lines((index,))
        if not isinstance(row, Mapping):
            raise OscError(f"{path}, line {line}: this is not a ballot", "write `{voter: ada, choice: agree}`")
        _columns(path, line, list(row))
        yield line, row


def _csv_rows(path: Path, raw: bytes) -> Iterator[tuple[int, Mapping[str, Any]]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise OscError(f"{path} is not text in UTF-8", "save it as UTF-8") from None
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, None)
        if not header:
            raise OscError(f"{path} is empty", "the first line is `voter,choice,time,reason`")
        header = [name.strip() for name in header]
        _columns(path, 1, header)
        for row in reader:
            if not row:
                continue
            if len(row) != len(header):
                cells = f"{len(row)} cell{'' if len(row) == 1 else 's'}"
                raise OscError(
                    f"{path}, line {reader.line_num}: {cells}, but the header has {len(header)}",
                    "separate cells by commas, and put a cell that has a comma in it in double quotes",
                )
            yield reader.line_num, dict(zip(header, (cell.strip() for cell in row), strict=True))
    except csv.Error as error:
        raise OscError(f"{path}, line {reader.line_num}: {error}") from None


def _columns(path: Path, line: int, names: list[str]) -> None:
    for name in names:
        if names.count(name) > 1:
            raise OscError(f"{path}, line {line}: the column `{name}` comes twice", "keep one of the two")
        if name not in COLUMNS:
            raise OscError(f"{path}, line {line}: unknown column `{name}`", _column_hint(name))
    for name in COLUMNS[:2]:
        if name not in names:
            raise OscError(
                f"{path}, line {line}: there is no `{name}`", f"a ballot needs {COLUMNS[0]} and {COLUMNS[1]}"
            )


def _column_hint(name: str) -> str:
    if ";" in name or "\t" in name:
        return "separate columns by commas"
    close = get_close_matches(name.lower(), COLUMNS, n=1)
    return f"did you mean `{close[0]}`?" if close else f"known are {', '.join(COLUMNS)}"


def _ballot(path: Path, line: int, row: Mapping[str, Any]) -> Ballot:
    voter, choice = row["voter"], row["choice"]
    if isinstance(voter, int | float):
        raise OscError(f"{path}, line {line}: the voter `{voter}` is no text", "put the name in quotes")
    if not isinstance(voter, str) or not voter:
        raise OscError(f"{path}, line {line}: the ballot has no voter", "write the name of the voter in front")
    if choice is None or choice == "":
        raise OscError(
            f"{path}, line {line}: the ballot of `{voter}` has no choice", f"choices are {', '.join(BALLOTS)}"
        )
    if not isinstance(choice, str) or choice not in BALLOTS:
        guess = meant(str(choice))
        hint = f"did you mean `{guess}`?" if guess in BALLOTS else f"choices are {', '.join(BALLOTS)}"
        raise OscError(f"{path}, line {line}: unknown choice `{choice}`", hint)
    time = row.get("time") or None
    reason = str(row.get("reason") or "").strip() or None
    return Ballot(voter, choice, None if time is None else moment(str(time), f"{path}, line {line}: "), reason, line)


def moment(text: str, place: str = "") -> datetime:
    """Read a moment in ISO 8601.

    Raises OscError when it is none.
    """
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise OscError(f"{place}`{text}` is not a time", "write it as 2026-05-01T18:00:00Z") from None
