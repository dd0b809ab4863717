from osc_cli.domain.communication.artefacts import ARTEFACTS, usual_labels
from osc_cli.domain.communication.labels import LABELS, rank


def test_the_table_runs_from_the_widest_audience_to_the_narrowest() -> None:
    ranks = [rank(each.label) for each in ARTEFACTS]
    assert ranks == sorted(ranks)
    assert len({each.id for each in ARTEFACTS}) == len({each.name for each in ARTEFACTS}) == len(ARTEFACTS)


def test_what_could_harm_a_person_for_good_is_never_wider_than_a_case() -> None:
    labels = {each.id: each.label for each in ARTEFACTS}
    assert {labels[name] for name in ("reporter-identity", "ballots", "health-or-family", "keys")} == {"RED"}
    assert labels["conduct-case"] == "AMBER+STRICT"


def test_every_label_has_an_example() -> None:
    assert [label for label, _ in usual_labels(())] == [label.name for label in LABELS]


def test_what_a_project_declares_is_not_suggested() -> None:
    usual = dict(usual_labels({"agenda", "adopter-news"}))
    assert "agendas" not in usual["CLEAR"]
    assert "public minutes" in usual["CLEAR"]
    assert "GREEN" not in usual
