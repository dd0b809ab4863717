"""`.gitvote.yml`, for the app that counts reactions on issues and pull requests (GitVote 1.5.0)."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import ceil
from typing import Any

from osc_cli.commands.exports.exported import Exported, ExportFile, Facts, listed
from osc_cli.commands.exports.thresholds import MOST_VOTERS, percentage, share_of
from osc_cli.domain.compact.durations import hours
from osc_cli.domain.compact.names import electors, joined
from osc_cli.domain.compact.one_or_more import many
from osc_cli.domain.decisions.period import Period, read_period
from osc_cli.source.plain_yaml import yaml_text

_PLACES = (".gitvote.yml", ".github/.gitvote.yml")
_UNSPEAKABLE = {
    "quorum": "has a quorum, which GitVote does not know",
    "veto": "can be vetoed, which GitVote does not know",
    "block": "knows a Block, which GitVote does not know",
    "silence": "counts silence, which GitVote cannot",
    "urgent": "has an urgent track, which GitVote does not know",
    "secret": "is secret, and reactions are public",
    "houses": "is decided by several houses, and GitVote has one",
    "tie": "says what a tie means; GitVote knows only the threshold",
    "needs": "asks for something before the vote opens; GitVote opens it when somebody calls it",
    "judged_by": "must be judged by somebody after the vote",
    "vacancies_vote": "counts empty seats as votes; GitVote knows no seats",
    "fallback": "has another way when it does not come about",
}
_DAYS_A_WEEK = 5
"""Business days; five of them are over after seven days at the latest."""


def export(facts: Facts) -> Exported:
    """Write one profile for each decision that asks for a share of all who may vote."""
    profiles: dict[str, Any] = {}
    called: dict[str, str] = {}
    losses: list[str] = []
    for decision, entry in facts.entries("decisions").items():
        profile, lost = _profile(facts, decision, entry)
        losses += lost
        if profile is not None:
            called[decision] = _callable_name(decision, profiles)
            profiles[called[decision]] = profile
    everyday = _everyday(facts, list(called))
    if everyday is not None:
        # `/vote` alone uses this one; a decision of that very name needs no second profile.
        profile = profiles[called[everyday]]
        profiles = {name: one for name, one in profiles.items() if everyday != "default" or one is not profile}
        profiles = {"default": profile, **profiles}
    elif profiles:
        losses.append("`/vote` alone calls nothing: none of the profiles is for everyday questions")
    names = ", ".join(f"/vote-{name}" for name in profiles if name != "default")
    comments = ("Written by `osc export gitvote`; change the compact instead.", f"Call a vote with: {names or '/vote'}")
    files = (ExportFile(facts.standing(*_PLACES), yaml_text({"profiles": profiles}, *comments)),) if profiles else ()
    return Exported(files, listed(losses))


def _everyday(facts: Facts, decisions: list[str]) -> str | None:
    """Return the decision that `/vote` alone may call: the first that says what it is for, and no grave one.

    Whoever types `/vote` means a question of the day, not the removal of a person or a change of the compact.
    """
    grave = set(_grave(facts))
    plain = [decision for decision in decisions if decision not in grave]
    if "default" in plain:
        return "default"
    return next((one for one in plain if facts.at("decisions", one, "used_for")), plain[0] if plain else None)


def _grave(facts: Facts) -> Iterator[str]:
    """Yield the decisions that remove people, or change the compact."""
    for entry in facts.entries("roles").values():
        yield from many(((entry.get("leaves") or {}).get("removal") or {}).get("by"))
    for entry in facts.entries("bodies").values():
        yield from many((entry.get("recall") or {}).get("by"))
    for entry in facts.entries("amendments").values():
        yield from many(entry.get("by"))
    for decision, entry in facts.entries("decisions").items():
        electorate = entry.get("electorate")
        if isinstance(electorate, Mapping) and "subject" in many(electorate.get("without")):
            yield decision


def _profile(facts: Facts, decision: str, entry: Mapping[str, Any]) -> tuple[dict[str, Any] | None, list[str]]:
    period = read_period(entry.get("open_for"))
    asked = share_of(entry)
    if asked is None:
        return None, [f"`{decision}` is left out: GitVote can only ask for a share of all who may vote"]
    if period is None or period.at_least is None:
        return None, [f"`{decision}` is left out: it has no period, and GitVote must know when to close"]
    written, right = percentage(asked)
    losses = [f"`{decision}` {said}" for key, said in _UNSPEAKABLE.items() if entry.get(key) not in (None, "none")]
    if right < MOST_VOTERS:
        losses.append(f"`{decision}`: the percentage {written} decides as the rule does up to {right} voters")
    losses += _times(decision, period)
    voters, lost = _voters(facts, decision, entry)
    profile = {"duration": _duration(period.at_least), "pass_threshold": written, "allowed_voters": voters}
    if entry.get("closes_early") == "on passing":
        profile["close_on_passing"] = True
    elif entry.get("closes_early") == "when decided":
        losses.append(f"`{decision}` closes early once it is decided either way; GitVote stays open until the end")
    return profile, losses + lost


def _times(decision: str, period: Period) -> Iterator[str]:
    if period.at_least and "business" in period.at_least:
        written = _duration(period.at_least)
        yield f"`{decision}` is open for {period.at_least}; GitVote knows no weekends, so {written} are written"
    elif period.counted_in != "24-hour days":
        yield f"`{decision}` counts in {period.counted_in}; GitVote counts on a clock"
    if period.not_during:
        yield f"`{decision}` does not count {joined(list(period.not_during))}; GitVote does"


def _voters(facts: Facts, decision: str, entry: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    groups = electors(entry.get("electorate"))
    users = facts.people(groups)
    losses = list(_excluded(decision, entry))
    if users:
        losses.append(f"`{decision}`: handles of the roster are taken for names of accounts")
        for group in groups:
            size, named = facts.at("roles", group, "size"), len(facts.people(group))
            if size is not None and size > named:
                losses.append(
                    f"`{decision}`: {named} of {size} in `{group}` are listed by name; the others cannot vote"
                )
        return {"users": users}, losses
    if not groups:
        return {}, [*losses, f"`{decision}` names nobody who may vote: GitVote then lets all collaborators vote"]
    teams = ", ".join(groups)
    return {"teams": groups}, [*losses, f"`{decision}`: the organisation needs teams called {teams}; else nobody votes"]


def _excluded(decision: str, entry: Mapping[str, Any]) -> Iterator[str]:
    electorate = entry.get("electorate")
    if isinstance(electorate, Mapping) and electorate.get("without"):
        yield f"`{decision}` excludes {', '.join(electorate['without'])}, and GitVote lets everybody vote"


def _callable_name(decision: str, taken: Mapping[str, Any]) -> str:
    """GitVote calls a profile by letters and digits only: a hyphen would end its name."""
    name = re.sub("[^a-zA-Z0-9]", "", decision) or "vote"
    number = 2
    while name in taken or name == "default":
        name, number = f"{re.sub('[^a-zA-Z0-9]', '', decision)}{number}", number + 1
    return name


def _duration(duration: str) -> str:
    """GitVote reads whole numbers, and counts on a clock: business days become the days after which they are over."""
    count, unit = duration.split(" ", 1)
    if unit.startswith("business"):
        days = ceil(Fraction(count))
        return f"{days + 2 * ceil(Fraction(days, _DAYS_A_WEEK))} days"
    return duration if count.isdigit() else f"{hours(duration) * 60} minutes"
