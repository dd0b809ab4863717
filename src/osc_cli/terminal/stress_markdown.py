"""`osc stress --format markdown`: the report for a wiki or a merge request. Every text from the compact is escaped."""

import re
from collections.abc import Iterable, Iterator

from osc_cli.commands.stress import StressResult
from osc_cli.domain.stress.assumptions import assumptions
from osc_cli.domain.stress.frictions.trial import Trial
from osc_cli.domain.stress.frictions.words import gains, worse
from osc_cli.domain.stress.planner.paths import Path
from osc_cli.domain.stress.ranking import worst_paths
from osc_cli.domain.stress.words import GOALS, coalition, said_days, sentence
from osc_cli.render.escape import Markdown, code, escaped, fragment
from osc_cli.terminal.stress_pictures import control_picture, front_picture
from osc_cli.terminal.stress_tables import IRREMOVABLE, Rows, found_sections, reach_table, rule_note, rule_table
from osc_cli.terminal.stress_text import said_unknown
from osc_cli.terminal.stress_threats import OPEN, threat_lists, threat_table

_FRICTIONS = 8
"""How many frictions the report shows; the JSON has all."""


def as_markdown(result: StressResult) -> str:
    """Write the report, its label first: whoever reads only that knows how far it may travel."""
    return "\n\n".join(_blocks(result)) + "\n"


def _blocks(result: StressResult) -> Iterator[str]:
    study = result.study
    yield f"# Stress test\n\n**TLP:{result.tlp}**"
    chosen = study.parameters
    sizes = "".join(f", {name}={count}" for name, count in chosen.sizes.items())
    supposed = f"turnout {float(chosen.turnout):.0%} where none is stated, alarm {float(chosen.alarm):g}{sizes}"
    yield f"Of {code(result.path)} (sha256 {result.digest[:16]}). Supposed: {escaped(supposed)}."
    yield from _section(OPEN, _table(threat_table(result)))
    for title, sentences in threat_lists(result):
        yield from _section(title, _points(sentences))
    yield from _section("What it takes: people / days", _table(reach_table(result)))
    yield str(escaped(IRREMOVABLE))
    worst = worst_paths(study)
    if worst:
        yield "## The worst paths, against the usual turnout"
    for number, path in enumerate(worst, 1):
        yield from _path(result, number, path)
    yield from _section("Who controls what", str(control_picture(study) or ""))
    yield from _section("People against days", str(front_picture(result) or ""))
    yield from _section("What each rule takes", _table(rule_table(result)))
    if note := rule_note(result):
        yield str(_spanned(note))
    for title, sentences in found_sections(result):
        if title != "Who controls what":
            yield from _section(title, _points(sentences))
    yield from _section("Frictions", "\n".join(map(_friction, result.trials[:_FRICTIONS])))
    yield from _section("Unknown, and read for the worst", _points(map(said_unknown, study.unknowns)))
    yield from _section("What this supposes", _points(assumptions(chosen)))


def _friction(trial: Trial) -> str:
    says = " ".join(friction.says for friction in trial.frictions)
    meets = " It meets the targets for strangers." if trial.meets else ""
    better = [f"  - better: {_spanned(gain)}" for gain in gains(trial)]
    worst = f"  - but: {_spanned(worse(trial))}"
    return "\n".join([f"- {_spanned(says)}{meets} {code(f'osc stress --apply {trial.id}')}", *better, worst])


def _section(title: str, body: str) -> Iterator[str]:
    if body:
        yield from (f"## {title}", body)


def _points(sentences: Iterable[str]) -> str:
    return "\n".join(f"- {_spanned(said)}" for said in sentences)


_CODE = re.compile(r"`([^`]+)`|\b([a-z][\w-]*(?:\.[\w*-]+)+)")
"""What we quote, and fields by their keys such as `roles.member.size`."""


def _spanned(text: str) -> Markdown:
    """Escape a sentence, but for ids and fields, which become code."""
    parts: list[Markdown] = []
    end = 0
    for match in _CODE.finditer(text):
        parts += [fragment(text[end : match.start()]), code(match[1] or match[2])]
        end = match.end()
    return Markdown("").join([*parts, fragment(text[end:])]) if parts else escaped(text)


def _table(rows: Rows) -> str:
    if len(rows) < 2:
        return ""
    head, *body = ([str(escaped(cell)) for cell in row] for row in rows)
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *body))


def _path(result: StressResult, number: int, path: Path) -> Iterator[str]:
    root = result.study.root
    undecided = result.study.reaching(path.goal, path.level, path.start).unknown
    stands = "as the text stands, " if undecided and not path.unknown else ""
    told = f"{stands}{coalition(path, root)}, in {said_days(path.days)}: they {GOALS[path.goal]}"
    yield f"### Path {number}: {escaped(told)}"
    steps = []
    for place, step in enumerate(path.steps, 1):
        day = -(-step.day.numerator // step.day.denominator)
        route = ".".join(map(str, step.move.route))
        allowed = code(f"{route}, line {result.line(step.move.route)}")
        steps.append(f"{place}. Day {day}: {escaped(sentence(step, root))} ({allowed})")
    yield "\n".join(steps)
    if path.unknown:
        yield _points(f"Only if the worst holds: {said_unknown(one)}." for one in path.unknown)
