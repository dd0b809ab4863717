"""The taxonomy: 45 threats in nine categories, each with its precondition over a compact. One line a category."""

from osc_cli.domain.stress.threats.agenda import AGENDA
from osc_cli.domain.stress.threats.amending import AMENDING
from osc_cli.domain.stress.threats.assets import ASSETS
from osc_cli.domain.stress.threats.capture import CAPTURE
from osc_cli.domain.stress.threats.continuity import CONTINUITY
from osc_cli.domain.stress.threats.enforcement import ENFORCEMENT
from osc_cli.domain.stress.threats.obstruction import OBSTRUCTION
from osc_cli.domain.stress.threats.power import POWER
from osc_cli.domain.stress.threats.record import RECORD
from osc_cli.domain.stress.threats.threat import Category, Threat

CATEGORIES: tuple[Category, ...] = (
    CAPTURE,
    AGENDA,
    OBSTRUCTION,
    AMENDING,
    ENFORCEMENT,
    POWER,
    ASSETS,
    CONTINUITY,
    RECORD,
)
THREATS: tuple[Threat, ...] = tuple(threat for category in CATEGORIES for threat in category.threats)
