from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class PowerWithoutHolder(Rule):
    """A power stands in the table of authority and nobody holds it.

    Then it falls to whoever has the keys. Say who holds it, or take it out: a power that is not listed is at least
    not promised.
    """

    meta = RuleMeta(
        code="OSC305",
        name="power-without-holder",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The quarrel over RubyGems began with the question who may remove a maintainer, which no text answered.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}, leaves: {removal: {by: "
        "vote}}}}\npowers: {merge: {held_by: member, by: vote}, release: {by: vote}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}, leaves: {removal: {by: "
        "vote}}}}\npowers: {merge: {held_by: member, by: vote}, release: {held_by: member, by: vote}}\n"
        "decisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for powers without `held_by`."""
        for name, power in subject.whole("powers"):
            if "held_by" not in power:
                yield power.key_finding(f"nobody holds `{name}`", "add `held_by`")
