from osc_cli.domain.compact.communication import Communication
from osc_cli.domain.compact.conduct import Conduct
from osc_cli.render.blanks import filled


def test_a_field_can_be_asked_for_although_nothing_on_the_way_is_declared() -> None:
    conduct = filled(Conduct, None)
    assert conduct.handlers is not None
    assert conduct.handlers.conflicts is not None
    assert conduct.handlers.conflicts.out is None
    assert conduct.ladder is None


def test_what_is_declared_stays_as_it_is() -> None:
    declared = Conduct.model_validate({"times": {"receipt": "2 days"}, "handlers": {"body": "stewards"}})
    conduct = filled(Conduct, declared)
    assert conduct.times == declared.times
    assert conduct.handlers is not None
    assert conduct.handlers.body == "stewards"
    assert conduct.handlers.training is not None
    assert declared.handlers is not None
    assert declared.handlers.training is None


def test_articles_inside_a_map_are_filled_too() -> None:
    communication = filled(Communication, Communication.model_validate({"scenarios": {"flood": {"owner": "ada"}}}))
    assert communication.scenarios is not None
    assert communication.scenarios["flood"].owner == "ada"
    assert communication.scenarios["flood"].labels is not None
    assert communication.scenarios["flood"].labels.before is None
