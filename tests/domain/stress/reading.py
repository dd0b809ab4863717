"""Compacts of the stress cases, read as `osc stress` reads them."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from osc_cli.commands.compacts import Valid, read_valid
from osc_cli.domain.stress.parameters import Parameters
from osc_cli.domain.stress.structure.extract import model_of
from osc_cli.domain.stress.structure.model import Model

CASES = Path(__file__).parent / "cases"


@lru_cache
def case(name: str) -> Valid:
    """Read one case; it must be a valid compact."""
    return read_valid(CASES / f"{name}.yaml")


def structure(name: str, parameters: Parameters | None = None, **sizes: int) -> Model:
    """Return the structure of a case, with these sizes."""
    chosen = parameters or Parameters()
    known = {key.replace("_", "-"): value for key, value in sizes.items()}
    return model_of(case(name).data, chosen._replace(sizes={**chosen.sizes, **known}))


def changed(data: Mapping[str, Any], *changes: tuple[tuple[str, ...], object]) -> dict[str, Any]:
    """Return plain data with other values at these routes; None takes a key out."""
    copy = {key: changed(value) if isinstance(value, dict) else value for key, value in data.items()}
    for route, value in changes:
        place = copy
        for key in route[:-1]:
            place = place.setdefault(key, {})
        if value is None:
            place.pop(route[-1], None)
        else:
            place[route[-1]] = value
    return copy
