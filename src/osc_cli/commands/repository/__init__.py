"""What the repository knows about the project. Everything here is an offer with its source, never a fact."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands.repository import contacts, documents, licence, manifests, readme, remote
from osc_cli.commands.repository.reading import Reader
from osc_cli.domain.interview.answers import Guess, complaint
from osc_cli.domain.interview.quick import BY_ID


class Repository(NamedTuple):
    """What was found in a folder."""

    folder: Path
    guesses: tuple[Guess, ...]
    """At most one for each question."""
    documents: Mapping[str, str]
    """The documents that exist already: the name of ours, and the path of theirs from the folder."""
    root: Path | None
    """The top of the git repository that the folder belongs to."""
    forge: str | None
    """What runs the place of the repository: GitHub, GitLab, Forgejo."""
    notes: tuple[str, ...]
    """What could not be read."""


def look(folder: Path) -> Repository:
    """Look around in a folder. Never fails on what it finds: a broken file costs a note."""
    reader = Reader(folder)
    root = remote.root_of(folder)
    place = remote.find(root) if root else None
    found = [
        *manifests.guesses(reader),
        *readme.guesses(reader),
        *(remote.guesses(place) if place else ()),
        Guess("name", folder.resolve().name, "the name of the folder"),
        *licence.guesses(reader),
        *contacts.guesses(reader),
    ]
    return Repository(
        folder,
        tuple(_first_sound(found)),
        documents.find(folder),
        root,
        place.forge if place else None,
        tuple(reader.notes),
    )


def _first_sound(found: Iterable[Guess]) -> Iterable[Guess]:
    """Keep the first guess for each question that could be its answer."""
    known: set[str] = set()
    for guess in found:
        if guess.question_id not in known and guess.value and not complaint(BY_ID[guess.question_id], guess.value):
            known.add(guess.question_id)
            yield guess
