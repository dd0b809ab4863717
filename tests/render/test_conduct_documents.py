"""The code of conduct and the checklist: complete for every declared field, safe with any text, readable."""

import re
import statistics
from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import pytest
from markdown_it import MarkdownIt
from pydantic import ValidationError

from osc_cli.domain.communication.cards import cards
from osc_cli.domain.communication.situations import SITUATIONS
from osc_cli.domain.compact.base import Article
from osc_cli.domain.compact.communication import Communication
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.conduct import Conduct
from osc_cli.render import card as page
from tests.render.conduct_cases import CASES, NAMES, Route, documents, leaves, load, replaced, without
from tests.support import Golden

FULL = load("full")
ARTICLES = ("conduct", "communication")
LEAVES = [(route, value) for route, value in leaves(FULL) if route[0] in ARTICLES]
FULL_TEXTS = documents(FULL)


@cache
def texts(case: str) -> dict[str, str]:
    """Return the documents of a case."""
    return documents(load(case))


def name_of(route: object) -> str:
    return ".".join(str(step) for step in route) if isinstance(route, tuple) else str(route)


def fields_of(kind: Any, route: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the route of every field that is no article itself; `*` stands for any key or position."""
    if isinstance(kind, type) and issubclass(kind, Article):
        for name, field in kind.model_fields.items():
            yield from fields_of(field.annotation, (*route, field.alias or name))
        return
    inner = get_args(kind)
    if get_origin(kind) in {Union, UnionType}:
        articles = [each for each in inner if list(fields_of(each, ())) != [()]]
        yield from (found for each in articles for found in fields_of(each, route)) if articles else iter([route])
    elif get_origin(kind) in {dict, list}:
        nested = list(fields_of(inner[-1], (*route, "*")))
        yield from nested if nested != [(*route, "*")] or get_origin(kind) is dict else [route]
    else:
        yield route


def matches(field: tuple[str, ...], route: Route) -> bool:
    return len(route) >= len(field) and all(
        step in ("*", str(there)) for step, there in zip(field, route, strict=False)
    )


# --- every declared field is said -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "field", [*fields_of(Conduct, ("conduct",)), *fields_of(Communication, ("communication",))], ids=name_of
)
def test_the_full_compact_sets_every_field_of_the_model(field: tuple[str, ...]) -> None:
    assert any(matches(field, route) for route, _ in LEAVES)


@pytest.mark.parametrize(("route", "value"), LEAVES, ids=name_of)
def test_leaving_out_a_declared_value_changes_a_document(route: Route, value: object) -> None:
    data = without(FULL, route)
    try:
        Compact.model_validate(data)
    except ValidationError:  # the field is required: its article goes as a whole
        data = without(FULL, route[:-1])
    assert any(documents(data, [name])[name] != FULL_TEXTS[name] for name in nearest(route))


def nearest(route: Route) -> list[str]:
    """Return the documents, first the one that says what is declared there: mostly it is enough to render that one."""
    return sorted(NAMES, key=lambda name: ("CONDUCT" in name) != (route[0] == "conduct"))


def all_differ(variants: list[dict[str, Any]], route: Route) -> bool:
    """Say whether a document reads differently for each of these compacts."""
    texts = ([documents(each, [name])[name] for each in variants] for name in nearest(route))
    return any(len(set(each)) == len(each) for each in texts)


FLAGS = [route for route, value in LEAVES if isinstance(value, bool)]
DEFAULTS = {"outside_body": False, "official": True, "legal_duty": False}
"""Flags for which one answer is what holds anyway, so that it reads like saying nothing."""


@pytest.mark.parametrize("route", FLAGS, ids=name_of)
def test_yes_no_and_no_answer_read_differently(route: Route) -> None:
    answers: list[bool | None] = [True, False]
    if route[-1] not in DEFAULTS:
        answers.append(None)
    assert all_differ(
        [without(FULL, route) if each is None else replaced(FULL, route, each) for each in answers], route
    )


def choices() -> Iterator[tuple[Route, tuple[str, ...]]]:
    """Yield the route of every value that is one of a fixed set, with the set."""
    fields = [*annotated(Conduct, ("conduct",)), *annotated(Communication, ("communication",))]
    for route, value in LEAVES:
        for field, options in fields:
            if len(field) == len(route) and matches(field, route) and value in options:
                yield route, options


def annotated(kind: Any, route: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    if isinstance(kind, type) and issubclass(kind, Article):
        for name, field in kind.model_fields.items():
            yield from annotated(field.annotation, (*route, name))
    elif get_origin(kind) is Literal:
        yield route, get_args(kind)
    elif get_origin(kind) in {dict, list}:
        yield from annotated(get_args(kind)[-1], (*route, "*"))
    else:
        for inner in get_args(kind):
            yield from annotated(inner, route)


@pytest.mark.parametrize(("route", "options"), list(choices()), ids=name_of)
def test_each_choice_reads_differently(route: Route, options: tuple[str, ...]) -> None:
    assert all_differ([replaced(FULL, route, option) for option in options], route)


# --- what stands where ------------------------------------------------------------------------------------------------


def headings(text: str, level: int) -> list[str]:
    return re.findall(rf"^{'#' * level} (.+)$", text, re.MULTILINE)


def test_the_code_of_conduct_begins_with_where_to_get_help() -> None:
    text = documents(load("small"))["CODE_OF_CONDUCT.md"]
    assert headings(text, 2)[0] == "If you need help now"
    first = text.split("## What we want", maxsplit=1)[0]
    assert "<conduct@lantern.example>" in first
    assert "<sam@meadow.example>" in first
    assert "You hear within 3 days that your report arrived." in first


def test_every_heading_is_there_whatever_is_declared() -> None:
    bare = {key: value for key, value in load("solo").items() if key not in ARTICLES}
    for name in NAMES:
        assert headings(documents(bare)[name], 2) == headings(FULL_TEXTS[name], 2)


def test_without_an_outside_contact_the_reader_is_told_so_and_not_left_alone() -> None:
    text = documents(load("solo"))["CODE_OF_CONDUCT.md"]
    assert "No contact outside is named." in text
    assert "where you report a person who handles reports or leads" in text


def test_a_project_of_one_does_not_read_like_a_committee() -> None:
    for text in documents(load("solo")).values():
        assert not re.search(r"\b(committee|the team|board|council)\b", text)
    code = documents(load("solo"))["CODE_OF_CONDUCT.md"]
    assert "stand apart" not in code
    assert "to court" not in code


def test_a_published_code_is_named_and_none_of_our_own_rules_stand_beside_it() -> None:
    own = documents(load("small"))["CODE_OF_CONDUCT.md"]
    adopted = load("small")
    adopted["conduct"]["code"] = {"base": "Code of the River", "version": "3"}
    text = documents(adopted)["CODE_OF_CONDUCT.md"]
    assert "Be kind, also when you disagree." in own
    assert "Be kind, also when you disagree." not in text
    assert "We follow a published code of conduct: Code of the River, version 3." in text
    assert "insults, threats" not in text


def test_no_rule_of_ours_is_put_into_the_mouth_of_another_community() -> None:
    data = {**load("solo"), "conduct": {}}
    data["project"] = {"name": "Pebble", "encoding_of": {"title": "Rules", "source": "a wall"}}
    text = documents(data)["CODE_OF_CONDUCT.md"]
    assert "We ask of you" not in text
    assert "We do not accept" not in text
    assert "This project has not decided what it does not accept." in text


def test_each_situation_has_a_card_that_begins_with_the_least_to_do() -> None:
    text = documents(load("small"))["COMMS_CHECKLIST.md"]
    cards = re.split(r"^### ", text.split("## Cards")[1].split("\n## ")[0], flags=re.MULTILINE)[1:]
    assert [card.split("\n")[0] for card in cards] == [situation.name for situation in SITUATIONS]
    for card in cards:
        assert card.split("\n")[2].startswith("**Do at least this:** ")
        assert [step for step in ("Now", "Today", "Until it is over", "Close") if f"**{step}:**" not in card] == []
        assert len([line for line in card.split("\n") if line.strip("> ")]) <= 48  # less than a page of A4
        assert card.count("- [ ] ") >= 8
        assert "[what holds on every card](#on-every-card)" in card


@pytest.mark.parametrize("case", ["small", "full", "solo"])
def test_what_holds_on_every_card_stands_once_and_on_a_card_alone(case: str) -> None:
    compact = Compact.model_validate(load(case))
    alone = page.card(compact, cards(compact.communication, compact.conduct)[1])
    for shared in ("Who speaks:**", "hour", "what stands in capitals", "ask how", "ook back with"):
        above = texts(case)["COMMS_CHECKLIST.md"].split("## On every card")[1].split("\n## ")[0]
        assert above.lower().count(shared.lower()) == 1
        assert shared.lower() in alone.lower()
    assert "on-every-card" not in alone


def test_the_list_of_cards_stands_on_the_first_page() -> None:
    text = documents(load("small"))["COMMS_CHECKLIST.md"]
    assert headings(text, 2)[:3] == ["If you have one minute", "Find your card", "Seven questions"]
    listed = text.split("## Find your card")[1].split("\n## ")[0]
    assert listed.count("\n- [") == len(SITUATIONS)
    assert text.index("## Seven questions") < text.index("## Labels") < text.index("## Cards")


def test_the_card_of_a_report_says_when_the_reporter_hears_what_comes_next() -> None:
    text = documents(load("small"))["COMMS_CHECKLIST.md"]
    assert text.count("- [ ] Say what happens next within 7 days of the report.") == 1


def test_a_label_that_the_project_did_not_define_is_not_to_be_used() -> None:
    text = documents(load("small"))["COMMS_CHECKLIST.md"]
    assert "Until then, do not use TLP:GREEN or TLP:AMBER." in text
    assert "do not use TLP" not in FULL_TEXTS["COMMS_CHECKLIST.md"]


def test_the_widest_label_of_a_channel_stands_beside_it() -> None:
    text = FULL_TEXTS["COMMS_CHECKLIST.md"]
    assert "- **River forum** (forum): labels up to TLP:GREEN" in text
    assert "- **Site** (website): only TLP:CLEAR" in text


def test_a_suggested_time_is_marked_and_a_declared_one_is_not() -> None:
    text = FULL_TEXTS["COMMS_CHECKLIST.md"]
    assert "| Attack, abuse or breach going on | 20 hours | 30 hours | 60 hours |" in text
    assert "| Something does not work | 2 hours (suggested) | 1 day (suggested) | 1 day (suggested) |" in text


# --- readable ---------------------------------------------------------------------------------------------------------

CASE_NAMES = ("full", "small", "solo")


def sentences(text: str) -> list[str]:
    """Return the sentences of a document; a list item, a heading and a cell are each read on their own."""
    inline = [token.content for token in MarkdownIt("commonmark").enable("table").parse(text) if token.type == "inline"]
    found = [part for line in inline for part in re.split(r"(?<=[.?!:])\s+", line)]
    return [sentence for sentence in found if re.search("[A-Za-z]", sentence)]


@pytest.mark.parametrize("case", CASE_NAMES)
@pytest.mark.parametrize("name", NAMES)
def test_sentences_are_short(case: str, name: str) -> None:
    lengths = [len(sentence.split()) for sentence in sentences(texts(case)[name])]
    assert statistics.median(lengths) <= 12
    assert max(lengths) <= 30


@pytest.mark.parametrize("case", CASE_NAMES)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_left_as_a_placeholder(case: str, name: str) -> None:
    text = texts(case)[name]
    assert not re.search(r"\b(TBD|TODO|FIXME|None|undefined|lorem|example\.com)\b|\[insert", text)
    assert not headings(text, 4)
    assert len(headings(text, 1)) == 1


@pytest.mark.parametrize("case", CASE_NAMES)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_undecided_is_said_twice(case: str, name: str) -> None:
    text = texts(case)[name].split("## Cards")[0]
    gaps = re.findall(r"This project has not decided ([^:\n]+)\.", text)
    for block in re.findall(r"This project has not decided:\n\n((?:- .+\n)+)", text):
        gaps += block.replace("- ", "").rstrip("\n").split("\n")
    assert len(gaps) == len(set(gaps))


@pytest.mark.parametrize("case", CASE_NAMES)
@pytest.mark.parametrize("name", NAMES)
def test_golden(case: str, name: str, golden: Golden) -> None:
    golden(CASES / case / name, texts(case)[name])
