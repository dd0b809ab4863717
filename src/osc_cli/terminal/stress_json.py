"""`osc stress` for programs: the contract `osc.stress/1`, every key always present, in a stable order."""

import json
from collections.abc import Iterable
from fractions import Fraction

from osc_cli.commands.stress import StressResult
from osc_cli.commands.stress_floor import Floor
from osc_cli.domain.stress.arithmetic.numbers import RuleNumbers
from osc_cli.domain.stress.assumptions import assumptions
from osc_cli.domain.stress.closure import Closure
from osc_cli.domain.stress.frictions.trial import Effect, Front, Trial
from osc_cli.domain.stress.parameters import Level, Parameters
from osc_cli.domain.stress.planner.facts import Vote
from osc_cli.domain.stress.planner.paths import Path, Step
from osc_cli.domain.stress.study import Reach, Study
from osc_cli.domain.stress.tails.outlook import outlook_of
from osc_cli.domain.stress.unknowns import Unknown
from osc_cli.domain.stress.words import sentence
from osc_cli.terminal.stress_threats import threats_json

Json = dict[str, object]


def as_json(result: StressResult) -> str:
    """Write the whole study as one object."""
    return json.dumps(document(result), ensure_ascii=False, indent=2) + "\n"


def document(result: StressResult) -> Json:
    """Return the object."""
    study = result.study
    return {
        "schema": "osc.stress/1",
        "compact": {"path": result.path, "sha256": result.digest},
        "tlp": result.tlp,
        "parameters": _parameters(study.parameters),
        "threats": threats_json(result),
        "rules": [_rule(numbers) for numbers in study.numbers],
        "reach": [_reach(result, reach) for reach in study.reach],
        "control": _control(study.closure),
        "deadlocks": _deadlocks(study),
        "absences": [dict(absence._asdict()) for absence in study.absences],
        "frictions": [_trial(trial) for trial in result.trials],
        "floor": _floor(result.floor),
        "tails": [dict(one._asdict()) for one in outlook_of(study)],
        "unknowns": _unknowns(study.unknowns),
        "assumptions": list(assumptions(study.parameters)),
    }


def number(value: Fraction | None) -> int | float | None:
    """Return an exact number where it is whole, else the nearest float."""
    if value is None:
        return None
    return int(value) if value.denominator == 1 else round(float(value), 6)


def _parameters(chosen: Parameters) -> Json:
    plain = {name: number(value) if isinstance(value, Fraction) else value for name, value in chosen._asdict().items()}
    sizes = [{"id": name, "people": people} for name, people in chosen.sizes.items()]
    return {
        **plain,
        "sizes": sizes,
        "turnouts": [{"id": name, "share": number(one)} for name, one in chosen.turnouts.items()],
    }


def _unknowns(unknowns: Iterable[Unknown]) -> list[Json]:
    return [{"field": one.field, "route": list(one.route), "why": one.why} for one in unknowns]


def _rule(numbers: RuleNumbers) -> Json:
    stop, empty = numbers.deny, numbers.vacuous
    return {
        "decision": numbers.decision,
        "group": numbers.group,
        "people": numbers.people,
        "inside": numbers.inside,
        "days": number(numbers.days),
        "urgent_days": number(numbers.urgent_days),
        "against": {level.value: numbers.against[level] for level in Level},
        "needed": {level.value: numbers.needed[level] for level in Level},
        "enough": numbers.enough,
        "share": {level.value: number(numbers.share(level)) for level in Level},
        "stopped_by": None if stop is None else {"no": stop.by_no, "block": stop.by_block, "absence": stop.by_absence},
        "passes_without_agree": None if empty is None else bool(empty.without_agree),
        "open_tie": None if empty is None else empty.open_tie,
        "unknowns": _unknowns(numbers.unknown),
    }


def _reach(result: StressResult, reach: Reach) -> Json:
    return {
        "goal": reach.goal.value,
        "level": reach.level.value,
        "start": reach.start,
        "verdict": reach.verdict,
        "people": reach.people,
        "days": number(reach.worst[0].days) if reach.worst else None,
        "worst": [_path(result, path) for path in reach.worst],
        "written": [{"people": path.people, "days": number(path.days)} for path in reach.written],
        "unknowns": _unknowns(reach.unknown),
    }


def _path(result: StressResult, path: Path) -> Json:
    return {
        "people": path.people,
        "days": number(path.days),
        "seats": [{"group": group, "people": people} for group, people in path.seats],
        "steps": [_step(result, step) for step in path.steps],
        "unknowns": _unknowns(path.unknown),
    }


def _step(result: StressResult, step: Step) -> Json:
    move = step.move
    return {
        "day": number(step.day),
        "move": move.kind,
        "target": move.target,
        "people": move.people,
        "text": sentence(step, result.study.root),
        "route": list(move.route),
        "line": result.line(move.route),
        "votes": [_vote(vote) for vote in move.votes],
        "together": [{"group": group, "people": people} for group, people in move.together],
        "approvals": move.approvals,
        "unknowns": _unknowns(step.unknown),
    }


def _vote(vote: Vote) -> Json:
    return {
        "decision": vote.decision,
        "group": vote.group,
        "agree": vote.counts.get("agree", 0),
        "disagree": vote.counts.get("disagree", 0),
        "eligible": vote.counts.get("eligible"),
        "urgent": vote.urgent,
        "rewritten": vote.weak,
    }


def _control(closure: Closure) -> Json:
    return {
        "controls": [
            {
                "group": group,
                "controls": [{"group": one.group, "through": list(one.through), "seats": one.seats} for one in derived],
            }
            for group, derived in closure.controls.items()
        ],
        "areas": [{"name": area.name, "groups": list(area.groups)} for area in closure.areas],
        "seeds": [list(seed) for seed in closure.seeds],
        "loops": [{"kind": loop.kind, "groups": list(loop.groups)} for loop in closure.loops],
        "unreachable_powers": list(closure.unreachable),
    }


def _deadlocks(study: Study) -> list[Json]:
    return [
        {
            "group": scan.group,
            "dead": [dict(state._asdict()) for state in scan.dead],
            "rescued_by": list(scan.rescued_by),
            "dissolving": [{"vacant": vacant, "people": few} for vacant, few in scan.dissolving],
        }
        for scan in study.deadlocks
    ]


def _trial(trial: Trial) -> Json:
    cost = trial.cost
    return {
        "id": trial.id,
        "text": " ".join(friction.says for friction in trial.frictions),
        "meets_targets": trial.meets,
        "changes": [{"route": list(route), "value": value} for route, value in trial.changes],
        "effects": [_effect(effect) for effect in trial.effects],
        "cost": {
            "newcomer_days": number(cost.newcomer_days),
            "proposal_days": number(cost.proposal_days),
            "people": cost.people,
            "hours": cost.hours,
            "falls_short": round(cost.falls_short, 4),
            "votes_kept": cost.votes_kept,
            "dead_states": trial.dead,
            "stopped_by_absence": trial.absent,
        },
    }


def _effect(effect: Effect) -> Json:
    before, after = _front(effect.before), _front(effect.after)
    return {"goal": effect.goal.value, "inside": effect.inside, "before": before, "after": after}


def _front(front: Front) -> Json | None:
    return None if front is None else {"people": front[0], "days": number(front[1])}


def _floor(floor: Floor | None) -> Json | None:
    if floor is None:
        return None
    return {
        "path": floor.path,
        "broken": [{"goal": one.goal.value, "text": one.message} for one in floor.broken],
        "undecided": [goal.value for goal in floor.undecided],
    }
