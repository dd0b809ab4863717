"""Everything that has a name is found by it, and every kind of topic has a page."""

from collections import Counter
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osc_cli.domain.explain.find import find
from osc_cli.domain.explain.glossary import GLOSSARY
from osc_cli.domain.explain.kinds import KINDS
from osc_cli.domain.explain.topic import Example, Kind, Points, Topic
from tests.support import ROOT

TOPICS = [topic for kind in KINDS for topic in kind.topics()]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_lists_its_topics(kind: Kind) -> None:
    topics = tuple(kind.topics())
    assert find(kind.name) == find(kind.name.upper()) == (topics, kind, None)
    assert find(kind.example).topics
    assert set(find(kind.example).topics) & set(topics)
    names = Counter(name for topic in topics for name in topic.names)
    assert {name for name, count in names.items() if count > 1} == set()


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.names[0])
def test_a_topic_is_found_by_each_name_and_says_something(topic: Topic) -> None:
    for name in topic.names:
        assert topic in find(name).topics
        assert topic in find(name.upper().replace("-", " ")).topics
    assert topic.summary.endswith((".", ")"))
    assert "\n" not in topic.summary
    for section in topic.sections:
        assert section.blocks
        for block in section.blocks:
            assert block.items if isinstance(block, Points) else block.text if isinstance(block, Example) else block


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("qorum", "quorum"),
        ("squorum", "quorum"),
        ("TLP:AMBRE", "TLP:AMBER"),
        ("unanimous quorm", "unanimous-quorum"),
        ("vulnerability", "vulnerability-report"),
        ("vulnerabilitty rep", "vulnerability-report"),
        ("cap-1", "CAP-01"),
        ("OSC999", None),
    ],
)
def test_a_slip_is_suggested(word: str, meant: str | None) -> None:
    found = find(word)
    assert found.topics == ()
    assert found.suggestion == meant


@given(st.text())
def test_any_text_may_be_asked(word: str) -> None:
    found = find(word)
    assert found.topics or found.kind is None


def test_the_former_name_of_a_label_leads_to_the_new_one() -> None:
    (clear,) = find("TLP:WHITE").topics
    assert clear.title == "TLP:CLEAR"


def test_a_word_that_is_two_things_is_explained_as_both(monkeypatch: pytest.MonkeyPatch) -> None:
    both = Topic("Power", "", (), ("merge",)), Topic("Term", "", (), ("MERGE",))
    kinds = tuple(Kind(topic.title, "", "", partial(list, [topic])) for topic in both)
    monkeypatch.setattr("osc_cli.domain.explain.find.KINDS", kinds)
    assert find("merge").topics == both


def test_the_glossary_is_in_order_and_short() -> None:
    names = [entry[0] for entry in GLOSSARY]
    assert names == sorted(names, key=str.casefold)
    for _, says, *more in GLOSSARY:
        assert len(says.split()) <= 25
        assert all(sentence.endswith(".") for sentence in (says, *more))


def test_every_kind_has_its_page_in_the_documentation() -> None:
    for kind in KINDS:
        folder = ROOT / "docs/reference"
        assert (folder / f"{kind.name}.md").is_file() or (folder / kind.name / "index.md").is_file()


@pytest.mark.parametrize("word", ["stranger", "strangers", "takeover", "friction", "floor"])
def test_the_words_of_the_stress_test_are_explained(word: str) -> None:
    assert any("osc stress" in block for topic in find(word).topics for block in topic.sections[0].blocks)
