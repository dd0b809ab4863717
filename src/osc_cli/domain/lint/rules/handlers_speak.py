from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class HandlersSpeak(Rule):
    """A body that stands apart in order to handle reports also speaks for the project.

    Whoever knows the file cannot answer the press about it without saying too much or seeming to hide something.
    Let others speak; they know only what may be said.
    """

    meta = RuleMeta(
        code="OSC426",
        name="handlers-speak",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Django's conduct group never comments on a case, its board does; in 2017 two voices of one project "
        "gave two reasons for the same measure.",
        bad=SMALL + "conduct:\n"
        "  handlers: {body: the stewards, independence: {level: separate body}}\n"
        "communication:\n"
        "  speakers: {spokesperson: the stewards, backup: ada of the board, second_reader: a friend}\n",
        good=SMALL + "conduct:\n"
        "  handlers: {body: the stewards, independence: {level: separate body}}\n"
        "communication:\n"
        "  speakers: {spokesperson: the board, backup: ada of the board, second_reader: a friend}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare those who speak with those who handle, where these stand apart."""
        handlers = subject.handling
        if handlers.node.at("independence", "level").value not in ("separate body", "external"):
            return
        for key in ("spokesperson", "backup"):
            speaker = subject.root.at("communication", "speakers", key)
            if speaker.value is not None and speaker.value in {*handlers.names, *handlers.people}:
                yield speaker.finding(
                    f"`{speaker.value}` handles reports and speaks for the project",
                    "let somebody speak who does not know the files",
                )
