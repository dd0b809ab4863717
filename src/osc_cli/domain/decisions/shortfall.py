"""What would have to change for a vote to pass."""

from collections.abc import Callable, Mapping

from osc_cli.domain.decisions.cases import cases, surely
from osc_cli.domain.decisions.counts import BALLOTS, DERIVED, MissingCountError, Number
from osc_cli.domain.decisions.formula import Frame, NotLinearError, both
from osc_cli.domain.decisions.integers import TooHardError
from osc_cli.domain.decisions.judgment import Judgment, effective, judge
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.procedure import Circumstances, settle_blocks
from osc_cli.domain.decisions.rule import Rule
from osc_cli.domain.decisions.search import Search

_NO_LIMIT = 10_000_000
_FEW = 2_000


def shortfall(rule: Rule, judgment: Judgment, counts: Mapping[str, Number | None], around: Circumstances) -> str | None:
    """Say the least that would make a vote pass, or None where it passes or nothing simple would."""
    if judgment.outcome is Outcome.PASSES:
        return None
    counts, around = settle_blocks(rule, counts, around)
    if judgment.flaws:
        return " and ".join(_mended(flaw.kind, flaw.declared) for flaw in judgment.flaws)
    block = int(counts.get("block") or 0)
    if judgment.outcome is not Outcome.BLOCKED:
        more = _more_agree(rule, counts, around)
        if more is not None:
            return _votes(more)
        present = _more_present(rule, counts, around)
        if present is not None:
            return present
    if block and _passes(rule, {**counts, "block": 0}, around):
        return "the Block vote withdrawn" if block == 1 else f"the {block} Block votes withdrawn"
    return None


def _mended(kind: str, declared: str) -> str:
    return {
        "not seconded": f"the support of {declared} other{'' if declared == '1' else 's'}",
        "too short": f"a vote that is open for at least {declared}",
        "too long": f"a vote that is open for at most {declared}",
    }[kind]


def _votes(more: int) -> str:
    return f"{more} more Agree vote{'' if more == 1 else 's'}"


def _passes(rule: Rule, counts: Mapping[str, Number | None], around: Circumstances) -> bool:
    try:
        return judge(rule, counts, around).outcome is Outcome.PASSES
    except MissingCountError:  # a person would have to judge
        return False


def _more_agree(rule: Rule, counts: Mapping[str, Number | None], around: Circumstances) -> int | None:
    """Return the fewest further Agree votes, from people who have not voted, with which it passes."""
    known = effective(rule._replace(vacancies_vote="not counted"), counts)
    cast = [int(known[name]) for name in BALLOTS]
    room = int(known["eligible"]) - sum(cast) if "eligible" in known else _NO_LIMIT
    fixed = {name: number for name, number in known.items() if name not in {*BALLOTS, *DERIVED}}
    if around.opening is not None:
        fixed.setdefault("open_hours", around.opening.hours)
    try:
        passes = surely(cases(rule, Frame(BALLOTS, fixed), around), Outcome.PASSES)

        def enough(more: int) -> bool:
            return Search(cast, [cast[0] + more, *cast[1:]]).find(both((passes,))) is not None

        return _first(enough, max(0, room))
    except (NotLinearError, TooHardError):
        tried = (more for more in range(1, min(room, _FEW) + 1))
        return next((more for more in tried if _passes(rule, {**counts, "agree": cast[0] + more}, around)), None)


def _more_present(rule: Rule, counts: Mapping[str, Number | None], around: Circumstances) -> str | None:
    """Say how many more people must come, and whether they must agree, where a rule counts those present."""
    present, eligible = counts.get("present"), counts.get("eligible")
    if present is None or "present" not in rule.names:
        return None
    most = int(eligible if eligible is not None else counts.get("seats") or 0) - int(present)
    for voting in (False, True):
        for more in range(1, min(most, _FEW) + 1):
            agree = int(counts.get("agree") or 0) + more * voting
            if _passes(rule, {**counts, "present": present + more, "agree": agree}, around):
                people = "person" if more == 1 else "people"
                who = f" who vote{'s' if more == 1 else ''} Agree" if voting else ""
                return f"{more} more {people} present{who}"
    return None


def _first(enough: Callable[[int], bool], most: int) -> int | None:
    least = 1
    if most < least or not enough(most):
        return None
    while least < most:
        middle = (least + most) // 2
        least, most = (least, middle) if enough(middle) else (middle + 1, most)
    return least
