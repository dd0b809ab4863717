"""The quorum of a body in the decisions in which it alone votes."""

from collections.abc import Mapping
from typing import Any


def with_body_quorum(compact: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Return a decision of a compact with the quorum of the body that alone votes on it, where that holds.

    It holds where the decision sets no quorum of its own: `none` only says that it adds nothing. Where silence agrees
    nobody has to take part, and where several houses vote each has its own quorum. A vote in which too few take part
    does not pass; only where the decision says what follows without a quorum it follows here as well.
    """
    decision: Mapping[str, Any] = compact["decisions"][name]
    quorum = (_voting_body(compact, name, decision) or {}).get("quorum")
    settled = decision.get("quorum") not in (None, "none") or decision.get("silence") == "agrees"
    if quorum is None or settled or decision.get("houses"):
        return decision
    taking_part = f"turnout >= {quorum}" if isinstance(quorum, int) else f"turnout >= {quorum} * eligible"
    passes = decision.get("passes")
    if passes is None or "on_no_quorum" in decision:
        return {**decision, "quorum": taking_part}
    return {**decision, "passes": [*(passes if isinstance(passes, list) else [passes]), taking_part]}


def _voting_body(compact: Mapping[str, Any], name: str, decision: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the body that alone votes; a decision without an electorate is of the one body that decides by it."""
    bodies: Mapping[str, Mapping[str, Any]] = compact.get("bodies") or {}
    electorate = decision.get("electorate")
    if electorate is None:
        named = [body for body, entry in bodies.items() if entry.get("decides_by") == name]
    elif isinstance(electorate, Mapping):
        named = [electorate["body"]] if electorate.get("body") and not electorate.get("roles") else []
    else:
        named = electorate if isinstance(electorate, list) else [electorate]
    return bodies.get(named[0]) if len(named) == 1 else None
