"""From one version of the format to the next: one step each, and one line here."""

from collections.abc import Callable, Mapping

from osc_cli.source.migrations import from_0

STEPS: Mapping[int, Callable[[str], str]] = {0: from_0.migrate}
"""By the version that a step begins with. A step takes a text and returns it in the next version, comments kept.

Raises ValueError with a sentence when the text holds something that it cannot carry over.
"""
