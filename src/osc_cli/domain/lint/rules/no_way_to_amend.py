import re
from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject


class NoWayToAmend(Rule):
    """Nothing says how the compact itself is changed.

    It has a table of authority, but neither `amendments` nor the power `amend`, and no decision is said to be for
    it. The first change will be made by whoever can push to the repository.
    """

    meta = RuleMeta(
        code="OSC319",
        name="no-way-to-amend",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="A change of the bylaws of the Python Software Foundation was fought over in 2024 under a rule that "
        "everybody knew. Where there is none, the first fight is about the rule.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}, leaves: {removal: {by: "
        "vote}}}}\npowers: {merge: {held_by: member, by: vote}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}, leaves: {removal: {by: "
        "vote}}}}\npowers: {merge: {held_by: member, by: vote}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for any of the ways to say it."""
        root = subject.root
        if "powers" in root and "amendments" not in root and "amend" not in root.at("powers") and not _said(root):
            yield root.at("powers").key_finding(
                "nothing says who may change this compact", "add `amendments: {everything: {by: …}}`"
            )


_RULES = r"(?i)charter|compact|by-?laws?|constitution|governance|rules"


def _said(root: Node) -> bool:
    """Whether a decision is used for changing the rules, in whatever words."""
    return any(
        re.search(_RULES, str(use.value))
        for _, decision in root.entries("decisions")
        for use in decision.many("used_for")
    )
