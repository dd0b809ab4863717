"""What the repository knows about the project. Everything here is an offer with its source, never a fact."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from osc_cli.commands.repository import (
    channels,
    contacts,
    documents,
    language,
    licence,
    manifest_places,
    manifests,
    published_code,
    readme,
    remote,
    rosters,
)
from osc_cli.commands.repository.people import candidates, preset
from osc_cli.commands.repository.published_code import PublishedCode
from osc_cli.commands.repository.reading import Reader
from osc_cli.domain.adopted_code import Placeholder, placeholders
from osc_cli.domain.interview.answers import Guess, complaint
from osc_cli.domain.interview.people import Candidate
from osc_cli.domain.interview.questions import BY_ID


class Repository(NamedTuple):
    """What was found in a folder."""

    folder: Path
    guesses: tuple[Guess, ...]
    """At most one for each question, and for each other answer that it goes with."""
    documents: Mapping[str, str]
    """The documents that exist already: the name of ours, and the path of theirs from the folder."""
    published: PublishedCode | None
    """What the existing code of conduct adopts."""
    blanks: tuple[Placeholder, ...]
    """What was never filled in there."""
    people: tuple[Candidate, ...]
    root: Path | None
    """The top of the git repository that the folder belongs to."""
    inside: str
    """Where the folder stands in that repository; `.` at its top, and where there is none."""
    forge: str | None
    """What runs the place of the repository: GitHub, GitLab, Forgejo."""
    branch: str | None
    """Where a clone of the repository starts."""
    notes: tuple[str, ...]
    """What could not be read, and what a person should know before answering."""


def look(folder: Path, told: str | None = None) -> Repository:
    """Look around in a folder. Never fails on what it finds: a broken file costs a note.

    Args:
        folder: Where the compact shall stand.
        told: Where the project lives, if a person said so.
    """
    reader = Reader(folder)
    people = candidates(rosters.find(reader))
    root = remote.root_of(folder)
    remotes = remote.remotes(root)
    said = [(told, "what you gave")] if told else manifest_places.said(reader, remotes.values())
    place = remote.find(remotes, said)
    declared = list(manifests.guesses(reader))
    at_home = list(remote.guesses(place)) if place else []
    found = [
        *_as_people_say_it(reader, [*declared, *at_home]),
        *declared,
        *readme.guesses(reader),
        *at_home,
        # The folder of a clone is called as the project; any other folder may be called anything.
        Guess("name", folder.resolve().name, "the name of the folder", sure=root is not None or bool(people)),
        *preset(people),
        *(() if any(guess.question_id == "licence" for guess in declared) else licence.guesses(reader)),
        *contacts.guesses(reader),
        *channels.guesses(reader, place),
    ]
    there = documents.find(folder)
    code = (reader.text(there["code_of_conduct"]) if "code_of_conduct" in there else None) or ""
    whole = root is not None and root == folder.resolve()
    blanks = tuple(placeholders(code))
    if foreign := language.note(reader):
        reader.notes.append(foreign)
    reader.notes += _worth_knowing(there, blanks, place if whole and place and not place.other else None)
    return Repository(
        folder,
        tuple(_first_sound(found)),
        there,
        published_code.recognise(code),
        blanks,
        people,
        root,
        folder.resolve().relative_to(root).as_posix() if root else ".",
        place.forge if place else None,
        remote.default_branch(root, place) if root else None,
        tuple(reader.notes),
    )


def _as_people_say_it(reader: Reader, found: Iterable[Guess]) -> Iterator[Guess]:
    """Offer the heading of the README as the name, where it is the name of the package in other letters."""
    names = {_letters(guess.value) for guess in found if guess.question_id == "name"}
    yield from (
        guess for guess in readme.guesses(reader) if guess.question_id == "name" and _letters(guess.value) in names
    )


def _letters(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _worth_knowing(
    there: Mapping[str, str], blanks: Iterable[Placeholder], place: remote.Place | None
) -> Iterator[str]:
    for blank in blanks:
        yield f"{there['code_of_conduct']}, line {blank.line}: `{blank.shown}` was never filled in"
    if place is not None and place.forge == "GitHub" and "code_of_conduct" not in there and place.name != ".github":
        owner = place.url.rsplit("/", 1)[0]
        yield (
            "where a repository has no code of conduct, GitHub shows that of the whole organisation; "
            f"if {owner}/.github has one, adopt it (`conduct.code`) instead of keeping a second"
        )


def _first_sound(found: Iterable[Guess]) -> Iterable[Guess]:
    """Keep the first guess for each question that could be its answer, of those that go with the same other answer."""
    known: set[tuple[str, tuple[str, str] | None]] = set()
    for guess in found:
        taken = {(guess.question_id, None), (guess.question_id, guess.beside)} & known
        if not taken and guess.value and not complaint(BY_ID[guess.question_id], guess.value):
            known.add((guess.question_id, guess.beside))
            yield guess
