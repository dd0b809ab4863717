"""What a stress test says in words, the same in the terminal and in Markdown; ids and fields stand in backticks."""

from collections.abc import Iterator

from osc_cli.commands.stress import StressResult
from osc_cli.domain.communication.labels import LABELS
from osc_cli.domain.stress.frictions.trial import Trial
from osc_cli.domain.stress.parameters import Level
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.planner.paths import Path, Step
from osc_cli.domain.stress.ranking import as_it_stands, hangs
from osc_cli.domain.stress.unknowns import Unknown
from osc_cli.domain.stress.words import GOALS, coalition, listed, sentence, within

OPENING = (
    "This tests the rules, not the people: it asks how few people, in how many days, could take the project over by"
    " keeping to the text. Read each finding as a question to the text; `unknown` means that a field is not declared,"
    " so that nobody can call it safe."
)
_LEVELS = (
    "Everything is counted against three kinds of opposition. Asleep: nobody in an assembly votes against. Typical:"
    " as many vote as usually do, all of them against; where the compact states no turnout, {turnout:.0%} of an"
    " assembly are supposed. Alarm: word has spread, and {alarm:g} times as many vote against."
)
_IRREMOVABLE = (
    "Irremovable: they can use a power of an office that leads, and against them fails every removal, every recall and,"
    " where a term ends, every election or appointment of others."
)
_WORST_READING = "Where the verdict is unknown, the numbers hold if what is not declared is read for the worst."
OPEN_FIELDS = "What the compact leaves open"
FRICTIONS = "Frictions: those that meet the targets first, then the cheapest"
_REASONS = 3
"""How many reasons one sentence can bear; all of them stand in the list of what is left open."""
_TERMS = {"GREEN": ("community",), "AMBER": ("organisation", "clients"), "AMBER+STRICT": ("organisation",)}


def label_note(result: StressResult) -> str:
    """Say how far the report may travel, and whom the label means in this project; or that nobody decided that."""
    audience = next(label.audience for label in LABELS if label.name == result.tlp)
    terms = result.study.root.at("communication", "tlp", "terms")
    said = [
        f"The {term}: {str(terms.at(term).value).rstrip('.')}." for term in _TERMS.get(result.tlp, ()) if term in terms
    ]
    open_ = [term for term in _TERMS.get(result.tlp, ()) if term not in terms]
    if open_:
        who = f"{' and the '.join(open_)} {'is' if open_ in (['organisation'], ['community']) else 'are'}"
        fields = " and ".join(f"`communication.tlp.terms.{term}`" for term in open_)
        said.append(f"Who the {who}, the compact does not say ({fields}): agree on it before you pass the report on.")
    return " ".join([f"TLP:{result.tlp} means: you may pass it on to {audience}.", *said])


def supposed(result: StressResult) -> str:
    """Say the parameters, and what the three levels mean."""
    chosen = result.study.parameters
    sizes = ", ".join(f"{name} {count}" for name, count in chosen.sizes.items())
    given = f" Supposed sizes: {sizes}." if sizes else ""
    shares = ", ".join(f"{name} {float(share):.0%}" for name, share in chosen.turnouts.items())
    given += f" Supposed turnout, whatever the compact states: {shares}." if shares else ""
    return _LEVELS.format(turnout=float(chosen.turnout), alarm=float(chosen.alarm)) + given


def reach_notes(result: StressResult) -> Iterator[str]:
    """Say what the table of goals means, and of which goals nobody can say anything."""
    yield _IRREMOVABLE
    from_outside = [result.study.reaching(goal, Level.TYPICAL) for goal in Goal]
    if any(reach.verdict == "unknown" and reach.worst for reach in result.study.reach):
        yield _WORST_READING
    silent: dict[str, list[str]] = {}
    for reach in from_outside:
        if reach.unknown and not reach.worst:
            silent.setdefault("; and ".join(map(said_unknown, reach.unknown)), []).append(GOALS[reach.goal])
    for because, goals in silent.items():
        yield f"Whether anybody can {listed(goals, 'or')} is unknown, because {because}."


def said_unknown(unknown: Unknown) -> str:
    """Say an unknown with the field that would settle it."""
    return f"{unknown.why} (`{unknown.field}`)"


def left_open(result: StressResult) -> Iterator[str]:
    """Say everything that the compact leaves open where an answer hangs on it."""
    for unknown in result.study.unknowns:
        said = said_unknown(unknown)
        yield f"{said[0].upper()}{said[1:]}."


def found(result: StressResult, path: Path) -> str:
    """Say who and how soon: `6 strangers, in 48 days`."""
    return f"{coalition(path, result.study.root)}, {within(path.days)}"


def headline(result: StressResult, path: Path) -> str:
    """Say what a path comes to; where it hangs on an unknown, that nobody can tell."""
    if hangs(result.study, path):
        return open_question(result, path)
    undecided = result.study.reaching(path.goal, path.level, path.start).unknown
    return f"{'As the text stands: ' if undecided else ''}{found(result, path)}: they {GOALS[path.goal]}"


def open_question(result: StressResult, path: Path) -> str:
    """Say what nobody can tell of a goal: whether it can be reached at all, or by how few."""
    asked = "How few" if as_it_stands(result.study, path) else "Whether anybody"
    return f"{asked} can {GOALS[path.goal]} is unknown"


def reasons(path: Path) -> str:
    """Say on what an unknown path hangs."""
    more = len(path.unknown) - _REASONS
    rest = "" if more < 1 else "; and 1 more field" if more == 1 else f"; and {more} more fields"
    return "; and ".join(map(said_unknown, path.unknown[:_REASONS])) + rest


def as_written(result: StressResult, path: Path) -> str:
    """Say what an unknown path takes as the text stands, then read for the worst."""
    ways = [found(result, way) for way in as_it_stands(result.study, path)]
    stands = f"As the text stands: {'; or '.join(ways)}." if ways else "As the text stands, no way was found."
    return f"{stands} Read for the worst: {found(result, path)}:"


def certain(result: StressResult, path: Path) -> str:
    """Open the steps that are certain, below those that are not."""
    return f"As the text stands: {found(result, path)}:"


def step_line(result: StressResult, step: Step) -> str:
    """Say one step with its day."""
    return f"day {-(-step.day.numerator // step.day.denominator)}: {sentence(step, result.study.root)}"


def step_source(result: StressResult, step: Step) -> str:
    """Name the article and the line that allow a step."""
    return f"`{'.'.join(map(str, step.move.route))}`, line {result.line(step.move.route)}"


def beside(result: StressResult, path: Path) -> Iterator[str]:
    """Say what the printed steps take for granted although the verdict does not hang on it."""
    for unknown in () if hangs(result.study, path) else path.unknown:
        yield (
            "These steps rest on something that is not declared; another way, as cheap, does without it:"
            f" {said_unknown(unknown)}."
        )


def targets(result: StressResult) -> str:
    """Say what a friction is measured by."""
    chosen = result.study.parameters
    people = chosen.people_needed(result.study.roll)
    return (
        f"The targets: no goal above within reach of fewer than {people} strangers, or in fewer than {chosen.days_min}"
        " days. + is what becomes better, - what becomes worse for people who mean well."
    )


def friction(trial: Trial) -> str:
    """Say what a friction changes, and whether that is enough."""
    changes = " ".join(one.says for one in trial.frictions)
    return f"{changes}{' It meets the targets.' if trial.meets else ''}"


def floor_lines(result: StressResult) -> list[str]:
    """Say how it stands against the recorded floor; nothing where none was given."""
    floor = result.floor
    if floor is None:
        return []
    told = [broken.message for broken in floor.broken]
    told += [f"{goal}: {_no_verdict(result, goal)}" for goal in floor.undecided]
    if floor.broken:
        again = f"`osc stress --floor {floor.path} --update-floor`"
        told.append(f"Undo the change; or, where the community has agreed to it, record it anew: {again}.")
    return told or ["It holds."]


def trouble(result: StressResult) -> Iterator[str]:
    """Say in a line each why the command does not end well: what CI shows last."""
    floor = result.floor
    if floor is not None and floor.broken:
        goals = ", ".join(one.goal for one in floor.broken)
        yield f"the floor in {floor.path} is broken, a takeover takes less than it did: {goals}"
    open_floor = () if floor is None else floor.undecided
    for goal in dict.fromkeys((*open_floor, *result.asked)):
        if result.study.reaching(goal, Level.TYPICAL).unknown:
            yield f"{goal}: {_no_verdict(result, goal)}"


def _no_verdict(result: StressResult, goal: Goal) -> str:
    because = "; and ".join(map(said_unknown, result.study.reaching(goal, Level.TYPICAL).unknown[:_REASONS]))
    return f"no verdict, because {because}"
