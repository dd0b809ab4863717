"""The situations that many projects meet: one file each, and one line here."""

from osc_cli.domain.communication.situation import Situation
from osc_cli.domain.communication.situations.account_compromise import ACCOUNT_COMPROMISE
from osc_cli.domain.communication.situations.closing import CLOSING
from osc_cli.domain.communication.situations.conduct_report import CONDUCT_REPORT
from osc_cli.domain.communication.situations.death_of_member import DEATH_OF_MEMBER
from osc_cli.domain.communication.situations.election_dispute import ELECTION_DISPUTE
from osc_cli.domain.communication.situations.funding_loss import FUNDING_LOSS
from osc_cli.domain.communication.situations.harassment_wave import HARASSMENT_WAVE
from osc_cli.domain.communication.situations.leadership_dispute import LEADERSHIP_DISPUTE
from osc_cli.domain.communication.situations.legal_demand import LEGAL_DEMAND
from osc_cli.domain.communication.situations.licence_or_asset_change import LICENCE_OR_ASSET_CHANGE
from osc_cli.domain.communication.situations.machine_made_wave import MACHINE_MADE_WAVE
from osc_cli.domain.communication.situations.maintainer_leaves import MAINTAINER_LEAVES
from osc_cli.domain.communication.situations.measure_against_leader import MEASURE_AGAINST_LEADER
from osc_cli.domain.communication.situations.outage_or_breach import OUTAGE_OR_BREACH
from osc_cli.domain.communication.situations.press_inquiry import PRESS_INQUIRY
from osc_cli.domain.communication.situations.takeover_attempt import TAKEOVER_ATTEMPT
from osc_cli.domain.communication.situations.vulnerability_report import VULNERABILITY_REPORT

SITUATIONS: tuple[Situation, ...] = (
    VULNERABILITY_REPORT,
    ACCOUNT_COMPROMISE,
    CONDUCT_REPORT,
    MEASURE_AGAINST_LEADER,
    MAINTAINER_LEAVES,
    DEATH_OF_MEMBER,
    HARASSMENT_WAVE,
    LEADERSHIP_DISPUTE,
    LICENCE_OR_ASSET_CHANGE,
    FUNDING_LOSS,
    LEGAL_DEMAND,
    OUTAGE_OR_BREACH,
    TAKEOVER_ATTEMPT,
    ELECTION_DISPUTE,
    CLOSING,
    PRESS_INQUIRY,
    MACHINE_MADE_WAVE,
)
"""In the order in which the checklist prints their cards."""
