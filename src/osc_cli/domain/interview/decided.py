"""What a preset decided and nobody was asked: said before and after writing, so that no promise comes as a surprise.

The list is made from what the compact says, less what somebody answered, so that it cannot forget anything: every id
and every number that is left stands in it. `decided_words` knows the words; what it has none for is said as written.
"""

from collections.abc import Collection, Iterator, Mapping

from osc_cli.domain.diagnostics import Route
from osc_cli.domain.interview.changes import applied
from osc_cli.domain.interview.decided_words import holders, phrases, step
from osc_cli.domain.interview.interview import Interview, Replies
from osc_cli.domain.interview.parts import is_door
from osc_cli.domain.interview.question import Data, Kind, at
from osc_cli.domain.interview.standing import named

_BY_ID = (
    ("bodies",),
    ("elections",),
    ("decisions",),
    ("powers",),
    ("roles",),
    ("rights",),
    ("responsibilities",),
    ("privileges",),
    ("charter", "commitments"),
    ("assets",),
    ("conduct", "jurisdiction"),
)
"""Maps whose keys are ids, the weightiest first."""
_NO_PROMISE = ("compact", "project", "participants", "people")
"""What says what something is called, and decides nothing."""


def asked_about(interview: Interview, replies: Replies) -> frozenset[Route]:
    """Return the routes that an answer decided: what its choice says of them is what the compact says."""
    routes: set[Route] = set()
    last: Data = {}
    for _, _, data in interview.course(replies):
        last = data
    last = applied(last, interview.changes(replies))
    for question, answers, data in interview.course(replies):
        if question.id not in replies or is_door(question):
            continue
        if question.kind is Kind.TEXT:
            routes |= {question.route, *question.also} if question.route else set()
        for choice in question.offered(answers, data):
            if question.kind is Kind.SEVERAL:
                routes.add(next(iter(choice.sets)))
            elif choice.value == replies[question.id]:
                said = {**choice.known_by, **choice.sets}
                routes |= {route for route, value in said.items() if at(last, route) == named(value, last)}
    return frozenset(routes)


def decided_by_preset(data: Data, asked: Collection[Route]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield places of the compact, as they are written there, each with what it promises, a line for each thing.

    Args:
        data: The compact as it would be written.
        asked: The routes that somebody answered for.
    """
    left = applied(data, dict.fromkeys(asked))

    def untouched(*route: str) -> bool:
        return not any(each[: len(route)] == route for each in asked)

    for route in _BY_ID:
        entries = dict(_entries(left, route))
        said = (_entry(name, entry, whole=untouched(*route, name)) for name, entry in entries.items())
        told = holders(entries) if route == ("powers",) else tuple(line for line in said if line)
        if told:
            yield ".".join(route), told
        left = applied(left, {route: None})
    conduct = "; ".join(_conduct(left))
    if conduct:
        yield "conduct", (conduct,)
    left = applied(left, {("conduct",): None})
    if consent := at(left, ("charter", "consent")):
        yield "charter.consent", (str(consent),)
    ranked = at(left, ("constituencies",))
    if isinstance(ranked, list) and len(ranked) > 1:
        yield "constituencies", (f"who comes first: {', then '.join(map(str, ranked))}",)
    for article, entry in left.items():
        if article not in (*_NO_PROMISE, "constituencies"):
            rest = ", ".join(phrases(entry if isinstance(entry, Mapping) else {article: entry}))
            if rest:
                yield article, (rest,)


def _entry(name: str, entry: Mapping[str, object], *, whole: bool) -> str:
    """Say an entry; what was asked about and has nothing left to say is left out."""
    said = ", ".join(phrases(entry))
    return f"{name}: {said}" if said else name if whole else ""


def _entries(data: Data, route: Route) -> Iterator[tuple[str, Mapping[str, object]]]:
    entries = at(data, route)
    for name, entry in entries.items() if isinstance(entries, Mapping) else ():
        yield str(name), entry if isinstance(entry, Mapping) else {}


def _conduct(data: Data) -> Iterator[str]:
    conduct = at(data, ("conduct",))
    for key, value in conduct.items() if isinstance(conduct, Mapping) else ():
        if key == "ladder" and isinstance(value, list):
            yield ", ".join(step(each) for each in value if isinstance(each, Mapping))
        elif key == "reporter" and at(value, ("may_speak_publicly",)):
            yield "whoever reported may speak about it in public"
        elif told := ", ".join(phrases({key: value})):
            yield told
