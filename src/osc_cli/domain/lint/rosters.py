"""Compares the people of a compact with a roster that the repository keeps elsewhere."""

from collections.abc import Collection, Iterator

from osc_cli.domain.diagnostics import Finding
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.lint.surroundings import ListedPerson

EMERITUS = "emeritus"
_SHOWN = 3
"""How many people a finding names."""


def of_file(subject: Subject, *words: str) -> list[ListedPerson]:
    """Return whom the files list whose names begin with one of these words, whatever their case."""
    return [person for person in subject.surroundings.rosters if _base(person.file).startswith(words)]


def handle_of(subject: Subject, person: ListedPerson) -> str | None:
    """Return the handle under which the compact knows a person, in small letters; None where it does not."""
    known = subject.authority.people.get((person.handle or person.name).lower())
    return known.lower() if known is not None else None


def strangers(subject: Subject, listed: Collection[ListedPerson]) -> Iterator[Finding]:
    """Report, once for each file, whom it lists although the compact gives them nothing."""
    seated = subject.authority.seats
    if not seated:
        return  # a compact that names no holder is no roster
    for file in sorted({person.file for person in listed}):
        unknown: dict[str, ListedPerson] = {}
        for person in listed:
            is_current = person.file == file and person.standing != EMERITUS and not _is_bot(person)
            if is_current and handle_of(subject, person) not in seated:
                unknown.setdefault(person.shown.lower(), person)
        if unknown:
            yield subject.root.at("people").key_finding(
                f"{next(iter(unknown.values())).place} lists {_shown(list(unknown.values()))} as "
                f"{next(iter(unknown.values())).standing}, who {'holds' if len(unknown) == 1 else 'hold'} no role and "
                "no seat here",
                f"correct {file}, or add them to `holders` here",
            )


def _shown(people: list[ListedPerson]) -> str:
    first = [person.shown for person in people[:_SHOWN]]
    more = len(people) - len(first)
    if more:
        first.append(f"{more} more")
    return " and ".join(filter(None, (", ".join(first[:-1]), first[-1])))


def _is_bot(person: ListedPerson) -> bool:
    return person.handle.lower().endswith(("bot", "[bot]"))


def _base(path: str) -> str:
    return path.rpartition("/")[2].lower()
