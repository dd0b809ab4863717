"""The two pictures of a stress test, as Mermaid: who fills and decides what, and people against days."""

from osc_cli.commands.stress import StressResult
from osc_cli.domain.stress.parameters import Level
from osc_cli.domain.stress.planner.paths import Path
from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.words import GOALS, name_of
from osc_cli.render.escape import Markdown
from osc_cli.render.pictures.flowchart import Flowchart

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
            chart.arrow(start, end, f"{_HOW[seating.how]}{count}")
    for area in study.closure.areas:
        for who in area.groups:
            chart.arrow(
                chart.box(who, name_of(study.root, who)),
                chart.box(f"area:{area.name}", area.name, "round"),
                dotted=True,
            )
    return chart.drawn() if len(chart) else None


def front_picture(result: StressResult) -> Markdown | None:
    """Draw people against days for the goal that most of the paths of strangers reach; None where none is reached.

    Each bar is one point of the front, at the usual turnout, what is not declared read for the worst.
    """
    reached = [one for one in result.study.reach if one.start is None and one.level is Level.TYPICAL and one.worst]
    if not reached:
        return None
    best = max(reached, key=lambda one: len(one.worst))
    people = ", ".join(f'"{path.people}"' for path in best.worst)
    days = [_whole(path) for path in best.worst]
    lines = [
        "```mermaid",
        "xychart-beta",
        f'  title "Strangers who {GOALS[best.goal]}: people against days"',
        f'  x-axis "people" [{people}]',
        f'  y-axis "days" 0 --> {max(*days, 1)}',
        f"  bar [{', '.join(map(str, days))}]",
        "```",
    ]
    return Markdown("\n".join(lines))


def _whole(path: Path) -> int:
    return -(-path.days.numerator // path.days.denominator)
