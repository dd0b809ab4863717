"""The presets: one line each. Their texts are `templates/presets/<name>.yaml`."""

from typing import NamedTuple


class Preset(NamedTuple):
    """A ready-made compact to start from."""

    name: str
    title: str
    for_whom: str
    like: str
    """Who lives by something like it."""
    structure: str
    """What its text says about itself, as `project.structure`."""
    maintainers: tuple[int, int] | None = None
    """For how many maintainers it is made, from and to; None where their number decides nothing."""


PRESETS = (
    Preset(
        "solo",
        "One person",
        "you maintain it alone",
        "most libraries on any package registry",
        "One person maintains this project and decides alone.",
        (1, 1),
    ),
    Preset(
        "small-team",
        "Small team",
        "2 to 5 maintainers who know each other",
        "many libraries and tools with a handful of regulars",
        "A small group of maintainers decides together.",
        (2, 5),
    ),
    Preset(
        "maintainer-council",
        "Maintainer council",
        "6 to 20 maintainers, some of them a council",
        "Node.js with its technical steering committee",
        "Maintainers do the work and choose a council that settles what concerns all.",
        (6, 20),
    ),
    Preset(
        "elected-committee",
        "Elected committee",
        "a community elects those who steer it",
        "Kubernetes, OpenTelemetry and Python, each in its own way",
        "The contributors elect a steering committee.",
        (21, 1000),
    ),
    Preset(
        "cooperative",
        "Co-operative",
        "members own and run something together",
        "social.coop and other co-operative servers",
        "A co-operative, owned and governed by its members, one member one vote.",
    ),
    Preset(
        "working-group",
        "Working group",
        "a task, a scope and an end",
        "working groups of foundations and standards bodies",
        "A working group. It is open to newcomers, produces what it promised, and then closes.",
    ),
    Preset(
        "federation",
        "Federation",
        "independent projects that share something",
        "Rust, whose teams each send a person to its council",
        "A federation of independent projects.",
    ),
)
"""In the order in which they are offered: from one person to many projects."""

BY_NAME = {preset.name: preset for preset in PRESETS}
DEFAULT = "small-team"
"""Taken when nobody is asked and none is named."""


def fitting(maintainers: int) -> Preset | None:
    """Return the preset that is made for so many; None where there is none for them."""
    sizes = ((preset, preset.maintainers) for preset in PRESETS)
    return next((preset for preset, size in sizes if size and size[0] <= maintainers <= size[1]), None)
