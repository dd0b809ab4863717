from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.authority import listed
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class NoSuccession(Rule):
    """One person holds a power, and nothing says who carries on when they are gone.

    Illness, a new job, a bad year: the power lies idle, and whoever picks it up has no right to it. Say what is handed
    over and to whom (`handover`, `succession`), or how others choose a successor. How many hold a role is read from
    `holders`, `size` and `seats`.
    """

    meta = RuleMeta(
        code="OSC612",
        name="no-succession",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2020 the author of Actix moved the project to a private account on his way out; three days later "
        "he named a successor himself, and nothing had said that he must.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {}}\nroles:\n"
        "  member: {name: Member, enters: {through: nomination, by: vote}, leaves: {removal: {by: vote}}}\n"
        "  keeper: {name: Keeper of the releases, holders: [ada], enters: {through: founding}, "
        "term: 12 months}\n"
        "powers: {merge: {held_by: member, by: vote}, release: {held_by: keeper, limits: Once a month.}}\n"
        "decisions: {vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: "
        "[agree > disagree], quorum: [agree >= 3], tie: fails}}\namendments: {everything: {by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {}}\nroles:\n"
        "  member: {name: Member, enters: {through: nomination, by: vote}, leaves: {removal: {by: vote}}}\n"
        "  keeper: {name: Keeper of the releases, holders: [ada], enters: {through: founding}, "
        "term: 12 months, leaves: {resignation: {handover: The keys go to the members.}}}\n"
        "powers: {merge: {held_by: member, by: vote}, release: {held_by: keeper, limits: Once a month.}}\n"
        "decisions: {vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: "
        "[agree > disagree], quorum: [agree >= 3], tie: fails}}\namendments: {everything: {by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for single holders whose departure nobody prepared."""
        authority = subject.authority
        for name, powers in authority.powers.items():
            group = authority.group(name)
            prepared = (
                "succession" in group
                or "vacancies" in group
                or "handover" in group.at("leaves", "resignation")
                or any(key in group.at(way) for way in ("enters", "filled_by") for key in _CHOSEN)
            )
            if group.value is not None and authority.size(name) == 1 and not prepared and powers != ("speak",):
                yield group.key_finding(
                    f"one person holds `{name}`, with {listed(powers)}, and nothing says who carries on",
                    "say under `handover` or `succession` what happens when they stop",
                )


_CHOSEN = ("decided_by", "by", "election", "appointed_by", "volunteers_from")
"""How somebody else comes to hold it: then others can choose a successor."""
