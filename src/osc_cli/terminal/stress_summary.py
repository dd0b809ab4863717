"""What a stress test comes to, for one screen: what is worst, what to do first, and what to declare first."""

from collections.abc import Iterator, Sequence

from osc_cli.commands.stress import StressResult
from osc_cli.domain.stress.frictions.trial import Trial
from osc_cli.domain.stress.parameters import Level
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.planner.paths import Path
from osc_cli.domain.stress.ranking import as_it_stands, hangs, worst_paths
from osc_cli.domain.stress.threats import THREATS
from osc_cli.domain.stress.threats.exposure import threats_of
from osc_cli.domain.stress.threats.threat import Severity
from osc_cli.domain.stress.unknowns import merged
from osc_cli.domain.stress.words import GOALS, many, name_of, within
from osc_cli.terminal.stress_sentences import open_question

SUMMARY = "In short"
_CRITICAL = {threat.id for threat in THREATS if threat.severity is Severity.CRITICAL}
_FIELDS = 2
"""How many fields it names."""


def summary(result: StressResult) -> Iterator[str]:
    """Yield the sentences."""
    yield from _threats(result)
    worst = worst_paths(result.study)
    for path in worst:
        yield _path(result, path)
    yield from of_few(result)
    if worst and result.trials:
        yield _helps(result.trials, worst[0])
    yield from _missing(result)
    yield "Below: the threats, each path step by step, what helps. `--exercise` is for a meeting."


def _threats(result: StressResult) -> Iterator[str]:
    found = threats_of(result.study)
    is_open = [one.threat for one in found if one.verdict == "yes"]
    grave = [one for one in is_open if one in _CRITICAL]
    unknown = sum(one.verdict == "unknown" for one in found)
    if is_open:
        of_them = f", {len(grave)} of them critical ({', '.join(grave)})" if grave else ", none of them critical"
        more = f"; of {unknown} more nobody can tell" if unknown else ""
        yield f"The text is open to {_threat_count(len(is_open))}{of_them}{more}."
    elif unknown:
        yield f"Of {_threat_count(unknown)} nobody can tell whether the text is open to them."


def _threat_count(count: int) -> str:
    return "1 threat" if count == 1 else f"{count} threats"


def _path(result: StressResult, path: Path) -> str:
    """Say who reaches a goal, how soon, and whether that is so or only if the worst holds."""
    goal = GOALS[path.goal]
    if not hangs(result.study, path):
        undecided = result.study.reaching(path.goal, path.level, path.start).unknown
        return f"{'As the text stands, ' if undecided else ''}{_who(path)}: they can {goal}."
    stands = " or ".join(map(_who, as_it_stands(result.study, path))) or "nobody"
    return f"{open_question(result, path)}: as the text stands {stands}, if the worst holds {_who(path)}."


def _helps(trials: Sequence[Trial], worst: Path) -> str:
    """Name the first friction that helps against the worst path; else the first of all."""
    against = (
        trial
        for trial in trials
        if any((gain.goal, gain.inside) == (worst.goal, worst.start is not None) for gain in trial.gains)
    )
    best = next(against, None)
    opening, trial = ("What helps", trials[0]) if best is None else ("What helps against the worst", best)
    return f"{opening}: {' '.join(one.says for one in trial.frictions)} (`--apply {trial.id}`)"


def _who(path: Path) -> str:
    return f"{many(path)} {within(path.days)}"


def of_few(result: StressResult) -> Iterator[str]:
    """Say calmly what the numbers mean where a project has one or two people: it is no fault of the text."""
    study = result.study
    for name, group in study.model.groups.items():
        alone = group.people == study.roll and any(
            one.start == name and one.goal is Goal.IRREMOVABLE and one.written and one.written[0].people == 1
            for one in study.reach
        )
        if alone and group.people == 1:
            yield (
                f"{name_of(study.root, name)} is one person, whom nobody else here can remove. It is so in every"
                " project of one: a fact to know, and no accusation."
            )
        elif alone and group.people == 2:
            yield (
                f"{name_of(study.root, name)} are two, and neither can remove the other: so one alone counts as"
                " irremovable. It is so in every project of two. A third, or somebody outside, could change it."
            )


def _missing(result: StressResult) -> Iterator[str]:
    reached = [result.study.reaching(goal, Level.TYPICAL) for goal in Goal]
    goals = sum(bool(one.unknown) for one in reached)
    fields = merged(*(one.unknown for one in reached))
    if fields:
        told = ", ".join(f"`{unknown.field}`" for unknown in fields[:_FIELDS])
        rest = f" and {len(fields) - _FIELDS} more" if len(fields) > _FIELDS else ""
        yield (
            f"What strangers need for {goals} of {len(reached)} goals nobody can tell; missing: {told}{rest}."
            f" `osc explain {fields[0].field}`"
        )
