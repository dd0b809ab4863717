from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class NoSecondReader(Rule):
    """Somebody speaks for the project, and nobody reads along when a text is about a person.

    Two pairs of eyes see the name that should not stand there, and the tone. A single maintainer asks a friend from
    another project; the name of a role is enough here.
    """

    meta = RuleMeta(
        code="OSC513",
        name="no-second-reader",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2019 a company named a volunteer to the press and announced her removal on the evening before a "
        "holiday; it later apologised for both.",
        bad=SMALL + "communication:\n  speakers: {spokesperson: member}\n",
        good=SMALL + "communication:\n"
        "  speakers: {spokesperson: member, second_reader: a friend from another project}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a second reader beside the spokesperson."""
        speakers = subject.root.at("communication", "speakers")
        speaker, reader = speakers.at("spokesperson"), speakers.at("second_reader")
        if speaker.value is None:
            return
        if subject.lacks("communication", "speakers", "second_reader"):
            yield speaker.finding(
                "nobody reads along before a text about a person goes out",
                "name somebody under `second_reader`; outside the project if you are alone",
            )
        elif reader.value == speaker.value and speaker.value in subject.declared("people"):
            yield reader.finding(f"`{reader.value}` reads their own texts", "name a second person")
