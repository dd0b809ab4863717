from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Reorder, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class UnsortedRoster(Rule):
    """The people of the roster are not in the order of their handles.

    When each person has a line and the lines are sorted, two changes that add somebody seldom meet in the same place,
    and everybody finds a name at once. The order says nothing about rank; `holders` and seats do that.
    """

    meta = RuleMeta(
        code="OSC116",
        name="unsorted-roster",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="A list of contributors that grew at its end brought merge conflicts again and again (sktime, issue "
        "5650); Kubernetes sorts its rosters by handle for that reason.",
        bad="compact: 1\nproject: {name: Riverbank}\npeople:\n  chi: {name: Chi Example}\n  ada: {name: Ada Example}\n"
        "  ben: {name: Ben Example}\nroles: {member: {name: Member, holders: [ada, ben, chi]}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        good="compact: 1\nproject: {name: Riverbank}\npeople:\n  ada: {name: Ada Example}\n  ben: {name: Ben Example}\n"
        "  chi: {name: Chi Example}\nroles: {member: {name: Member, holders: [ada, ben, chi]}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
        fixable=True,
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the order of the handles with the sorted one."""
        people = subject.root.at("people")
        handles = list(people.value) if isinstance(people.value, dict) else []
        ordered = sorted(handles, key=lambda handle: (handle.casefold(), handle))
        if handles == ordered:
            return
        late = next(handle for handle, expected in zip(handles, ordered, strict=True) if handle != expected)
        yield people.key_finding(
            f"the roster is not sorted: `{late}` stands too early", "sort the people by handle"
        )._replace(fix=Reorder(people.route, tuple(ordered)))
