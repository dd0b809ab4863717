"""`osc explain templates` knows every block, and everything that a template can use."""

import re
from pathlib import Path

import pytest

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.explain.topic import Example, Topic
from osc_cli.render.documents import DOCUMENTS, Document, ready, render
from osc_cli.render.environment import new_environment
from osc_cli.render.resources import templates_root
from osc_cli.render.template_topics import VARIABLES, template_topics
from osc_cli.source.loader import load
from tests.support import ROOT, SMALLEST_COMPACT

TOPICS = tuple(template_topics())
NAMES = [topic.names[0] for topic in TOPICS]
COMPACT = Compact.model_validate(load(SMALLEST_COMPACT.encode()).data)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.names[0])
def test_everything_is_explained_in_a_sentence(topic: Topic) -> None:
    assert re.fullmatch(r"[A-Z].+[.]", topic.summary), topic.summary


def test_every_block_is_listed_once() -> None:
    assert len(NAMES) == len(set(NAMES))
    for document in DOCUMENTS:
        source = templates_root().joinpath(document.template).read_text(encoding="utf-8")
        blocks = {"title", "body", "notes", *re.findall(r"{% block (\w+) %}", source)}
        listed = {name.partition(".")[2] for name in NAMES if name.startswith(f"{document.name}.")}
        assert listed == blocks


def test_every_variable_function_and_filter_is_listed() -> None:
    usual, environment = new_environment(), ready(COMPACT)
    listed = {re.sub(r"[({|} ]|\(.*", "", name.replace("| ", "").partition("(")[0]) for name in NAMES}
    used = {*environment.globals, *environment.filters} - {*usual.globals, *usual.filters}
    assert used | set(VARIABLES) <= listed
    assert set(VARIABLES) - set(environment.globals) == {"documents"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_block_can_be_replaced_as_its_topic_shows(document: Document, tmp_path: Path) -> None:
    shown = [
        block.text
        for topic, name in zip(TOPICS, NAMES, strict=True)
        for block in topic.sections[0].blocks
        if name.startswith(f"{document.name}.") and not name.endswith(".body") and isinstance(block, Example)
    ]
    extends, *_ = shown[0].partition("\n")
    template = tmp_path / document.template
    template.parent.mkdir()
    template.write_text("\n".join((extends, *(text.removeprefix(extends) for text in shown))), encoding="utf-8")
    (text,) = render(COMPACT, own_templates=tmp_path, only=[document.name])
    assert text.text.count("Your own words.") == len(shown)


def test_the_example_with_templates_says_what_they_say() -> None:
    text = (ROOT / "examples/hillside-radio/GOVERNANCE.md").read_text(encoding="utf-8")
    assert "## When we meet\n\nWe meet on the first Sunday" in text
    assert "- Letters: <letters@hillside.example>\n" in text
    assert render(COMPACT)
