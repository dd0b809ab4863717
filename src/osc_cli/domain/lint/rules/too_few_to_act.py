from collections.abc import Iterator

from osc_cli.domain.compact.identifiers import people_in_words
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.electorates import size_of
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class TooFewToAct(Rule):
    """More people must act together than hold the power.

    Nobody can use the power, and that comes out on the day it is needed. Let fewer act together, or more people hold
    it.
    """

    meta = RuleMeta(
        code="OSC331",
        name="too-few-to-act",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="A rule of two keys protects only where there are two people with a key; with one it locks the door "
        "for good.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {officer: {name: Officer, size: 1, enters: {through: nomination, by: vote}, leaves: {removal: {by: "
        "vote}}}}\n"
        "powers: {archive: {held_by: officer, acting_together: 2}}\n"
        "decisions:\n"
        "  vote: {electorate: {roles: officer, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 1], tie: fails}\namendments: {everything: {by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {officer: {name: Officer, size: 3, enters: {through: nomination, by: vote}, leaves: {removal: {by: "
        "vote}}}}\n"
        "powers: {archive: {held_by: officer, acting_together: 2}}\n"
        "decisions:\n"
        "  vote: {electorate: {roles: officer, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 1], tie: fails}\namendments: {everything: {by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare `acting_together` with how many hold each power, where the compact says it."""
        for name, power in subject.whole("powers"):
            together, held_by = power.at("acting_together"), power.at("held_by")
            size = size_of(subject.root, held_by)
            if isinstance(together.value, int) and size is not None and together.value > size.eligible:
                whose = " and ".join(f"`{holder.value}`" for holder in held_by.many())
                count = people_in_words(size.eligible)
                yield together.finding(
                    f"`{name}` needs {together.value} who act together, and {whose} is {count}",
                    "let fewer act together, or let more people hold the power",
                )
