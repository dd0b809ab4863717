"""The tables and short findings of a stress test, as rows and sentences."""

from collections.abc import Iterator

from osc_cli.commands.stress import StressResult
from osc_cli.domain.stress.arithmetic.numbers import RuleNumbers
from osc_cli.domain.stress.parameters import Level
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.planner.paths import Path
from osc_cli.domain.stress.study import Study, easiest, surest
from osc_cli.domain.stress.tails.outlook import outlook_of
from osc_cli.domain.stress.words import GOALS, begins, controls, fills_itself, name_of, said_days
from osc_cli.terminal.text import visible

_STATES = 6
"""How many states of one body the text lists; the JSON has all."""
Rows = list[tuple[str, ...]]


def reach_table(result: StressResult) -> Rows:
    """Return for each goal the fewest people and their days: of strangers, and of the insiders who need fewest.

    Where that is unknown, what is certain as the text stands has a row of its own.
    """
    study = result.study
    rows: Rows = [("They can", *(level.value for level in Level), "verdict", "who")]
    for goal in Goal:
        reached = [reach for reach in study.reach if reach.goal is goal]
        rows += _reach_rows(study, goal, None, None)
        start = easiest(reached)
        if start is not None:
            rows += _reach_rows(study, goal, start, surest(reached))
    return rows


def _reach_rows(study: Study, goal: Goal, start: str | None, sure: str | None) -> Iterator[tuple[str, ...]]:
    by_level = [study.reaching(goal, level, start) for level in Level]
    usual = by_level[1]
    yield _reach_row(study, goal, [reach.worst for reach in by_level], usual.verdict)
    certain = [study.reaching(goal, level, sure).written for level in Level] if usual.unknown else []
    if any(certain):
        yield _reach_row(study, goal, certain, "reached")


def _reach_row(study: Study, goal: Goal, by_level: list[tuple[Path, ...]], verdict: str) -> tuple[str, ...]:
    usual = by_level[1]
    who = visible(begins(usual[0], study.root)) if usual else "strangers"
    return (GOALS[goal], *(_fewest(front) for front in by_level), verdict, who)


def _fewest(front: tuple[Path, ...]) -> str:
    return f"{front[0].people} / {said_days(front[0].days)}" if front else "-"


def rule_table(result: StressResult) -> Rows:
    """Return for each decision what passes it, what stops it, and how soon."""
    rows: Rows = [("Rule", *(level.value for level in Level), "stopped by", "days", "who votes")]
    rows += [_rule_row(result.study, numbers) for numbers in result.study.numbers]
    return rows


def rule_notes(result: StressResult) -> Iterator[str]:
    """Say which roll the numbers of the table are of, where newcomers enlarge it, and what a `?` is."""
    numbers, root = result.study.numbers, result.study.root
    if any("?" in row for row in rule_table(result)):
        yield "? means: the compact does not say enough to count it. Below stands what it leaves open."
    if any(one.deny is not None and one.deny.by_no and not one.inside for one in numbers):
        yield (
            "Stopped by: so many who vote no stop it while only as many come as usually do; so many who stay away stop"
            " it though all others agree. GOVERNANCE says how many stop it when everybody comes: that may be more."
        )
    open_rolls = [one for one in numbers if not one.inside and one.enough is not None]
    if open_rolls:
        today = ", ".join(dict.fromkeys(f"{name_of(root, one.decision)} {one.enough}" for one in open_rolls))
        yield (
            "Where a whole roll votes, asleep, typical and alarm say how many newcomers must join to pass it; they"
            " enlarge the roll. What stops it is counted on the roll of today. When nobody opposes, so many of today's"
            f" roll are enough: {today}."
        )


def _rule_row(study: Study, numbers: RuleNumbers) -> tuple[str, ...]:
    needed = ["?" if numbers.needed[level] is None else str(numbers.needed[level]) for level in Level]
    days = said_days(numbers.days).split()[0]
    if numbers.urgent_days is not None:
        days += f" or {said_days(numbers.urgent_days).split()[0]}"
    size = "?" if numbers.people is None else str(numbers.people)
    if numbers.aside:
        size += " without the person concerned"
    who = f"{name_of(study.root, numbers.group)} ({size})"
    return (visible(name_of(study.root, numbers.decision)), *needed, _stopped(numbers), days, visible(who))


def _stopped(numbers: RuleNumbers) -> str:
    stop = numbers.deny
    if stop is None:
        return "?"
    away = None if stop.by_absence == numbers.people else stop.by_absence  # a vote without anybody stops by itself
    parts = [(stop.by_no, "no"), (stop.by_block, "block"), (away, "away")]
    return ", ".join(f"{count} {word}" for count, word in parts if count is not None) or "-"


def found_sections(result: StressResult) -> Iterator[tuple[str, list[str]]]:
    """Yield the titles and sentences of what else was found."""
    study = result.study
    yield "Rules that say what nobody can have meant", list(_vacuous(study))
    yield "Who controls what", list(_control(study))
    yield "States in which nothing can be decided", list(_dead(study))
    yield "Stopped by staying away", list(_absent(study))
    yield f"How likely, within {study.parameters.horizon_months} months", outlook_list(result)


def outlook_list(result: StressResult) -> list[str]:
    """Return the probabilities as sentences."""
    return [
        f"{one.says}: {one.probability:.1%}" + (f" ± {one.half_width:.1%}, simulated." if one.half_width else ".")
        for one in outlook_of(result.study)
    ]


def _vacuous(study: Study) -> Iterator[str]:
    for numbers in study.numbers:
        name = name_of(study.root, numbers.decision)
        if numbers.vacuous and numbers.vacuous.unmeant:
            yield f"{name} passes without a single Agree vote."
        if numbers.vacuous and numbers.vacuous.open_tie:
            yield f"{name} does not say what a tie means."


def _control(study: Study) -> Iterator[str]:
    closure, root = study.closure, study.root
    for seed in closure.seeds[:3]:
        yield controls(seed, [area.name for area in closure.areas], root) + _through(study, seed)
    for loop in closure.loops:
        if loop.kind == "admission":
            body, roll = (name_of(root, name) for name in loop.groups)
            yield f"{body} decides who is {roll}, and is elected by them."
        else:
            yield fills_itself(loop.groups, root)
    for power in closure.unreachable:
        yield f"The power `{power}` is held by nobody whom the compact declares."


def _through(study: Study, seed: tuple[str, ...]) -> str:
    """Say which bodies a group has in hand although others fill seats of them, too."""
    told = []
    for derived in study.closure.controls.get(seed[0], ()) if len(seed) == 1 else ():
        seats = study.model.groups[derived.group].seats
        if derived.seats is not None and seats is not None and derived.seats < seats:
            name = name_of(study.root, derived.group)
            told.append(f"{derived.seats} of {seats} seats of {name}, where {derived.needed} carry a vote")
    return f" It fills {'; and '.join(told)}." if told else ""


def _dead(study: Study) -> Iterator[str]:
    for scan in study.deadlocks:
        name = name_of(study.root, scan.group)
        for state in scan.dead[:_STATES]:
            empty = "1 empty seat" if state.vacant == 1 else f"{state.vacant} empty seats"
            yield f"{name}: {empty}, and the others divided {state.larger} to {state.smaller}."
        if len(scan.dead) > _STATES:
            yield f"{name}: and {len(scan.dead) - _STATES} more such states."
        for vacant, few in scan.dissolving:
            yield f"{name}: with {vacant} empty, {few} can call the election of all seats."


def _absent(study: Study) -> Iterator[str]:
    for absence in study.absences:
        name = name_of(study.root, absence.decision)
        noes = f"; voting no, it takes {absence.by_no}" if absence.by_no is not None else ""
        own = {True: " They stop their own removal too.", None: " How they could be removed is not declared."}
        yield f"{name}: {absence.absent} who stay away stop it{noes}.{own.get(absence.removal_stopped, '')}"
