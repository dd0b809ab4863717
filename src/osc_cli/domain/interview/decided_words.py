"""The words for what a preset decided: a phrase for each field, and where a number has none the field as written."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from osc_cli.domain.decisions.words import sentence

_NUMBER = re.compile(r"\d")


def phrases(entry: Mapping[str, Any]) -> Iterator[str]:
    """Yield what each field of an entry promises, in its order."""
    for key, value in entry.items():
        whole = isinstance(value, Mapping)
        if key in _SAID_WHOLE:
            said = _SAID_WHOLE[key](value) if whole else ""
        elif key in _SAID and not (whole and key in _LED_BY):
            said = _SAID[key](value)
        elif whole:
            said = ", ".join(phrases(value))
            said = f"{_LED_BY[key]} {said}" if said and key in _LED_BY else said
        else:
            said = bare(value, key)
        if said:
            yield said


def bare(value: object, key: str = "") -> str:
    """Return a number as it is written, behind the name of its field; empty where there is none."""
    written = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"{key.replace('_', ' ')} {written}".strip() if _NUMBER.search(written) else ""


def step(rung: Mapping[str, object]) -> str:
    """Say a step of a ladder of measures."""
    most = rung.get("at_most")
    return f"{rung.get('name')} ({most} at most)" if most else str(rung.get("name"))


def holders(powers: Mapping[str, Mapping[str, Any]]) -> tuple[str, ...]:
    """Say who holds which power, each holder once."""
    by_holder: dict[str, list[str]] = {}
    for name, power in powers.items():
        rest = {key: value for key, value in power.items() if key not in ("held_by", "text", "limits")}
        more = ", ".join(phrases(rest))
        by_holder.setdefault(_who(power.get("held_by")), []).append(f"{name} ({more})" if more else name)
    return tuple(f"{who}: {', '.join(names)}" for who, names in by_holder.items())


def _who(value: object) -> str:
    return " and ".join(map(str, value)) if isinstance(value, list) else str(value)


def _sentence(text: object) -> str:
    """Return the first sentence of a text, or all of it where a number stands in the rest."""
    first, stop, rest = str(text).partition(". ")
    return (first if stop and not _NUMBER.search(rest) else str(text)).rstrip(".")


def _seats(value: Any) -> str:
    if not isinstance(value, Mapping):
        return "1 seat" if value == 1 else f"{value} seats"
    return f"{value.get('min', 0)} to {value['max']} seats" if "max" in value else f"{value.get('min')} seats or more"


def _filled(value: Any) -> str:
    if "election" in value:
        return "elected"
    if "appointed_by" in value:
        return f"chosen by {_who(value['appointed_by'])}"
    return f"any {_who(value['volunteers_from'])} may join" if "volunteers_from" in value else ""


def _term(value: Any) -> str:
    if not isinstance(value, Mapping):
        return f"for {value}"
    times = value.get("consecutive")
    return f"for {value.get('length')}" + (f", {times} times in a row at most" if times else "")


def _recall(value: Any) -> str:
    called = f" when {value['called_by']} ask for it" if "called_by" in value else ""
    return f"{_who(value.get('decided_by'))} can recall them{called}"


def _meetings(value: Any) -> str:
    notice = f", announced {value['notice']} before" if "notice" in value else ""
    return f"meets every {value.get('every')}{notice}"


def _candidates(value: Any) -> str:
    names = (("period", "candidates have {}"), ("endorsements", "{} endorsements for each"))
    return ", ".join(words.format(value[key]) for key, words in names if key in value)


def _spending(value: Any) -> str:
    approved = f", {_who(value['approved_by'])} approves" if "approved_by" in value else ""
    return f"{_who(value['decided_by'])} decides on spending{approved}" if "decided_by" in value else ""


def _enters(value: Any) -> str:
    ways = {"open": "anyone may join", "application": "by application", "nomination": "by nomination"}
    parts = [ways.get(str(value.get("through")), "")]
    if "decided_by" in value:
        parts.append(f"decided by {_who(value['decided_by'])}")
    if "probation" in value:
        parts.append(f"a trial period of {value['probation']}")
    if "cap" in value:
        parts.append(f"at most {value['cap']} newcomers every {value.get('cap_every')}")
    parts.append(bare(value.get("requires", ""), "after"))
    return ", ".join(part for part in parts if part)


def _inactivity(value: Any) -> str:
    return f"after {value.get('after')} of silence: {value.get('effect')}"


def _removal(value: Any) -> str:
    return f"removed by {_who(value['decided_by'])}" if "decided_by" in value else ""


def _open_for(value: Any) -> str:
    return f"open for {value.get('at_least') if isinstance(value, Mapping) else value}"


def _passes(value: Any) -> str:
    return ", ".join(_condition(each) for each in (value if isinstance(value, list) else [value]))


def _condition(value: Any) -> str:
    if isinstance(value, Mapping) and {"when", "need"} <= set(value):
        return f"when {_condition(value['when'])}, {_condition(value['need'])}"
    return sentence(str(value)) or str(value)


def _quorum(value: Any) -> str:
    if value == "none":
        return ""
    return f"quorum: {_passes(value)}" if isinstance(value, list) else f"a quorum of {value}"


def _fallback(value: Any) -> str:
    after = f" after {value['after']}" if "after" in value else ""
    return f"what stays open goes to {value.get('to')}{after}"


def _alone(value: object) -> str:
    return "one alone" if value == 1 else f"{value} together"


def _by(words: str) -> Callable[[Any], str]:
    return lambda value: words.format(_who(value))


def _always(words: str) -> Callable[[Any], str]:
    return lambda value: words if value else ""


_SAID: Mapping[str, Callable[[Any], str]] = {
    "text": _sentence,
    "seats": _seats,
    "term": _term,
    "staggered": _always("not all at once"),
    "max_per_affiliation": _by("at most {} from one employer"),
    "quorum": _quorum,
    "filled_within": _by("empty seats filled within {}"),
    "notice": _by("{} of notice"),
    "discussion": _by("{} of discussion first"),
    "acting_together": _alone,
    "expires_after": _by("ends after {}"),
    "votes_from": _by("votes from {}"),
    "open_for": _open_for,
    "passes": _passes,
    "silence": _always("silence agrees"),
    "judged_by": _by("{} judges"),
    "method": _by("counted by {}"),
    "every": _by("every {}"),
    "count": _by("{} officers"),
    "within": _by("within {}"),
    "made_of": _by("every {}"),
    "holder": _by("held by {}"),
    "published_every": _by("accounts every {}"),
    "receipt": _by("receipt in {}"),
    "first_answer": _by("answer in {}"),
    "status_every": _by("news every {}"),
    "decision": _by("decision in {}"),
    "at_least": _by("at least {} handle a case"),
    "confirmed_within": _by("confirmed within {}"),
    "floor": _by("no number below {}"),
    "minor": _by("minor cases for {}"),
    "other": _by("other cases for {}"),
    "version": _by("labels of TLP {}"),
}
"""By the name of the field. Names mean the same everywhere in a compact, so one table is enough."""
_SAID_WHOLE: Mapping[str, Callable[[Any], str]] = {
    "filled_by": _filled,
    "recall": _recall,
    "meetings": _meetings,
    "enters": _enters,
    "inactivity": _inactivity,
    "removal": _removal,
    "fallback": _fallback,
    "candidates": _candidates,
    "spending": _spending,
}
"""The same where a map stands, and its fields mean something only together."""
_LED_BY: Mapping[str, str] = {
    "chair": "a chair",
    "dues": "dues",
    "disputes": "disputes",
    "interim": "first measures",
    "appeal": "appeal",
    "transparency": "figures",
    "records": "kept:",
}
"""What the phrases of such a map begin with."""
