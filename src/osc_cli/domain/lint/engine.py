"""From plain data to diagnostics: run the rules, drop what is ignored with a reason, put everything in order."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from osc_cli.domain.compact.format import Format, from_models
from osc_cli.domain.compact.label_spelling import Respelled, with_labels_respelled
from osc_cli.domain.compact.plain import split, without
from osc_cli.domain.diagnostics import Diagnostic, Finding, Rewrite, Route, SourceMap
from osc_cli.domain.lint.rule import Catalogue
from osc_cli.domain.lint.rules.format_version import FormatVersion
from osc_cli.domain.lint.rules.label_spelling import LabelSpelling
from osc_cli.domain.lint.subject import Subject
from osc_cli.domain.lint.suppression import Suppression, apply, declared_suppressions
from osc_cli.domain.lint.surroundings import NOTHING, Surroundings
from osc_cli.domain.validation import MISSING_KEY, MOST, check_shape


class Document(NamedTuple):
    """One file as the reader left it."""

    path: str
    data: object
    sources: SourceMap
    findings: tuple[Finding, ...] = ()
    """What the reader itself found."""
    suppressions: tuple[Suppression, ...] = ()
    """Comments that ask to ignore a rule."""
    surroundings: Surroundings | None = None
    """What stands beside it; None where nobody looked."""


def lint(
    document: Document, rules: Catalogue, *, known: Format | None = None, today: date | None = None
) -> tuple[Diagnostic, ...]:
    """Return every diagnostic that these rules have for one compact, in the order of the text.

    `known` is the format; without it, it is built from the article classes. Without a day, nothing is overdue.
    """
    findings = list(document.findings)
    suppressions = list(document.suppressions)
    if isinstance(document.data, Mapping):
        around = document.surroundings or NOTHING
        findings += judge(document.data, rules, known or from_models(), today=today, surroundings=around)
        suppressions += declared_suppressions(document.data)
    diagnostics = [_place(document, finding, rules) for finding in findings]
    not_judged = [code for code in rules.by_code if code.startswith("OSC7")] if document.surroundings is None else ()
    kept, about = apply(diagnostics, suppressions, rules.codes, not_judged)
    kept += [_place(document, finding, rules) for finding in about]
    return tuple(sorted(kept, key=lambda diagnostic: diagnostic.order))


def judge(
    data: Mapping[str, object],
    rules: Catalogue,
    known: Format,
    *,
    today: date | None = None,
    surroundings: Surroundings = NOTHING,
) -> list[Finding]:
    """Return the findings of the shape check and of every rule over plain data.

    The rules see only what has the right shape, so one wrong value hides nothing else and breaks no rule.
    """
    newer = _newer_format(data, known)
    if newer:
        return newer
    sound, empty = split(data)
    findings = _first("OSC012", _without_value(empty))
    sound, respelled = with_labels_respelled(sound) if isinstance(sound, Mapping) else (sound, ())
    if LabelSpelling.meta.code in rules.by_code:
        findings += _first(LabelSpelling.meta.code, _spelled_otherwise(respelled))
    shape = tuple(finding for finding in check_shape(sound, known) if not _said_already(finding, empty))
    left_out = [finding.route for finding in shape if finding.route] + list(empty)
    subject_data = without(sound, left_out)
    subject = Subject(
        subject_data if isinstance(subject_data, Mapping) else {}, known.shape, today, left_out, surroundings
    )
    findings += shape
    for rule in rules.rules:
        findings += _first(rule.meta.code, rule.check(subject))
    return findings


def _first(code: str, found: Iterator[Finding]) -> list[Finding]:
    """Keep the first findings of a rule, and say when there are more: a hostile file may bring thousands."""
    findings = [finding._replace(rule=code) for finding in islice(found, MOST + 1)]
    if len(findings) > MOST:
        findings[MOST] = findings[MOST]._replace(
            message="more of the same follow; these are the first", hint="correct some of them and check again"
        )
    return findings


def _without_value(routes: Sequence[Route]) -> Iterator[Finding]:
    for route in routes:
        yield Finding(route, f"`{_last_key(route)}` has no value", "give it one, or leave the key out", "key")


def _spelled_otherwise(labels: Sequence[Respelled]) -> Iterator[Finding]:
    for route, written, label in labels:
        said = f"`{written}` is read as `{label}`, which is how TLP 2.0 spells it"
        yield Finding(route, said, f"write `{label}`", fix=Rewrite(route, label))


def _newer_format(data: Mapping[str, object], known: Format) -> list[Finding]:
    """In a newer format every other complaint might be wrong, so this one stands alone."""
    version = data.get("compact")
    if isinstance(version, int) and version > 1:
        return [f._replace(rule=FormatVersion.meta.code) for f in FormatVersion().check(Subject(data, known.shape))]
    return []


def _said_already(finding: Finding, empty: Collection[Route]) -> bool:
    """Whether a key is missing only because it has no value, which is said where it stands."""
    return finding.rule == MISSING_KEY and any(route[:-1] == finding.route for route in empty)


def _last_key(route: tuple[str | int, ...]) -> str:
    return next((segment for segment in reversed(route) if isinstance(segment, str)), "compact")


def _place(document: Document, finding: Finding, rules: Catalogue) -> Diagnostic:
    meta = rules.by_code[finding.rule].meta
    span = finding.span or document.sources.locate(finding.route, finding.at)
    return Diagnostic(
        document.path,
        span,
        meta.code,
        meta.name,
        meta.severity,
        finding.message,
        finding.hint,
        finding.route,
        finding.fix,
    )
