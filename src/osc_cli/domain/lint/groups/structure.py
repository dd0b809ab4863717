"""Group 3xx, roles, bodies and powers: one line per rule, in the order of the codes."""

from osc_cli.domain.lint.rule import Rule
from osc_cli.domain.lint.rules.acts_alone import ActsAlone
from osc_cli.domain.lint.rules.admission_loop import AdmissionLoop
from osc_cli.domain.lint.rules.affiliation_can_block import AffiliationCanBlock
from osc_cli.domain.lint.rules.affiliation_over_cap import AffiliationOverCap
from osc_cli.domain.lint.rules.appeal_to_the_same import AppealToTheSame
from osc_cli.domain.lint.rules.application_without_decider import ApplicationWithoutDecider
from osc_cli.domain.lint.rules.appointment_loop import AppointmentLoop
from osc_cli.domain.lint.rules.body_fills_itself import BodyFillsItself
from osc_cli.domain.lint.rules.body_nobody_fills import BodyNobodyFills
from osc_cli.domain.lint.rules.cap_without_effect import CapWithoutEffect
from osc_cli.domain.lint.rules.circular_ladder import CircularLadder
from osc_cli.domain.lint.rules.crowd_can_vote import CrowdCanVote
from osc_cli.domain.lint.rules.election_nobody_calls import ElectionNobodyCalls
from osc_cli.domain.lint.rules.emergency_without_end import EmergencyWithoutEnd
from osc_cli.domain.lint.rules.expires_before_confirmed import ExpiresBeforeConfirmed
from osc_cli.domain.lint.rules.held_by_a_person import HeldByAPerson
from osc_cli.domain.lint.rules.inactivity_without_time import InactivityWithoutTime
from osc_cli.domain.lint.rules.incompatible_hats import IncompatibleHats
from osc_cli.domain.lint.rules.incumbents_run_election import IncumbentsRunElection
from osc_cli.domain.lint.rules.irremovable import Irremovable
from osc_cli.domain.lint.rules.no_way_to_amend import NoWayToAmend
from osc_cli.domain.lint.rules.one_affiliation_majority import OneAffiliationMajority
from osc_cli.domain.lint.rules.one_person_admits import OnePersonAdmits
from osc_cli.domain.lint.rules.outside_power_unlimited import OutsidePowerUnlimited
from osc_cli.domain.lint.rules.power_without_holder import PowerWithoutHolder
from osc_cli.domain.lint.rules.removal_without_decider import RemovalWithoutDecider
from osc_cli.domain.lint.rules.role_without_entry import RoleWithoutEntry
from osc_cli.domain.lint.rules.role_without_exit import RoleWithoutExit
from osc_cli.domain.lint.rules.seat_empty import SeatEmpty
from osc_cli.domain.lint.rules.since_of_nobody import SinceOfNobody
from osc_cli.domain.lint.rules.subject_may_vote import SubjectMayVote
from osc_cli.domain.lint.rules.term_ends_soon import TermEndsSoon
from osc_cli.domain.lint.rules.term_over import TermOver
from osc_cli.domain.lint.rules.too_few_holders import TooFewHolders
from osc_cli.domain.lint.rules.too_few_to_act import TooFewToAct
from osc_cli.domain.lint.rules.winner_takes_all import WinnerTakesAll

STRUCTURE: tuple[Rule, ...] = (
    RoleWithoutEntry(),
    RoleWithoutExit(),
    Irremovable(),
    HeldByAPerson(),
    PowerWithoutHolder(),
    BodyNobodyFills(),
    BodyFillsItself(),
    AppointmentLoop(),
    AffiliationCanBlock(),
    OneAffiliationMajority(),
    AffiliationOverCap(),
    IncompatibleHats(),
    AppealToTheSame(),
    ElectionNobodyCalls(),
    IncumbentsRunElection(),
    AdmissionLoop(),
    WinnerTakesAll(),
    TooFewHolders(),
    NoWayToAmend(),
    EmergencyWithoutEnd(),
    ActsAlone(),
    OnePersonAdmits(),
    CrowdCanVote(),
    CircularLadder(),
    ApplicationWithoutDecider(),
    RemovalWithoutDecider(),
    InactivityWithoutTime(),
    CapWithoutEffect(),
    SubjectMayVote(),
    OutsidePowerUnlimited(),
    TooFewToAct(),
    ExpiresBeforeConfirmed(),
    TermOver(),
    SinceOfNobody(),
    SeatEmpty(),
    TermEndsSoon(),
)
