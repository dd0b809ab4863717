"""All that `osc init` knows before it asks: the repository, what flags and files said, and what to start from."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands.filling import inside
from osc_cli.commands.presets import Bundled, OwnPreset, own_preset, preset_text
from osc_cli.commands.repository import Repository, look
from osc_cli.domain.adopted_code import Wanted
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.interview import parts
from osc_cli.domain.interview.answers import Given, Guess, read
from osc_cli.domain.interview.interview import Interview, Replies, interview_for, only
from osc_cli.domain.interview.presets import DEFAULT
from osc_cli.domain.interview.question import Answer
from osc_cli.domain.interview.questions.existing import file_of


class Session(NamedTuple):
    """One run of `osc init` for a new compact."""

    repository: Repository
    interview: Interview
    given: Mapping[str, Answer]
    """Answers of files and flags, by question."""
    changes: Mapping[Route, object]
    """Values that were named by their route instead."""
    own: OwnPreset | None

    def start(self, replies: Replies) -> str:
        """Return the text that the answers are put into."""
        return self.own.text if self.own else preset_text(str(replies.get("preset") or DEFAULT))

    def in_full(self) -> "Session":
        """Go through every part from now on."""
        questions = parts.with_doors(self.interview.questions)
        return self._replace(interview=replace(self.interview, questions=questions, full=True))

    @property
    def shown_guesses(self) -> tuple[Guess, ...]:
        """What was found and not overridden."""
        places = {question.id: question.route for question in self.interview.questions if question.route}
        taken = set(self.given.items())
        shown: list[Guess] = []
        for guess in self.repository.guesses:
            overridden = guess.question_id in self.given or places.get(guess.question_id, ()) in self.changes
            if guess.beside is None or guess.beside in taken:
                taken.add((guess.question_id, guess.value))
                shown += [] if overridden else [guess]
        return tuple(shown)


def prepare(
    folder: Path, said: Sequence[tuple[str, object]], *, full: bool = False, part: str | None = None
) -> Session:
    """Look round and sort what was said.

    Raises OscError naming the key of an answer that cannot be right, or when a preset cannot be read.
    """
    repository = look(folder, _where_it_lives(said))
    named = next((str(value) for key, value in reversed(said) if key == "preset"), None)
    own = own_preset(named) if named else None
    facts = tuple(Guess(file_of(name), path, "this folder") for name, path in repository.documents.items())
    interview = interview_for(
        {"": own.data} if own else Bundled(),
        (*repository.guesses, *facts),
        repository.people,
        adoptable=[name for name, path in repository.documents.items() if path.endswith((".md", ".markdown"))],
        fillable=_fillable(repository),
        full=full and part is None,
    )
    given: Given = read([pair for pair in said if not (own and pair[0] == "preset")], interview.questions)
    return Session(repository, only(interview, part) if part else interview, given.answers, given.changes, own)


def _where_it_lives(said: Sequence[tuple[str, object]]) -> str | None:
    """Return the address of the project as a person gave it, under any of its names; other guesses follow from it."""
    for key, value in reversed(said):
        inner = value.get("repository") if key == "project" and isinstance(value, Mapping) else None
        address = value if key in ("repository", "project.repository") else inner
        if isinstance(address, str):
            return address
    return None


def _fillable(repository: Repository) -> tuple[str, ...]:
    """Name the documents that never said where to report; what a link shows from elsewhere is filled in there."""
    if not any(blank.wanted is Wanted.CONTACT for blank in repository.blanks):
        return ()
    return ("code_of_conduct",) if inside(repository.folder, repository.documents["code_of_conduct"]) else ()
