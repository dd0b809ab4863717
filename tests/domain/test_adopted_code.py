"""What a supplied code of conduct leaves open, whose it is and which version. The texts are stand-ins of our own."""

import pytest

from osc_cli.domain.adopted_code import (
    Wanted,
    body,
    filled_in,
    missing_attribution,
    placeholders,
    same_version,
    version_of,
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("[INSERT CONTACT METHOD]", Wanted.CONTACT),
        ("[INSERT EMAIL ADDRESS]", Wanted.CONTACT),
        ("[NOTE: say here how people\ncan report]", Wanted.CONTACT),
        ("[NOTE: these repairs are examples]", Wanted.MEASURES),
        ("[Insert your enforcement ladder]", None),
        ("[INSERT PROJECT NAME]", Wanted.NAME),
        ("[FIXME]", Wanted.OTHER),
        ("<your e-mail here>", Wanted.CONTACT),
        ("{{ contact }}", Wanted.CONTACT),
        ("TODO", Wanted.OTHER),
        ("TODO: email", Wanted.CONTACT),
        ("TODO: Insert our e-mail address", Wanted.CONTACT),
        ("TBD: project name", Wanted.NAME),
        ("[NOTE: tell here what the community values]", Wanted.OTHER),
        ("[Notes](notes.md)", None),
        ("[NOTE: see](https://example.org)", None),
        ("<https://example.org/your-name>", None),
        ("<help@example.org>", None),
        ("`[INSERT CONTACT METHOD]`", None),
        ("<!-- TODO: translate -->", None),
        ("```\nTODO\n```", None),
        ("what we do", None),
    ],
)
def test_what_is_left_to_fill_in(text: str, wanted: Wanted | None) -> None:
    found = list(placeholders(f"One line.\n\nBefore {text}\nafter.\n" if not text.startswith("```") else text))
    assert [(each.text, each.line, each.wanted) for each in found] == ([(text, 3, wanted)] if wanted else [])


@pytest.mark.parametrize(
    ("line", "text", "wanted"),
    [
        ("Tell us: TODO: email.", "TODO: email", Wanted.CONTACT),
        ("Tell us (TODO: email)  ", "TODO: email", Wanted.CONTACT),
        ("TODO: email the foundation about this", "TODO", Wanted.OTHER),
        ("TODO email addresses of all teams", "TODO", Wanted.OTHER),
        ("TODO: contact\n\nMore.", "TODO: contact", Wanted.CONTACT),
    ],
)
def test_a_bare_mark_takes_along_what_it_asks_for_and_no_other_word(line: str, text: str, wanted: Wanted) -> None:
    assert [(each.text, each.wanted) for each in placeholders(line)] == [(text, wanted)]


def test_what_is_known_is_filled_in_and_every_other_byte_stays() -> None:
    text = "\ufeff# [PROJECT]\r\n\r\nTell us:\t[INSERT EMAIL ADDRESS]  \r\n[FIXME] TODO: email"
    filled = filled_in(text, {Wanted.CONTACT: "care@riverbank.org"})
    assert filled == "\ufeff# [PROJECT]\r\n\r\nTell us:\tcare@riverbank.org  \r\n[FIXME] care@riverbank.org"
    assert [each.text for each in placeholders(filled)] == ["[PROJECT]", "[FIXME]"]


FRONT = '+++\nversion = "3.0"\nplaceholder = "[NOTE: how to report]"\n+++\n'


def test_the_data_at_the_top_is_no_text() -> None:
    assert body(f"{FRONT}\n# Be kind\n") == "\n# Be kind\n"
    assert body("---\r\na: b\r\n---\r\nText\r\n") == "Text\r\n"
    assert body("# Be kind\n\n---\n\nmore\n\n---\n") == "# Be kind\n\n---\n\nmore\n\n---\n"
    assert [found.line for found in placeholders(f"{FRONT}\n[FIXME]\n")] == [6]


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("Adapted from the code at https://kindness.example/version/3/0/.", "3.0"),
        ("It is adapted from the Kindness Code, version 2.1, at https://kindness.example.", "2.1"),
        ("# Kindness Code 1.4\n\nBe kind.", "1.4"),
        ("The Kindness Code v2.0.1", "2.0.1"),
        ("Be kind since 2014. Three rules: 1.2 metres apart.", None),
    ],
)
def test_the_version_is_recognised(text: str, version: str | None) -> None:
    assert version_of(text) == version


def test_versions_are_compared_as_people_mean_them() -> None:
    assert same_version("3", "3.0")
    assert same_version("v2.1", "2.1")
    assert not same_version("2", "2.1")
    assert not same_version("10", "1")


ATTRIBUTION = "This is the Kindness\nCode, https://www.kindness.example/version/1/0, under {}."


@pytest.mark.parametrize(
    "licence",
    [
        "CC-BY-SA-4.0",
        "CC BY-SA 4.0",
        "the Creative Commons Attribution-ShareAlike 4.0 licence",
        "https://creativecommons.org/licenses/by-sa/4.0/",
    ],
)
def test_attribution_is_found_however_the_licence_is_written(licence: str) -> None:
    text = ATTRIBUTION.format(licence)
    assert missing_attribution(text, "Kindness Code", "https://kindness.example/", "CC-BY-SA-4.0") == ()


def test_attribution_that_is_missing_is_named() -> None:
    assert missing_attribution("Be kind.", "Kindness Code", "https://kindness.example/", "CC-BY-4.0") == (
        "its name, Kindness Code",
        "where it comes from, https://kindness.example/",
        "its licence, CC-BY-4.0",
    )
    text = ATTRIBUTION.format("CC BY 4.0")
    assert missing_attribution(text, "Kindness Code", None, "CC-BY-SA-4.0") == ("its licence, CC-BY-SA-4.0",)
    assert missing_attribution("Kindness Code", "Kindness Code", None, None) == ("where it comes from",)
