from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rosters import EMERITUS, handle_of, of_file, strangers
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class MaintainersFileDiffers(Rule):
    """MAINTAINERS and the compact do not name the same people.

    Reported are people of the file who hold no role and no seat in the compact, people whom the file calls emeritus
    and the compact does not, and people who may merge or release by the compact and are missing in the file. Keep
    one of the two lists, or correct the one that is wrong.
    """

    meta = RuleMeta(
        code="OSC705",
        name="maintainers-file-differs",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="A review of Crossplane by CNCF asked for one thing before all others: its list of maintainers was "
        "out of date.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {name: Ada Example}}\n"
        "roles: {maintainer: {name: Maintainer, holders: [ada]}}\n"
        "decisions: {proposal: {electorate: maintainer, passes: [agree == 1]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {name: Ada Example}, ben: {name: Ben Example}}\n"
        "roles: {maintainer: {name: Maintainer, holders: [ada, ben]}}\n"
        "decisions: {proposal: {electorate: maintainer, passes: [agree == 2]}}\n",
        beside=(
            ("MAINTAINERS.md", "| Name | GitHub |\n| --- | --- |\n| Ada Example | @ada |\n| Ben Example | @ben |\n"),
        ),
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare in both directions."""
        listed = of_file(subject, "maintainers")
        yield from strangers(subject, listed)
        seated = subject.authority.seats
        current = {handle_of(subject, person) for person in listed if person.standing != EMERITUS}
        for person in listed:
            handle = handle_of(subject, person)
            if person.standing == EMERITUS and handle in seated and handle not in current:
                held = seated[str(handle)][0]
                yield held.node.finding(
                    f"{person.place} lists {person.shown} as emeritus, and here they are in `{held.group}`",
                    "correct one of the two",
                )
        if current:
            yield from _missing(subject, current, listed[0].file)


def _missing(subject: Subject, current: set[str | None], file: str) -> Iterator[Finding]:
    groups = {
        str(holder.value) for power in ("merge", "release") for holder in subject.root.many("powers", power, "held_by")
    }
    for handle, held in subject.authority.seats.items():
        deciding = [seat for seat in held if seat.group in groups]
        if deciding and handle not in current:
            yield deciding[0].node.finding(
                f"`{deciding[0].node.value}` may merge or release, and {file} does not list them",
                "add them there, or take them out here",
            )
