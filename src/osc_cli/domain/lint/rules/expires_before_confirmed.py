from collections.abc import Iterator

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject


class ExpiresBeforeConfirmed(Rule):
    """An act lapses before the vote that could confirm it can end.

    Whoever acts in an emergency has to act again and again to keep what they did, and the vote decides about something
    that is over. Let the act last longer than the vote, or give the decision a shorter, urgent way.
    """

    meta = RuleMeta(
        code="OSC332",
        name="expires-before-confirmed",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="A short life of an emergency measure protects people only while somebody can still say yes or no to "
        "it; a measure that is renewed each time has no end.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}, leaves: {removal: {by: "
        "vote}}}}\npowers: {merge: {held_by: member, by: vote}, emergency-suspension: {held_by: member, "
        "acting_together: 1, expires_after: 3 days, ratified_by: vote}}\ndecisions:\n"
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
        """Compare how long each act lasts with the shortest vote that confirms it."""
        for name, power in subject.whole("powers"):
            lasts, confirmed = power.at("expires_after"), str(power.at("ratified_by").value)
            shortest = _shortest(subject.root.at("decisions", confirmed))
            if isinstance(lasts.value, str) and shortest is not None and hours(lasts.value) < hours(shortest):
                yield lasts.finding(
                    f"what is done by `{name}` lasts {lasts.value}, and the vote `{confirmed}` that confirms it takes"
                    f" {shortest}",
                    "let it last longer than the vote, or declare `urgent` in the decision",
                )


def _shortest(decision: Node) -> str | None:
    """How long a vote is open at least, by its urgent way where it has one; None where it may end at any time."""
    if decision.at("closes_early").value not in {None, "never"}:
        return None
    period = decision.at("open_for")
    usual = period.value if isinstance(period.value, str) else period.at("at_least").value
    said = [each for each in (usual, decision.at("urgent", "at_least").value) if isinstance(each, str)]
    return min(said, key=hours, default=None)
