"""What results show: houses by their own votes, urgent votes by their own time; and what only a person says."""

from typing import Any

import pytest

from osc_cli.domain.decisions.house_lines import read, written
from osc_cli.domain.diff.approval import verdicts
from osc_cli.domain.diff.procedure import Demand

COMPACT: dict[str, Any] = {
    "roles": {"member": {"size": 40}, "sponsor": {"size": 6}},
    "decisions": {
        "both": {
            "open_for": "10 days",
            "houses": {
                "members": {
                    "electorate": "member",
                    "passes": ["agree > disagree"],
                    "quorum": ["agree >= 1/4 * eligible"],
                },
                "sponsors": {"electorate": "sponsor", "passes": ["agree > 1/2 * eligible"]},
            },
        },
        "quick": {
            "electorate": "member",
            "open_for": "10 days",
            "urgent": {"at_least": "2 days"},
            "passes": ["agree > disagree"],
        },
        "words": {"electorate": "member", "in_words": "Nobody speaks against it at a meeting."},
        "chair": {"electorate": "member", "passes": ["agree > disagree"], "tie": "chair decides"},
        "supported": {"electorate": "member", "passes": ["agree > disagree"], "needs": {"seconders": 2}},
        "justified": {"electorate": "member", "passes": ["agree > disagree"], "veto": {"valid_when": "justified"}},
    },
}


def verdict(decision: str, *explanation: str, counts: dict[str, int] | None = None) -> tuple[bool, str]:
    demand = Demand(decision, "before", (), (), {}, COMPACT["decisions"].get(decision, {}))
    result = {"decision": decision, "outcome": "passes", "decided": True, "counts": counts, "explanation": explanation}
    (one,) = verdicts([demand], {decision: [result]}, COMPACT)
    return one.approved, one.reason


@pytest.mark.parametrize(
    ("counts", "reason"),
    [
        ({"agree": 41, "disagree": 0, "eligible": 40}, "says that 41 voted, and it says itself that 40 may vote"),
        ({"agree": 41, "disagree": 0, "eligible": 60}, "says that 41 voted, and the compact says that 40 may vote"),
        ({"agree": 30, "disagree": 6, "abstain": 5}, "says that 41 voted, and the compact says that 40 may vote"),
        ({"agree": 3, "disagree": 1, "present": 41, "eligible": 40}, "says that 41 were present, and it says itself"),
        ({"agree": 3, "disagree": -9, "eligible": 40}, "counts -9 for `disagree`, and nothing can be fewer than none"),
    ],
)
def test_counts_that_cannot_be_are_refused(counts: dict[str, int], reason: str) -> None:
    approved, said = verdict("chair", counts=counts)
    assert not approved
    assert reason in said


TIME = "Open for 10 days."
MEMBERS = "Votes of members: agree 12, disagree 3, abstain 0, block 0, eligible 40."
SPONSORS = "Votes of sponsors: agree 4, disagree 2, abstain 0, block 0, eligible 6."


@pytest.mark.parametrize(
    ("lines", "approved", "reason"),
    [
        ((MEMBERS, SPONSORS, TIME), True, "`both` passed"),
        ((TIME,), False, "the result does not show the votes of `members`; write it anew"),
        ((MEMBERS, TIME), False, "the result does not show the votes of `sponsors`"),
        ((MEMBERS, SPONSORS, SPONSORS, TIME), False, "the result does not show the votes of `sponsors`"),
        ((MEMBERS, SPONSORS), False, "does not say for how long the vote was open"),
        # Three of six are not more than half; four of four are, and four of the six that the compact has as well.
        ((MEMBERS, SPONSORS.replace("agree 4", "agree 3"), TIME), False, "sponsors: by the present text of `both`"),
        ((MEMBERS, SPONSORS.replace("agree 4, disagree 2", "agree 3, disagree 0").replace("6", "4"), TIME), False,
         "sponsors: the result says that 4 may vote, and the compact that it is 6"),
        ((MEMBERS.replace(", eligible 40", ""), SPONSORS, TIME), False, "members: the result has no count of eligible"),
    ],
)  # fmt: skip
def test_each_house_is_judged_by_its_own_votes(lines: tuple[str, ...], approved: bool, reason: str) -> None:
    said = verdict("both", *lines)
    assert said[0] is approved
    assert said[1].startswith(reason) or (not approved and reason in said[1])


@pytest.mark.parametrize(
    ("line", "approved", "reason"),
    [
        ("Open for 10 days.", True, "`quick` passed"),
        ("Open for 3 days.", False, "at least 10 days; if it was urgent, write the result anew with `osc tally … --u"),
        ("Open for 3 days, as an urgent vote.", True, "`quick` passed; that it was urgent is what was said"),
        ("Open for 1 day, as an urgent vote.", False, "the vote was not open for at least 2 days"),
        ("Opened 2026-05-01T00:00:00, closed 2026-05-03T00:00:00, as an urgent vote.", True,
         "`quick` passed; that it was urgent is what was said"),
    ],
)  # fmt: skip
def test_an_urgent_vote_is_judged_by_its_own_time(line: str, approved: bool, reason: str) -> None:
    said = verdict("quick", line, counts={"agree": 5, "disagree": 1})
    assert said[0] is approved
    assert reason in said[1]


def test_a_decision_without_urgent_votes_has_none() -> None:
    approved, reason = verdict("both", MEMBERS, SPONSORS, "Open for 3 days, as an urgent vote.")
    assert (approved, "knows no urgent votes" in reason) == (False, True)


@pytest.mark.parametrize(
    ("decision", "counts", "said"),
    [
        ("words", {}, "; that it was judged to pass is what was said"),
        ("chair", {"agree": 3, "disagree": 3}, "; that the chair broke the tie for it is what was said"),
        ("chair", {"agree": 4, "disagree": 3}, ""),
        ("supported", {"agree": 4}, "; that it was seconded is what was said"),
        ("justified", {"agree": 4, "block": 1}, "; that its Block votes do not count is what was said"),
    ],
)
def test_what_only_a_person_says_is_named(decision: str, counts: dict[str, int], said: str) -> None:
    assert verdict(decision, TIME, counts=counts) == (True, f"`{decision}` passed{said}")


def test_what_nobody_can_have_said_is_refused() -> None:
    lost = verdict("chair", TIME, counts={"agree": 3, "disagree": 4})
    assert lost == (False, "by the present text of `chair` these votes do not pass")
    words = verdict("any two", TIME, counts={"agree": 4})
    assert words == (False, "`any two` is no decision whose votes can be counted, so that no result shows it")


def test_house_lines_are_read_as_they_were_written() -> None:
    votes = {"members": {"agree": 12, "eligible": 40}, "sponsors": {"agree": 0}}
    assert read(["It passes.", *written(votes), TIME]) == votes
    assert read("Votes of members: agree 1.") == {}
    assert read(["votes of members: agree 1.", "Votes of members: agree -1.", "Votes of members: .", {"a": 1}]) == {}
