"""`osc stress --format markdown`: the report for a wiki or a merge request. Every text from the compact is escaped."""

from collections.abc import Iterable, Iterator

from osc_cli.commands.stress import StressResult
from osc_cli.domain.stress.assumptions import assumptions
from osc_cli.domain.stress.frictions.trial import Trial
from osc_cli.domain.stress.frictions.words import gains, worse
from osc_cli.domain.stress.planner.paths import Path
from osc_cli.domain.stress.ranking import as_it_stands, hangs, worst_paths
from osc_cli.domain.stress.words import told as told_steps
from osc_cli.render.escape import code, with_code
from osc_cli.terminal import stress_sentences as says
from osc_cli.terminal.stress_pictures import control_picture, front_picture
from osc_cli.terminal.stress_summary import SUMMARY, summary
from osc_cli.terminal.stress_tables import Rows, found_sections, reach_table, rule_notes, rule_table
from osc_cli.terminal.stress_threats import OPEN, threat_lists, threat_table

_BARS = "Each bar is one way. With a question mark it only holds if what is not declared is read for the worst."
_FRICTIONS = 8
"""How many frictions the report shows; the JSON has all."""


def as_markdown(result: StressResult) -> str:
    """Write the report, its label first: whoever reads only that knows how far it may travel."""
    return "\n\n".join(_blocks(result)) + "\n"


def _blocks(result: StressResult) -> Iterator[str]:
    study = result.study
    yield f"# Stress test\n\n**TLP:{result.tlp}**"
    yield f"Of {code(result.path)} (sha256 {result.digest[:16]})."
    yield from _section(SUMMARY, _points(summary(result)))
    yield "## How to read it"
    yield with_code(says.label_note(result))
    yield from map(with_code, (says.OPENING, says.supposed(result)))
    yield from _section(OPEN, _table(threat_table(result)))
    for title, sentences in threat_lists(result):
        yield from _section(title, _points(sentences))
    yield from _section("What it takes: people / days", _table(reach_table(result)), says.reach_notes(result))
    worst = worst_paths(study)
    if worst:
        yield "## The worst paths, against the usual turnout"
    for number, path in enumerate(worst, 1):
        yield from _path(result, number, path)
    yield from _section("Who controls what", str(control_picture(study) or ""))
    yield from _section("People against days", str(front_picture(result) or ""), [_BARS])
    yield from _section("What each rule takes", _table(rule_table(result)), rule_notes(result))
    for title, sentences in found_sections(result):
        if title != "Who controls what":
            yield from _section(title, _points(sentences))
    frictions = "\n".join(map(_friction, result.trials[:_FRICTIONS]))
    yield from _section(says.FRICTIONS, frictions and f"{with_code(says.targets(result))}\n\n{frictions}")
    if result.floor is not None:
        yield from _section(f"The floor in {code(result.floor.path)}", _points(says.floor_lines(result)))
    yield from _section(says.OPEN_FIELDS, _points(says.left_open(result)))
    yield from _section("What this supposes", _points(assumptions(study.parameters)))


def _friction(trial: Trial) -> str:
    better = [f"  - better: {with_code(gain)}" for gain in gains(trial)]
    worst = f"  - but: {with_code(worse(trial))}"
    return "\n".join([f"- {with_code(says.friction(trial))} {code(f'osc stress --apply {trial.id}')}", *better, worst])


def _section(title: str, body: str, notes: Iterable[str] = ()) -> Iterator[str]:
    if body:
        yield from (f"## {title}", body, *map(with_code, notes))


def _points(sentences: Iterable[str]) -> str:
    return "\n".join(f"- {with_code(said)}" for said in sentences)


def _table(rows: Rows) -> str:
    if len(rows) < 2:
        return ""
    head, *body = ([_cell(cell) for cell in row] for row in rows)
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *body))


def _cell(text: str) -> str:
    """A lone dash means nothing inside a row, and reads better without a backslash."""
    return text if text == "-" else with_code(text)


def _path(result: StressResult, number: int, path: Path) -> Iterator[str]:
    yield f"### {number}. {with_code(says.headline(result, path))}"
    if hangs(result.study, path):
        yield with_code(f"That is unknown because {says.reasons(path)}. {says.as_written(result, path)}")
    yield from _steps(result, path)
    for way in as_it_stands(result.study, path):
        yield with_code(says.certain(result, way))
        yield from _steps(result, way)


def _steps(result: StressResult, path: Path) -> Iterator[str]:
    steps = []
    for place, step in enumerate(told_steps(path), 1):
        line = says.step_line(result, step)
        steps.append(f"{place}. {with_code(line[0].upper() + line[1:])} ({with_code(says.step_source(result, step))})")
    yield "\n".join(steps)
    yield from map(with_code, says.beside(result, path))
