"""`docs/reference/rules/`: one page per lint rule, from its docstring and its facts, and an index."""

from inspect import cleandoc

from osc_cli.domain.lint.rule import Rule
from osc_cli.domain.lint.rules import RULES
from tools.docs.markdown import fence, page, table

FOLDER = "docs/reference/rules"

GROUPS = {
    "OSC0": "File and format",
    "OSC1": "References and completeness",
    "OSC2": "Decisions and elections",
    "OSC3": "Roles, bodies, powers",
    "OSC4": "Conduct",
    "OSC5": "Communication",
    "OSC6": "Assets, money, continuity",
    "OSC7": "Documents and drift",
}

INTRODUCTION = """\
`osc lint` checks a compact against these rules. An *error* makes the command fail; a *warning* does so with `--strict`;
a *note* never does. A rule keeps its code for ever.

To live with a finding on purpose, write down why: in a comment on its line or on the line before, or for the whole
compact under `lint.ignore`. Rules of the group 0xx cannot be ignored: they say whether the file is a compact at all."""

UNREADABLE = "This rule cannot be ignored: the group 0xx says whether the file is a compact at all."


def rule_pages() -> dict[str, str]:
    """Return the pages."""
    pages = {f"{FOLDER}/{rule.meta.name}.md": _page(rule) for rule in RULES}
    pages[f"{FOLDER}/index.md"] = page("# Lint rules", INTRODUCTION, *_index())
    return pages


def _index() -> list[str]:
    blocks = []
    for prefix, title in GROUPS.items():
        rules = [rule for rule in RULES if rule.meta.code.startswith(prefix)]
        if rules:
            rows = [
                (f"[{meta.code}]({meta.name}.md)", f"`{meta.name}`", meta.severity.value, _summary(rule))
                for rule in rules
                for meta in (rule.meta,)
            ]
            blocks += [f"## {title}", table(("Code", "Name", "Severity", "Reports"), rows)]
    return blocks


def _summary(rule: Rule) -> str:
    return _text(rule).partition("\n")[0]


def _text(rule: Rule) -> str:
    return cleandoc(rule.__doc__ or "")


def _page(rule: Rule) -> str:
    meta = rule.meta
    facts = f"**Severity:** {meta.severity.value}. **Since:** {meta.since}."
    return page(
        f"# {meta.code} {meta.name}",
        facts,
        _text(rule),
        "## Why",
        meta.motive,
        "## What it reports",
        fence(_shown(meta.bad), "yaml"),
        "## What it wants",
        fence(meta.good, "yaml"),
        "## To live with it",
        _ignoring(rule),
        "[All rules](index.md)",
    )


def _ignoring(rule: Rule) -> str:
    code = rule.meta.code
    if code.startswith("OSC0"):
        return UNREADABLE
    comment = fence(f"# osc: ignore[{code}] because …", "yaml")
    whole = fence(f"lint:\n  ignore:\n    {code}: …", "yaml")
    return f"On the line, or on the line before it, with your reason:\n\n{comment}\n\nFor the whole compact:\n\n{whole}"


def _shown(text: str | bytes) -> str:
    """Show an example; what cannot be shown as text is shown by its code."""
    if isinstance(text, bytes):
        text = text.decode("utf-8", errors="backslashreplace")
    shown = "".join(mark if mark.isprintable() or mark == "\n" else f"<U+{ord(mark):04X}>" for mark in text)
    return shown if len(shown) <= 1500 else shown[:400].rstrip() + "\n… and so on"
