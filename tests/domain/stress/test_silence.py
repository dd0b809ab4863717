"""Taking out what a compact declares never makes it look safer: as bad as before, or unknown with the field."""

from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any

import pytest

from osc_cli.commands.compacts import read_valid
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.facts import ANYWHERE
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.study import Reach, study_of
from osc_cli.domain.validation import check_shape
from tests.domain.stress.reading import CASES
from tests.support import ROOT

EXAMPLES = [*sorted(ROOT.glob("examples/*/compact.yaml")), *sorted(CASES.glob("*.yaml"))]
SAYS_HOW = {"roles", "bodies", "powers", "decisions", "elections", "amendments", "assets", "conduct"}
DEFAULTS = {"acting_together", "keeps_vote", "without"}
"""Fields for which the format says what holds without them.

The body decides as it usually does; whoever is removed loses the role, and the vote with it; everybody votes.
"""


def leaves(value: Any, route: Route = ()) -> Iterator[Route]:
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from leaves(inner, (*route, key))
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for place, inner in enumerate(value):
            yield from leaves(inner, (*route, place))
    else:
        yield route


def left_out(route: Route) -> bool:
    """Whether a field has a default, or is the only one that gives a power: what nobody holds nobody can use."""
    return route[-1] in DEFAULTS or (route[0] == "powers" and route[2:] == ("held_by",))


def without(data: Any, route: Route) -> Any:
    copy = deepcopy(data)
    place = copy
    for key in route[:-1]:
        place = place[key]
    del place[route[-1]]
    return copy


def reached(data: Any) -> dict[tuple[Goal, bool], Reach]:
    def asked(_goal: Goal, level: Level, start: str | None) -> bool:
        return level is Level.TYPICAL and start in (None, ANYWHERE)

    return {(one.goal, one.start is None): one for one in study_of(data, Parameters(), asked).reach}


def shown(before: Reach, after: Reach) -> bool:
    """Whether what was shown is shown still, or that nobody knows, with the fields that would tell."""
    fronts = [(path.people, path.days) for path in after.worst]
    return bool(after.unknown) or all(
        any(few <= path.people and soon <= path.days for few, soon in fronts) for path in before.worst
    )


def check(data: Any, routes: list[Route]) -> None:
    before = reached(data)
    for route in routes:
        vaguer = without(data, route)
        if not check_shape({"compact": 1, **vaguer}):
            after = reached(vaguer)
            worse = [asked for asked, one in before.items() if not shown(one, after.get(asked, after[asked[0], True]))]
            assert not worse, (".".join(map(str, route)), worse)


@pytest.mark.slow
@pytest.mark.parametrize("path", EXAMPLES, ids=[f"{path.parent.name}-{path.stem}" for path in EXAMPLES])
def test_saying_less_never_looks_safer(path: Any) -> None:
    data = read_valid(path).data
    routes = [route for route in leaves(data) if route and route[0] in SAYS_HOW and not left_out(route)]
    check(data, Random(path.stem).sample(routes, min(60, len(routes))))
