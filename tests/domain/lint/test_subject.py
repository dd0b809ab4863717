from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.model_shape import shape_of_model
from osc_cli.domain.lint.subject import Node, Subject

DATA = {
    "roles": {"member": {"name": "Member", "holders": ["ada", "ben"]}},
    "people": {"ada": {}, "ben": {}},
    "rights": {"work": {"text": "Your name stays.", "held_by": "member"}},
    "conduct": {"intake": {"contacts": {"alias": {}}}, "handlers": {"if_accused": "alias", "body": "the two founders"}},
}


def test_references_lead_from_every_place_that_names_something() -> None:
    subject = Subject(DATA, shape_of_model(Compact))
    places = {reference.node.route: (reference.name, reference.is_words) for reference in subject.references}
    assert places == {
        ("roles", "member", "holders", 0): ("ada", False),
        ("roles", "member", "holders", 1): ("ben", False),
        ("rights", "work", "held_by"): ("member", False),
        ("conduct", "handlers", "if_accused"): ("alias", False),
        ("conduct", "handlers", "body"): ("the two founders", True),
    }


def test_contacts_are_declared_deep_in_the_conduct_article() -> None:
    assert set(Subject(DATA, shape_of_model(Compact)).declared("contacts")) == {"alias"}
    assert Subject(DATA, shape_of_model(Compact)).declared("channels") == {}
    assert ("contacts", "alias") in Subject(DATA, shape_of_model(Compact)).named


def test_a_node_reads_one_value_and_a_list_alike() -> None:
    root = Node(DATA, ())
    assert [node.value for node in root.many("rights", "work", "held_by")] == ["member"]
    assert [node.route[-1] for node in root.many("roles", "member", "holders")] == [0, 1]
    assert list(root.many("nothing", "here")) == []
    assert root.at("nothing", "here") == Node(None, ("nothing", "here"))
    assert "roles" in root
    assert "bodies" not in root
