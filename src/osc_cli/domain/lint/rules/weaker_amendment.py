from collections.abc import Iterator, Mapping
from functools import lru_cache

from osc_cli.domain.decisions.condition import Condition, parse
from osc_cli.domain.decisions.counts import said
from osc_cli.domain.decisions.rule import Need
from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.electorates import groups
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Node, Subject
from osc_cli.domain.lint.voting import Votes, Voting, both_ask, of_how_many


class WeakerAmendment(Rule):
    """A rule can be changed by a vote that would not pass by the rule itself.

    Whoever cannot win by the rule then changes the rule first. What amends should let nothing pass that the amended
    rule would stop, as long as the same people cast the same ballots. Rules of different electorates, or with Block
    votes in one of them only, are not compared; neither are lazy consensus and rules with a fallback, which are meant
    to give way.
    """

    meta = RuleMeta(
        code="OSC216",
        name="weaker-amendment",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="Debian asks three to one to change its constitution, and Python two thirds, where a majority decides "
        "the rest: a majority that may change the rules gives itself what the rules deny it.",
        bad="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  ban: {electorate: member, open_for: 7 days, passes: [agree >= 2/3 * eligible], amended_by: proposal}\n"
        "  proposal: {electorate: member, open_for: 7 days, passes: [agree > 1/2 * eligible]}\n",
        good="compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\ndecisions:\n"
        "  ban: {electorate: member, open_for: 7 days, passes: [agree >= 2/3 * eligible], amended_by: bylaws}\n"
        "  bylaws: {electorate: member, open_for: 7 days, passes: [agree >= 3/4 * eligible]}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for a vote that passes by the amending rule and not by the amended one."""
        by_name = {voting.name: voting for voting in subject.votings if not voting.is_house}
        told = set()
        for amended in by_name.values():
            place = _amending(subject.root, amended)
            amending = by_name.get(str(place.value))
            if amending is None or place.route in told or not _comparable(amending, amended):
                continue
            passed = _passes_only_here(amending.votes, amended.votes)
            if passed is not None:
                told.add(place.route)
                yield place.finding(
                    f"`{amending.name}` may change `{amended.name}` and asks for less: with {said(passed)}"
                    f"{of_how_many(passed, amending.votes, amended.votes)} it passes, and `{amended.name}` does not",
                    f"{both_ask(amending, amended)}"
                    f"ask for at least as much in `{amending.name}`, or name a stricter decision here",
                )


def _amending(root: Node, amended: Voting) -> Node:
    """Return the place that says by which decision a rule is changed; the most particular one."""
    places = [amended.node.at("amended_by")]
    places += [root.at("amendments", part, "by") for part in (f"decisions.{amended.name}", "decisions", "everything")]
    places.append(root.at("powers", "amend", "by"))
    return next((place for place in places if place.value is not None), places[0])


def _comparable(amending: Voting, amended: Voting) -> bool:
    same_people = set(groups(amending.electorate)) == set(groups(amended.electorate)) != set()
    gives_way = amended.rule.silence_agrees or "fallback" in amended.node
    ballots, others = _ballots(amending.votes), _ballots(amended.votes)
    return amending is not amended and same_people and not gives_way and ballots == others


def _ballots(votes: Votes) -> frozenset[str]:
    """Return the ways to be against it. Who may block in one vote only is not in the same place in the other."""
    block = votes.rule.veto is not None or "block" in votes.reads
    return frozenset({"disagree", "block"} & {*votes.rule.choices, *(["block"] if block else [])})


@lru_cache(1024)
def _passes_only_here(amending: Votes, amended: Votes) -> Mapping[str, int] | None:
    """Return a vote that passes by the first rule only; votes without any Agree have a lint rule of their own."""
    from osc_cli.domain.decisions.compare import not_by_the_other
    from osc_cli.domain.decisions.formula import NotLinearError
    from osc_cli.domain.decisions.integers import TooHardError

    size = amending.size
    around = [f"{name} == {number}" for name, number in size.counts.items() if name in amending.reads | amended.reads]
    if not amending.is_measured:
        around = ["eligible >= 3"]
    rule = amending.rule
    if rule.passes is None or rule.outcomes or rule.silence_agrees:
        return None
    around += [f"{name} == 0" for name in ("disagree", "block") if name not in _ballots(amending)]
    real = tuple(Need((_condition(text),)) for text in ("agree >= 1", *around))
    try:
        return not_by_the_other(rule._replace(passes=rule.passes + real), amended.rule)
    except (NotLinearError, TooHardError):
        return None


def _condition(text: str) -> Condition:
    parsed = parse(text)
    assert isinstance(parsed, Condition)
    return parsed
