from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class AdoptedCodeLicence(Rule):
    """A published code is named with a licence that it does not have.

    Version 3.0 of the Contributor Covenant is under CC-BY-SA-4.0, versions up to 2.1 are under CC-BY-4.0. The
    licence of your repository does not replace it: whoever copies the text from you relies on what you say here.
    """

    meta = RuleMeta(
        code="OSC425",
        name="adopted-code-licence",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="One work group keeps a code under a share-alike licence in a repository under a non-commercial one; "
        "both cannot hold for the same text.",
        bad=SMALL + "conduct:\n"
        "  code: {base: Contributor Covenant, version: '3.0', license: CC-BY-4.0}\n"
        "  intake: {contacts: {post: {address: help@lake.example, outside_body: true}}}\n",
        good=SMALL + "conduct:\n"
        "  code: {base: Contributor Covenant, version: '3.0', license: CC-BY-SA-4.0}\n"
        "  intake: {contacts: {post: {address: help@lake.example, outside_body: true}}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the licence that is said with that of the code, where it is sure."""
        code = subject.root.at("conduct", "code")
        licence, known = code.at("license"), _known(str(code.at("base").value), str(code.at("version").value))
        if licence.value is not None and known is not None and licence.value != known:
            yield licence.finding(
                f"`{code.at('base').value}` is under {known}, not under {licence.value}", f"write `license: {known}`"
            )


def _known(base: str, version: str) -> str | None:
    """Return the licence of the one code whose licence is sure; the first digit of its version decides."""
    if "contributor covenant" not in base.lower().replace("-", " ") or not version[:1].isdigit():
        return None
    return "CC-BY-4.0" if version[0] in "12" else "CC-BY-SA-4.0"
