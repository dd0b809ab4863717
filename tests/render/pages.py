"""Every preset and every example, rendered once."""

from functools import cache
from pathlib import Path

from osc_cli.domain.compact.compact import Compact
from osc_cli.render.documents import Rendered, render
from tests.render.reading import read, without_x
from tests.support import ROOT

PRESETS = sorted((ROOT / "templates/presets").glob("*.yaml"))
EXAMPLES = sorted((ROOT / "examples").glob("*/compact.yaml"))
PAGES = {**{path.stem: path for path in PRESETS}, **{path.parent.name: path for path in EXAMPLES}}
"""Name of a preset or an example → its compact."""


@cache
def compact(name: str) -> Compact:
    """Return the compact of a preset or an example."""
    path: Path = PAGES[name]
    return Compact.model_validate(without_x(read(path)))


@cache
def rendered(name: str) -> tuple[Rendered, ...]:
    """Return its documents."""
    return render(compact(name))


def text(name: str, document: str) -> str:
    """Return one of its documents."""
    return next(one.text for one in rendered(name) if one.name == document)
