"""The two pictures of a stress test, as Mermaid: who fills and decides what, and people against days."""

from collections.abc import Iterator

from osc_cli.commands.stress import StressResult
from osc_cli.domain.stress.parameters import Level
from osc_cli.domain.stress.planner.goals import Goal
from osc_cli.domain.stress.study import Reach, Study, easiest
from osc_cli.domain.stress.words import AREAS, many, name_of
from osc_cli.render.escape import Markdown
from osc_cli.render.pictures.flowchart import Flowchart

_BARS = (
    '%%{{init: {{"xyChart": {{"height": {}}}, "themeVariables": {{"xyChart": {{"plotColorPalette": "#4a6fa5"}}}}}}}}%%'
)
"""As high as it has bars, and in a colour that can be seen on white and on black; Mermaid's own is nearly white."""
_BAR, _FRAME = 34, 120
"""How high a bar is with the space around it, and the title and the axis together."""
_HOW = {"elect": "elects", "appoint": "names", "join": "may join"}


def control_picture(study: Study) -> Markdown | None:
    """Draw who fills whose seats and what they decide; None where nothing is declared about it."""
    chart = Flowchart(
        "Who controls what",
        "Arrows lead from those who fill seats to the seats, and on to what they decide",
        "LR",  # names are wide and arrows carry words
    )
    for (who, group), said in _filled(study).items():
        start, end = chart.box(who, name_of(study.root, who)), chart.box(group, name_of(study.root, group))
        for text in said:
            chart.arrow(start, end, text)
    for area in study.closure.areas:
        for who in area.groups:
            chart.arrow(
                chart.box(who, name_of(study.root, who)),
                chart.box(f"area:{area.name}", AREAS[area.name], "round"),
                dotted=True,
            )
    return chart.drawn() if len(chart) else None


def _filled(study: Study) -> dict[tuple[str, str], list[str]]:
    """Return what stands on each arrow. Two groups that fill one another share one: labels would cover each other."""
    arrows: dict[tuple[str, str], list[str]] = {}
    admitted = []
    for seating in study.model.seatings:
        for who in seating.by:
            if seating.how == "appoint" and study.model.acts_on(seating.group, "join"):
                admitted.append((who, seating.group))
            else:
                count = f" {seating.seats}" if seating.seats is not None and seating.how != "join" else ""
                arrows.setdefault((who, seating.group), []).append(f"{_HOW[seating.how]}{count}")
    for who, group in dict.fromkeys(admitted):
        back = arrows.get((group, who))
        if back:
            back[-1] += ", and is let in by it"
        else:
            arrows.setdefault((who, group), []).append("lets in")
    return arrows


def _told(study: Study, goal: Goal) -> Iterator[Reach]:
    yield study.reaching(goal, Level.TYPICAL)
    start = easiest(reach for reach in study.reach if reach.goal is goal)
    if start is not None:
        yield study.reaching(goal, Level.TYPICAL, start)


def front_picture(result: StressResult) -> Markdown | None:
    """Draw people against days for every goal, of strangers and of the insiders who need fewest; None without any.

    Each bar is one point of a front, at the usual turnout. A `?` marks what only holds when read for the worst.
    """
    paths = [
        (path, "?" if reach.unknown and path.unknown else "")
        for goal in Goal
        for reach in _told(result.study, goal)
        for path in reach.worst
    ]
    if not paths:
        return None
    days = [-(-path.days.numerator // path.days.denominator) for path, _ in paths]
    bars = ", ".join(f'"{path.goal}: {many(path)}{mark}"' for path, mark in paths)
    lines = [
        "```mermaid",
        _BARS.format(_FRAME + _BAR * len(paths)),
        "xychart-beta horizontal",
        '  title "How many, against the usual turnout, and how soon"',
        f"  x-axis [{bars}]",
        f'  y-axis "days" 0 --> {max(*days, 1)}',
        f"  bar [{', '.join(map(str, days))}]",
        "```",
    ]
    return Markdown("\n".join(lines))
