"""What a friction does, in words: what it makes better, and what it asks of people who mean well."""

from osc_cli.domain.stress.frictions.trial import Effect, Front, Trial
from osc_cli.domain.stress.words import GOALS, said_days, within


def gains(trial: Trial) -> list[str]:
    """Say where it helps, one line for each: `strangers amend the compact: 6 people in 58 days becomes no way`."""
    told = [f"{_whose(effect)} {GOALS[effect.goal]}: {_change(effect)}" for effect in trial.gains]
    if trial.dead < 0:
        told.append(f"{-trial.dead} fewer {_states(-trial.dead)} in which nothing can be decided")
    return told


def worse(trial: Trial) -> str:
    """Say what becomes worse for people who mean well."""
    cost = trial.cost
    hours = "1 hour" if cost.hours == 1 else f"{cost.hours} hours"
    parts = [
        (cost.newcomer_days, f"newcomers wait {said_days(cost.newcomer_days)} longer for a vote"),
        (cost.proposal_days, f"a proposal takes {said_days(cost.proposal_days)} longer"),
        (cost.people, f"{cost.people} more must agree"),
        (cost.falls_short, f"{cost.falls_short:.1%} of widely liked proposals fall short"),
        (cost.votes_kept, "somebody who is rightly under this measure goes on voting while it lasts"),
        (cost.hours, f"about {hours} of work more each month"),
        (trial.dead > 0, f"{trial.dead} more {_states(trial.dead)} in which nothing can be decided"),
        (trial.absent > 0, f"{trial.absent} more can be stopped by staying away"),
    ]
    told = [text for is_worse, text in parts if is_worse]
    return ", ".join(told) or "nothing becomes worse, it says what was left open"


def said_front(front: Front) -> str:
    """Say the fewest people and their days; `no way` where there is none."""
    if front is None:
        return "no way"
    return f"{front[0]} {'person' if front[0] == 1 else 'people'} {within(front[1])}"


def _states(count: int) -> str:
    return "state" if count == 1 else "states"


def _whose(effect: Effect) -> str:
    return "insiders" if effect.inside else "strangers"


def _change(effect: Effect) -> str:
    """Say what a goal took and takes; fewer days are no gain, so it is said that as many were as fast before."""
    before, after = effect.before, effect.after
    fewer_days = before is not None and after is not None and after[1] < before[1]
    known = ""
    if before and after and fewer_days:
        known = f": more people are needed; {after[0]} were as fast before"
    return f"{said_front(before)} becomes {said_front(after)}{known}"
