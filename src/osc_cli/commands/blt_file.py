"""Reads BLT, the format in which ranked ballots are published: candidates and seats, ballots, the names, the title.

3 1
4 1 2=3 0
0
"Ada"
"Ben"
"Cho"
"Steward"
"""

import re
import shlex
from pathlib import Path

from osc_cli.commands.election_files import Ballots, Kind, read_text
from osc_cli.domain.elections.ballots import Marked, Ranked
from osc_cli.domain.errors import OscError

_NUMBER = re.compile(r"[0-9]{1,9}")
_BALLOT = "expected a ballot such as `4 1 2=3 0`: how many voters, the candidates by number, 0"


def read_blt(path: Path, kind: Kind) -> Ballots:
    """Read a BLT file; negative numbers after the first line withdraw candidates, who are then on no ballot.

    Raises OscError, with the line, for anything that is not as the format says.
    """
    if kind == "scores":
        raise OscError(f"{path}: BLT holds rankings and no scores", "give a CSV file `voter,Ada,Ben,…`")
    lines = [
        (number, text.split("#")[0].strip() if not text.lstrip().startswith('"') else text.strip())
        for number, text in enumerate(read_text(path).splitlines(), 1)
    ]
    left = [(number, text) for number, text in lines if text]
    if not left:
        raise OscError(f"{path} is empty", "expected the number of candidates and of seats, such as `3 1`")
    number, text = left.pop(0)
    sizes = text.split()
    if len(sizes) != 2 or not all(_NUMBER.fullmatch(size) and int(size) for size in sizes):
        raise OscError(f"{path}, line {number}: `{text}`", "expected the number of candidates and of seats: `3 1`")
    size, seats = map(int, sizes)
    withdrawn = _withdrawn(path, left, size)
    papers = _papers(path, left, size)
    names = _names(path, left, size)
    stands = tuple(name for index, name in enumerate(names, 1) if index not in withdrawn)
    ballots: list[Ranked | Marked] = []
    for line, weight, levels in papers:
        tiers = tuple(
            kept for level in levels if (kept := tuple(names[index - 1] for index in level if index not in withdrawn))
        )
        if kind == "marks" and len(tiers) > 1:
            raise OscError(f"{path}, line {line}: this ballot ranks; here names are only chosen", "join them with `=`")
        marked = Marked(frozenset(tiers[0]) if tiers else frozenset(), weight)
        ballots.append(marked if kind == "marks" else Ranked(tiers, weight))
    return Ballots(stands, tuple(ballots), seats=seats)


def _withdrawn(path: Path, left: list[tuple[int, str]], size: int) -> set[int]:
    gone: set[int] = set()
    while left and left[0][1].startswith("-"):
        number, text = left.pop(0)
        for part in text.split():
            if not _NUMBER.fullmatch(part[1:]) or part[0] != "-" or not 1 <= int(part[1:]) <= size:
                raise OscError(f"{path}, line {number}: `{part}` withdraws no candidate", f"expected -1 to -{size}")
            gone.add(int(part[1:]))
    return gone


def _papers(path: Path, left: list[tuple[int, str]], size: int) -> list[tuple[int, int, list[list[int]]]]:
    papers: list[tuple[int, int, list[list[int]]]] = []
    while left:
        number, text = left.pop(0)
        if text == "0":
            return papers
        weight, *places = text.split()
        if not _NUMBER.fullmatch(weight) or not places or places[-1] != "0":
            raise OscError(f"{path}, line {number}: `{text}`", _BALLOT)
        levels = [place.split("=") for place in places[:-1]]
        flat = [name for level in levels for name in level]
        for name in flat:
            if not _NUMBER.fullmatch(name) or not 1 <= int(name) <= size or flat.count(name) > 1:
                problem = "comes twice" if flat.count(name) > 1 else f"is no candidate of 1 to {size}"
                raise OscError(f"{path}, line {number}: `{name}` {problem}", _BALLOT)
        papers.append((number, int(weight), [[int(name) for name in level] for level in levels]))
    raise OscError(f"{path}: the ballots do not end", "expected a line `0` after the last ballot")


def _names(path: Path, left: list[tuple[int, str]], size: int) -> list[str]:
    names: list[str] = []
    for number, text in left:
        try:
            [name] = shlex.split(text)
        except ValueError:
            raise OscError(f"{path}, line {number}: `{text}`", 'expected one name in quotes, such as `"Ada"`') from None
        if not name or (name in names and len(names) < size):
            raise OscError(f"{path}, line {number}: the candidate `{name}` comes twice or has no name")
        names.append(name)
    if not size <= len(names) <= size + 1:
        raise OscError(f"{path}: {len(names)} names for {size} candidates", "expected each name, then the title")
    return names[:size]
