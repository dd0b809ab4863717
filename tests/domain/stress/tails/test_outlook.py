"""What is said about one structure: the numbers of the research where it has them, and nothing that is not declared."""

import pytest

from osc_cli.domain.stress.parameters import Parameters
from osc_cli.domain.stress.study import Study, study_of
from osc_cli.domain.stress.tails.outlook import outlook_of
from tests.domain.stress.reading import case, changed


def found(study: Study) -> dict[tuple[str, str], float]:
    return {(one.about, one.kind): one.probability for one in outlook_of(study)}


def studied(name: str, *changes: tuple[tuple[str, ...], object]) -> Study:
    return study_of(changed(case(name).data, *changes), Parameters(), lambda *_: False)


def test_a_least_number_of_votes_is_missed_as_the_tail_says() -> None:
    """E10: 16 present of 111 at 25% and correlation 0.02 are missed in 5.6%."""
    quorum = (("decisions", "proposal", "quorum"), "present >= 16")
    assert round(100 * found(studied("lantern-cooperative", quorum))[("proposal", "too few voters")], 1) == 5.6


def test_seven_seats_fall_below_four_as_the_chain_of_the_research_says() -> None:
    told = found(studied("weir-council", (("bodies", "council", "quorum"), 4)))
    assert round(told[("council", "below the minimum, unfilled")], 4) == 0.2167


def test_a_keeper_is_gone_in_two_years_with_36_percent() -> None:
    """1 - 0.8 ** 2, at the supposed fifth of a year."""
    assert found(studied("sole-keeper"))[("lead", "vacant")] == pytest.approx(0.36)


def test_holders_of_one_employer_make_it_likelier_and_the_result_says_how_exact_it_is() -> None:
    people = {f"p{number}": {"name": f"P {number}", "affiliation": "Firm"} for number in range(5)}
    study = studied(
        "weir-council",
        (("people",), people),
        (("bodies", "council", "holders"), list(people)),
        (("bodies", "council", "quorum"), 4),
    )
    told = {one.kind: one for one in outlook_of(study) if one.about == "council"}
    together = told["leaving together"]
    assert together.half_width is not None
    assert together.probability > told["below the minimum, unfilled"].probability + together.half_width
    assert "Firm" not in together.says


@pytest.mark.parametrize(("on_duty", "printed"), [(3, 0.242), (5, 0.167), (15, None)])
def test_cases_that_fall_to_some_of_the_handlers(on_duty: int, printed: float | None) -> None:
    """Section 4.6: 5 who collude of 15 are most of a panel of 3 in 24.2%, of one of 5 in 16.7%; nobody draws all 15."""
    handlers = {"body": "council", "on_duty": on_duty}
    told = found(studied("weir-council", (("bodies", "council", "seats"), 15), (("conduct", "handlers"), handlers)))
    chance = told.get(("council", "most of a panel"))
    assert (None if chance is None else round(chance, 3)) == printed


def test_nothing_is_said_about_a_size_that_nobody_knows() -> None:
    assert found(studied("lantern-cooperative", (("roles", "member", "size"), None))) == {}
