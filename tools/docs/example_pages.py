"""`examples/*/`: the documents of each example beside its compact, exactly as `osc render` writes them."""

from pathlib import Path

from osc_cli.commands import compacts
from osc_cli.commands.render import plan

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def example_pages() -> dict[str, str]:
    """Return the documents of every example.

    Raises OscError when an example is no valid compact.
    """
    return {
        f"examples/{compact.parent.name}/{planned.path}": planned.new
        for compact in sorted(EXAMPLES.glob("*/compact.yaml"))
        for planned in plan(compacts.open_valid(compact))
    }
