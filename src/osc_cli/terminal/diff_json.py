"""The contract `osc.diff/1`: every key always present, in a stable order."""

import json
from typing import Any

from osc_cli.commands.diff import Asked, DiffResult
from osc_cli.commands.diff_stress import Takeover, Ways
from osc_cli.domain.diff.change import Change, Effect
from osc_cli.domain.diff.procedure import is_record


def as_json(result: DiffResult) -> str:
    """Write one object for programs."""
    document = {
        "schema": "osc.diff/1",
        "old": {"label": result.old.label, "path": result.old.path},
        "new": {"label": result.new.label, "path": result.new.path},
        "changes": [_change(change) for change in result.changes],
        "procedure": [_asked(asked) for asked in result.procedure],
        "approved": result.approved,
        "stress": [_takeover(takeover) for takeover in result.takeovers],
        "summary": {
            "changes": len(result.changes),
            **{effect.value: sum(change.effect is effect for change in result.changes) for effect in _COUNTED},
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2, default=str) + "\n"


_COUNTED = (Effect.WEAKENS, Effect.STRENGTHENS, Effect.SHIFTS)


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "route": list(change.route),
        "text": change.text,
        "effect": change.effect.value,
        "record": is_record(change),
        "before": change.before,
        "after": change.after,
        "witness": None if change.witness is None else dict(change.witness),
    }


def _takeover(takeover: Takeover) -> dict[str, Any]:
    return {
        "goal": takeover.goal.value,
        "inside": takeover.inside,
        "before": _least(takeover.before),
        "after": _least(takeover.after),
    }


def _least(ways: Ways | None) -> dict[str, Any] | None:
    if ways is None:
        return None
    paths = [{"people": way.people, "days": float(way.days), "who": way.who} for way in ways.front]
    return {"people": ways.fewest.people, "days": float(ways.fastest.days), "paths": paths}


def _asked(asked: Asked) -> dict[str, Any]:
    demand = asked.demand
    return {
        "decision": demand.decision,
        "side": demand.side,
        "declared_at": list(demand.declared_at),
        "routes": [list(change.route) for change in demand.changes],
        "entrenched": bool(demand.terms.get("entrenched")),
        "twice": demand.is_twice,
        "confirmed_by": demand.terms.get("confirmed_by"),
        "steps": [{"what": step.what, "duration": step.duration} for step in asked.steps],
        "earliest": asked.earliest.isoformat(),
        "approved": asked.verdict.approved,
        "reason": asked.verdict.reason,
    }
