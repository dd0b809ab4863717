from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.electorates import groups
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject


class TieWithoutChair(Rule):
    """The chair decides a tie, and nobody knows who the chair is.

    On the evening of a tie it is too late to find out: whoever is named then is named for how they will decide. Write
    `chair` where the body is declared, by name or by who chooses them; or choose another way out of a tie.
    """

    meta = RuleMeta(
        code="OSC221",
        name="tie-without-chair",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Debian's constitution names who casts the deciding vote in each body, the Project Leader or the chair "
        "of the committee, and how that chair is chosen; most texts only say that the chair decides.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\nbodies:\n"
        "  board: {name: Board, seats: 4, filled_by: {appointed_by: member}}\n"
        "decisions:\n  proposal: {electorate: board, open_for: 7 days, passes: [agree > disagree], "
        "quorum: [agree >= 2], tie: chair decides}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\nbodies:\n"
        "  board: {name: Board, seats: 4, chair: {chosen_by: board}, filled_by: {appointed_by: member}}\n"
        "decisions:\n  proposal: {electorate: board, open_for: 7 days, passes: [agree > disagree], "
        "quorum: [agree >= 2], tie: chair decides}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for the chair of whoever votes."""
        for name, decision in subject.root.entries("decisions"):
            if decision.at("tie").value != "chair decides":
                continue
            chairs = [body.at("chair") for body in _bodies(subject.root, name, decision) if "chair" in body]
            if not chairs and not _is_a_role(subject.root):
                yield decision.at("tie").finding(
                    f"the chair decides a tie in `{name}`, and nothing says who that is",
                    "declare `chair: {held_by: …}` or `chair: {chosen_by: …}` in the body that votes, "
                    "or choose another way, such as `tie: fails`",
                )
            elif chairs and all(chair.at("casting_vote").value is False for chair in chairs):
                yield decision.at("tie").finding(
                    f"the chair decides a tie in `{name}`, but `{chairs[0].route[1]}` gives its chair no casting vote",
                    "take out `casting_vote: false`, or choose another way, such as `tie: fails`",
                )


def _bodies(root: Node, name: str, decision: Node) -> Iterator[Node]:
    """Yield the bodies that vote: those that are named, that decide like this, or that the named roles make up."""
    voters = set(groups(decision.at("electorate")))
    for _, node in decision.entries("houses"):
        voters |= set(groups(node.at("electorate")))
    for body, node in root.entries("bodies"):
        made_of = {str(role.value) for role in node.many("made_of")}
        if body in voters or made_of & voters or node.at("decides_by").value == name:
            yield node


def _is_a_role(root: Node) -> bool:
    """Whether somebody is called chair without being the chair of a body."""
    return any("chair" in f"{name} {role.at('name').value}".lower() for name, role in root.entries("roles"))
