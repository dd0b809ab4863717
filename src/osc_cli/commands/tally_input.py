"""What a person tells `osc tally`, made into counts and circumstances, or an error that names what is wrong."""

from collections.abc import Mapping
from typing import Any

from osc_cli.commands.ballot_files import read_counts
from osc_cli.commands.tally_given import Given
from osc_cli.commands.tally_times import opening_of, times
from osc_cli.domain.decisions.ballots import Counted
from osc_cli.domain.decisions.counts import BALLOTS, MEANINGS, MissingCountError
from osc_cli.domain.decisions.procedure import Circumstances, block_judges
from osc_cli.domain.decisions.reachable import possible_ballots
from osc_cli.domain.decisions.rule import Rule
from osc_cli.domain.errors import OscError

_FLAGS = {
    "chair": "--chair agree|disagree",
    "opened": "--opened and --closed",
    "closed": "",
    "lot": "--judge lot=yes|no",
}
_GIVEN = ("present", "eligible", "seats", "vacant")


def circumstances(rule: Rule, declared: Mapping[str, Any], given: Given) -> Circumstances:
    """Return what was the case around the vote.

    Raises OscError for a time or a judgment that cannot be, and for an urgent vote where the rule knows none.
    """
    if given.urgent and rule.urgent is None:
        raise OscError("this rule knows no urgent votes", "leave `--urgent` out, or declare `urgent` in the compact")
    return Circumstances(
        opening=opening_of(rule, declared, given),
        urgent=given.urgent,
        seconded=given.seconded,
        chair=given.chair,
        judgments=_judgments(rule, given.judge),
        opened=times(given)[0],
        running=given.running,
    )


def _judgments(rule: Rule, texts: tuple[str, ...]) -> dict[str, bool]:
    known = {"judged_by", rule.judged_by or "judged_by", "lot", "chair", *block_judges(rule)}
    found = {}
    for text in texts:
        name, _, answer = text.partition("=")
        if answer not in {"yes", "no"}:
            raise OscError(f"`--judge {text}` says neither yes nor no", "write it as NAME=yes or NAME=no")
        if name not in known:
            raise OscError(f"nothing is judged by the name `{name}` here", f"known are {', '.join(sorted(known))}")
        found[name] = answer == "yes"
    return found


def counts_of(rule: Rule, given: Given, ballots: Counted | None, *, house: str | None = None) -> dict[str, int]:
    """Put the counts together: from the flags, or the counts file, or the ballots.

    Raises OscError when they contradict one another or the rule, MissingCountError when a house has none.
    """
    counts = {name: number for name, number in given.counts.items() if number is not None}
    if given.counts_file is not None:
        counts = _from_file(given, counts, house)
    if ballots is not None:
        doubled = [f"--{name}" for name in BALLOTS if name in counts]
        if doubled:
            raise OscError(f"{', '.join(doubled)} and a ballots file are both given", "give one of them")
        counts |= ballots.counts
    counts = {**dict.fromkeys(BALLOTS, 0), **counts}
    _check(rule, counts, "" if house is None else f"{house}: ")
    return counts


def _from_file(given: Given, flags: Mapping[str, int], house: str | None) -> dict[str, int]:
    path = given.counts_file
    assert path is not None
    if flags or given.ballots_file is not None:
        raise OscError("counts are given twice: in a file and otherwise", f"give them in {path} only")
    found = read_counts(path)
    if house is None:
        nested = [str(name) for name, value in found.items() if isinstance(value, Mapping)]
        if nested:
            raise OscError(f"{path}: this decision has no house `{nested[0]}`", "write the counts without houses")
        return dict(found)
    if not isinstance(found.get(house), Mapping):
        raise MissingCountError([house])
    return dict(found[house])


def _check(rule: Rule, counts: Mapping[str, int], whose: str) -> None:
    allowed = possible_ballots(rule)
    for name in BALLOTS:
        if counts[name] and name not in allowed:
            choices = ", ".join(choice for choice in BALLOTS if choice in allowed)
            raise OscError(f"{whose}this rule knows no {name.capitalize()} votes", f"its choices are {choices}")
    turnout = turnout_of(rule, counts)
    eligible, seats = counts.get("eligible"), counts.get("seats")
    if eligible is not None and turnout > eligible:
        raise OscError(f"{whose}{turnout} ballots, but only {eligible} may vote", "check the counts and `--eligible`")
    if eligible is not None and counts.get("present", 0) > eligible:
        raise OscError(f"{whose}{counts['present']} are present, but only {eligible} may vote", "check `--present`")
    if seats is not None and counts.get("vacant", 0) > seats:
        raise OscError(f"{whose}{counts['vacant']} of {seats} seats are vacant", "check `--vacant` and `--seats`")


def turnout_of(rule: Rule, counts: Mapping[str, int]) -> int:
    """Return how many of those who vote have voted: whoever may veto need not belong to them."""
    from_outside = counts["block"] if rule.veto is not None and rule.veto.by else 0
    return sum(counts[name] for name in BALLOTS) - from_outside


def missing(error: MissingCountError, decision: str, rule: Rule, otherwise: str = "") -> OscError:
    """Name what the rule needs and nobody gave, with the flag for it, and another way to say it where there is one."""
    flags = []
    for name in error.names:
        house, _, inner = name.rpartition(".")
        if house or (rule.houses and name in dict(rule.houses)):
            flags.append(f"`{inner}` of `{house}` in the counts file" if house else f"`{name}` in the counts file")
        elif name in _GIVEN:
            flags.append(f"`--{name}`")
        elif name == "open_hours":
            flags.append("`--open-for`")
        elif name in _FLAGS:
            flags += [f"`{_FLAGS[name]}`"] if _FLAGS[name] else []
        else:
            flags.append(f"`--judge {name}=yes|no`")
    counted = "".join(f"`--{name}` is {MEANINGS[name]}; " for name in error.names if name in _GIVEN)
    hint = f"{counted}nothing is guessed{otherwise}"
    return OscError(f"`{decision}` cannot be judged without {' and '.join(flags)}", hint)
