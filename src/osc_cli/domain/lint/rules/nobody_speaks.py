from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class NobodySpeaks(Rule):
    """The compact says how the project speaks, and names nobody who does.

    In the hour when it matters everybody waits for everybody, or three people speak at once. Name a person, a role
    or a body under `speakers.spokesperson`.
    """

    meta = RuleMeta(
        code="OSC511",
        name="nobody-speaks",
        severity=Severity.NOTE,
        since="0.1.0",
        motive="In 2023 a speaker of a conference learned over three days from several people, each in their own "
        "name, that a talk had been moved, and from nobody why.",
        bad=SMALL + "communication:\n  channels: {forum: {join: open}}\n",
        good=SMALL + "communication:\n"
        "  channels: {forum: {join: open}}\n"
        "  speakers: {spokesperson: member, backup: ada of the board, second_reader: a friend}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a spokesperson where the article says something."""
        communication = subject.root.at("communication")
        if not any(key in communication for key in ("channels", "tlp", "scenarios")):
            return
        if subject.lacks("communication", "speakers", "spokesperson"):
            yield communication.key_finding(
                "nothing says who speaks for the project",
                "add `speakers: {spokesperson: …, backup: …, second_reader: …}`",
            )
