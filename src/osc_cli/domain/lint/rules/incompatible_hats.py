from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class IncompatibleHats(Rule):
    """One person holds two offices that the compact keeps apart.

    Somebody thought of a reason why no one should hold both. The roster says that someone does: correct it, or drop
    the rule.
    """

    meta = RuleMeta(
        code="OSC312",
        name="incompatible-hats",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="In Manjaro the treasurer who refused a payment was replaced by the lead of the project; separate "
        "hands are what such a rule is for.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {}, ben: {}}\nroles:\n"
        "  treasurer: {name: Treasurer, holders: [ada], incompatible_with: auditor}\n"
        "  auditor: {name: Auditor, holders: [ada]}\ndecisions:\n"
        "  vote: {electorate: {roles: auditor, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: none, tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople: {ada: {}, ben: {}}\nroles:\n"
        "  treasurer: {name: Treasurer, holders: [ada], incompatible_with: auditor}\n"
        "  auditor: {name: Auditor, holders: [ben]}\ndecisions:\n"
        "  vote: {electorate: {roles: auditor, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: none, tie: fails}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for the holders of one among the holders of the other."""
        authority = subject.authority
        for kind in ("roles", "bodies"):
            for name, entry in subject.root.entries(kind):
                for other in entry.many("incompatible_with"):
                    both = authority.holders.get(str(other.value), frozenset())
                    for holder in entry.many("holders"):
                        if holder.value in both and other.value != name:
                            yield holder.finding(
                                f"`{holder.value}` holds `{name}` and `{other.value}`, which this compact keeps apart",
                                "correct one of the two rosters",
                            )
