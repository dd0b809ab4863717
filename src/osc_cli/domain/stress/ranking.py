"""Which paths are worst, for the order of a report. A sum of facts (research 4.8), never printed or added up."""

from collections.abc import Sequence
from fractions import Fraction
from math import inf

from osc_cli.domain.stress.parameters import Level
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.planner.paths import Path
from osc_cli.domain.stress.structure.amending import EVERYTHING
from osc_cli.domain.stress.study import Reach, Study

_GRAVE = {Goal.AMEND: 4, Goal.IRREMOVABLE: 4, Goal.ASSETS: 4, Goal.CONDUCT: 3}
_LASTING = frozenset({Goal.AMEND, Goal.IRREMOVABLE, Goal.ASSETS})
_SOON = 14
"""Days within which hardly anybody notices."""


def exposure(path: Path, roll: int | None) -> int:
    """Return the rank of a path: graver, by fewer people, sooner, and not to be undone."""
    few = path.people <= 3 or (roll is not None and Fraction(path.people, max(roll, 1)) <= Fraction(1, 20))
    return _GRAVE[path.goal] + few + (path.days <= _SOON) + (path.goal in _LASTING)


def _told(reach: Reach, study: Study) -> Path:
    """Return the path to tell: that nobody knows how the compact is amended is said once, not by every goal."""
    path = reach.worst[0]
    return reach.written[0] if reach.written and _nobody_amends(path, study) else path


def _nobody_amends(path: Path, study: Study) -> bool:
    """Whether a path to another goal rests on an amendment of which nobody knows who may make it."""
    nobody_knows = {unknown.route for unknown in study.model.amendments[EVERYTHING].unknown}
    return path.goal is not Goal.AMEND and any(unknown.route in nobody_knows for unknown in path.unknown)


def _easiest(path: Path, written: Sequence[Path]) -> tuple[float | Fraction, ...]:
    """Return the fewest people, outsiders first, then the soonest; of equals what is easiest as the text stands."""
    stands = (written[0].people, written[0].days) if written else (inf, inf)
    return (path.people, path.start is not None, path.days, *stands)


def hangs(study: Study, path: Path) -> bool:
    """Whether the verdict hangs on what this path must read for the worst."""
    return bool(path.unknown and study.reaching(path.goal, path.level, path.start).unknown)


def as_it_stands(study: Study, path: Path) -> tuple[Path, ...]:
    """Return what to tell beside a path that hangs: the easiest way, as the text stands, of those who walk it.

    And the way of whoever else needs fewer people for that. Empty where the path does not hang, or no way was found.
    """
    if not hangs(study, path):
        return ()
    written = {one.start: one.written[0] for one in study.reach if _alike(one, path) and one.written}
    own = written.get(path.start)
    easiest = min(written.values(), key=lambda way: (way.people, way.start is not None, way.days), default=None)
    if own is None or easiest is None:
        return () if easiest is None else (easiest,)
    return (own, easiest) if easiest.people < own.people else (own,)


def _alike(reach: Reach, path: Path) -> bool:
    return (reach.goal, reach.level) == (path.goal, path.level)


def worst_paths(study: Study, most: int = 3) -> tuple[Path, ...]:
    """Return the worst paths, one for each goal: of strangers where they are fewer than a takeover should need.

    Else of whoever needs fewer people: a crowd that joins is not what to fear where five insiders can do it today.
    """
    found = []
    enough = study.parameters.people_needed(study.roll)
    for goal in Goal:
        reached = [one for one in study.reach if one.goal is goal and one.level is Level.TYPICAL and one.worst]
        told = [(_told(reach, study), reach.written[:1]) for reach in reached]
        told = [one for one in told if not _nobody_amends(one[0], study)] or told
        cheap = [one for one in told if one[0].start is None and one[0].people < enough]
        if told:
            found.append(min(cheap or told, key=lambda one: _easiest(*one))[0])
    found.sort(key=lambda path: (-exposure(path, study.roll), path.people, path.days))
    return tuple(found[:most])
