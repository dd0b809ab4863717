from collections.abc import Iterator

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class SilenceBeforeTheNextWord(Rule):
    """The next word is promised for later than the longest silence allows.

    Both are promises to the same people, and one of them breaks the other. Usually one number is a slip.
    """

    meta = RuleMeta(
        code="OSC515",
        name="silence-before-the-next-word",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="RubyGems gave its full account six and a half months after maintainers had lost access.",
        bad=SMALL + "communication:\n  cadence: {outage: {every: 3 days, silence_at_most: 1 day}}\n",
        good=SMALL + "communication:\n  cadence: {outage: {every: 12 hours, silence_at_most: 1 day}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the two times of each rhythm."""
        places = [*subject.root.entries("communication", "cadence")]
        for name, scenario in subject.root.entries("communication", "scenarios"):
            places.append((name, scenario.at("cadence")))
        for name, cadence in places:
            every, silence = cadence.at("every"), cadence.at("silence_at_most")
            if every.value is None or silence.value is None or hours(every.value) <= hours(silence.value):
                continue
            yield every.finding(
                f"`{name}` promises a word every {every.value}, and allows only {silence.value} of silence",
                "correct one of the two",
            )
