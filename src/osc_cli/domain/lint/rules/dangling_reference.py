from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Reference, Subject
from osc_cli.domain.suggest import closest

_SINGULAR = {
    "roles": "role",
    "bodies": "body",
    "people": "person",
    "participants": "kind of participant",
    "decisions": "decision",
    "elections": "election",
    "contacts": "contact for reports",
    "channels": "channel",
}


class DanglingReference(Rule):
    """An id names something that the compact does not declare.

    Documents that speak of a committee which exists nowhere leave people without anybody to turn to. Declare it, or
    correct the spelling. Words with a space, such as `the founder`, are taken as they stand: they say plainly that the
    compact leaves it there.
    """

    meta = RuleMeta(
        code="OSC101",
        name="dangling-reference",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="A published governance text gave powers to a committee that was defined nowhere (w3c xdem, issue 682).",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: membr, passes: [agree > disagree]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look every reference up in the maps that it may point into."""
        for reference in subject.references:
            maps = [subject.declared(kind) for kind in reference.target.kinds]
            if any(reference.name in names for names in maps):
                continue
            if reference.is_words:
                slug = "-".join(reference.name.lower().split())
                meant = next((slug for names in maps if slug in names), None) or _named(reference.name, maps)
                if meant is not None:
                    yield reference.node.finding(
                        f"`{reference.name}` reads as words, not as an id", f"did you mean `{meant}`?"
                    )
                continue
            yield reference.node.finding(_message(reference), _hint(reference, maps))


def _named(words: str, maps: Sequence[Mapping[str, Any]]) -> str | None:
    """Return the id of what is called so, such as `ada` for `Ada Example`."""
    for names in maps:
        for key, entry in names.items():
            if isinstance(entry, Mapping) and str(entry.get("name", "")).lower() == words.lower():
                return key
    return None


def _message(reference: Reference) -> str:
    kinds = [_SINGULAR[kind] for kind in reference.target.kinds]
    listed = kinds[0] if len(kinds) == 1 else f"{', '.join(kinds[:-1])} or {kinds[-1]}"
    return f"no {listed} is called `{reference.name}`"


def _hint(reference: Reference, maps: Sequence[Mapping[str, Any]]) -> str:
    close = closest(reference.name.lower().replace("_", "-"), [*chain.from_iterable(maps)])
    if close:
        return f"did you mean `{close}`?"
    first = reference.target.kinds[0]
    said: dict[str, None] = {}
    groups = []
    for kind, names in zip(reference.target.kinds, maps, strict=True):
        # One name may stand in two maps, as a role and as a kind of participant.
        own = [name for name in names if name not in said][: _MOST - len(said)]
        said.update(dict.fromkeys(own))
        if own:
            groups.append(f"{kind} {', '.join(f'`{name}`' for name in own)}")
    if not groups:
        return f"declare it under `{first}`"
    return f"declared are {'; '.join(groups)}; or add it under `{first}`"


_MOST = 8
"""More names than that are no help."""
