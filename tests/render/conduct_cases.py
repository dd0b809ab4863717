"""What the tests of the code of conduct and the checklist share: compacts, leaves, and a fast way to render."""

import copy
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from ruamel.yaml import YAML

from osc_cli.domain.compact.compact import Compact
from osc_cli.render.anchors import resolve
from osc_cli.render.environment import MarkdownEnvironment, new_environment
from osc_cli.render.open_points import gathered
from osc_cli.render.resources import templates_root
from osc_cli.render.speech import speech
from osc_cli.render.tidy import tidy
from osc_cli.render.vocabulary import equip

CASES = Path(__file__).parent / "conduct"
NAMES = ("CODE_OF_CONDUCT.md", "COMMS_CHECKLIST.md")
LINKS = {"code_of_conduct": NAMES[0], "governance": None, "charter": None, "comms_checklist": NAMES[1]}

Route = tuple[str | int, ...]


def load(case: str) -> dict[str, Any]:
    """Read the compact of a case as plain data."""
    data: dict[str, Any] = YAML(typ="safe", pure=True).load((CASES / case / "compact.yaml").read_text(encoding="utf-8"))
    return data


@cache
def _environment() -> MarkdownEnvironment:
    return new_environment(templates_root())


def documents(data: dict[str, Any], names: Sequence[str] = NAMES) -> dict[str, str]:
    """Render these documents alone, without their last line. One environment serves all: compiling takes long."""
    compact, environment = Compact.model_validate(data), _environment()
    equip(environment, compact)
    environment.globals.update(speech(compact))
    templates: dict[str, jinja2.Template] = {name: environment.get_template(f"documents/{name}.j2") for name in names}
    return resolve({name: tidy(gathered(template.render(documents=LINKS))) for name, template in templates.items()})


def leaves(data: Any, route: Route = ()) -> Iterator[tuple[Route, Any]]:
    """Yield every value that is no map and no list, with its route."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*route, key))
    elif isinstance(data, list):
        for position, value in enumerate(data):
            yield from leaves(value, (*route, position))
    else:
        yield route, data


def replaced(data: dict[str, Any], route: Route, value: Any) -> dict[str, Any]:
    """Return a copy in which one value is another."""
    return _changed(data, route, lambda parent, key: parent.__setitem__(key, value))


def without(data: dict[str, Any], route: Route) -> dict[str, Any]:
    """Return a copy in which one value is not declared."""
    return _changed(data, route, lambda parent, key: parent.__delitem__(key))


def _changed(data: dict[str, Any], route: Route, change: Any) -> dict[str, Any]:
    whole = copy.deepcopy(data)
    parent: Any = whole
    for step in route[:-1]:
        parent = parent[step]
    change(parent, route[-1])
    return whole
