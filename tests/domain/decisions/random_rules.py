"""Random rules for the tests that compare two ways of finding the same thing."""

from typing import Any

from hypothesis import strategies as st

from osc_cli.domain.decisions.rule import Rule, read_rule

SIMPLE = (
    "agree > disagree", "agree >= disagree", "agree >= 2/3 * cast", "agree > 1/2 * eligible", "agree >= 3",
    "agree >= 9 * (disagree + block)", "agree >= 9.5 * (disagree + block)", "turnout >= 1/2 * eligible",
    "score >= 2", "score == 1", "agree + abstain > 2 * disagree", "disagree == 0", "block <= 1", "3 * agree < 2 * cast",
    "agree >= 3/2 * sqrt(eligible)", "agree >= ceil(1/3 * eligible)", "agree >= max(2, 1/10 * eligible)",
    "2 * turnout == eligible", "agree >= 1/2 * present", "present > 2", "7 * agree > 3 * disagree + 5 * block + 2",
)  # fmt: skip
CONDITIONS = st.sampled_from(SIMPLE)
CLAUSES = st.one_of(
    CONDITIONS,
    st.fixed_dictionaries({"when": CONDITIONS, "need": st.lists(CONDITIONS, min_size=1, max_size=2)}),
    st.fixed_dictionaries({"any_of": st.lists(CONDITIONS, min_size=1, max_size=2)}),
)
LISTS = st.lists(CLAUSES, min_size=1, max_size=3)
LINES = st.fixed_dictionaries(
    {"when": st.lists(CONDITIONS, max_size=2), "outcome": st.sampled_from(["passes", "fails", "extended"])}
)


def _read(declared: dict[str, Any]) -> Rule:
    rule = read_rule(declared)
    assert isinstance(rule, Rule), rule
    return rule


RULES = st.builds(
    _read,
    st.fixed_dictionaries(
        {"choices": st.just(["agree", "disagree", "abstain", "block"]), "passes": LISTS},
        optional={
            "quorum": st.one_of(st.just("none"), LISTS),
            "on_no_quorum": st.sampled_from(["fails", "extended"]),
            "outcomes": st.lists(LINES, max_size=2),
            "veto": st.just({}),
            "block": st.just({"valid_when": "justified"}),
            "tie": st.sampled_from(["fails", "chair decides", "lot", "referred", "runoff"]),
            "silence": st.just("agrees"),
            "vacancies_vote": st.sampled_from(["agree", "abstain"]),
            "judged_by": st.just("chair"),
        },
    ),
)
