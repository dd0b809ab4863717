from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class HandlersJudgeThemselves(Rule):
    """A report about the people who handle reports goes to the same people.

    `if_accused`, `if_leader_accused` and `if_none_free` exist because those who usually decide cannot. Where they
    lead back to the handlers, the way out is painted on the wall. Name another body, a contact outside, or a
    person.
    """

    meta = RuleMeta(
        code="OSC403",
        name="handlers-judge-themselves",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="The moderators of Rust resigned in 2021 because the team above them was answerable to nobody but "
        "itself.",
        bad=SMALL + "conduct:\n  handlers: {body: the stewards, if_accused: the stewards}\n",
        good=SMALL + "conduct:\n  handlers: {body: the stewards, if_accused: somebody whom the members choose}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look where the ways out lead."""
        handlers = subject.handling
        for key in ("if_accused", "if_none_free"):
            way_out = handlers.node.at(key)
            if way_out.value is not None and way_out.value in handlers.names:
                yield way_out.finding(
                    f"`{key}` leads back to `{way_out.value}`, who handle reports anyway",
                    "name another body, a contact outside, or a person",
                )
