"""Which organisation each candidate belongs to, and what about a cap on one organisation could not be looked at."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from osc_cli.commands.election_counts import read_affiliations
from osc_cli.domain.compact.one_or_more import many
from osc_cli.domain.errors import OscError


class Affiliations(NamedTuple):
    """What is known about the candidates."""

    groups: Mapping[str, str]
    """The organisation of each candidate who has one; one spelling for each organisation."""
    unknown: tuple[str, ...]
    """Candidates of whom nobody says where they belong, nor that they belong nowhere."""
    merged: tuple[tuple[str, ...], ...]
    """Spellings that differ in upper and lower case alone, and are one organisation."""


def affiliations_of(people: Mapping[str, Any], listed: Path | None, names: Collection[str]) -> Affiliations:
    """Look the candidates up among the people of the compact and in a file, which wins.

    Raises OscError when the file is broken or names somebody who does not stand.
    """
    found: dict[str, str] = {}
    for handle, person in people.items():
        group = person.get("affiliation") if isinstance(person, Mapping) else None
        if group:
            found[handle] = group
            found.setdefault(str(person.get("name", handle)), group)
    if listed is not None:
        said = read_affiliations(listed)
        unknown = sorted(set(said) - set(names))
        if unknown:
            raise OscError(f"{listed}: `{unknown[0]}` is no candidate", "names are written as on the ballots")
        found |= said
    spellings: dict[str, list[str]] = {}
    for name in names:
        group = found.get(name, "")
        known = spellings.setdefault(group.casefold(), [])
        known += [group] if group not in known else []
    return Affiliations(
        {name: spellings[found[name].casefold()][0] for name in names if found.get(name)},
        tuple(name for name in names if name not in found),
        tuple(tuple(each) for each in spellings.values() if len(each) > 1),
    )


def said_of_caps(
    data: Mapping[str, Any], election: str, seats: int, known: Affiliations, seated: Collection[str]
) -> Iterator[str]:
    """Say how caps were applied and to whom they were not; `seated` are those who have a seat, or may get one."""
    cap = data["elections"][election].get("max_per_affiliation")
    if cap is not None:
        for spellings in known.merged:
            yield f"Counted as one organisation: {', '.join(spellings)}."
        unknown = [name for name in known.unknown if name in seated]
        if unknown:
            whom = "this candidate" if len(unknown) == 1 else "them"
            yield (
                f"Not checked: the affiliation of {', '.join(unknown)} is not known, so the cap of {cap} was not"
                f" applied to {whom}; say it with `--affiliations FILE`, with an empty cell for none."
            )
    for name, body in (data.get("bodies") or {}).items():
        filled_by, limit, size = body.get("filled_by"), body.get("max_per_affiliation"), body.get("seats")
        if limit is None or not isinstance(filled_by, Mapping) or election not in many(filled_by.get("election")):
            continue
        called = body.get("name", name)
        if cap is None:
            yield f"Not checked: {called} may have {limit} from one organisation, and this election declares no cap."
        elif isinstance(size, int) and size > seats:
            yield (
                f"Not checked: {called} has {size} seats and {seats} of them are filled here; whoever holds"
                f" another was not counted against its cap of {limit}."
            )
