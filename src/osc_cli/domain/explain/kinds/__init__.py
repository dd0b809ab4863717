"""The registry of what `osc explain` knows: one file and one line for each kind of topic."""

from osc_cli.domain.explain.kinds.exit_codes import EXIT_CODES
from osc_cli.domain.explain.kinds.labels import LABELS
from osc_cli.domain.explain.kinds.powers import POWERS
from osc_cli.domain.explain.kinds.rules import RULES
from osc_cli.domain.explain.kinds.situations import SITUATIONS
from osc_cli.domain.explain.kinds.terms import TERMS
from osc_cli.domain.explain.kinds.threats import THREATS
from osc_cli.domain.explain.topic import Kind

KINDS: tuple[Kind, ...] = (RULES, TERMS, SITUATIONS, LABELS, POWERS, THREATS, EXIT_CODES)
"""In the order in which they are listed."""
