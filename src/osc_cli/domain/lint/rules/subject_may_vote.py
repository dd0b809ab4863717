from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class SubjectMayVote(Rule):
    """A person whose removal is voted on may vote.

    The rule does not say that they step aside, so they do not have to, and in a small group their vote decides. Say
    `without: [subject]`; whether they count among the eligible follows from it.
    """

    meta = RuleMeta(
        code="OSC329",
        name="subject-may-vote",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="In 2017 ten members of the Node.js committee voted on complaints about one of their own; four "
        "members left over the result.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, leaves: {removal: {by: removal}}}}\ndecisions:\n"
        "  removal:\n"
        "    electorate: member\n"
        "    open_for: 7 days\n"
        "    passes: [agree >= 2/3 * cast, agree >= 5]\n"
        "    quorum: none\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, leaves: {removal: {by: removal}}}}\ndecisions:\n"
        "  removal:\n"
        "    electorate: {roles: member, without: [subject]}\n"
        "    open_for: 7 days\n"
        "    passes: [agree >= 2/3 * cast, agree >= 5]\n"
        "    quorum: none\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look at the decision behind each removal and recall, where the role or the body itself votes in it."""
        told: set[object] = set()
        for name, decision in _removals(subject):
            electorate = subject.root.at("decisions", str(decision), "electorate")
            without = {str(node.value) for node in electorate.many("without")} if "without" in electorate else set()
            if (
                subject.authority.same(name) in subject.authority.voters(decision)
                and not without
                and decision not in told
            ):
                told.add(decision)
                yield electorate.finding(
                    f"whoever is to be removed from `{name}` may vote on it in `{decision}`", "add `without: [subject]`"
                )


def _removals(subject: Subject) -> Iterator[tuple[str, object]]:
    """Yield each role and body with the decision that sends one of its people home."""
    for name, role in subject.whole("roles"):
        yield name, role.at("leaves", "removal", "by").value
    for name, body in subject.whole("bodies"):
        recall = body.at("recall")
        if recall.at("whole_body").value is not True:  # then nobody of it could be left to vote
            yield name, recall.at("by").value
