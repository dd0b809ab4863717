from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class RightAndPrivilege(Rule):
    """The same thing is declared as a right and as a privilege.

    A right is had and can only be forfeited; a privilege is extended and can be withdrawn. Under both names nobody can
    tell whether it may be taken away.
    """

    meta = RuleMeta(
        code="OSC106",
        name="right-and-privilege",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The template of the Open Social Compact lists taking part in governance as a right and as a privilege.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "rights: {governance: {text: You take part in decisions., held_by: member}}\n"
        "privileges: {governance: {text: You may vote., held_by: member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "rights: {governance: {text: You take part in decisions., held_by: member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare ids and texts of both articles."""
        rights = dict(subject.root.entries("rights"))
        texts = {_plain(right.at("text").value): name for name, right in rights.items()}
        for name, privilege in subject.root.entries("privileges"):
            same = name if name in rights else texts.get(_plain(privilege.at("text").value))
            if same is not None:
                yield privilege.key_finding(
                    f"the privilege `{name}` is also declared as the right `{same}`",
                    "decide whether it can be withdrawn, and keep one of the two",
                )


def _plain(text: object) -> str:
    return " ".join(str(text).lower().split())
