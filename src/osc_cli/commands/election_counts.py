"""Reads published totals of an election, and who belongs to which organisation."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from osc_cli.commands.election_files import at, rows_of, whole, yaml_of
from osc_cli.domain.elections.pairwise import added
from osc_cli.domain.errors import OscError

_KEYS = ("votes", "stars", "runoffs", "ballots")


class Totals(NamedTuple):
    """Votes or stars of each candidate, and the runoffs of STAR."""

    totals: dict[str, int]
    is_stars: bool
    runoffs: dict[tuple[str, str], int]
    ballots: int | None


def read_totals(path: Path) -> Totals:
    """Read a YAML map with `votes` or `stars`, `runoffs` as `[Ada, Ben, 36, 19]`, `ballots`; or a list of them, added.

    Raises OscError when the file holds anything else, or when partial tallies count different candidates.
    """
    data, lines = yaml_of(path)
    is_list = isinstance(data, list)
    parts = [_part(path, part, lines, (i,) if is_list else ()) for i, part in enumerate(data if is_list else [data])]
    if not parts or len({part.is_stars for part in parts}) > 1:
        raise OscError(f"{path} mixes votes and stars, or holds neither", "give `votes` or `stars` in every part")
    totals = at(path, 1, lambda: added([part.totals for part in parts]))
    if len({frozenset(part.runoffs) for part in parts}) > 1:
        raise OscError(f"{path}: partial tallies have different runoffs", "give the same runoffs in every part")
    runoffs = {pair: sum(part.runoffs[pair] for part in parts) for pair in parts[0].runoffs}
    numbers = [part.ballots for part in parts]
    return Totals(totals, parts[0].is_stars, runoffs, None if None in numbers else sum(each or 0 for each in numbers))


def _part(path: Path, part: Any, lines: Callable[[Any], int], route: tuple[Any, ...]) -> Totals:
    if not isinstance(part, Mapping) or ("votes" in part) == ("stars" in part):
        raise OscError(
            f"{path} does not hold totals", "write `votes: {Ada: 12, Ben: 9}`, or `stars`, and `ballots: 20`"
        )
    for key in part:
        if key not in _KEYS:
            raise OscError(f"{path}, line {lines((*route, key))}: unknown key `{key}`", f"known are {', '.join(_KEYS)}")
    kind = "stars" if "stars" in part else "votes"
    totals, line = part[kind], lines((*route, kind))
    if not isinstance(totals, Mapping) or not totals:
        raise OscError(f"{path}, line {line}: `{kind}` is not a map", f"write `{kind}: {{Ada: 12, Ben: 9}}`")
    read = {str(name): whole(path, lines((*route, kind, name)), str(name), number) for name, number in totals.items()}
    runoffs: dict[tuple[str, str], int] = {}
    if not isinstance(part.get("runoffs", []), list):
        raise OscError(
            f"{path}, line {lines((*route, 'runoffs'))}: `runoffs` is not a list", "write `[Ada, Ben, 3, 1]`"
        )
    for index, runoff in enumerate(part.get("runoffs", [])):
        place = lines((*route, "runoffs", index))
        if not isinstance(runoff, list) or len(runoff) != 4 or not {str(name) for name in runoff[:2]} <= set(read):
            raise OscError(f"{path}, line {place}: this is no runoff", "write `[Ada, Ben, 36, 19]`")
        one, other = str(runoff[0]), str(runoff[1])
        if one == other or (one, other) in runoffs:
            raise OscError(f"{path}, line {place}: the runoff of {one} and {other} comes twice or has one name")
        runoffs[one, other] = whole(path, place, one, runoff[2])
        runoffs[other, one] = whole(path, place, other, runoff[3])
    ballots = whole(path, lines((*route, "ballots")), "ballots", part["ballots"]) if "ballots" in part else None
    if ballots is not None and kind == "votes":
        for name, number in read.items():
            if number > ballots:
                place = lines((*route, kind, name))
                raise OscError(f"{path}, line {place}: {number} votes for {name}, but only {ballots} ballots")
    return Totals(read, kind == "stars", runoffs, ballots)


def read_affiliations(path: Path) -> dict[str, str]:
    """Read a CSV file `candidate,affiliation`; an empty affiliation says that there is none.

    Raises OscError when the file is broken or a candidate comes twice.
    """
    expected = "candidate,affiliation"
    header, rows = rows_of(path, expected)
    if header != expected.split(","):
        raise OscError(f"{path}, line 1: the header is `{','.join(header)}`", f"expected `{expected}`")
    found: dict[str, str] = {}
    for line, (name, group) in rows:
        if name in found or not name:
            raise OscError(f"{path}, line {line}: `{name}` comes twice or is empty", f"expected `{expected}`")
        found[name] = group
    return found
