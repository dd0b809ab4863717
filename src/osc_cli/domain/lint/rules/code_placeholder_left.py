from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class CodePlaceholderLeft(Rule):
    """The code of conduct that the project supplies has a gap which nobody filled.

    Published codes leave places for each project to write: how one can report, and what follows. `osc render` fills in
    the contacts, the measures and the name from the compact, where it prints the file. A gap that it cannot fill, or
    one in a text that people read as it stands, is an open door to nowhere.
    """

    meta = RuleMeta(
        code="OSC791",
        name="code-placeholder-left",
        severity=Severity.ERROR,
        since="0.1.0",
        motive="Well-known projects published a code of conduct that still said to report to a placeholder; one "
        "maintainer called that worse than none, for it promises a channel that does not answer.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "conduct: {code: {base: Kindness code, file: kindness.md}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "conduct: {code: {base: Kindness code, file: kindness.md}, "
        "intake: {contacts: {mail: {kind: e-mail, address: help@riverbank.example}}}}\n",
        beside=(
            ("kindness.md", "# Kindness code\n\nWrite to [INSERT CONTACT METHOD]. From https://kindness.example.\n"),
        ),
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for what is left to fill in, and ask whether the compact fills it."""
        code = subject.surroundings.code
        if code is None or code.text is None:
            return
        from osc_cli.domain.adopted_code import Wanted, placeholders  # few compacts supply a file

        contacts = [entry for _, entry in subject.root.entries("conduct", "intake", "contacts") if "address" in entry]
        for found in placeholders(code.text):
            if not code.printed:
                hint = "write it into that file"
            elif found.wanted is Wanted.CONTACT and not contacts:
                hint = "declare `conduct.intake.contacts`, each with its `address`"
            elif found.wanted is Wanted.OTHER:
                hint = "write it into that file; the compact cannot tell it"
            else:
                continue
            yield subject.root.at("conduct", "code", "file").finding(
                f"{code.path}:{found.line} still says `{found.shown}`", hint
            )
