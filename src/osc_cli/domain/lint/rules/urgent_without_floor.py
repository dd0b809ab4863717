from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class UrgentWithoutFloor(Rule):
    """An urgent vote may be as short as somebody likes.

    The ordinary time protects those who sleep, work or live elsewhere. An urgent way without a shortest time takes that
    protection away from every proposal that is called urgent: an hour at night is enough.
    """

    meta = RuleMeta(
        code="OSC213",
        name="urgent-without-floor",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="At social.coop a proposal is marked as urgent in its title, and no shortest time is stated for it.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}, steward: {name: Steward}}\n"
        "decisions:\n  proposal:\n    {electorate: member, open_for: 7 days, "
        "urgent: {marked_by: URGENT in the title, declared_by: steward},\n"
        "     passes: [agree > disagree], quorum: none, tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}, steward: {name: Steward}}\n"
        "decisions:\n  proposal:\n    {electorate: member, open_for: 7 days, "
        "urgent: {at_least: 48 hours, declared_by: steward},\n"
        "     passes: [agree > disagree], quorum: none, tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for urgent ways without a shortest time."""
        for name, decision in subject.whole("decisions"):
            if "urgent" in decision and "at_least" not in decision.at("urgent"):
                yield decision.at("urgent").key_finding(
                    f"an urgent `{name}` has no shortest time", "add one, such as `at_least: 48 hours`"
                )
