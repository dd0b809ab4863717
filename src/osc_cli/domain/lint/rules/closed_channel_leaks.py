from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class ClosedChannelLeaks(Rule):
    """A channel has a door, and what is said there goes out by another way.

    A public archive, a bridge to another network or a tool that records carries every message to people whom nobody
    let in. So the channel can carry only TLP:CLEAR. Shut that way, or say openly that the channel is public.
    """

    meta = RuleMeta(
        code="OSC520",
        name="closed-channel-leaks",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="OpenTelemetry bans recorders and note-taking tools from its meetings: who listens is not only who is"
        " in the room.",
        bad=SMALL + "communication:\n  channels: {core: {join: invitation, bridges: true}}\n",
        good=SMALL + "communication:\n  channels: {core: {join: invitation, bridges: false}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a way out of each channel that has a door."""
        for channel in subject.channels:
            if channel.node.at("join").value not in ("invitation", "named"):
                continue
            for key, leak, words in _LEAKS:
                way = channel.node.at(key)
                if way.value == leak:
                    yield way.finding(
                        f"one must be invited to `{channel.name}`, but {words}: it can carry only TLP:CLEAR",
                        "shut that way out, or let the channel be open",
                    )
                    break


_LEAKS = (
    ("archive", "public", "anyone can read its archive"),
    ("bridges", True, "a bridge carries messages elsewhere"),
    ("recorders", "allowed", "tools may record it"),
)
