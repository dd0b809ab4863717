"""What a preset decided and nobody was asked is said: each id and each number of it, and nothing that was asked."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

from osc_cli.commands.compacts import check
from osc_cli.domain.decisions.words import sentence
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.interview.changes import applied
from osc_cli.domain.interview.course import hold
from osc_cli.domain.interview.decided import asked_about, decided_by_preset
from osc_cli.domain.interview.presets import PRESETS
from osc_cli.domain.interview.question import Data
from tests.domain.interview.script import Script
from tests.domain.interview.starts import presets, quick
from tests.support import ROOT

NAMES = [preset.name for preset in PRESETS]
MAPS_OF_IDS = (
    *((name,) for name in ("rights", "responsibilities", "privileges", "roles", "bodies", "powers", "decisions")),
    *((name,) for name in ("elections", "assets")),
    ("charter", "commitments"),
    ("conduct", "jurisdiction"),
)


def quick_way(preset: str) -> tuple[Data, frozenset[Route], dict[str, str]]:
    """Press Enter everywhere; return the compact, what was asked about, and what is said of the rest."""
    interview = quick()
    replies = hold(interview, Script(preset=preset), {}, {})
    data = applied(presets()[preset], interview.changes(replies))
    asked = asked_about(interview, replies)
    return data, asked, said_of(data, asked)


def said_of(data: Data, asked: Collection[Route]) -> dict[str, str]:
    return {place: "; ".join(things) for place, things in decided_by_preset(data, asked)}


def leaves(value: object, route: Route = ()) -> Iterator[tuple[Route, object]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*route, str(key)))
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, route)
    else:
        yield route, value


def begins(route: Route, asked: frozenset[Route]) -> bool:
    return any(route[: len(each)] == each for each in asked)


@pytest.mark.parametrize("preset", NAMES)
def test_each_number_was_asked_or_is_said(preset: str) -> None:
    data, asked, said = quick_way(preset)
    everything = " ".join(said.values())
    numbers = 0
    for route, value in leaves(data):
        if route[0] in ("compact", "project") or begins(route, asked) or not re.search(r"\d", str(value)):
            continue
        numbers += 1
        if route[-1] in ("passes", "quorum", "when", "need") and (words := sentence(str(value))):
            assert words in everything, route
        elif route[-1] == "acting_together" and value == 1:
            assert "one alone" in everything
        else:
            for number in re.findall(r"\d[\d./]*", str(value)):
                assert re.search(rf"(?<![\d.]){re.escape(number.rstrip('.'))}(?!\d)", everything), (route, number)
    assert numbers >= 10


@pytest.mark.parametrize("preset", NAMES)
def test_each_id_was_asked_or_is_said(preset: str) -> None:
    data, asked, said = quick_way(preset)
    everything = " ".join(said.values())
    for place in MAPS_OF_IDS:
        ids: object = data
        for key in place:
            ids = ids.get(key) if isinstance(ids, dict) else None
        for name in ids if isinstance(ids, dict) else ():
            asked_something = any(each[: len(place) + 1] == (*place, name) for each in asked)
            assert asked_something or re.search(rf"(?<![\w-]){re.escape(str(name))}(?![\w-])", everything), (
                place,
                name,
            )


def test_what_a_newcomer_missed_is_said() -> None:
    council, cooperative, solo = (quick_way(name)[2] for name in ("maintainer-council", "cooperative", "solo"))
    assert "council: 5 seats, elected, for 24 months" in council["bodies"]
    assert "maintainers can recall them when any three maintainers ask for it" in council["bodies"]
    assert council["elections"].startswith("council-election: counted by schulze, 5 seats, every year")
    assert "release (2 together)" in council["powers"]
    assert "after 12 months of silence: becomes emeritus" in council["roles"]
    assert "a trial period of 6 weeks, at most 15 newcomers every month" in cooperative["roles"]
    assert "welcome-circle: 3 seats or more, any member may join" in cooperative["bodies"]
    assert "one-vote: You have one vote, however much you pay or do" in cooperative["rights"]
    assert "say-when-it-stops: When the maintainer stops" in solo["charter.commitments"]
    assert "own-time: Nobody is owed an answer by a certain day" in solo["rights"]


def test_what_was_asked_is_not_said() -> None:
    said = quick_way("small-team")[2]
    assert "72 hours" not in " ".join(said.values()), "the rule for everyday decisions was asked"
    assert said["decisions"].startswith("proposal: what stays open goes to vote after 7 days;"), "what follows was not"
    assert "rights" not in said


def test_what_somebody_answered_is_not_said() -> None:
    answered = {("conduct", "times", "receipt"), ("charter", "consent"), ("conduct", "appeal", "within")}
    said = said_of(presets()["small-team"], answered)
    assert "answer in 7 days, news every 14 days" in said["conduct"]
    assert "receipt" not in said["conduct"]
    assert "appeal" not in said["conduct"]
    assert "charter.consent" not in said


def test_a_part_that_was_left_out_says_nothing() -> None:
    said = said_of({**presets()["small-team"], "conduct": {}}, {("conduct",)})
    assert "conduct" not in said


@pytest.mark.parametrize("preset", NAMES)
def test_the_list_can_be_read(preset: str) -> None:
    said = quick_way(preset)[2]
    assert len(said) <= 18
    assert sum(map(len, said.values())) <= 2600, "a minute and a half, for somebody who reads every word"
    assert next(iter(said)) in ("bodies", "decisions"), "the weightiest comes first"


@pytest.mark.parametrize(
    "path",
    sorted([*ROOT.glob("examples/*/compact.yaml"), ROOT / "tests/render/full.yaml"]),
    ids=lambda path: path.parent.name,
)
def test_any_compact_can_be_a_preset(path: Path) -> None:
    read = check(path.read_bytes(), path.name)
    assert isinstance(read.data, dict)
    assert list(decided_by_preset(read.data, ()))
