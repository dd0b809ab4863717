"""Compacts with many groups for `osc stress`: councils, teams and helpers who elect, appoint and remove each other."""

import json
from typing import Any

POWERS = ("amend", "sanction", "spend", "release", "appoint", "call-election")


def structure(groups: int, members: int) -> str:
    """Return a compact with so many roles and bodies (three for each council, and the members), as YAML."""
    roles: dict[str, Any] = {
        "member": {
            "size": members,
            "enters": {"through": "application", "probation": "42 days", "cap": 50},
            "leaves": {"removal": {"decided_by": "council-1", "by": "vote-1"}},
        }
    }
    bodies: dict[str, Any] = {}
    decisions: dict[str, Any] = {
        "proposal": {"electorate": "member", "open_for": "6 days", "passes": ["agree > disagree"], "quorum": "none"},
        "change": {"electorate": "member", "open_for": "10 days", "passes": ["agree >= 3 * disagree", "agree >= 14"]},
    }
    elections: dict[str, Any] = {}
    powers: dict[str, Any] = {}
    for number in range(1, max(1, (groups - 1) // 3) + 1):
        council, team, helper = f"council-{number}", f"team-{number}", f"helper-{number}"
        vote, team_vote = f"vote-{number}", f"team-vote-{number}"
        bodies[council] = {
            "seats": 5 + number % 4,
            "filled_by": {"election": f"choice-{number}"},
            "term": "24 months",
            "staggered": number % 2 == 0,
            "decides_by": vote,
            "recall": {"decided_by": "member", "by": "proposal"},
        }
        bodies[team] = {"seats": {"min": 3}, "holders": [f"p{one}" for one in range(6)], "decides_by": team_vote}
        bodies[team]["filled_by"] = {"volunteers_from": "member"}
        roles[helper] = {
            "size": 20 + number,
            "step_of": "member",
            "enters": {"through": "appointment", "decided_by": council, "by": vote},
            "leaves": {"removal": {"decided_by": team, "by": team_vote}},
        }
        decisions[vote] = {"electorate": council, "passes": "agree > 1/2 * seats", "quorum": "present >= 3"}
        decisions[team_vote] = {"electorate": team, "open_for": f"{number} days", "passes": "agree > disagree"}
        elections[f"choice-{number}"] = {
            "electorate": "member" if number % 3 else helper,
            "method": "plurality",
            "every": "year",
            "open_for": "14 days",
        }
        powers[POWERS[number % len(POWERS)]] = {"held_by": council, "by": vote}
    whole = {
        "compact": 1,
        "project": {"name": "Large"},
        "people": {f"p{one}": {"name": f"Person {one}"} for one in range(6)},
        "roles": roles,
        "bodies": bodies,
        "powers": powers,
        "decisions": decisions,
        "elections": elections,
        "amendments": {"everything": {"by": "change", "notice": "14 days"}},
        "conduct": {"handlers": {"body": "team-1"}, "ladder": [{"name": "Ban", "needs": "vote-1"}]},
    }
    return json.dumps(whole, indent=1) + "\n"  # YAML reads JSON
