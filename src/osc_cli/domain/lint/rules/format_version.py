from collections.abc import Iterator

from osc_cli.domain.compact.version import FORMAT_VERSION
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class FormatVersion(Rule):
    """The file does not say which version of the format it is written in, or names one that this toolkit cannot read.

    A compact lives for years and the format will grow. The line `compact: 1` at the top lets every tool know how to
    read the file, and lets an old tool say "this is too new for me" instead of guessing.
    """

    meta = RuleMeta(
        code="OSC011",
        name="format-version",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="Tools that guess the format of a file read it wrongly for years before somebody notices.",
        bad="compact: 2\nproject: {name: Riverbank}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the declared version with the one that this toolkit reads."""
        version = subject.root.at("compact")
        if version.value is None:
            yield version.finding(
                "the file does not say which format it is written in",
                f"begin the file with `compact: {FORMAT_VERSION}`",
            )
        elif version.value == 0 and not isinstance(version.value, bool):
            yield version.finding(
                f"this compact is written in the older format 0; this toolkit reads format {FORMAT_VERSION}",
                "run `osc migrate`",
            )
        elif not isinstance(version.value, int) or isinstance(version.value, bool) or version.value < 1:
            yield version.finding(
                f"`compact` names the version of the format: {FORMAT_VERSION}", f"write `compact: {FORMAT_VERSION}`"
            )
        elif version.value > FORMAT_VERSION:
            yield version.finding(
                f"this compact is written in format {version.value}; this toolkit reads format {FORMAT_VERSION}",
                "install a newer osc-cli",
            )
