from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class ChannelWithOneOwner(Rule):
    """One person alone can administer a channel that the project relies on.

    When that account is lost, taken over or its owner gone, the project cannot even say so where people look. Two
    owners are enough. A project of one person is left alone with this.
    """

    meta = RuleMeta(
        code="OSC519",
        name="channel-with-one-owner",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2021 a network's new owner took over hundreds of channels; the sole owner of Vim's organisation "
        "died in 2023, and the usual way of the platform would have closed the account.",
        bad=SMALL + "people: {ada: {}, ben: {}}\ncommunication:\n  channels: {forum: {join: open, owners: [ada]}}\n",
        good=SMALL + "people: {ada: {}, ben: {}}\n"
        "communication:\n"
        "  channels: {forum: {join: open, owners: [ada, ben]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Count the owners of each official channel."""
        people = subject.declared("people")
        for channel in subject.channels:
            owners = list(channel.node.many("owners"))
            if channel.is_official and len(owners) == 1 and owners[0].value in people and not subject.is_one_person:
                yield owners[0].finding(
                    f"`{owners[0].value}` alone can administer `{channel.name}`", "give a second person the keys"
                )
