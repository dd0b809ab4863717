from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class CodeWithoutAttribution(Rule):
    """The project supplies the text of a published code, and the file does not say whose text it is.

    Most published codes may be used by anybody who names them, links to them and keeps their licence. Usually the text
    ends with a paragraph that does so: keep it.
    """

    meta = RuleMeta(
        code="OSC792",
        name="code-without-attribution",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The Contributor Covenant 3.0 is under CC BY-SA 4.0 and its earlier versions under CC BY 4.0: both ask "
        "for attribution, and the first for the same licence. One working group kept such a text under a licence that "
        "forbids commercial use.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "conduct: {code: {base: Kindness code, url: 'https://kindness.example/1/0', license: CC-BY-4.0, "
        "file: other.md}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "conduct: {code: {base: Kindness code, url: 'https://kindness.example/1/0', license: CC-BY-4.0, "
        "file: kindness.md}}\n",
        beside=(
            ("kindness.md", "# Be kind\n\nThe Kindness code, from kindness.example, under CC BY 4.0.\n"),
            ("other.md", "# Be kind\n\nAlways.\n"),
        ),
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for the name, the source and the licence in the text."""
        code, declared = subject.surroundings.code, subject.root.at("conduct", "code")
        base = declared.at("base").value
        if code is None or code.text is None or not isinstance(base, str) or base == "own":
            return
        from osc_cli.domain.adopted_code import missing_attribution  # few compacts supply a file

        url, licence = (declared.at(key).value for key in ("url", "license"))
        missing = missing_attribution(code.text, base, url, licence)
        if missing:
            yield declared.at("file").finding(
                f"{code.path} does not say {' or '.join(missing)}", "keep the paragraph that says whose text it is"
            )
