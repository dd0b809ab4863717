"""What nobody but a person can say about the Block votes of a ballots file: whose they are, and whether they count."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from osc_cli.domain.decisions.ballots import Ballot, Counted
from osc_cli.domain.decisions.procedure import Circumstances, block_judges
from osc_cli.domain.decisions.roster import people_of
from osc_cli.domain.decisions.rule import Rule


def not_checked(data: Mapping[str, Any], rule: Rule, ballots: Counted, around: Circumstances) -> tuple[str, ...]:
    """Say which Block votes were counted though nothing shows that they count; nothing where a person judged them."""
    if around.judgments.keys() & block_judges(rule):
        return ()
    return (*_of_nobody_known(data, rule, ballots.blocks), *_without_reason(rule, ballots.blocks))


def _of_nobody_known(data: Mapping[str, Any], rule: Rule, blocks: Collection[Ballot]) -> Iterator[str]:
    by = rule.veto.by if rule.veto is not None else ()
    unnamed = [one for one in by if people_of(data, [one]) is None]
    listed = people_of(data, [one for one in by if one not in unnamed]) or ()
    unknown = [ballot for ballot in blocks if ballot.voter not in listed]
    if unnamed and unknown:
        hint = f"if not, say `--judge {unnamed[0]}=no`"
        yield f"Nobody is named for {_either(unnamed)}, so whether {_said(unknown)} may veto was not checked; {hint}."


def _without_reason(rule: Rule, blocks: Collection[Ballot]) -> Iterator[str]:
    lacking = [ballot for ballot in blocks if ballot.reason is None]
    if rule.block_counts != "justified" or not lacking:
        return
    yield (
        f"No reason stands beside the Block of {_said(lacking)}. Whether a Block is justified, a person judges: "
        "`--judge justified=no` makes an abstention of every Block."
    )
    if len(lacking) < len(blocks):
        yield "To judge one Block and not the others, write `abstain` in its place in the ballots."


def _said(ballots: Collection[Ballot]) -> str:
    return " and ".join(f"{ballot.voter} (line {ballot.line})" for ballot in ballots)


def _either(names: Collection[str]) -> str:
    return " or ".join(names)
