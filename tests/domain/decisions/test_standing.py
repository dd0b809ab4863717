"""Who could vote on a day: the cases were thought out from what `holding_since` says, the present term."""

from datetime import date
from typing import Any

import pytest

from osc_cli.domain.decisions.standing import Standing, standing_on

OPENED = date(2026, 5, 4)


def _role(since: str | None, **more: Any) -> dict[str, Any]:
    return {"holders": ["ada"], "holding_since": {} if since is None else {"ada": since}, **more}


TRIAL = {"votes_from": "end of probation", "enters": {"probation": "3 months"}}
MAY_VOTE = Standing()
UNKNOWN = Standing(unknown=frozenset({"ada"}))
MAYBE_ON_TRIAL = Standing(maybe_on_trial=frozenset({"ada"}))


@pytest.mark.parametrize(
    ("groups", "found"),
    [
        ([_role("2026-05-03")], MAY_VOTE),
        ([_role("2026-05-04")], MAY_VOTE),
        ([_role("2026-05-05")], Standing(later={"ada": date(2026, 5, 5)})),
        ([_role(None)], UNKNOWN),
        # Whoever was elected again during the vote belonged before; whoever was elected first did not: both have a day.
        ([_role("2026-05-05", term="1 year")], UNKNOWN),
        ([_role("2026-05-03", term="1 year")], MAY_VOTE),
        ([_role("2026-02-05", **TRIAL)], Standing(on_trial={"ada": date(2026, 5, 5)})),
        ([_role("2026-02-04", **TRIAL)], MAY_VOTE),
        ([_role("2026-02-05", term="1 year", **TRIAL)], MAYBE_ON_TRIAL),
        ([_role("2026-02-05", votes_from="end of probation")], MAYBE_ON_TRIAL),
        ([_role("2026-02-05", enters={"probation": "3 months"})], MAY_VOTE),
        # It is enough to have a vote for one reason.
        ([_role("2026-05-05"), _role("2020-01-01")], MAY_VOTE),
        ([_role("2026-05-05"), _role(None)], UNKNOWN),
    ],
)
def test_what_the_days_say(groups: list[dict[str, Any]], found: Standing) -> None:
    assert standing_on(groups, OPENED) == found


def test_a_rule_can_leave_out_who_is_on_probation_though_the_role_lets_them_vote() -> None:
    role = _role("2026-02-05", enters={"probation": "3 months"})
    assert standing_on([role], OPENED, no_trial=True).on_trial == {"ada": date(2026, 5, 5)}


def test_without_a_day_nothing_is_known() -> None:
    assert standing_on([_role("2026-05-05")], None) == UNKNOWN
