"""Commands that ask only whether a compact is valid get the answer that every rule would give."""

from osc_cli.commands.compacts import check
from osc_cli.domain.diagnostics import Diagnostic, Severity
from osc_cli.domain.lint.every_rule import EVERY_RULE
from osc_cli.domain.lint.validity import VALIDITY


def _fatal(found: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    return [one for one in found if one.severity is Severity.ERROR and one.rule.startswith(("OSC0", "OSC1"))]


def test_the_rules_of_validity_say_what_all_rules_would_say() -> None:
    """Also where a comment ignores a rule that was not asked."""
    invalid = 0
    for meta in (rule.meta for rule in EVERY_RULE.rules):
        for text in (meta.bad, meta.good):
            raw = text if isinstance(text, bytes) else text.encode()
            every = _fatal(check(raw, "compact.yaml").diagnostics)
            assert _fatal(check(raw, "compact.yaml", rules=VALIDITY).diagnostics) == every, meta.name
            invalid += bool(every)
    assert invalid > 20


def test_they_are_the_first_two_groups() -> None:
    assert [code[:4] for code in VALIDITY.by_code] == ["OSC0"] * 20 + ["OSC1"] * 15
    assert EVERY_RULE.rules[: len(VALIDITY.rules)] == VALIDITY.rules
