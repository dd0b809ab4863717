"""What `osc init` would write, what it wrote, and what to do next."""

import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from osc_cli.commands.init import InitPlan, InitResult, State
from osc_cli.commands.repository import Repository
from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.interview.question import Answer, Answers, Kind, Question
from osc_cli.domain.interview.quick import QUESTIONS
from osc_cli.terminal.style import style, wants_colour
from osc_cli.terminal.text import plural, visible


def show_existing(compact: Path) -> None:
    """Say that there is a compact already."""
    sys.stderr.write(
        f"{visible(str(compact))} exists already, so nothing was changed.\n"
        "Edit it, then run `osc lint` to check it and `osc render` to write the documents.\n"
    )


def show_notes(repository: Repository) -> None:
    """Say what could not be read, what is kept, and when the folder is only a part of a repository."""
    lines = list(repository.notes)
    lines += [f"{path} exists and is kept as it is" for path in repository.documents.values()]
    if repository.root is not None and repository.root != repository.folder.resolve():
        lines.append(f"this folder is a part of {repository.root}; for the whole of it: osc init {repository.root}")
    sys.stderr.write("".join(f"note: {visible(line)}\n" for line in lines))


def show_plan(plan: InitPlan, color: str) -> None:
    """Draw what would be written."""
    _draw(plan, color, "would be written")


def show_result(result: InitResult, answers: Answers, color: str) -> None:
    """Draw what was written, and say how the compact stands and what to do next."""
    paint = style(color, sys.stdout)
    _draw(result.plan, color, "written")
    sys.stdout.write(f"\n{paint.paint('good', _lint_state(result.plan))}\n")
    left = [question for question in QUESTIONS if _matters(question, answers)]
    if left:
        sys.stdout.write(
            f"\n{paint.paint('bold', 'Not decided yet')} (the documents say so); here it goes in compact.yaml:\n"
        )
        sys.stdout.write("".join(f"  {question.title:<19} {_place(question)}\n" for question in left))
    written = " ".join(
        file.path for file in (result.plan.compact, *result.plan.documents) if file.state is State.CREATE
    )
    folder = result.plan.folder
    here = folder.resolve() == Path.cwd().resolve()
    sys.stdout.write(f"\n{paint.paint('bold', 'Next')}{'' if here else f' (in {visible(str(folder))})'}\n")
    sys.stdout.write(
        "  osc lint       checks compact.yaml after you changed it\n"
        "  osc render     writes the documents again\n"
        f"  git add {written}\n"
    )


def answer_text(question: Question, answer: Answer | None) -> str:
    """Write an answer as a person reads it."""
    if answer is None:
        return "none" if question.kind is Kind.SEVERAL else "(left open)"
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    values = answer if isinstance(answer, tuple) else (answer,)
    labels = {choice.value: choice.label for choice in question.choices}
    return "; ".join(labels.get(value, value) for value in values)


def _draw(plan: InitPlan, color: str, done: str) -> None:
    colour = wants_colour(color, sys.stdout)
    console = Console(
        file=sys.stdout,
        color_system="standard" if colour else None,
        force_terminal=colour,
        highlight=False,
        soft_wrap=True,
        legacy_windows=False,
    )
    tree = Tree(Text(visible(str(plan.folder.resolve())), style="bold"))
    for file in (plan.compact, *plan.documents):
        state = done if file.state is State.CREATE else "kept: it was here before"
        tree.add(Text.assemble(f"{visible(file.path):<24} ", (state, "green" if file.state is State.CREATE else "dim")))
    sys.stdout.write("\n")
    console.print(tree)


def _lint_state(plan: InitPlan) -> str:
    warnings = sum(found.severity is Severity.WARNING for found in plan.diagnostics)
    notes = sum(found.severity is Severity.NOTE for found in plan.diagnostics)
    if not warnings and not notes:
        return "osc lint: nothing to report."
    return f"osc lint: no errors, {plural(warnings, 'warning')}, {plural(notes, 'note')}."


def _matters(question: Question, answers: Answers) -> bool:
    return question.kind is Kind.TEXT and question.asked and question.applies(answers) and question.id not in answers


def _place(question: Question) -> str:
    return ".".join(str(segment) for segment in question.route)
