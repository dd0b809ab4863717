"""`osc stress`: how few people, in how many days, by lawful moves, could take the structure of the compact over."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from osc_cli.commands import compacts
from osc_cli.commands.stress_floor import Floor, compare
from osc_cli.domain.compact.ratios import fraction
from osc_cli.domain.diagnostics import Route, SourceMap
from osc_cli.domain.errors import ExitCode, OscError
from osc_cli.domain.stress.frictions.trial import Trial, trials
from osc_cli.domain.stress.parameters import Parameters
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.study import Study, study_of
from osc_cli.domain.suggest import closest


class StressResult(NamedTuple):
    """A stress test with what is needed to show it."""

    path: str
    digest: str
    """SHA-256 of the compact's text."""
    tlp: str
    study: Study
    trials: tuple[Trial, ...]
    """Frictions and pairs of them, as they came out."""
    sources: SourceMap
    asked: tuple[Goal, ...]
    """Goals for which a verdict was asked; unknown fields that prevent it are then trouble."""
    floor: Floor | None = None
    """How it stands against a recorded floor, where one was given."""

    def line(self, route: Route) -> int:
        """Return the line on which a route stands, or the nearest map around it."""
        return self.sources.locate(route).line

    @property
    def exit_code(self) -> ExitCode:
        """1 where the floor is broken, 2 where a verdict that was asked for hangs on what is not declared."""
        open_goals = {reach.goal for reach in self.study.reach if reach.start is None and reach.unknown}
        if open_goals & set(self.asked) or (self.floor is not None and self.floor.undecided):
            return ExitCode.TROUBLE
        return ExitCode.FINDINGS if self.floor is not None and self.floor.broken else ExitCode.DONE


def stress(
    compact: Path | None = None,
    given: Mapping[str, Any] | None = None,
    *,
    tlp: str = "AMBER",
    goals: tuple[str, ...] = (),
    floor: Path | None = None,
) -> StressResult:
    """Test the structure of a compact, and hold it against a floor where one is given.

    `given` holds parameters by name as a person writes them; they go before the article `stress`.

    Raises OscError when there is no valid compact or a parameter cannot be read.
    """
    valid = compacts.read_valid(compact)
    result = run(valid, given or {}, tlp=tlp, goals=goals)
    return result if floor is None else result._replace(floor=compare(floor, result.study))


def run(valid: compacts.Valid, given: Mapping[str, Any], *, tlp: str, goals: tuple[str, ...] = ()) -> StressResult:
    """Test the structure of a compact that was read; raises OscError as `stress` does."""
    study = study_of(valid.data, read_parameters(valid.data, given))
    return StressResult(
        valid.read.path,
        sha256(valid.read.text.encode()).hexdigest(),
        tlp,
        study,
        trials(study),
        valid.read.sources,
        tuple(Goal(goal) for goal in goals),
    )


_ARTICLE = {"people_at_least": "k_min", "days_at_least": "days_min", "short_at_most": "deadlock_max"}
"""Fields of the article `stress` whose parameter has another name."""
_SHARES = ("turnout", "alarm", "leave_per_year", "correlation", "deadlock_max")
_ALARM_AT_MOST = 100
_NUMBERS = ("horizon_months", "seed", "k_min", "days_min")


def read_parameters(data: Mapping[str, Any], given: Mapping[str, Any]) -> Parameters:
    """Return the parameters: defaults, then the article `stress`, then what was given.

    Raises OscError for a share that cannot be read and a size of something that is no role or body.
    """
    article = {_ARTICLE.get(name, name): value for name, value in (data.get("stress") or {}).items()}
    said = given.get("turnout") or ()
    everywhere, turnouts = _turnouts(data, [said] if isinstance(said, str) else said)
    flags = {**given, "turnout": everywhere}
    told = {**article, **{key: value for key, value in flags.items() if value is not None}}
    chosen: dict[str, Any] = {name: _share(name, told[name]) for name in _SHARES if name in told}
    chosen |= {name: told[name] for name in _NUMBERS if name in told}
    if "one_affiliation" in told:
        chosen["one_affiliation"] = bool(told["one_affiliation"])
    known = [*(data.get("roles") or {}), *(data.get("bodies") or {})]
    chosen["sizes"] = dict(_size(text, known) for text in given.get("sizes") or ())
    return Parameters(**chosen, turnouts=turnouts)


def _turnouts(data: Mapping[str, Any], given: Iterable[str]) -> tuple[str | None, dict[str, Fraction]]:
    """Read `40%` and `member=40%`: a share alone goes before every turnout that the compact states."""
    entries = {**(data.get("roles") or {}), **(data.get("bodies") or {})}
    everywhere, found = None, {}
    for text in given:
        name, one, share = text.partition("=")
        if one:
            found[_known(name, list(entries))] = _share("turnout", share)
        else:
            everywhere = text
    stated = [] if everywhere is None else [name for name, entry in entries.items() if "turnout" in (entry or {})]
    return everywhere, {**{name: _share("turnout", everywhere) for name in stated}, **found}


def _known(name: str, known: list[str]) -> str:
    if name not in known:
        close = closest(name, known)
        hint = f"did you mean `{close}`?" if close else f"roles and bodies are {', '.join(known) or 'not declared'}"
        raise OscError(f"`{name}` is no role or body of the compact", hint)
    return name


def _share(name: str, text: object) -> Fraction:
    try:
        found = fraction(str(text))
    except (ValueError, ZeroDivisionError):
        found = Fraction(-1)
    flag = name.replace("_", "-")
    if name == "alarm":
        if not 1 <= found <= _ALARM_AT_MOST:
            hint = f"write by how much turnout grows, from 1 to {_ALARM_AT_MOST}, such as `2.5`"
            raise OscError(f"`{text}` is no value for {flag}", hint)
    elif not 0 <= found <= 1:
        raise OscError(f"`{text}` is no value for {flag}", "write a share such as `25%`, `1/4` or `0.25`")
    return found


def _size(text: str, known: list[str]) -> tuple[str, int]:
    name, _, count = text.partition("=")
    _known(name, known)
    if not count.isdecimal() or not count.isascii() or int(count) > 10_000_000:
        raise OscError(f"`{text}` is no size", f"write a whole number, such as `{name}=40`")
    return name, int(count)
