from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class OneVoiceOnly(Rule):
    """One person speaks for the project, and nobody when that person cannot.

    People sleep, travel, fall ill, and are sometimes what it is about. Name a `backup`. A project of one person has
    none, and is left alone with this.
    """

    meta = RuleMeta(
        code="OSC512",
        name="one-voice-only",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Handbooks for incidents name one voice and a backup; in 2023 several people of one project spoke for"
        " days, each in their own name.",
        bad=SMALL + "people: {ada: {}, ben: {}}\n"
        "communication:\n"
        "  speakers: {spokesperson: ada, second_reader: a friend}\n",
        good=SMALL + "people: {ada: {}, ben: {}}\n"
        "communication:\n"
        "  speakers: {spokesperson: ada, backup: ben, second_reader: a friend}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a backup where a person speaks."""
        speakers = subject.root.at("communication", "speakers")
        speaker = speakers.at("spokesperson")
        if speaker.value is None or not subject.lacks("communication", "speakers", "backup"):
            return
        if speaker.value in subject.declared("people") and not subject.is_one_person:
            yield speaker.finding(
                f"`{speaker.value}` alone speaks for the project, and nobody when they cannot",
                "name somebody under `backup`, or let a role speak",
            )
