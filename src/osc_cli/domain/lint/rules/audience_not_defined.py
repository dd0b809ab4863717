from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class AudienceNotDefined(Rule):
    """A label is used whose audience this compact does not define.

    TLP says "community", "organisation" and "clients" and leaves it to each group whom that means. Where nothing is
    said, readers must take it for the people who defend networks. Three short lines under `tlp.terms` are enough.
    """

    meta = RuleMeta(
        code="OSC504",
        name="audience-not-defined",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="The work group that wrote norms for open source labels its talk TLP:AMBER, and its own text leaves "
        "the words at the default of the security community.",
        bad=SMALL + "communication:\n  tlp: {artefacts: {notes: AMBER}, terms: {organisation: the maintainers}}\n",
        good=SMALL + "communication:\n"
        "  tlp: {artefacts: {notes: AMBER}, terms: {organisation: the maintainers, clients: packagers on our list}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look up the audience of each label once."""
        tlp = subject.root.at("communication", "tlp")
        said: set[str] = set()
        for use in subject.label_uses:
            missing = [
                term
                for term in _TERMS.get(use.value, ())
                if term not in said and subject.lacks(*tlp.route, "terms", term)
            ]
            said.update(missing)
            if missing:
                words = " and ".join(f"`{term}`" for term in missing)
                yield use.finding(
                    f"nothing says who is meant by the {words} of TLP:{use.value}",
                    f"say it under `tlp.terms`, as {words}",
                )


_TERMS = {"GREEN": ("community",), "AMBER": ("organisation", "clients"), "AMBER+STRICT": ("organisation",)}
