from osc_cli.domain.diagnostics import Severity
from osc_cli.domain.lint.rule import Rule, RuleMeta


class LabelSpelling(Rule):
    """A label is not spelled as TLP 2.0 spells it.

    It is read all the same, and the documents print it properly. People who copy it from the compact into a subject
    line would spread a label that their readers' tools do not know. `WHITE` belongs to version 1.0; since August 2022
    it is `CLEAR`. In a compact a label stands without its prefix.
    """

    meta = RuleMeta(
        code="OSC501",
        name="label-spelling",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="MISP keeps WHITE as a synonym, OCSF writes `AMBER STRICT`, CycloneDX `AMBER_AND_STRICT`: tools that "
        "exchange labels already disagree about their names.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "communication: {tlp: {artefacts: {agenda: WHITE}}}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
        "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"
        "communication: {tlp: {artefacts: {agenda: CLEAR}}}\n",
        fixable=True,
    )
