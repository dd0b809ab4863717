"""The page of a rule: its docstring and its facts, in the order in which a reader asks."""

from collections.abc import Iterator
from inspect import cleandoc

from osc_cli.domain.explain.topic import Example, Section, Topic
from osc_cli.domain.lint.rule import Rule

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
"""What the first digit of a code means."""

_UNREADABLE = "This rule cannot be ignored: the group 0xx says whether the file is a compact at all."
_LONGEST_EXAMPLE = 1500


def summary(rule: Rule) -> str:
    """Return what the rule reports, as one sentence."""
    return text(rule).partition("\n")[0]


def text(rule: Rule) -> str:
    """Return what the rule says about itself."""
    return cleandoc(rule.__doc__ or "")


def rule_topic(rule: Rule) -> Topic:
    """Return the page."""
    meta = rule.meta
    facts = f"Severity: {meta.severity.value}. Since: {meta.since}."
    if meta.fixable:
        facts += " `osc lint --fix` corrects it where that is safe."
    # A rule about a whole repository has no bad example: one text cannot break it.
    reported = (Section("What it reports", (Example(_shown(meta.bad)), *_beside(rule))),) if meta.bad else ()
    return Topic(
        f"{meta.code} {meta.name}",
        summary(rule),
        (
            Section("", (facts, *text(rule).split("\n\n"))),
            Section("Why", (meta.motive,)),
            *reported,
            Section("What it wants", (Example(_shown(meta.good)),)),
            Section("To live with it", _ignoring(meta.code)),
        ),
        (meta.code, meta.name),
    )


def _beside(rule: Rule) -> Iterator[str | Example]:
    for path, content in rule.meta.beside:
        yield f"Beside it stands `{path}`:"
        yield Example(content, "markdown" if path.endswith(".md") else "text")


def _ignoring(code: str) -> tuple[str | Example, ...]:
    if code.startswith("OSC0"):
        return (_UNREADABLE,)
    return (
        "On the line, or on the line before it, with your reason:",
        Example(f"# osc: ignore[{code}] because …"),
        "For the whole compact:",
        Example(f"lint:\n  ignore:\n    {code}: …"),
    )


def _shown(example: str | bytes) -> str:
    """Show an example; what cannot be shown as text is shown by its code."""
    if isinstance(example, bytes):
        example = example.decode("utf-8", errors="backslashreplace")
    shown = "".join(mark if mark.isprintable() or mark == "\n" else f"<U+{ord(mark):04X}>" for mark in example)
    return shown if len(shown) <= _LONGEST_EXAMPLE else shown[:400].rstrip() + "\n… and so on"
