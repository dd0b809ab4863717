"""What a preset decided and nobody was asked: said before and after writing, so that no promise comes as a surprise."""

from collections.abc import Collection, Iterator, Mapping

from osc_cli.domain.diagnostics import Route
from osc_cli.domain.interview.question import Data, at

_CONDUCT = ("conduct",)
_TIMES = (("receipt", "receipt in {}"), ("first_answer", "answer in {}"), ("status_every", "news every {}"))


def decided_by_preset(data: Data, answered: Collection[Route]) -> Iterator[tuple[str, str]]:
    """Yield places of the compact, as they are written there, each with what it promises.

    Args:
        data: The compact as it would be written.
        answered: The routes that somebody answered for.
    """

    def untold(*route: str) -> object:
        return None if any(each[: len(route)] == route for each in answered) else at(data, route)

    ranked = untold("constituencies")
    if isinstance(ranked, list) and len(ranked) > 1:
        yield "constituencies", f"who comes first: {', then '.join(map(str, ranked))}"
    if consent := untold("charter", "consent"):
        yield "charter.consent", str(consent)
    times = [words.format(time) for key, words in _TIMES if (time := untold(*_CONDUCT, "times", key))]
    if times:
        yield "conduct.times", ", ".join(times)
    ladder = untold(*_CONDUCT, "ladder")
    if isinstance(ladder, list) and ladder:
        yield "conduct.ladder", ", ".join(_step(step) for step in ladder if isinstance(step, Mapping))
    if within := untold(*_CONDUCT, "appeal", "within"):
        yield "conduct.appeal", f"within {within}"
    records = [f"{kind} cases {kept}" for kind in ("minor", "other") if (kept := untold(*_CONDUCT, "records", kind))]
    if records:
        yield "conduct.records", f"kept for {', '.join(records)}"
    if untold(*_CONDUCT, "reporter", "may_speak_publicly"):
        yield "conduct.reporter", "whoever reported may speak about it in public"


def _step(step: Mapping[str, object]) -> str:
    most = step.get("at_most")
    return f"{step.get('name')} ({most} at most)" if most else str(step.get("name"))
