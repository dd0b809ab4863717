from collections.abc import Iterator, Mapping

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.compact.shape import walk
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject


class MinimumAboveMaximum(Rule):
    """Two bounds contradict each other: the least is more than the most.

    Nothing can satisfy both, so the rule can never be followed.
    """

    meta = RuleMeta(
        code="OSC104",
        name="minimum-above-maximum",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="Two texts of one project gave different lengths for the same vote; nobody could say which held.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  proposal:\n    {open_for: {at_least: 14 days, at_most: 1 week}, electorate: member,\n"
        "     passes: [agree > disagree]}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  proposal:\n    {open_for: {at_least: 7 days, at_most: 2 weeks}, electorate: member,\n"
        "     passes: [agree > disagree]}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare `min` with `max` and `at_least` with `at_most` wherever both stand."""
        for route, value, _ in walk(subject.root.value, subject.shape):
            if not isinstance(value, Mapping) or not ("max" in value or "at_most" in value):
                continue
            node = Node(value, route)
            least, most = node.at("min").value, node.at("max").value
            if isinstance(least, int) and isinstance(most, int) and least > most:
                yield node.at("min").finding(f"the least is {least}, but the most is {most}", "swap or correct them")
            shortest, longest = node.at("at_least").value, node.at("at_most").value
            if isinstance(shortest, str) and isinstance(longest, str) and hours(shortest) > hours(longest):
                yield node.at("at_least").finding(
                    f"it must last at least {shortest}, but at most {longest}", "swap or correct them"
                )
