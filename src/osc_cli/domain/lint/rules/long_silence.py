from collections.abc import Iterator

from osc_cli.domain.communication.cadences import RHYTHMS
from osc_cli.domain.compact.durations import hours
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class LongSilence(Rule):
    """The project allows itself to be silent for longer than people bear.

    While nothing is said, others tell the story. The longest silences that we suggest for volunteers are two days
    in an attack, one in an outage, a week in a public crisis, two weeks for a reporter and a month for a planned
    change. "Nothing new" is a message too.
    """

    meta = RuleMeta(
        code="OSC514",
        name="long-silence",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="NixOS was silent for about ten days in 2024 and its board regretted it; GNOME told its members two "
        "months later that a director had gone.",
        bad=SMALL + "communication:\n  cadence: {public-crisis: {silence_at_most: 3 weeks}}\n",
        good=SMALL + "communication:\n  cadence: {public-crisis: {silence_at_most: 7 days}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare each class with the longest silence that is suggested for it."""
        for name, cadence in subject.root.entries("communication", "cadence"):
            suggested, silence = RHYTHMS.get(name), cadence.at("silence_at_most")
            longest = suggested.silence_at_most if suggested else None
            if silence.value is not None and longest is not None and hours(silence.value) > hours(longest):
                yield silence.finding(
                    f"`{name}` allows {silence.value} of silence; people bear about {longest}",
                    "promise less news more often: `nothing new` is a message too",
                )
