"""The cases on caps, with the cap as an example declares it."""

import pytest

from osc_cli.domain.elections.caps import Cap, check, read_cap
from tests.domain.decisions.vectors import Case, cases, group
from tests.examples.decisions import FOLDER, data


def _cap(case: Case) -> Cap:
    where = cases("decision-compacts")["caps"][case["id"]]
    compact = data(FOLDER / f"{where['compact']}.yaml")
    declared = compact[where["article"]][where["of"]]
    return read_cap(declared["max_per_affiliation"], until_below=declared.get("removal_until") == "below the cap")


@pytest.mark.parametrize("case", group("cap_vectors"), ids=lambda case: str(case["id"]))
def test_the_verdict_is_the_one_of_the_document(case: Case) -> None:
    assert check(_cap(case), case["from_one"], case["seats"]) == case["expect"], case.get("why")


def test_every_case_has_its_compact() -> None:
    assert set(cases("decision-compacts")["caps"]) == {case["id"] for case in group("cap_vectors")}
