from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class EmergencyWithoutEnd(Rule):
    """A power for emergencies never ends by itself, or needs nobody to confirm it.

    What one person may do at once, because it cannot wait, has to lapse when nobody confirms it. Say when it
    expires, and which decision must confirm it.
    """

    meta = RuleMeta(
        code="OSC320",
        name="emergency-without-end",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2025 the access of RubyGems maintainers was taken away for the time being, and stayed away; an "
        "interim measure without an end is a final one.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}, leaves: {removal: {by: "
        "vote}}}}\npowers: {merge: {held_by: member, by: vote}, emergency-suspension: {held_by: member, "
        "acting_together: 1}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}, leaves: {removal: {by: "
        "vote}}}}\npowers: {merge: {held_by: member, by: vote}, emergency-suspension: {held_by: member, "
        "acting_together: 1, expires_after: 14 days, ratified_by: vote}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Ask each power that is named for an emergency for both."""
        for name, power in subject.whole("powers"):
            if "emergency" in name or "interim" in name:
                missing = []
                if "expires_after" not in power:
                    missing.append(("lasts until somebody lifts it", "`expires_after`"))
                if "ratified_by" not in power and "by" not in power:
                    missing.append(("needs nobody to confirm it", "`ratified_by`"))
                if missing:
                    said, hint = (" and ".join(parts) for parts in zip(*missing, strict=True))
                    yield power.key_finding(f"what is done by `{name}` {said}", f"add {hint}")
