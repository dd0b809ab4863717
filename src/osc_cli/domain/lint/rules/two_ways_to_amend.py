from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject


class TwoWaysToAmend(Rule):
    """Two places say differently how the same part of the compact is changed.

    `amendments`, the power `amend` and the `amended_by` of a decision all answer the question "who may change this?".
    When they differ, the easier way is the one that will be used.
    """

    meta = RuleMeta(
        code="OSC105",
        name="two-ways-to-amend",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="One group decided by rough consensus in its readme and by simple majority in its operations page.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  proposal: {electorate: member, passes: [agree > disagree], amended_by: proposal}\n"
        "  bylaws: {electorate: member, passes: [agree > 2 * disagree]}\n"
        "amendments: {decisions: {by: bylaws}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  proposal: {electorate: member, passes: [agree > disagree], amended_by: bylaws}\n"
        "  bylaws: {electorate: member, passes: [agree > 2 * disagree]}\n"
        "amendments: {decisions: {by: bylaws}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Hold every statement about amendment against the article that governs the same part."""
        root = subject.root
        whole = root.at("amendments", "everything", "by")
        yield from _differ(root.at("powers", "amend", "by"), whole, "the compact")
        for name, decision in root.entries("decisions"):
            single = root.at("amendments", f"decisions.{name}", "by")
            article = root.at("amendments", "decisions", "by")
            governing = next((node for node in (single, article) if node.value is not None), single)
            yield from _differ(decision.at("amended_by"), governing, f"`{name}`")


def _differ(said: Node, governing: Node, what: str) -> Iterator[Finding]:
    if said.value is not None and governing.value is not None and said.value != governing.value:
        place = ".".join(str(segment) for segment in governing.route)
        yield said.finding(
            f"here {what} is changed by `{said.value}`, but `{place}` says `{governing.value}`", "keep one of the two"
        )
