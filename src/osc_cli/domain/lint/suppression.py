"""Findings that a community lives with on purpose: each needs a reason, and none may hide a broken file."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from osc_cli.domain.diagnostics import Diagnostic, Finding, Route, Span

NO_REASON, UNKNOWN_RULE, UNUSED = "OSC030", "OSC031", "OSC032"


class Suppression(NamedTuple):
    """One request to ignore rules: a comment for one line, or an entry under `lint.ignore` for the whole compact."""

    rules: tuple[str, ...]
    """Codes or names."""
    reason: str
    line: int | None
    """The line whose findings are meant; None for the whole compact."""
    span: Span | None = None
    """Where the comment stands."""
    route: Route = ()
    """Where the entry stands."""


def declared_suppressions(data: Mapping[str, object]) -> tuple[Suppression, ...]:
    """Read `lint.ignore`."""
    lint = data.get("lint")
    ignore = lint.get("ignore") if isinstance(lint, Mapping) else None
    if not isinstance(ignore, Mapping):
        return ()
    return tuple(
        Suppression((str(rule),), str(reason or "").strip(), None, route=("lint", "ignore", rule))
        for rule, reason in ignore.items()
    )


def apply(
    diagnostics: Sequence[Diagnostic],
    suppressions: Sequence[Suppression],
    codes: Mapping[str, str],
    not_judged: Collection[str] = (),
) -> tuple[list[Diagnostic], list[Finding]]:
    """Return the diagnostics that stay, and findings about the suppressions themselves.

    `codes` leads from every code and every name to the code. Of codes that were not judged this time nobody can say
    that they report nothing.
    """
    by_code: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in diagnostics:
        by_code[diagnostic.rule].append(diagnostic)
    ignored: set[Diagnostic] = set()
    findings: list[Finding] = []
    for suppression in suppressions[:_MOST]:
        wanted = [codes.get(rule.strip()) for rule in suppression.rules]
        findings += _unknown(suppression, wanted)
        if not suppression.reason:
            findings.append(_about(suppression, NO_REASON, "this ignores a rule without a reason", _REASON_HINT))
            continue
        known = sorted({code for code in wanted if code is not None})
        hit = {code: [found for found in by_code[code] if _matches(found, suppression)] for code in known}
        unused = [code for code in known if not hit[code] and code not in not_judged]
        if unused:
            hint = "take the line out" if unused == known else "take it out of the brackets"
            findings.append(_about(suppression, UNUSED, f"{', '.join(unused)} reports nothing here", hint))
        ignored.update(*hit.values())
    return [diagnostic for diagnostic in diagnostics if diagnostic not in ignored], findings


_MOST = 500
"""More requests than this are no longer a list of exceptions."""

_REASON_HINT = "say why, as in `# osc: ignore[OSC103] because the board fills it in May`"


def _matches(diagnostic: Diagnostic, suppression: Suppression) -> bool:
    # Group 0xx says that the file cannot be read as it stands; that is never a matter of taste.
    if diagnostic.rule.startswith("OSC0"):
        return False
    return suppression.line is None or suppression.line == diagnostic.span.line


def _unknown(suppression: Suppression, wanted: Sequence[str | None]) -> list[Finding]:
    return [
        _about(suppression, UNKNOWN_RULE, f"no rule is called `{rule}`", "`osc lint --list-rules` prints all of them")
        for rule, code in zip(suppression.rules, wanted, strict=True)
        if code is None
    ]


def _about(suppression: Suppression, rule: str, message: str, hint: str) -> Finding:
    return Finding(suppression.route, message, hint, "key", rule, suppression.span)
