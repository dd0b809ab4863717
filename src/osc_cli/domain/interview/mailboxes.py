"""Whose own mailbox an address is: a report must not be promised to a group when one person alone reads it."""

from collections.abc import Collection, Sequence

from osc_cli.domain.diagnostics import Route
from osc_cli.domain.interview.people import Candidate
from osc_cli.domain.interview.question import Changes, Data, Question, at

_UNNAMED = {"who": "one of us", "kind": "person"}
"""What stands where somebody reads alone and is not named in the compact: naming people is their own choice."""


def owner_of(address: str, people: Sequence[Candidate], hosts: Collection[str] | None = None) -> Candidate | None:
    """Return the person whose mailbox an address is, by a file that says so or by what stands before the @.

    Args:
        address: Any address; only one of mail is anybody's.
        people: Whom the repository names.
        hosts: Where a bare first name means the person of that name, since elsewhere many are called so; None is
            anywhere.
    """
    local, _, host = address.casefold().rpartition("@")
    local = local.split("+")[0]
    near = hosts is None or host in hosts
    for person in people if local else ():
        if address.casefold() in person.mails or local in _full(person) or (near and local in _short(person)):
            return person
    return None


def insider(question: Question, address: str) -> Candidate | None:
    """Return the person among the project whom an address would give a report about themselves."""
    mails = (question.taken, *(mail for person in question.people for mail in person.mails))
    return owner_of(address, question.people, {mail.casefold().rpartition("@")[2] for mail in mails})


def reader_of(question: Question, address: str, data: Data) -> Changes:
    """Return what a contact says about its reader, when the address is the mailbox of one person or no longer is."""
    contact = question.route[:-1]
    person = owner_of(address, question.people)
    # Where one person decides, the contact says rightly that this one reads.
    if person is None or at(data, ("decisions", "proposal")) is None:
        return _nobody_alone(contact, data)
    if at(data, ("people", person.handle)) is None:
        says = {**_UNNAMED, "read_by": None}
    else:
        says = {"who": person.name or person.handle, "kind": None, "read_by": person.handle}
    return {(*contact, key): value for key, value in says.items()}


def remark(question: Question, address: str, data: Data, *, ours: bool = True) -> str:
    """Say who reads what arrives at an address, as our documents will, or the project's own text has to."""
    person = owner_of(address, question.people)
    if person is not None:
        name = person.name or person.handle
        said = "and the documents say so" if ours else "so say it there"
        return f"{name} alone reads this, {said}: whom it is about must have another way."
    who = at(data, (*question.route[:-1], "who"))
    return f"{'The documents say' if ours else 'Say there'} that this reaches: {who}." if who else ""


def _nobody_alone(contact: Route, data: Data) -> Changes:
    """Take out that one person reads alone, where that stood."""
    people = at(data, ("people",)) or {}
    reader = at(data, (*contact, "read_by"))
    alone = isinstance(people, dict) and isinstance(reader, str) and reader in people
    unnamed = all(at(data, (*contact, key)) == value for key, value in _UNNAMED.items())
    return {(*contact, key): None for key in ("who", "kind", "read_by")} if alone or unnamed else {}


def _short(person: Candidate) -> set[str]:
    return {person.handle.casefold(), *person.name.casefold().split()}


def _full(person: Candidate) -> set[str]:
    words = person.name.casefold().split()
    if len(words) < 2:
        return set()
    return {between.join(pair) for between in ("", ".", "-", "_") for pair in (words, (words[0][0], words[-1]))}
