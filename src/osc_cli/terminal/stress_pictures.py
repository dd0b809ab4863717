"""The two pictures of a stress test, as Mermaid: who fills and decides what, and people against days."""

from osc_cli.commands.stress import StressResult
from osc_cli.domain.stress.parameters import Level
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.words import AREAS, name_of
from osc_cli.render.escape import Markdown
from osc_cli.render.pictures.flowchart import Flowchart

_BARS = '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#4a6fa5"}}}}%%'
"""A colour that can be seen on white and on black; Mermaid's own is nearly white."""
_HOW = {"elect": "elects", "appoint": "names", "join": "may join"}


def control_picture(study: Study) -> Markdown | None:
    """Draw who fills whose seats and what they decide; None where nothing is declared about it."""
    chart = Flowchart(
        "Who controls what", "Arrows lead from those who fill seats to the seats, and on to what they decide"
    )
    for seating in study.model.seatings:
        for who in seating.by:
            start, end = (
                chart.box(who, name_of(study.root, who)),
                chart.box(seating.group, name_of(study.root, seating.group)),
            )
            count = f" {seating.seats}" if seating.seats is not None and seating.how != "join" else ""
            admits = seating.how == "appoint" and study.model.acts_on(seating.group, "join")
            chart.arrow(start, end, "lets in" if admits else f"{_HOW[seating.how]}{count}")
    for area in study.closure.areas:
        for who in area.groups:
            chart.arrow(
                chart.box(who, name_of(study.root, who)),
                chart.box(f"area:{area.name}", AREAS[area.name], "round"),
                dotted=True,
            )
    return chart.drawn() if len(chart) else None


def front_picture(result: StressResult) -> Markdown | None:
    """Draw people against days for every goal that strangers reach; None where they reach none.

    Each bar is one point of a front, at the usual turnout. A `?` marks what only holds when read for the worst.
    """
    found = [reach for reach in result.study.reach if reach.start is None and reach.level is Level.TYPICAL]
    paths = [(path, "?" if reach.unknown and path.unknown else "") for reach in found for path in reach.worst]
    if not paths:
        return None
    days = [-(-path.days.numerator // path.days.denominator) for path, _ in paths]
    bars = ", ".join(f'"{path.goal}{mark}: {path.people}"' for path, mark in paths)
    lines = [
        "```mermaid",
        _BARS,
        "xychart-beta",
        '  title "Strangers against the usual turnout: how many they are, and how soon"',
        f'  x-axis "goal: people" [{bars}]',
        f'  y-axis "days" 0 --> {max(*days, 1)}',
        f"  bar [{', '.join(map(str, days))}]",
        "```",
    ]
    return Markdown("\n".join(lines))
