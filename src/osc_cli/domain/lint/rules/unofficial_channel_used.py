from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class UnofficialChannelUsed(Rule):
    """A situation is announced where the project does not stand behind what is said.

    A channel with `official: false` is run by others. Readers cannot tell your word there from anyone's, and
    whoever runs it can speak, delete and ban in your name.
    """

    meta = RuleMeta(
        code="OSC522",
        name="unofficial-channel-used",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2024 the board of Godot had to say that the moderator of an unofficial space was not theirs.",
        bad=SMALL + "communication:\n"
        "  channels: {fans: {join: open, official: false}}\n"
        "  scenarios: {closing: {channels: [fans]}}\n",
        good=SMALL + "communication:\n"
        "  channels: {site: {join: read-only}}\n"
        "  scenarios: {closing: {channels: [site]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look up whether the project stands behind each channel."""
        unofficial = {channel.name for channel in subject.channels if not channel.is_official}
        for name, scenario in subject.root.entries("communication", "scenarios"):
            for channel in scenario.many("channels"):
                if channel.value in unofficial:
                    yield channel.finding(
                        f"`{name}` is announced in `{channel.value}`, which is not official",
                        "choose a channel that the project runs itself",
                    )
