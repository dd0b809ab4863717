from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class EmployerNotAConflict(Rule):
    """Handlers work for somebody, and the same employer is no reason to step aside.

    A colleague of the accused sits in judgment, and both report to one manager. Name the employer among the ties:
    under `out` where it takes the handler out of the case, under `no_vote` where advice is still welcome.
    """

    meta = RuleMeta(
        code="OSC411",
        name="employer-not-a-conflict",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="CNCF and Kubernetes limit how many handlers one employer may have; at Django a handler with the same"
        " employer is out of the case.",
        bad=SMALL + "people: {ada: {affiliation: Lake Works}, ben: {}}\n"
        "bodies: {stewards: {name: Stewards, holders: [ada, ben]}}\n"
        "conduct:\n"
        "  handlers:\n"
        "    body: stewards\n"
        "    conflicts: {out: [is a party to the case]}\n",
        good=SMALL + "people: {ada: {affiliation: Lake Works}, ben: {}}\n"
        "bodies: {stewards: {name: Stewards, holders: [ada, ben]}}\n"
        "conduct:\n"
        "  handlers:\n"
        "    body: stewards\n"
        "    conflicts: {out: [is a party to the case], no_vote: [works for the same employer]}\n"
        "    if_none_free: a friend of the project\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for the employer among the ties, where handlers have one."""
        handlers = subject.handling
        people = subject.root.at("people")
        conflicts = handlers.node.at("conflicts")
        employed = [person for person in handlers.people if "affiliation" in people.at(person)]
        if not employed or "conflicts" not in handlers.node or subject.lacks("conduct", "handlers", "conflicts"):
            return
        said = " ".join(str(tie.value).lower() for key in ("out", "no_vote") for tie in conflicts.many(key))
        if not any(word in said for word in _EMPLOYER):
            yield conflicts.key_finding(
                f"handlers have employers (`{employed[0]}`), and sharing one is no reason to step aside",
                "add `the same employer` under `out` or `no_vote`",
            )


_EMPLOYER = ("employ", "affiliat", "colleague", "company", "organisation", "organization", "works with", "work with")
"""How people write it."""
