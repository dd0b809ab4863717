from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class WinnerTakesAll(Rule):
    """One election fills every seat at once, by a method with which the largest group takes them all.

    With plurality, approval or score voting for several seats, half of the voters fill all of the seats when they
    agree on names. Staggered terms, a cap per organisation, fewer votes than seats (`choices_at_most`) or a
    proportional count (`stv`, `cpssd`) leave something for the others.
    """

    meta = RuleMeta(
        code="OSC317",
        name="winner-takes-all",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2015 one list of five names for five places swept the nominations of the Hugo Awards; the awards "
        "then took a proportional count.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 5, filled_by: {election: board-election}}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n"
        "elections: {board-election: {electorate: member, method: approval, seats: 5, tie: lot, every: year}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "bodies: {board: {name: Board, seats: 5, filled_by: {election: board-election}, staggered: true}}\n"
        "decisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n"
        "elections: {board-election: {electorate: member, method: approval, seats: 5, tie: lot, every: year}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for block votes that nothing softens."""
        for name, body in subject.whole("bodies"):
            elections = list(body.many("filled_by", "election"))
            whole = body.at("seats").value
            for named in elections:
                election = subject.root.at("elections", str(named.value))
                method, seats = election.at("method"), election.at("seats").value or whole
                if method.value not in _BLOCK or not isinstance(seats, int) or seats < 2:
                    continue
                in_turns = len(elections) > 1 and isinstance(whole, int) and seats <= whole / 2
                capped = any("max_per_affiliation" in place for place in (body, election))
                if in_turns or capped or body.at("staggered").value is True:
                    continue
                if election.at("choices_at_most").value in (None, seats):
                    of = f"of the {whole} seats" if len(elections) > 1 and isinstance(whole, int) else "seats"
                    every = f"{seats} {of}" if of != "seats" else f"all {seats} seats"
                    yield method.finding(
                        f"half of the votes, if they agree on names, fill {every} of `{name}`",
                        "stagger the terms, add `max_per_affiliation`, or count with `stv`",
                    )


_BLOCK = ("plurality", "approval", "score", "star", "bloc-star")
