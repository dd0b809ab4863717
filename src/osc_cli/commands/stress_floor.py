"""The floor of a stress test: what a takeover took when somebody last looked, kept beside the compact for CI."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from osc_cli.commands import files
from osc_cli.domain.compact.identifiers import people_in_words
from osc_cli.domain.errors import OscError
from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.words import said_days
from osc_cli.source.loader import load

_LIMIT = 100_000
_HEAD = """\
# What it took strangers, against the usual turnout, to reach each goal: the fewest people on any path, and the fewest
# days on any. Recorded by `osc stress --update-floor`; `osc stress --floor` fails when a change makes any of this
# cheaper. `none`: no path was found.
"""


class Least(NamedTuple):
    """The fewest people on any path to a goal, and the fewest days on any (it may be another path)."""

    people: int
    days: Fraction


class Broken(NamedTuple):
    """A goal that has become cheaper than its floor."""

    goal: Goal
    floor: Least | None
    """None where no path was found then."""
    now: Least

    @property
    def message(self) -> str:
        """One sentence."""
        people, days = self.now.people, said_days(self.now.days)
        if self.floor is None:
            few = people_in_words(people)
            return f"{self.goal}: it can be reached now, with {few}, or within {days}; no path was found before"
        least = f"the fewest people are {people} (floor: {self.floor.people})"
        return f"{self.goal}: {least}, the shortest time is {days} (floor: {said_days(self.floor.days)})"


class Floor(NamedTuple):
    """How a compact stands against its floor."""

    path: str
    broken: tuple[Broken, ...]
    undecided: tuple[Goal, ...]
    """Goals of the floor that the compact no longer says enough about."""


def least(study: Study) -> dict[Goal, Least | None]:
    """Return what each goal takes strangers at the usual turnout; goals that mean nothing here are left out."""
    found: dict[Goal, Least | None] = {}
    for goal in Goal:
        reach = study.reaching(goal, Level.TYPICAL)
        if reach.worst:
            days = min(path.days for path in reach.worst)
            found[goal] = Least(reach.worst[0].people, days)
        elif not reach.unknown:
            found[goal] = None
    return found


def compare(path: Path, study: Study) -> Floor:
    """Hold a study against the floor in a file.

    Raises OscError when the file cannot be read, is no floor, or was recorded under other suppositions.
    """
    recorded = _read(path)
    supposed = _supposed(study.parameters)
    if recorded.get("supposed") != supposed:
        hint = f"now it is {_said(supposed)}; give the same flags, or record it anew with `--update-floor`"
        raise OscError(f"{path} was recorded with {_said(recorded.get('supposed'))}", hint)
    now = least(study)
    broken, undecided = [], []
    for goal in Goal:
        if goal.value not in recorded:
            continue
        floor, current = _least(path, recorded[goal.value]), now.get(goal)
        if goal not in now:
            undecided.append(goal)
        elif current is not None and (floor is None or current.people < floor.people or current.days < floor.days):
            broken.append(Broken(goal, floor, current))
    return Floor(path.as_posix(), tuple(broken), tuple(undecided))


def update(path: Path, study: Study) -> bool:
    """Record what each goal takes now; return whether the file changed. Raises OscError when it cannot be written."""
    lines = [f"supposed: {{{', '.join(f'{key}: {value}' for key, value in _supposed(study.parameters).items())}}}"]
    for goal, found in least(study).items():
        said = "none" if found is None else f"{{people: {found.people}, days: {_number(found.days)}}}"
        lines.append(f"{goal.value}: {said}")
    return files.write(path, (_HEAD + "\n".join(lines) + "\n").encode())


def _supposed(chosen: Parameters) -> dict[str, Any]:
    sizes = dict(sorted(chosen.sizes.items()))
    shares = {"turnout": str(chosen.turnout), "alarm": str(chosen.alarm)}
    return {**shares, "one-affiliation": "yes" if chosen.one_affiliation else "no"} | {
        **{f"size-{name}": size for name, size in sizes.items()},
        **{f"turnout-{name}": str(share) for name, share in sorted(chosen.turnouts.items())},
    }


def _said(supposed: object) -> str:
    if not isinstance(supposed, Mapping) or not supposed:
        return "nothing"
    return ", ".join(f"{key} {value}" for key, value in supposed.items())


def _read(path: Path) -> Mapping[str, Any]:
    if not path.exists():
        raise OscError(f"there is no floor in {path} yet", f"record one: `osc stress --floor {path} --update-floor`")
    loaded = load(files.read(path, _LIMIT))
    if loaded.findings or not isinstance(loaded.data, dict) or "supposed" not in loaded.data:
        raise OscError(f"{path} is no floor of a stress test", "record one with `--update-floor`")
    supposed = loaded.data["supposed"]
    plain = {key: value if isinstance(value, int) else str(value) for key, value in (supposed or {}).items()}
    return {**loaded.data, "supposed": _texts(plain)}


def _texts(supposed: dict[str, Any]) -> dict[str, Any]:
    """YAML reads `turnout: 1` as a number; shares are compared as texts."""
    return {
        key: str(value) if key == "alarm" or key.startswith("turnout") else value for key, value in supposed.items()
    }


def _least(path: Path, entry: object) -> Least | None:
    if entry == "none":
        return None
    try:
        assert isinstance(entry, Mapping)
        return Least(int(entry["people"]), Fraction(str(entry["days"])))
    except (AssertionError, KeyError, TypeError, ValueError, ZeroDivisionError):
        raise OscError(f"{path} has an entry that is no floor", "record it anew with `--update-floor`") from None


def _number(days: Fraction) -> str:
    """As 204.5 where that is exact, else as 613/3."""
    short = f"{float(days):g}"
    return short if Fraction(short) == days else str(days)
