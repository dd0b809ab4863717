"""MAINTAINERS.md: a table of everybody on the roster, as reviewers of the CNCF look for it."""

import re
from collections.abc import Iterator

from osc_cli.commands.exports.exported import Exported, ExportFile, Facts
from osc_cli.commands.exports.marked import in_marks
from osc_cli.render.escape import inline

_PLACES = ("MAINTAINERS.md", "docs/MAINTAINERS.md", ".github/MAINTAINERS.md")
_PLAIN_HANDLE = re.compile(r"[A-Za-z0-9]+([._-][A-Za-z0-9]+)*")
_HEAD = ("| Name | Handle | Affiliation | Roles |", "| --- | --- | --- | --- |")


def export(facts: Facts) -> Exported:
    """Write one row for each person who holds a role or a seat."""
    rows = list(_rows(facts))
    if not rows:
        return Exported((), (*_nameless(facts), "nobody is listed by name, so there is no table to write"))
    block = in_marks("<!-- ", ("", *_HEAD, *rows, ""), end=" -->")
    return Exported(
        (ExportFile(facts.standing(*_PLACES), block, block=True),),
        (*_nameless(facts), "a term and the way into a role have no column here"),
    )


def _nameless(facts: Facts) -> Iterator[str]:
    """Name the roles and bodies that have people and list none of them."""
    for article, counted in (("roles", "size"), ("bodies", "seats")):
        for group, entry in facts.entries(article).items():
            if entry.get(counted) and not entry.get("holders"):
                count = f"{entry[counted]} {'people' if counted == 'size' else 'seats'}"
                name = facts.names.name(group, article)
                yield f"{name} ({count}) is left out: `{article}.{group}.holders` lists nobody"


def _rows(facts: Facts) -> Iterator[str]:
    for handle, person in facts.entries("people").items():
        roles = [
            facts.names.name(group, article)
            for article in ("roles", "bodies")
            for group, entry in facts.entries(article).items()
            if handle in (entry.get("holders") or ())
        ]
        if roles:
            before, after = person.get("name") or handle, (person.get("affiliation") or "", ", ".join(roles))
            # Tools that read the table look for `@` and the handle, and know no backslash.
            shown = f"@{handle}" if _PLAIN_HANDLE.fullmatch(handle) else inline(f"@{handle}")
            yield f"| {' | '.join([inline(before), shown, *map(inline, after)])} |"
