from collections.abc import Iterator

from osc_cli.domain.communication.labels import rank
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class ChannelTooOpen(Rule):
    """A situation is spoken about in channels that cannot carry its label.

    What anyone can join or read, what a bridge carries away and what a tool records is TLP:CLEAR in effect,
    whatever the message says. Choose a closed channel for the time while it goes on, or a wider label. A label that
    you do not declare is the one that the built-in card has.
    """

    meta = RuleMeta(
        code="OSC502",
        name="channel-too-open",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="The list on which open source projects share news of attacks is limited to TLP:CLEAR: anyone can "
        "sign up and its archive stands on the web, so no other label could be kept.",
        bad=SMALL + "communication:\n"
        "  channels: {forum: {join: open}}\n"
        "  scenarios:\n"
        "    closing: {channels: [forum], labels: {during: AMBER+STRICT}}\n",
        good=SMALL + "communication:\n"
        "  channels: {forum: {join: open}, core: {join: invitation}}\n"
        "  tlp: {terms: {organisation: the maintainers}}\n"
        "  scenarios:\n"
        "    closing: {channels: [core, forum], labels: {during: AMBER+STRICT}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the labels of each situation with what its channels can carry."""
        known = {channel.name: channel for channel in subject.channels}
        for name, scenario in subject.root.entries("communication", "scenarios"):
            chosen = [known.get(str(channel.value)) for channel in scenario.many("channels")]
            if not chosen or any(channel is None or channel.widest is None for channel in chosen):
                continue  # words, or a channel about which nothing is known
            most = max(rank(channel.widest) for channel in chosen if channel and channel.widest)
            declared = scenario.at("labels", "during")
            label = declared.value or subject.built_in_label(name)
            if label is not None and rank(label) > most:
                place = declared if declared.value else scenario.at("channels")
                yield place.finding(
                    f"`{name}` is TLP:{label} while it goes on, and none of its channels can carry that",
                    "add a channel that is closed enough, or choose a wider label",
                )
