from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class GreenWithoutADoor(Rule):
    """TLP:GREEN is used, and no channel has a door.

    GREEN goes to the community and never to a place that everyone can read. In a project whose channels anyone can
    join or read there is no such place, so a GREEN text is public or is told to nobody. Add a channel that one is
    let into, or label the text CLEAR.
    """

    meta = RuleMeta(
        code="OSC503",
        name="green-without-a-door",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="OpenSSF wanted TLP:GREEN for its list on attacks and settled for CLEAR, because signing up is open "
        "and the archive is public.",
        bad=SMALL + "communication:\n"
        "  tlp: {artefacts: {draft: GREEN}, terms: {community: our members}}\n"
        "  channels: {forum: {join: open, archive: public}}\n",
        good=SMALL + "communication:\n"
        "  tlp: {artefacts: {draft: GREEN}, terms: {community: our members}}\n"
        "  channels: {forum: {join: open, archive: public}, members-room: {join: approval}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a closed channel where GREEN is used."""
        if not subject.channels or any(channel.widest != "CLEAR" for channel in subject.channels):
            return
        for use in subject.label_uses:
            if use.value == "GREEN":
                yield use.finding(
                    "TLP:GREEN must not stand where everyone can read, and every channel here is such a place",
                    "add a channel that one is let into (`join: approval`), or use CLEAR",
                )
