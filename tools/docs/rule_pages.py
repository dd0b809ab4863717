"""`docs/reference/rules/`: one page per lint rule, from its docstring and its facts, and an index."""

from osc_cli.domain.lint.every_rule import EVERY_RULE
from osc_cli.domain.lint.page import GROUPS, rule_topic, summary
from tools.docs.markdown import page, table, topic_blocks

FOLDER = "docs/reference/rules"

INTRODUCTION = """\
`osc lint` checks a compact against these rules. An *error* makes the command fail; a *warning* does so with `--strict`;
a *note* never does. A rule keeps its code for ever.

To live with a finding on purpose, write down why: in a comment on its line or on the line before, or for the whole
compact under `lint.ignore`. Rules of the group 0xx cannot be ignored: they say whether the file is a compact at all."""


def rule_pages() -> dict[str, str]:
    """Return the pages."""
    pages = {
        f"{FOLDER}/{rule.meta.name}.md": page(*topic_blocks(rule_topic(rule)), "[All rules](index.md)")
        for rule in EVERY_RULE.rules
    }
    pages[f"{FOLDER}/index.md"] = page("# Lint rules", INTRODUCTION, *_index())
    return pages


def _index() -> list[str]:
    blocks = []
    for prefix, title in GROUPS.items():
        rules = [rule for rule in EVERY_RULE.rules if rule.meta.code.startswith(prefix)]
        if rules:
            rows = [
                (f"[{meta.code}]({meta.name}.md)", f"`{meta.name}`", meta.severity.value, summary(rule), meta.motive)
                for rule in rules
                for meta in (rule.meta,)
            ]
            blocks += [f"## {title}", table(("Code", "Name", "Severity", "Reports", "Why"), rows)]
    return blocks
