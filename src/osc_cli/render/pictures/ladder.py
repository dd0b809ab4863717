"""The ladder of roles: how a person comes from one role to the next."""

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.directory import Directory
from osc_cli.domain.compact.one_or_more import many
from osc_cli.domain.compact.roles import Entry
from osc_cli.render.escape import Markdown
from osc_cli.render.pictures.flowchart import Flowchart

_WAYS = {
    "application": "apply",
    "nomination": "be nominated",
    "election": "be elected",
    "appointment": "be appointed",
    "invitation": "be invited",
    "open": "simply begin",
}


def ladder(compact: Compact) -> Markdown | None:
    """Draw the steps between the roles; None with fewer than two steps, which a sentence says as well.

    A role that only the founders hold has no step: nobody can climb to it.
    """
    named = Directory(compact)
    chart = Flowchart("The ladder of roles", "Each arrow is a step into a role, with the way in which it is taken.")
    for identifier, role in (compact.roles or {}).items():
        if role.enters is None or role.enters.through == "founding":
            continue
        before = role.step_of
        start = chart.box(f"role {before}", named.name(before, "roles")) if before else chart.box("you", "You", "round")
        end = chart.box(f"role {identifier}", named.name(identifier, "roles"))
        chart.arrow(start, end, _step(role.enters, named))
    return chart.drawn() if len(chart) > 1 else None


def _step(enters: Entry, named: Directory) -> str:
    """Say in a few words how the step is taken, such as `be nominated, then Vote of the maintainers`."""
    if enters.election:
        decided = named.name(enters.election, "elections")
    elif enters.by:
        decided = named.name(enters.by, "decisions")
    else:
        decided = " and ".join(named.people(one) for one in many(enters.decided_by))
    return ", then ".join(part for part in (_WAYS.get(enters.through or ""), decided) if part) or "not decided how"
