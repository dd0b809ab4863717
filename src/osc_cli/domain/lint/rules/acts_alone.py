from collections.abc import Iterator

from osc_cli.domain.compact.power_names import STANDARD_POWERS
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class ActsAlone(Rule):
    """One person alone may do something that others cannot undo.

    Spending, relicensing, removing, handing over or closing: each holder may do it without anybody else, with no
    appeal and no confirmation. Two who act together, a decision, or an appeal are enough. Where one person holds
    every power there is nobody to ask, and nothing is reported.
    """

    meta = RuleMeta(
        code="OSC321",
        name="acts-alone",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2016 one author withdrew 273 packages from npm at one go; in 2018 a lead of Lerna changed its "
        "licence alone, and was removed the next day.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}, leaves: {removal: {by: "
        "vote}}}}\n"
        "powers: {merge: {held_by: member, by: vote}, relicense: {held_by: member, acting_together: 1}}\n"
        "decisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}, leaves: {removal: {by: "
        "vote}}}}\n"
        "powers: {merge: {held_by: member, by: vote}, relicense: {held_by: member, acting_together: 3}}\n"
        "decisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look at the powers that do lasting harm."""
        for name in () if subject.authority.is_one_person else _GRAVE:
            power = subject.root.at("powers", name)
            together = power.at("acting_together")
            checked = any(key in power for key in ("by", "ratified_by", "expires_after", "appeal_to"))
            if together.value == 1 and not checked:
                yield together.finding(
                    f"one person alone may {STANDARD_POWERS[name]}", "let two act together, or add `by` or `appeal_to`"
                )


_GRAVE = ("remove", "sanction", "spend", "contract", "amend", "relicense", "transfer-asset", "archive")
