"""What `osc init` found, what it would write, what it wrote, and what to do next."""

import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from osc_cli.commands import compacts
from osc_cli.commands.edit import EditPlan
from osc_cli.commands.filling import Filling
from osc_cli.commands.init import InitPlan, InitResult, State
from osc_cli.commands.init_session import Session
from osc_cli.domain.adopted_code import Wanted
from osc_cli.domain.diagnostics import Diagnostic, Severity
from osc_cli.domain.interview.interview import Replies
from osc_cli.domain.interview.mailboxes import owner_of
from osc_cli.domain.interview.question import Asked, Kind
from osc_cli.terminal.init_decided import decided, show_decided
from osc_cli.terminal.init_next import show_next, show_two_texts
from osc_cli.terminal.init_words import answer_text
from osc_cli.terminal.style import style, wants_colour
from osc_cli.terminal.text import plural, visible, wrapped

_STATES = {
    State.KEPT: ("kept: it was here before", "dim"),
    State.FILLED: ("{}: yours, with its blanks filled in", "green"),
    State.BESIDE: ("{}, beside yours", "green"),
    State.ADOPT: ("{}, with your old text in a part of yours", "green"),
    State.CREATE: ("{}", "green"),
}


_MOST_LINES = 12
"""Of what ours would change in a document: the question about it must stay on the screen."""
_FOUND = {
    "conduct-contact": "where reports about conduct go",
    "security-contact": "where vulnerabilities are reported",
    "channel": "where people talk",
    "channel-public": "who can read there",
}
"""What a found answer is the answer to, where the title of its question does not say it alone."""
_LEFT = dict.fromkeys(Wanted, "only you can write it") | {
    Wanted.CONTACT: "write there where reports go",
    Wanted.NAME: "write there what it asks for",
}


def show_existing(compact: Path) -> None:
    """Say that there is a compact already."""
    sys.stderr.write(
        f"{visible(str(compact))} exists already, so nothing was changed.\n"
        "Edit it, or run `osc init` in a terminal to change it by question; then\n"
        "`osc lint` checks it and `osc render` writes the documents.\n"
    )


def show_found(session: Session, *, asking: bool = False) -> None:
    """Say what the repository says about itself, what could not be read, and what is kept.

    With `asking`, what a question will say itself is left to it: the introduction must not scroll away.
    """
    repository = session.repository
    for guess in session.shown_guesses:
        question = session.interview.find(guess.question_id)
        comes = question is None or question.asked is Asked.ALWAYS or not guess.sure or guess.beside
        if question and guess.unasked and not (asking and comes):
            what = _FOUND.get(question.id, question.title.lower())
            _say(f"found {what}: {answer_text(question, guess.value).removeprefix('Yes, ')} ({guess.source})")
    if repository.people and not asking:
        _say(f"found {plural(len(repository.people), 'name')} in files that list people")
    notes = list(repository.notes)
    notes += [f"{path} exists and is kept unless you say otherwise" for path in repository.documents.values()]
    if repository.root is not None and repository.root != repository.folder.resolve():
        notes.append(f"this folder is a part of {repository.root}; for the whole of it: osc init {repository.root}")
    for note in notes:
        _say(f"note: {note}")


def _say(text: str) -> None:
    """Write one remark beside the data, broken between words."""
    first, *rest = wrapped(visible(text), 2, whole_code=True)
    sys.stderr.write(f"{first}\n" + "".join(f"  {line}\n" for line in rest))


def show_plan(plan: InitPlan, color: str) -> None:
    """Draw what would be written, and show what would change in a document that is kept."""
    _draw(plan, color, "would be written")
    show_filling(plan.code, color)


def show_filling(code: Filling | None, color: str) -> None:
    """Show what is filled in where the code of conduct is kept, and what only a person can write there."""
    if code and code.diff:
        title = style(color, sys.stdout).paint("bold", f"{visible(code.path)}: what filling in its blanks changes")
        sys.stdout.write(f"\n{title}\n")
        _show_diff(code.diff, color)
    _show_left(code)


def _show_left(code: Filling | None) -> None:
    """Say which blanks of the code of conduct are still to be filled in, and who can do it."""
    if not code or not code.left:
        return
    sys.stdout.write("\n")
    for blank in code.left:
        said = f"{visible(code.path)}, line {blank.line}, still says `{visible(blank.shown)}`: {_LEFT[blank.wanted]}."
        sys.stdout.write("".join(f"{line}\n" for line in wrapped(said)))


def show_diffs(plan: InitPlan, path: str, color: str) -> None:
    """Show what ours would change in one document that exists."""
    paint = style(color, sys.stdout)
    for file in plan.documents:
        if file.diff and path in (file.path, file.path.rsplit(".new", 1)[0]):
            sys.stdout.write(f"\n{paint.paint('bold', visible(path))}: what ours would make of it\n")
            _show_diff(file.diff, color, most=_MOST_LINES)
            more = len(file.diff.splitlines()) - 2 - _MOST_LINES
            if more > 0:
                way = " --adopt" if file.state is State.ADOPT else ""
                said = f"… {plural(more, 'more line')}. Once the compact is written, `{{}}` shows them all."
                command = f"osc render --diff{way} --only {file.name}"
                sys.stdout.write("".join(f"{line}\n" for line in wrapped(said.format(command), whole_code=True)))


def show_changes(plan: EditPlan, color: str) -> None:
    """Show what would change in a compact that exists, and which documents follow."""
    paint = style(color, sys.stdout)
    sys.stdout.write(f"\n{paint.paint('bold', 'What changes')}\n")
    _show_diff(plan.diff, color)
    for planned in plan.documents:
        after = "has your own words outside its parts and is left alone" if planned.state.blocks else "is written again"
        sys.stdout.write(f"  {visible(planned.path):<24} {after}\n")
    sys.stdout.write(f"  {lint_state(plan.diagnostics)}\n")
    show_filling(plan.code, color)


def show_result(session: Session, result: InitResult, replies: Replies, color: str, *, reviewed: bool) -> None:
    """Draw what was written, and say how the compact stands and what to do next.

    What the preset decided was said in the review, if there was one.
    """
    paint = style(color, sys.stdout)
    _draw(result.plan, color, "written")
    stands = wrapped(lint_after(result.plan.folder))
    sys.stdout.write("\n" + "".join(f"{paint.paint('good', line)}\n" for line in stands))
    left = [
        question
        for question, _, _ in session.interview.course(replies)
        if question.kind is Kind.TEXT and question.asked is Asked.ALWAYS and replies.get(question.id) is None
    ]
    if left:
        sys.stdout.write(f"\n{paint.paint('bold', 'Not decided yet')} (the documents say so); to answer it later:\n")
        for question in left:
            sys.stdout.write(f"  {question.title:<19} osc init --only {question.article}\n")
        show_no_way_in(session, replies)
    if not reviewed:
        show_decided(decided(session, replies), replies, color)
    _show_adopted(result.plan)
    _show_left(result.plan.code)
    show_next(session, result, replies, paint)
    show_two_texts(result.plan)


def _show_adopted(plan: InitPlan) -> None:
    """Say what to look for where an old text stands below ours."""
    paths = [visible(file.path) for file in plan.documents if file.state is State.ADOPT]
    if paths:
        said = (
            f"Your old text stands at the end of {', '.join(paths)}. Look for what it says otherwise than ours: who is "
            "written to and who reads it, what follows a report, who decides. Until you tidy up, ours holds."
        )
        sys.stdout.write("\n" + "".join(f"{line}\n" for line in wrapped(said)))


def show_no_way_in(session: Session, replies: Replies) -> None:
    """Say about whom no report can be made yet; nothing where there is a way for each."""
    address, inside = replies.get("conduct-contact"), session.interview.find("conduct-contact")
    if not address or inside is None or replies.get("outside-contact"):
        return
    reader = owner_of(str(address), inside.people)
    whom = visible(reader.name or reader.handle) if reader else "those who read the reports"
    said = f"A report about {whom} has no way in yet: nobody outside is named."
    sys.stdout.write("".join(f"{line}\n" for line in wrapped(said)))


def lint_after(place: Path) -> str:
    """Say what lint says about a compact that was written, together with the documents that stand beside it.

    Who gave an address for reports must not leave believing that it is published where it is not.
    """
    found = compacts.read(compacts.at(place), look_around=True).diagnostics
    unpublished = (f"{visible(each.message)}: write it there." for each in found if each.rule == "OSC711")
    return " ".join((lint_state(found), *unpublished))


def lint_state(diagnostics: tuple[Diagnostic, ...]) -> str:
    """Say what lint would say, in a line."""
    counts = [
        (word, sum(found.severity is severity for found in diagnostics))
        for word, severity in (("error", Severity.ERROR), ("warning", Severity.WARNING), ("note", Severity.NOTE))
    ]
    found = [plural(count, word) for word, count in counts if count]
    return f"osc lint: {', '.join(found)}; run it to read them." if found else "osc lint: nothing to report."


def _show_diff(diff: str, color: str, most: int | None = None) -> None:
    paint = style(color, sys.stdout)
    for line in diff.splitlines()[2:][:most]:
        name = {"+": "good", "-": "error"}.get(line[:1])
        sys.stdout.write(f"{paint.paint(name, visible(line)) if name else visible(line)}\n")


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
        words, look = _STATES[file.state]
        tree.add(Text.assemble(f"{visible(file.path):<24} ", (words.format(done), look)))
    sys.stdout.write("\n")
    console.print(tree)
