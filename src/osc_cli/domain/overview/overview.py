"""Draws a compact as a tree: article by article, only what a reader wants first."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from osc_cli.domain.compact.acting import use_of_power
from osc_cli.domain.compact.names import Names, joined
from osc_cli.domain.compact.one_or_more import many
from osc_cli.domain.compact.power_names import STANDARD_POWERS
from osc_cli.domain.decisions.period import Period, read_period
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.decisions.rule_words import BLOCK, TIES, asked
from osc_cli.domain.overview.branch import Branch
from osc_cli.domain.roster.terms import vacant

_Entry = Mapping[str, Any]


def overview(data: Mapping[str, Any]) -> Branch:
    """Return the tree of a valid compact, given as plain data. What is not declared has no line."""
    names = Names(data)
    project = data["project"]
    articles = [Branch(title, "", tuple(lines(data, names))) for title, lines in _ARTICLES.items()]
    return Branch(
        project["name"], project.get("summary") or "", tuple(branch for branch in articles if branch.children)
    )


_WAYS_IN = {"open": "open to anybody", "founding": "from the founding"}
"""The ways in that are not said as `by nomination` is."""


def _roles(data: _Entry, names: Names) -> Iterator[Branch]:
    for role, entry in (data.get("roles") or {}).items():
        holders = entry.get("holders")
        size = entry.get("size")
        count = names.names(holders, "people") if holders else f"{size} people" if size else ""
        enters = entry.get("enters") or {}
        through = enters.get("through")
        way = _WAYS_IN.get(through, f"by {through}") if through else ""
        yield Branch(names.name(role, "roles"), _said(count, way))


def _bodies(data: _Entry, names: Names) -> Iterator[Branch]:
    for body, entry in (data.get("bodies") or {}).items():
        seats, empty = entry.get("seats"), vacant(entry)
        parts = [_seats(seats), f"{empty} empty" if empty else ""]
        parts.append(f"all {names.people(many(entry['made_of']))}" if entry.get("made_of") else "")
        parts.append(names.names(entry["holders"], "people") if entry.get("holders") else "")
        filled = entry.get("filled_by") or {}
        parts.append(names.names(many(filled.get("election")), "elections"))
        yield Branch(names.name(body, "bodies"), _said(*parts))


def _powers(data: _Entry, names: Names) -> Iterator[Branch]:
    held: dict[str, list[str]] = {}
    for power, entry in (data.get("powers") or {}).items():
        holders = many(entry.get("held_by"))
        who = names.people(holders) if holders else "nobody is named"
        held.setdefault(who, []).append(_power(power, entry, holders, data, names))
    for who, powers in held.items():
        yield Branch(who, f"may {'; '.join(powers)}")


def _power(power: str, entry: _Entry, holders: list[str], data: _Entry, names: Names) -> str:
    """Say what it is in the compact's own words, and what its use takes: the decision, and how many together."""
    own = entry.get("text")
    may = str(own).removesuffix(".") if own else STANDARD_POWERS.get(power, power.replace("-", " "))
    bodies = data.get("bodies") or {}
    usual = (bodies.get(holders[0]) or {}).get("decides_by") if len(holders) == 1 else None
    by, use = use_of_power(entry.get("by"), usual, entry.get("acting_together"), one=_one_person(holders, data))
    takes = [f"by {use.format(names.name(by, 'decisions'))}" if by else use] if use else []
    takes += [f"confirmed by {names.name(entry['ratified_by'], 'decisions')}"] if entry.get("ratified_by") else []
    return f"{may} ({', '.join(takes)})" if takes else may


def _one_person(holders: list[str], data: _Entry) -> bool:
    if len(holders) != 1:
        return False
    role = (data.get("roles") or {}).get(holders[0])
    if role is None:
        return holders[0] in (data.get("people") or {})
    return bool(role.get("size", len(role.get("holders") or ())) == 1)


def _decisions(data: _Entry, names: Names) -> Iterator[Branch]:
    for decision, entry in (data.get("decisions") or {}).items():
        rule = read_rule(entry)
        period = read_period(entry.get("open_for"))
        how = (asked(rule) if isinstance(rule, Rule) else None) or _otherwise(entry)
        voters = names.voters(entry.get("electorate")) or "nobody is named"
        besides = _besides(rule, names) if isinstance(rule, Rule) else ()
        note = "; ".join((_said(voters, _time(period), how), *besides))
        yield Branch(names.name(decision, "decisions"), note)


def _time(period: Period | None) -> str:
    if period is None:
        return ""
    span = period.at_least or period.at_most or ""
    return f"{span} without {joined(list(period.not_during))}" if span and period.not_during else span


def _besides(rule: Rule, names: Names) -> Iterator[str]:
    """Say what can turn a vote round: a tie that does not simply fail, and a veto."""
    if rule.tie not in {None, "fails", "status quo"}:
        yield f"in a tie {TIES[rule.tie]}"
    if rule.veto is not None:
        whose = f" by {names.people(rule.veto.by)}" if rule.veto.by else ""
        yield f"{BLOCK[rule.block_counts]}{whose} stops it"


def _otherwise(entry: _Entry) -> str:
    if entry.get("silence") == "agrees":
        return "silence agrees"
    return "in words, so somebody judges" if entry.get("in_words") else ""


def _elections(data: _Entry, names: Names) -> Iterator[Branch]:
    for election, entry in (data.get("elections") or {}).items():
        seats = _seats(entry.get("seats"))
        yield Branch(
            names.name(election, "elections"),
            _said(names.voters(entry.get("electorate")) or "nobody is named", entry.get("method"), seats),
        )


def _amendments(data: _Entry, names: Names) -> Iterator[Branch]:
    for part, entry in (data.get("amendments") or {}).items():
        by = names.name(entry["by"], "decisions") if entry.get("by") else ""
        notice = f"{entry['notice']} of notice" if entry.get("notice") else ""
        hard = "entrenched" if entry.get("entrenched") else ""
        confirmed = f"confirmed by {names.people(many(entry['confirmed_by']))}" if entry.get("confirmed_by") else ""
        yield Branch(_capital(names.part(part)), _said(by, _twice(entry), confirmed, notice, hard))


def _twice(entry: _Entry) -> str:
    if entry.get("twice") is None:
        return ""
    apart = entry["twice"].get("apart")
    return f"twice, {apart} apart" if apart else "twice"


def _assets(data: _Entry, names: Names) -> Iterator[Branch]:
    for asset, entry in (data.get("assets") or {}).items():
        keys = entry.get("key_holders")
        held = names.people(many(entry.get("holder"))) if entry.get("holder") else "no holder is named"
        yield Branch(names.name(asset, "assets"), _said(held, f"keys: {names.names(keys, 'people')}" if keys else ""))


def _conduct(data: _Entry, names: Names) -> Iterator[Branch]:
    conduct = data.get("conduct") or {}
    contacts = (conduct.get("intake") or {}).get("contacts") or {}
    if contacts:
        yield Branch("Reports go to", joined([names.name(contact, "contacts") for contact in contacts]))
    handlers = conduct.get("handlers") or {}
    if handlers.get("body"):
        accused = handlers.get("if_accused")
        aside = f"about them: {names.name(accused)}" if accused else ""
        yield Branch("Handled by", _said(names.people(many(handlers["body"])), aside))
    times = conduct.get("times") or {}
    if times:
        yield Branch("Promised", joined([words.format(times[what]) for what, words in _PROMISED if times.get(what)]))


_PROMISED = (
    ("receipt", "a receipt within {}"),
    ("first_answer", "a first answer within {}"),
    ("status_every", "news every {}"),
    ("decision", "a decision within {}"),
    ("interim_review", "a second look at interim measures within {}"),
)


def _communication(data: _Entry, names: Names) -> Iterator[Branch]:
    communication = data.get("communication") or {}
    label = (communication.get("tlp") or {}).get("default")
    if label:
        yield Branch("Without a label", f"TLP:{label}")
    channels = communication.get("channels") or {}
    if channels:
        yield Branch("Channels", joined([names.name(channel, "channels") for channel in channels]))
    speaker = (communication.get("speakers") or {}).get("spokesperson")
    if speaker:
        yield Branch("Speaks", names.name(speaker))


_ARTICLES: Mapping[str, Callable[[_Entry, Names], Iterator[Branch]]] = {
    "Roles": _roles,
    "Bodies": _bodies,
    "Powers": _powers,
    "Decisions": _decisions,
    "Elections": _elections,
    "Amendments": _amendments,
    "Assets": _assets,
    "Conduct": _conduct,
    "Communication": _communication,
}
"""In reading order; one line each."""


def _seats(number: object) -> str:
    return "" if not isinstance(number, int) else "1 seat" if number == 1 else f"{number} seats"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _said(*parts: object) -> str:
    return ", ".join(str(part) for part in parts if part)
