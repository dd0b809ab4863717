"""What the rules on decisions look at: a decision, or one house of it, that counts decide.

Reading a rule and asking it about votes costs time, and several lint rules ask the same; so a rule is read once, and
answers are kept for every decision that says the same.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from osc_cli.domain.decisions.counts import MissingCountError, Number
from osc_cli.domain.decisions.judgment import outcome_of
from osc_cli.domain.decisions.linear import Comparison, balanced, read
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.places import conditions
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.decisions.told import Told
from osc_cli.domain.lint.electorates import Size, size_of
from osc_cli.domain.lint.subject import Node

TYPICAL = Size(100, 100)
"""What votes are tried in where nobody says how large the electorate is."""

_RULE = (
    *("passes", "outcomes", "quorum", "on_no_quorum", "choices", "veto", "block", "tie", "vacancies_vote", "silence"),
    *("judged_by", "in_words", "houses"),
)
"""The keys on which it depends how a vote ends."""
_LONG_ENOUGH = 10_000
"""Hours for which a vote is open that is not decided by time."""
_KEPT = 1024
_SHORT = 120
"""Characters that a message can take; a longer rule stands beside it in the text anyway."""


class Votes:
    """All votes by one rule in one electorate. Two decisions that say the same share one."""

    def __init__(self, rule: Rule, size: Size | None) -> None:
        """Take the rule, and the size where it is known."""
        self.rule = rule
        self.size = size or TYPICAL
        self.is_measured = size is not None
        self.reads = rule.names

    @property
    def around(self) -> dict[str, Number]:
        """The counts that do not depend on how people vote."""
        return {**self.size.counts, "open_hours": _LONG_ENOUGH}

    def outcome(self, agree: int, disagree: int = 0, abstain: int = 0) -> Outcome | None:
        """Say how a vote ends in which nobody else is there; None where counts alone do not decide it."""
        try:
            return outcome_of(self.rule, self.counts(agree, disagree, abstain))
        except MissingCountError:
            return None

    def counts(self, agree: int, disagree: int = 0, abstain: int = 0) -> dict[str, Number]:
        """Return the counts of a vote in which nobody else is there."""
        ballots: dict[str, Number] = {"agree": agree, "disagree": disagree, "abstain": abstain}
        return {**self.around, **ballots, "present": agree + disagree + abstain}

    @property
    def of_how_many(self) -> str:
        """Add the size of the electorate to a sentence about one vote, where it matters for that vote."""
        return _of_how_many(self.size.eligible, self)

    @property
    def is_a_matter_of_shares(self) -> bool:
        """Whether every condition compares shares only, so that one large electorate stands for all."""
        compared = [balanced(condition) for condition in self.rule.conditions()]
        return all(found is not None and not found.left.constant + found.right.constant for found in compared)

    @property
    def can_disagree(self) -> bool:
        """Whether a voter may answer Disagree."""
        return "disagree" in self.rule.choices


class Voting:
    """One decision, or one house of it, and all its votes."""

    def __init__(self, name: str, node: Node, electorate: Node, votes: Votes, *, is_house: bool) -> None:
        """Take where it stands and what it asks for."""
        self.name = name
        self.node = node
        self.electorate = electorate
        self.votes = votes
        self.rule = votes.rule
        self.is_house = is_house

    def at(self, *parts: str) -> Node:
        """Return the first of these parts that is declared; the whole where none is."""
        return next((self.node.at(part) for part in parts if part in self.node), self.node)

    @cached_property
    def conditions(self) -> tuple[tuple[Node, str], ...]:
        """Every condition that stands here with its place."""
        found = conditions(self.node.value)
        return tuple((Node(text, (*self.node.route, *route)), text) for route, text in found)

    @property
    def asks(self) -> str | None:
        """What a vote must reach, in the words of the documents and the wizard; None where that is no short clause."""
        # Only a finding needs words.
        from osc_cli.domain.decisions.rule_words import asked

        words = asked(self.rule)
        return words if words is not None and len(words) <= _SHORT else None

    @property
    def shares(self) -> Iterator[tuple[Node, Comparison, str]]:
        """The linear conditions in which a percentage, a fraction or a decimal stands."""
        for place, text in self.conditions:
            compared = read(text) if "%" in text or "/" in text or "." in text else None
            if compared is not None:
                yield place, compared, text


def of_how_many(vote: Mapping[str, int], *sides: Votes) -> str:
    """Add the size of the electorate to a vote where one of the rules reads it."""
    said = _of_how_many(vote["eligible"], *sides)
    return said and f"{said},"


def _of_how_many(eligible: int, *sides: Votes) -> str:
    """Say how many may vote, and whether the compact says so or we supposed it."""
    if not any(votes.reads & {"eligible", "seats", "vacant"} for votes in sides):
        return ""
    measured = any(votes.is_measured for votes in sides)
    return f", of {eligible} who may vote" if measured else f", if {eligible} may vote"


def both_ask(one: Voting, other: Voting) -> str:
    """Put two rules side by side for a hint; empty where one of them has no short words."""
    if not one.asks or not other.asks:
        return ""
    return f"`{one.name}` asks that {one.asks}; `{other.name}` asks that {other.asks}; "


def votings(root: Node, decisions: Iterable[tuple[str, Node]]) -> Iterator[Voting]:
    """Yield what counts decide: decisions whose conditions can be read, and the houses of those that have houses."""
    for name, decision in decisions:
        told = Told(decision.value, _RULE)
        houses = list(decision.entries("houses"))
        if not houses:
            yield from _voting(root, name, decision, told, None)
        for house, node in houses:
            yield from _voting(root, f"{name}: {house}", node, told, house)


def _voting(root: Node, name: str, node: Node, told: Told, house: str | None) -> Iterator[Voting]:
    electorate = node.at("electorate")
    votes = _votes(told, house, size_of(root, electorate))
    if votes is not None:
        yield Voting(name, node, electorate, votes, is_house=house is not None)


@lru_cache(_KEPT)
def _votes(told: Told, house: str | None, size: Size | None) -> Votes | None:
    rule = read_rule(told.decision)
    if not isinstance(rule, Rule):
        return None
    if house is not None:
        rule = dict(rule.houses)[house]
    # Two decisions that share an answer need not share their times.
    rule = rule._replace(period=None, urgent=None, closes_early="never", seconders=0, houses=())
    return Votes(rule, size) if rule.can_be_counted else None
