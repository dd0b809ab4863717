from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class CodeFileMissing(Rule):
    """The file that `conduct.code` names is not there.

    Then nobody can read the code that the project follows, and `osc render` cannot print it.
    """

    meta = RuleMeta(
        code="OSC790",
        name="code-file-missing",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="Checkers of repositories look for the code of conduct first; a link to a file that was moved reads as "
        "if there were none.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "conduct: {code: {base: Our kindness code, file: docs/kindness.md}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "conduct: {code: {base: Our kindness code, file: kindness.md}}\n",
        beside=(("kindness.md", "# Our kindness code\n\nFrom https://kindness.example.\n"),),
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Ask whether there is a text."""
        code = subject.surroundings.code
        if code is not None and code.text is None:
            yield subject.root.at("conduct", "code", "file").finding(
                f"there is no file {code.path}", "write its path from the root of the repository"
            )
