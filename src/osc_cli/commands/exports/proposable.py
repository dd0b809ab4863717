"""Which decisions a form in a public tracker may open: not those about a person, and not those of a closed body.

A form invites whoever reads it. One that asks for a conduct case would put a report where everybody reads it.
"""

import re
from typing import Any

from osc_cli.commands.exports.exported import Facts
from osc_cli.domain.compact.names import electors
from osc_cli.domain.compact.one_or_more import many

_PERSONAL = ("sanction", "moderate", "emergency-suspension")
"""Powers whose use is always about somebody."""
_WORDS = re.compile(
    r"\b(conduct|sanctions?|removals?|removing|suspensions?|suspending|expulsions?|expelling|bans?|banning|recalls?"
    r"|misconduct|complaints?|disciplin\w+|moderation)\b",
    re.IGNORECASE,
)
"""What a decision about a person is called."""


def kept_private(facts: Facts, decision: str) -> str | None:
    """Say why a decision has no public form; None where it may have one."""
    entry = facts.at("decisions", decision)
    who = _voters(entry)
    if set(who) & set(_only_for_cases(facts)):
        return "people who handle reports decide it, and a report belongs in no public tracker"
    if _about_people(facts, decision):
        return (
            "it is about a person, and such a case belongs in no public tracker; if it decides about other things too, "
            "`used_for` says so"
        )
    proposers = many((entry.get("needs") or {}).get("proposed_by"))
    if (proposers or who) and all(_is_closed(facts, one) for one in proposers or who):
        named = facts.names.people(proposers or who)
        return f"only {named} may propose it, as far as it is declared; `needs.proposed_by` names others"
    return None


def _voters(entry: Any) -> list[str]:
    houses = entry.get("houses") or {}
    groups = (entry.get("electorate"), *(house.get("electorate") for house in houses.values()))
    return [one for group in groups for one in electors(group)]


def _only_for_cases(facts: Facts) -> list[str]:
    """Return the bodies that handle reports and nothing else; in a small project the same people do everything."""
    others = [one for _, entry in _other_powers(facts) for one in many(entry.get("held_by"))]
    decisions = facts.entries("decisions").items()
    others += [one for decision, entry in decisions if _used_otherwise(facts, decision) for one in _voters(entry)]
    handlers = many(facts.at("conduct", "handlers", "body"))
    return [body for body in handlers if body in facts.entries("bodies") and body not in others]


def _other_powers(facts: Facts) -> list[tuple[str, Any]]:
    return [(power, entry) for power, entry in facts.entries("powers").items() if power not in (*_PERSONAL, "remove")]


def _about_people(facts: Facts, decision: str) -> bool:
    """Whether a measure needs it, or all that it is declared to be used for is about a person."""
    measures = (*(facts.at("conduct", "ladder") or ()), *(facts.at("powers", power) or {} for power in _PERSONAL))
    if any(decision in (measure.get("by"), measure.get("needs")) for measure in measures):
        return not _used_otherwise(facts, decision)
    entry = facts.at("decisions", decision)
    uses = entry.get("used_for") or [facts.names.name(decision, "decisions")]
    if all(_WORDS.search(use) for use in uses):
        return True
    return _ends_a_role(facts, decision) and not entry.get("used_for") and not _used_otherwise(facts, decision)


def _ends_a_role(facts: Facts, decision: str) -> bool:
    groups = (*facts.entries("roles").values(), *facts.entries("bodies").values())
    ends = [(group.get("leaves") or {}).get("removal") or {} for group in groups]
    ends += [group.get("recall") or {} for group in groups] + [facts.at("powers", "remove") or {}]
    return any(end.get("by") == decision for end in ends)


def _used_otherwise(facts: Facts, decision: str) -> bool:
    """Whether it also decides about things, so that there is something to propose in public."""
    things = [entry.get("by") for _, entry in _other_powers(facts)]
    things += [part.get("by") for part in facts.entries("amendments").values()]
    things += [asset.get("transfer_by") for asset in facts.entries("assets").values()]
    things.append(facts.at("money", "spending", "by"))
    return decision in things or any(
        not _WORDS.search(use) for use in facts.at("decisions", decision, "used_for") or ()
    )


def _is_closed(facts: Facts, who: str) -> bool:
    """Whether it is a body with seats: an assembly of all who hold a role is as open as that role."""
    body = facts.entries("bodies").get(who)
    return body is not None and not any(one in facts.entries("roles") for one in many(body.get("made_of")))
