"""Which findings somebody asked for with `--select` and `--ignore`."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from osc_cli.domain.diagnostics import Diagnostic
from osc_cli.domain.errors import OscError
from osc_cli.domain.lint.every_rule import EVERY_RULE
from osc_cli.domain.suggest import closest


class Selection(NamedTuple):
    """The codes that are wanted, None for all, and those that are not."""

    wanted: frozenset[str] | None
    unwanted: frozenset[str]

    def takes(self, diagnostic: Diagnostic) -> bool:
        """Whether a finding was asked for."""
        return diagnostic.rule not in self.unwanted and (self.wanted is None or diagnostic.rule in self.wanted)


def selection(select: Sequence[str], ignore: Sequence[str]) -> Selection:
    """Read codes, names, groups such as `1xx` or `OSC1`, and several of them with commas between.

    Raises OscError when a rule is not known.
    """
    return Selection(_codes(select) if select else None, _codes(ignore))


def _codes(entries: Iterable[str]) -> frozenset[str]:
    return frozenset(chain.from_iterable(map(_named, chain.from_iterable(entry.split(",") for entry in entries))))


def _named(entry: str) -> Iterable[str]:
    name = entry.strip()
    code = EVERY_RULE.codes.get(name.upper()) or EVERY_RULE.codes.get(name.lower())
    if code is not None:
        return [code]
    group = name.upper().removeprefix("OSC").removesuffix("XX")
    matched = [code for code in EVERY_RULE.by_code if group.isdigit() and code.startswith(f"OSC{group}")]
    if not matched:
        close = closest(name.lower(), EVERY_RULE.codes) or closest(name.upper(), EVERY_RULE.codes)
        hint = f"did you mean `{close}`?" if close else "`osc lint --list-rules` prints all of them"
        raise OscError(f"no rule is called `{name}`", hint)
    return matched
