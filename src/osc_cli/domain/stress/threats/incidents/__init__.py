"""The registry of incidents: what happened in public, by id. One file for each sort of community."""

from osc_cli.domain.stress.threats.incidents.elsewhere import ELSEWHERE
from osc_cli.domain.stress.threats.incidents.foundations import FOUNDATIONS
from osc_cli.domain.stress.threats.incidents.incident import Incident
from osc_cli.domain.stress.threats.incidents.languages import LANGUAGES
from osc_cli.domain.stress.threats.incidents.packages import PACKAGES
from osc_cli.domain.stress.threats.incidents.services import SERVICES
from osc_cli.domain.stress.threats.incidents.systems import SYSTEMS

INCIDENTS: dict[str, Incident] = {
    one.id: one for one in (*PACKAGES, *LANGUAGES, *FOUNDATIONS, *SYSTEMS, *SERVICES, *ELSEWHERE)
}
