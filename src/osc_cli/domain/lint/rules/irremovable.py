from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.authority import listed
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject


class Irremovable(Rule):
    """Nobody can remove the holders of a role or a body that has power.

    They leave when they like: there is no term that ends, no removal, no recall, and nobody holds the power
    `remove`. Reported are roles whose only way out is resignation, and bodies whose seats are elected, appointed or
    listed by name. Where one person holds every power, nobody else could remove them, and nothing is reported.
    """

    meta = RuleMeta(
        code="OSC303",
        name="irremovable",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="NixOS, WordPress and Drupal each had a conflict about somebody whom no rule could remove; at NixOS "
        "an open letter had to take the place of a vote.",
        bad="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}, leaves: {resignation: {}}}}\n"
        "powers: {merge: {held_by: member, by: vote}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
        good="compact: 1\nproject: {name: Riverbank}\n"
        "roles: {member: {name: Member, enters: {through: nomination, by: vote}, leaves: {resignation: "
        "{}, removal: {by: vote}}}}\npowers: {merge: {held_by: member, by: vote}}\ndecisions:\n"
        "  vote: {electorate: {roles: member, without: [subject]}, open_for: 7 days, passes: [agree > "
        "disagree], quorum: [agree >= 3], tie: fails}\namendments: {everything: {by: vote}}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for power that never ends against its holder's will."""
        authority = subject.authority
        if authority.is_one_person or authority.somebody_removes:
            return
        for name, role in subject.whole("roles"):
            powers = authority.powers_of(name)
            ways = {way for way, _ in role.entries("leaves")} if "leaves" in role else None
            bodies = [body for _, body in authority.bodies_of.get(name, ())]
            if powers and ways == {"resignation"} and "term" not in role and not any(map(_ends, bodies)):
                yield role.at("leaves").key_finding(_nobody(name, powers), _HINT)
        for name, body in subject.whole("bodies"):
            powers = authority.powers.get(name, ())
            if powers and _is_closed(body) and not _ends(body):
                yield body.key_finding(_nobody(name, powers), _HINT)


_HINT = "add a `term`, or say who may remove them and by which decision"


def _nobody(name: str, powers: tuple[str, ...]) -> str:
    return f"nobody can remove the holders of `{name}`, who hold {listed(powers)}"


def _ends(body: Node) -> bool:
    return "term" in body or "recall" in body


def _is_closed(body: Node) -> bool:
    """Whether seats are given, and not simply taken by who comes; what stands outside is not ours to regulate."""
    filled = body.at("filled_by")
    given = "election" in filled or "appointed_by" in filled or ("holders" in body and "volunteers_from" not in filled)
    return given and "made_of" not in body and body.at("external").value is not True
