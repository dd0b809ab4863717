from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class PlainYamlOnly(Rule):
    """A compact uses an anchor, an alias, a merge key, a tag, a directive or a second document.

    With these a line means what stands elsewhere, or something else than it says, and a small file can become an
    enormous one. A compact is read aloud by people who have never heard of them. A text that begins with "&", "*"
    or "!" goes in quotes.
    """

    meta = RuleMeta(
        code="OSC006",
        name="plain-yaml-only",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="A file of 430 bytes with nine levels of aliases kept a common validator busy for more than a minute.",
        bad="compact: 1\n"
        "project: {name: Riverbank}\n"
        "roles: {member: {name: &title Member}}\n"
        "decisions: {proposal: {name: *title, electorate: member, passes: [agree > disagree]}}\n",
        good="compact: 1\n"
        "project: {name: Riverbank}\n"
        "roles: {member: {name: Member}}\n"
        "decisions: {proposal: {name: Member, electorate: member, passes: [agree > disagree]}}\n",
    )
