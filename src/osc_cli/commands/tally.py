"""`osc tally`: does this vote pass by the rule of the compact, and why?"""

from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from osc_cli.commands import compacts
from osc_cli.commands.tally_blocks import not_checked
from osc_cli.commands.tally_early import settled_early
from osc_cli.commands.tally_given import Given
from osc_cli.commands.tally_input import circumstances, counts_of, missing, turnout_of
from osc_cli.commands.tally_times import open_time
from osc_cli.commands.tally_voters import ballots_of, check_exclusions, check_size, electorate_of, excludes, sizes_today
from osc_cli.domain.decisions.ballots import Counted, together
from osc_cli.domain.decisions.body_quorum import with_body_quorum
from osc_cli.domain.decisions.counts import BALLOTS, MissingCountError, Number, complete
from osc_cli.domain.decisions.explain import ENDS, explain, text_of
from osc_cli.domain.decisions.houses import judge_houses
from osc_cli.domain.decisions.judgment import Check, Judgment, judge
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.procedure import Circumstances
from osc_cli.domain.decisions.reachable import decided as cannot_change
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.decisions.shortfall import shortfall
from osc_cli.domain.decisions.time_line import OpenTime
from osc_cli.domain.errors import ExitCode, OscError

SHOWN = (*BALLOTS, "score", "cast", "turnout", "present", "eligible", "seats", "vacant")
"""Every count of the contract, in its order."""


_LEADS_NOWHERE = {Outcome.FAILS, Outcome.BLOCKED, Outcome.INCONCLUSIVE}
_BY_NAME = "; where the compact lists who may vote, `--without` can name who of them does not vote on this"


class Line(NamedTuple):
    """One condition, judged and said."""

    check: Check
    text: str


class TallyResult(NamedTuple):
    """What became of a vote."""

    decision: str
    outcome: Outcome
    decided: bool
    running: bool
    counts: Mapping[str, Number | None]
    lines: tuple[Line, ...]
    explanation: tuple[str, ...]
    shortfall: str | None
    ballots: Counted | None = None
    time: OpenTime | None = None
    """When the vote was open, where it is over and somebody said so."""
    by_house: Mapping[str, Mapping[str, Number]] = MappingProxyType({})
    """The counts of each house, where there are houses."""

    @property
    def exit_code(self) -> ExitCode:
        """1 unless the decision passes."""
        return ExitCode.DONE if self.outcome is Outcome.PASSES else ExitCode.FINDINGS


def tally(decision: str, given: Given, compact: Path | None = None) -> TallyResult:
    """Judge one vote by a decision of the compact.

    Raises OscError when there is no such decision, its rule cannot be read, or something that it needs is missing or
    cannot be.
    """
    return judge_vote(compacts.read_valid(compact), decision, given, compact)


def judge_vote(valid: compacts.Valid, decision: str, given: Given, compact: Path | None = None) -> TallyResult:
    """Judge one vote by a decision of a compact that was read; raises OscError as `tally` does.

    `compact` is the path as it was given, for the command that an error proposes.
    """
    declared = _declared(valid, decision)
    rule = _rule(valid, decision)
    around = circumstances(rule, declared, given)
    check_exclusions(decision, declared, given)
    try:
        if rule.houses:
            result = _by_houses(valid, decision, rule, given, around)
        else:
            counts, ballots, told = _counted(valid, decision, declared, rule, given)
            around = settled_early(rule, {"": (rule, counts)}, around)
            result = _by_rule(decision, rule, counts, around)._replace(ballots=ballots)
            result = result._replace(explanation=(*result.explanation, *told))
    except MissingCountError as error:
        by_name = "eligible" in error.names and given.ballots_file is not None and excludes(declared)
        today = sizes_today(valid.data, decision, declared, error.names)
        otherwise = _BY_NAME if by_name else _said_today(today, error.names, given.command(decision, compact, today))
        raise missing(error, decision, rule, otherwise) from None
    result = result._replace(time=open_time(declared, given))
    blocks = () if result.ballots is None else not_checked(valid.data, rule, result.ballots, around)
    return result._replace(explanation=(*result.explanation, *_instead(declared, result), *blocks))


def _said_today(today: Mapping[str, int], needed: Collection[str], command: str) -> str:
    """Say what the compact has today, and the whole command where that is all that is missing."""
    flags = " ".join(f"`--{name} {number}`" for name, number in today.items())
    if not today:
        return ""
    told = f"; the compact of today says {flags}"
    return f"{told}; if that was so at the vote: `{command}`" if set(needed) == set(today) else told


def _instead(declared: Mapping[str, Any], result: TallyResult) -> tuple[str, ...]:
    """Say what the compact uses where this vote led nowhere; nothing while it runs."""
    fallback = declared.get("fallback")
    if not fallback or result.running or result.outcome not in _LEADS_NOWHERE:
        return ()
    after = f", once this way was tried for {fallback['after']}" if fallback.get("after") else ""
    return (f"That is not the end of it: it goes to the decision `{fallback['to']}`{after}.",)


def _counted(
    valid: compacts.Valid, decision: str, declared: Mapping[str, Any], rule: Rule, given: Given
) -> tuple[Mapping[str, int], Counted | None, tuple[str, ...]]:
    """Return the counts, from flags, a file of counts, or ballots; with ballots the compact may know who votes."""
    if given.ballots_file is None:
        counts = counts_of(rule, given, None)
        if "eligible" not in counts:
            check_size(valid.data, decision, turnout_of(rule, counts))
        return counts, None, ()
    electorate = electorate_of(valid.data, decision, declared, given)
    ballots = ballots_of(electorate, declared, given)
    if given.counts.get("eligible") is None and electorate.size is not None:
        given = given._replace(counts={**given.counts, "eligible": electorate.size})
    return counts_of(rule, given, ballots), ballots, electorate.told


def _by_rule(decision: str, rule: Rule, counts: Mapping[str, Number], around: Circumstances) -> TallyResult:
    judgment = judge(rule, counts, around)
    settled = True
    lines = list(explain(rule, judgment, counts, around))
    if around.running:
        settled = cannot_change(rule, counts, around) is True
        lines.append("No ballot that is still missing can change that." if settled else "That can still change.")
    known = complete(counts)
    known["score"] = known["agree"] - known["disagree"]
    return TallyResult(
        decision,
        judgment.outcome,
        settled,
        around.running,
        {name: known.get(name) for name in SHOWN},
        _said(judgment),
        tuple(lines),
        shortfall(rule, judgment, counts, around),
    )


def _by_houses(valid: compacts.Valid, decision: str, rule: Rule, given: Given, around: Circumstances) -> TallyResult:
    if given.counts_file is None and given.ballots_file is None:
        raise OscError(
            f"`{decision}` is decided by {len(rule.houses)} houses: {', '.join(name for name, _ in rule.houses)}",
            "give the ballots of all with `--ballots`, or the counts of each in a YAML file with `--counts`: "
            f"`{rule.houses[0][0]}: {{agree: 3, disagree: 1}}` and so on",
        )
    by_house: dict[str, Mapping[str, int]]
    ballots: Counted | None = None
    voters: tuple[str, ...] = ()
    if given.counts_file is not None:
        by_house = {name: counts_of(house, given, None, house=name) for name, house in rule.houses}
    else:
        by_house, ballots, voters = _ballots_by_house(valid, decision, rule, given)
    around = settled_early(rule, {name: (house, by_house[name]) for name, house in rule.houses}, around)
    whole = judge_houses(rule, by_house, around)
    results = {name: _by_rule(name, house, by_house[name], around) for name, house in rule.houses}
    lines = [line._replace(text=f"{name}: {line.text}") for name, result in results.items() for line in result.lines]
    told = [f"{name}: {said}" for name, result in results.items() for said in result.explanation]
    lacking = [f"{name}: {result.shortfall}" for name, result in results.items() if result.shortfall is not None]
    lost = any(result.decided and result.outcome is not Outcome.PASSES for result in results.values())
    return TallyResult(
        decision,
        whole.outcome,
        lost or all(result.decided for result in results.values()),
        around.running,
        dict.fromkeys(SHOWN),
        tuple(lines),
        (*told, f"Every house must pass it. {ENDS[whole.outcome]}", *voters),
        "; ".join(lacking) or None,
        ballots,
        by_house=by_house,
    )


def _ballots_by_house(
    valid: compacts.Valid, decision: str, rule: Rule, given: Given
) -> tuple[dict[str, Mapping[str, int]], Counted, tuple[str, ...]]:
    """Count one file of ballots once for each house; who belongs to a house must be known by name."""
    counts, counted, voters = {}, [], []
    declared = valid.data["decisions"][decision]
    for name, house in rule.houses:
        own = {**declared, **declared["houses"][name]}
        if electorate_of(valid.data, decision, own, given).people is None:
            raise OscError(
                f"the compact does not list by name who belongs to `{name}`", "give the counts of each with `--counts`"
            )
        counts[name], ballots, told = _counted(valid, decision, own, house, given)
        assert ballots is not None
        counted.append(ballots)
        voters += [f"{name}: {said}" for said in told]
    return counts, together(counted), tuple(voters)


def _said(judgment: Judgment) -> tuple[Line, ...]:
    return tuple(Line(check, text_of(check)) for check in judgment.checks)


def _declared(valid: compacts.Valid, decision: str) -> Mapping[str, Any]:
    from difflib import get_close_matches

    known = valid.data.get("decisions") or {}
    if decision in known:
        declared: Mapping[str, Any] = known[decision]
        return declared
    if decision in (valid.data.get("elections") or {}):
        raise OscError(f"`{decision}` is an election", "count it with `osc tally`")
    close = get_close_matches(decision, known, n=1)
    hint = f"did you mean `{close[0]}`?" if close else f"decisions are {', '.join(known) or 'not declared'}"
    raise OscError(f"{valid.read.path} has no decision `{decision}`", hint)


def _rule(valid: compacts.Valid, decision: str) -> Rule:
    rule = read_rule(with_body_quorum(valid.data, decision))
    if not isinstance(rule, Rule):
        place = ("decisions", decision)
        read = compacts.check(valid.read.text.encode(), valid.read.path)
        wrong = [found for found in read.diagnostics if found.route[:2] == place and found.rule == "OSC201"]
        raise OscError(f"the rule of `{decision}` cannot be read", "correct it first", wrong, valid.read.text)
    if not rule.can_be_counted and not rule.in_words and not rule.judged_by:
        raise OscError(f"nothing says when `{decision}` passes", "add conditions under `passes`")
    return rule
