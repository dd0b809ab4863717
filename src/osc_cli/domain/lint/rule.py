"""What a lint rule is: facts about it, and a check that yields findings."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from osc_cli.domain.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from osc_cli.domain.lint.subject import Subject


class RuleMeta(NamedTuple):
    """The facts of a rule. The class docstring beside it is the text of its page."""

    code: str
    """`OSC` and three digits; never reused."""
    name: str
    """Reads well after "ignore"; equals the file name."""
    severity: Severity
    since: str
    """The version of the toolkit that brought the rule."""
    motive: str
    """A real case or a source: why anybody should care."""
    bad: str | bytes
    """A compact that the rule reports; a test."""
    good: str
    """The same compact as the rule wants it; a test."""
    fixable: bool = False
    """Whether its findings can have a fix."""
    beside: tuple[tuple[str, str], ...] = ()
    """Files of the repository, each with its path and text, that both examples need beside them."""


class Rule:
    """One check. Subclasses give `meta`, a docstring and, unless the reader or the shape check reports it, `check`."""

    meta: ClassVar[RuleMeta]

    def check(self, subject: "Subject") -> Iterator[Finding]:
        """Yield what is wrong. Pure: no state, no input, no knowledge of other rules."""
        del subject
        yield from ()


class Catalogue(NamedTuple):
    """Rules that are judged together."""

    rules: tuple[Rule, ...]
    by_code: Mapping[str, Rule]
    codes: Mapping[str, str]
    """From every code and every name to the code."""


def catalogue(*groups: tuple[Rule, ...]) -> Catalogue:
    """Put groups of rules together."""
    rules = tuple(chain(*groups))
    codes = {key: rule.meta.code for rule in rules for key in (rule.meta.code, rule.meta.name)}
    return Catalogue(rules, {rule.meta.code: rule for rule in rules}, codes)
