"""The lint rules, by code and by name."""

from functools import cache

from osc_cli.domain.explain.topic import Kind, Topic


@cache  # they never change, and there are many
def _topics() -> tuple[Topic, ...]:
    from osc_cli.domain.lint.every_rule import EVERY_RULE
    from osc_cli.domain.lint.page import rule_topic

    return tuple(map(rule_topic, EVERY_RULE.rules))


RULES = Kind(
    "rules",
    "What a finding of `osc lint` means, why it matters, and how to live with it.",
    "OSC101",
    _topics,
    has_page=False,  # each rule has a page of its own
)
