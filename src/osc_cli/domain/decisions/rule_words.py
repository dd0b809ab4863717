"""Says a whole rule as a short paragraph: who votes, for how long, what passes, the quorum, a tie."""

from collections.abc import Iterator, Sequence

from osc_cli.domain.decisions.condition import Condition
from osc_cli.domain.decisions.explain import ENDS
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.reachable import possible_ballots
from osc_cli.domain.decisions.rule import AnyOf, Clause, Need, Rule
from osc_cli.domain.decisions.words import sentence

_TIES = {
    "fails": "it fails",
    "status quo": "everything stays as it is",
    "chair decides": "the chair decides",
    "lot": "a lot is drawn",
    "referred": "somebody else decides",
    "runoff": "there is a runoff",
}
_VALID = {
    "always": "a Block vote stops it",
    "justified": "a Block vote with a reason stops it",
    "seconded": "a Block vote that somebody seconds stops it",
}


def paragraph(rule: Rule, voters: str | None = None) -> str:
    """Say a rule in sentences; of what is not declared it says nothing, for that is somebody else's finding.

    Args:
        rule: The rule.
        voters: Who votes, such as `Members`, where that is known.
    """
    return " ".join(_sentences(rule, voters))


def _sentences(rule: Rule, voters: str | None) -> Iterator[str]:
    choices = _joined([choice.capitalize() for choice in rule.choices], "or")
    yield f"{voters or 'Those who may vote'} answer {choices}."
    yield from _time(rule)
    if rule.in_words is not None and not rule.can_be_counted:
        yield "No count decides it; somebody judges."
    for line in rule.outcomes:
        follows = _follows(line.outcome)
        whom = f" ({line.to})" if line.to is not None else ""
        yield f"If {_clauses(line.clauses)}, {follows}{whom}." if line.clauses else f"Otherwise {follows}{whom}."
    if rule.silence_agrees:
        objections = [name.capitalize() for name in ("disagree", "block") if name in possible_ballots(rule)]
        yield f"If nobody votes {_joined(objections, 'or')}, it passes." if objections else "Silence agrees."
    if rule.passes is not None and not (rule.silence_agrees and _adds_nothing(rule.passes)):
        yield from _passing(rule.passes, "Otherwise it" if rule.silence_agrees or rule.outcomes else "It")
    if rule.judged_by is not None and rule.can_be_counted:
        yield "Even then somebody must judge that it passes."
    if rule.houses:
        yield f"It takes {_joined([name for name, _ in rule.houses])}, each by itself."
    if rule.quorum:
        yield f"There is a quorum if {_clauses(rule.quorum)}; without one, {_follows(rule.on_no_quorum)}."
    if rule.veto is not None:
        yield f"{_capital(_VALID[rule.veto.valid_when])}."
    if rule.tie is not None:
        yield f"In a tie, {_TIES[rule.tie]}."


def _time(rule: Rule) -> Iterator[str]:
    period = rule.period
    if period is not None and period.at_least is not None:
        until = f" and at most {period.at_most}" if period.at_most is not None else ""
        yield f"The vote is open for at least {period.at_least}{until}."
    elif period is not None and period.at_most is not None:
        yield f"The vote is open for at most {period.at_most}."
    if rule.urgent is not None:
        yield f"If it is urgent, {rule.urgent.at_least or 'any time'} is enough."


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
