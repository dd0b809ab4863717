"""`osc diff`: what changed in meaning, and which procedure the compact demands for it."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from osc_cli.commands import files
from osc_cli.commands.diff_stress import Takeover, takeovers
from osc_cli.commands.format_cache import known_format
from osc_cli.commands.versions import Version, versions
from osc_cli.domain.compact.names import Names
from osc_cli.domain.diff.approval import SCHEMA, Verdict, verdicts
from osc_cli.domain.diff.change import Change
from osc_cli.domain.diff.effect_date import Step, earliest, steps
from osc_cli.domain.diff.meaning import Meant, meant
from osc_cli.domain.diff.procedure import Demand, demands, is_record
from osc_cli.domain.errors import ExitCode, OscError

_MOST = 1_000_000
"""Bytes of a tally result; those that `osc tally` prints are a thousandth of that."""


class Asked(NamedTuple):
    """One decision that the change needs, and when it could take effect."""

    demand: Demand
    steps: tuple[Step, ...]
    earliest: date
    verdict: Verdict


class DiffResult(NamedTuple):
    """What changed, and what it takes."""

    old: Version
    new: Version
    changes: tuple[Change, ...]
    procedure: tuple[Asked, ...]
    names: Names
    takeovers: tuple[Takeover, ...]
    """What a takeover costs now, where that changed."""
    checked: bool

    @property
    def records(self) -> tuple[Change, ...]:
        """Changes that only write down what another rule decided."""
        return tuple(change for change in self.changes if is_record(change))

    @property
    def approved(self) -> bool:
        """Whether every decision that is needed was shown to have passed."""
        return all(asked.verdict.approved for asked in self.procedure)

    @property
    def exit_code(self) -> ExitCode:
        """1 only when it was asked whether the change is approved, and it is not."""
        return ExitCode.FINDINGS if self.checked and not self.approved else ExitCode.DONE


def diff(
    old: str | None = None,
    new: str | None = None,
    *,
    compact: Path | None = None,
    require: Sequence[str] = (),
    check: bool = False,
    confirmed: Sequence[str] = (),
    today: date,
) -> DiffResult:
    """Compare two versions of a compact.

    Args:
        old: A file, a revision of git, or `-` for standard input; HEAD when nothing is named.
        new: The same; the working tree when nothing is named.
        compact: The compact whose versions are meant, where it is not the one of this repository.
        require: `DECISION=FILE`: results of `osc tally --format json`.
        check: Whether a change without the decisions that it needs is a finding.
        confirmed: Who is said to have confirmed the change, each as `confirmed_by` of the compact names them.
        today: The day from which the earliest day of effect is counted.

    Raises OscError when a version or a result cannot be read.
    """
    results = _results(require)
    before, after = versions(old, new, compact)
    found: Meant = meant(before.data, after.data, known_format())
    needed = demands(found.changes, found.sides)
    unknown = sorted(results.keys() - {demand.decision for demand in needed})
    if unknown and needed:
        known = ", ".join(sorted({str(demand.decision) for demand in needed}))
        raise OscError(f"this change does not need `{unknown[0]}`", f"it needs {known}")
    return DiffResult(
        before,
        after,
        found.changes,
        tuple(_asked(verdicts(needed, results, found.sides.before, confirmed), today)),
        found.sides.names,
        takeovers(before.data, after.data, {change.article for change in found.changes}),
        checked=check,
    )


def _asked(judged: Sequence[Verdict], today: date) -> list[Asked]:
    found = []
    for verdict in judged:
        passing = steps(verdict.demand.terms, verdict.demand.decided)
        found.append(Asked(verdict.demand, passing, earliest(today, passing), verdict))
    return found


def _results(require: Sequence[str]) -> dict[str, list[Mapping[str, Any]]]:
    found: dict[str, list[Mapping[str, Any]]] = {}
    seen: set[tuple[str, Path]] = set()
    for entry in require:
        decision, sign, name = entry.partition("=")
        if not sign or not decision or not name:
            raise OscError(f"`--require {entry}` is incomplete", "write it as DECISION=RESULT.json")
        # One vote is one vote, also where two are asked for.
        if (decision, Path(name).resolve()) in seen:
            raise OscError(f"`--require {entry}` is given twice", "name the result of each vote once")
        seen.add((decision, Path(name).resolve()))
        found.setdefault(decision, []).append(_result(Path(name)))
    return found


def _result(path: Path) -> Mapping[str, Any]:
    raw = files.read(path, _MOST)
    try:
        data = json.loads(raw)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise OscError(f"{path}:{line}: this is not JSON", "write it with `osc tally … --format json`") from None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise OscError(f"{path} is not a result of a tally ({SCHEMA})", "write it with `osc tally … --format json`")
    return data
