"""Says a whole rule as a short paragraph: who votes, for how long, what passes, the quorum, a tie.

The wizard shows it, lint quotes what a rule asks for, and the documents use the same sentences for each condition.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from osc_cli.domain.decisions.condition import Condition
from osc_cli.domain.decisions.explain import ENDS
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.reachable import possible_ballots
from osc_cli.domain.decisions.rule import AnyOf, Clause, Need, Rule, read_rule
from osc_cli.domain.decisions.words import sentence

TIES = {
    "fails": "it fails",
    "status quo": "everything stays as it is",
    "chair decides": "the chair decides",
    "lot": "a lot is drawn",
    "referred": "somebody else decides",
    "runoff": "there is a runoff",
}
"""What follows in a tie, as a clause."""
BLOCK = {
    "always": "a Block vote",
    "justified": "a Block vote with a reason",
    "seconded": "a Block vote that somebody seconds",
}
"""Which Block votes count."""


Naming: TypeAlias = Callable[[str], str]
"""From the id of a role or a body to what people call it."""


def _as_words(identifier: str) -> str:
    return identifier.replace("-", " ")


_EARLY = {
    "when decided": "The vote closes early once the missing ballots can no longer change the result.",
    "on passing": "The vote closes early once it passes.",
}


def decision_in_words(declared: Mapping[str, Any], voters: str | None = None, name: Naming = _as_words) -> str | None:
    """Say a decision of a compact, given as plain data, in sentences; None where a condition cannot be read.

    Args:
        declared: The fields of the decision, as they stand in a compact.
        voters: Who votes, such as `Members`, where that is known.
        name: What the others are called whom it names, such as who has a veto.
    """
    rule = read_rule(declared)
    return paragraph(rule, voters, name) if isinstance(rule, Rule) else None


def asked(rule: Rule) -> str | None:
    """Say what a vote must reach to pass, as a clause; None where conditions alone do not say it."""
    if rule.outcomes or rule.houses or rule.silence_agrees or not rule.passes:
        return None
    quorum = f", and for a quorum that {_clauses(rule.quorum)}" if rule.quorum else ""
    return f"{_clauses(rule.passes)}{quorum}"


def paragraph(rule: Rule, voters: str | None = None, name: Naming = _as_words) -> str:
    """Say a rule in sentences; of what is not declared it says nothing, for that is somebody else's finding.

    Args:
        rule: The rule.
        voters: Who votes, such as `Members`, where that is known.
        name: What the others are called whom it names, such as who has a veto.
    """
    return " ".join(_sentences(rule, voters, name))


def _sentences(rule: Rule, voters: str | None, name: Naming) -> Iterator[str]:
    choices = _joined([choice.capitalize() for choice in rule.choices], "or")
    yield f"{voters or 'Those who may vote'} answer {choices}."
    if rule.seconders:
        yield f"First, {rule.seconders} other{'' if rule.seconders == 1 else 's'} must support the proposal."
    yield from _time(rule)
    if rule.in_words is not None and not rule.can_be_counted:
        yield "No count decides it; somebody judges."
    for line in rule.outcomes:
        follows = _follows(line.outcome)
        whom = f" ({line.to})" if line.to is not None else ""
        yield f"If {_clauses(line.clauses)}, {follows}{whom}." if line.clauses else f"Otherwise {follows}{whom}."
    if rule.silence_agrees:
        objections = [vote.capitalize() for vote in ("disagree", "block") if vote in possible_ballots(rule)]
        yield f"If nobody votes {_joined(objections, 'or')}, it passes." if objections else "Silence agrees."
    if rule.passes is not None and not (rule.silence_agrees and _adds_nothing(rule.passes)):
        yield from _passing(rule.passes, "Otherwise it" if rule.silence_agrees or rule.outcomes else "It")
    if rule.judged_by is not None and rule.can_be_counted:
        yield "Even then somebody must judge that it passes."
    if rule.vacancies_vote != "not counted":
        yield f"Each empty seat counts as {rule.vacancies_vote.capitalize()}."
    if rule.quorum:
        yield f"There is a quorum if {_clauses(rule.quorum)}; without one, {_follows(rule.on_no_quorum)}."
    if rule.houses:
        yield f"It takes {_joined([name(house) for house, _ in rule.houses])}, each by itself."
        for identifier, house in rule.houses:
            yield from _house(rule, name(identifier), house)
    yield from _block(rule, name)
    if rule.tie is not None:
        yield f"In a tie, {TIES[rule.tie]}."


def _house(rule: Rule, name: str, house: Rule) -> Iterator[str]:
    """Say where a house differs from what was said of all of them."""
    if house.passes is not None and house.passes != rule.passes:
        yield from _passing(house.passes, f"For {name}, it")
    if house.quorum and house.quorum != rule.quorum:
        yield f"For {name}, there is a quorum if {_clauses(house.quorum)}."
    elif rule.quorum and not house.quorum:
        yield f"For {name}, there is no quorum."


def _block(rule: Rule, name: Naming) -> Iterator[str]:
    block = BLOCK[rule.block_counts]
    if rule.veto is not None:
        whose = f" by {_joined([name(who) for who in rule.veto.by], 'or')}" if rule.veto.by else ""
        yield f"{_capital(block)}{whose} stops it."
    elif rule.block_counts != "always" and "block" in possible_ballots(rule):
        yield f"Only {block} counts as one."


def _time(rule: Rule) -> Iterator[str]:
    period = rule.period
    if period is not None and period.at_least is not None:
        until = f" and at most {period.at_most}" if period.at_most is not None else ""
        counted = f", counted in {period.counted_in}" if period.counted_in != "24-hour days" else ""
        yield f"The vote is open for at least {period.at_least}{until}{counted}."
    elif period is not None and period.at_most is not None:
        yield f"The vote is open for at most {period.at_most}."
    if period is not None and period.not_during:
        yield f"Time in {_joined(period.not_during)} does not count."
    if rule.urgent is not None:
        yield f"If it is urgent, {rule.urgent.at_least or 'any time'} is enough."
    if rule.closes_early in _EARLY:
        yield _EARLY[rule.closes_early]


def _adds_nothing(passes: Sequence[Clause]) -> bool:
    """Whether the conditions only repeat that nobody objects."""
    return all(isinstance(clause, Need) and _plain(clause) == ["disagree == 0"] for clause in passes)


def _plain(need: Need) -> list[str]:
    return [] if need.when is not None else [condition.text for condition in need.needs]


def _passing(clauses: Sequence[Clause], it: str) -> Iterator[str]:
    always = [clause for clause in clauses if isinstance(clause, AnyOf) or clause.when is None]
    yield f"{it} passes if {_clauses(always)}." if always else f"{it} passes."
    for clause in clauses:
        if isinstance(clause, Need) and clause.when is not None:
            yield f"When {_said(clause.when)}, it passes only if {_all(clause.needs)}."


def _clauses(clauses: Sequence[Clause]) -> str:
    ordered = sorted(clauses, key=lambda clause: isinstance(clause, AnyOf))  # alternatives have no clear end
    return _joined([_clause(clause) for clause in ordered])


def _clause(clause: Clause) -> str:
    if isinstance(clause, AnyOf):
        return f"one of these holds: {'; or '.join(_need(need) for need in clause.alternatives)}"
    return _need(clause)


def _need(need: Need) -> str:
    return _all(need.needs) if need.when is None else f"when {_said(need.when)}, {_all(need.needs)}"


def _all(conditions: Sequence[Condition]) -> str:
    return _joined([_said(condition) for condition in conditions])


def _said(condition: Condition) -> str:
    return sentence(condition.text) or condition.text


def _follows(outcome: Outcome) -> str:
    ends = ENDS[outcome].removesuffix(".")
    return f"{ends[:1].lower()}{ends[1:]}"


def _joined(parts: Sequence[str], last: str = "and") -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
