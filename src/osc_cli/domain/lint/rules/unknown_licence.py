from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject
from osc_cli.domain.suggest import closest


class UnknownLicence(Rule):
    """A licence is not an identifier of the SPDX list.

    Licence names are written in a hundred ways; the SPDX identifier is the one that tools and lawyers agree on.
    Expressions such as `MIT OR CC0-1.0` are allowed, and `LicenseRef-…` for a licence that is not on the list.
    """

    meta = RuleMeta(
        code="OSC024",
        name="unknown-licence",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="One repository promised public-domain texts in its readme and carried a non-commercial licence file.",
        bad="compact: 1\nproject: {name: Riverbank, licenses: {software: Apache 2}}\n",
        good="compact: 1\nproject: {name: Riverbank, licenses: {software: Apache-2.0 WITH LLVM-exception}}\n"
        "roles: {member: {name: Member}}\ndecisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Check every identifier of every licence expression."""
        places = (
            subject.root.at("project", "licenses", "software"),
            subject.root.at("project", "licenses", "documents"),
            subject.root.at("conduct", "code", "license"),
        )
        for place in places:
            if isinstance(place.value, str):
                yield from _check(place)


def _check(place: Node) -> Iterator[Finding]:
    # The table has over seven hundred names; it is read only when a licence is declared.
    from osc_cli.domain.compact.spdx import parse, spelled

    problem = parse(place.value)
    if problem is None:
        return
    close = closest(place.value.replace(" ", "-").lower(), spelled(), cutoff=0.5)
    hint = f"did you mean `{spelled()[close]}`?" if close else "see https://spdx.org/licenses/ for the identifiers"
    yield place.finding(problem, hint)
