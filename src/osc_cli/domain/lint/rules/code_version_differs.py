from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class CodeVersionDiffers(Rule):
    """The compact names one version of the published code, and the file that the project supplies is another one.

    Versions differ in what they forbid and in what follows. After an upgrade of the text, change `version` too, and
    read `osc render --diff` before you commit it.
    """

    meta = RuleMeta(
        code="OSC793",
        name="code-version-differs",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The text of one published version was changed without a new number, so that a foundation pins the "
        "commit; and projects that moved from 2.1 to 3.0 did so in some translations only.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "conduct: {code: {base: Kindness code, version: '1.0', file: kindness.md}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "conduct: {code: {base: Kindness code, version: '2.0', file: kindness.md}}\n",
        beside=(("kindness.md", "# Kindness code\n\nVersion 2.0 of https://kindness.example/version/2/0/.\n"),),
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the version that is declared with the one that the text says it is."""
        code, version = subject.surroundings.code, subject.root.at("conduct", "code", "version")
        if code is None or code.text is None or not isinstance(version.value, str):
            return
        from osc_cli.domain.adopted_code import same_version, version_of  # few compacts supply a file

        found = version_of(code.text)
        if found and not same_version(found, version.value):
            yield version.finding(
                f"{code.path} is version {found}, not {version.value}",
                f"write `version: '{found}'`, or supply the text of version {version.value}",
            )
