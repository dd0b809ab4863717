from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class FileTooLarge(Rule):
    """A compact is larger than 256 KiB.

    That is some thirty times a long compact. A larger file is refused unread, so that a wrong or hostile file never
    costs a check more than a look at its size. Long texts belong in files of their own.
    """

    meta = RuleMeta(
        code="OSC002",
        name="file-too-large",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="A file of 61 MB kept a common YAML reader busy for four minutes and filled five gigabytes of memory.",
        bad="compact: 1\n" + "# This comment stands here eight thousand times.\n" * 8_000,
        good="compact: 1\n"
        "project: {name: Riverbank}\n"
        "roles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )
