from osc_cli.domain.lint.every_rule import EVERY_RULE
from osc_cli.domain.lint.page import GROUPS
from tools.docs.rule_pages import FOLDER, rule_pages

PAGES = rule_pages()


def test_every_rule_has_a_page_and_a_line_in_the_index() -> None:
    index = PAGES[f"{FOLDER}/index.md"]
    for rule in EVERY_RULE.rules:
        meta = rule.meta
        page = PAGES[f"{FOLDER}/{meta.name}.md"]
        assert page.startswith(f"# {meta.code} {meta.name}\n")
        assert meta.motive in page
        assert f"| [{meta.code}]({meta.name}.md) | `{meta.name}` | {meta.severity.value} |" in index
    assert len(PAGES) == len(EVERY_RULE.rules) + 1


def test_no_rule_falls_out_of_the_groups() -> None:
    assert {rule.meta.code[:4] for rule in EVERY_RULE.rules} <= GROUPS.keys()


def test_a_rule_that_reads_the_file_cannot_be_ignored_and_another_says_how() -> None:
    assert "cannot be ignored" in PAGES[f"{FOLDER}/yaml-syntax.md"]
    page = PAGES[f"{FOLDER}/dangling-reference.md"]
    assert "# osc: ignore[OSC101] because …" in page
    assert "cannot be ignored" not in page


def test_no_page_carries_a_character_that_cannot_be_seen() -> None:
    unseen = {mark for page in PAGES.values() for mark in page if not mark.isprintable() and mark != "\n"}
    assert unseen == set()
