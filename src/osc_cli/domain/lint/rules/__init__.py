"""The registry: one line per rule, in the order of the codes."""

from osc_cli.domain.lint.groups.communication import COMMUNICATION
from osc_cli.domain.lint.groups.conduct import CONDUCT
from osc_cli.domain.lint.rule import Rule
from osc_cli.domain.lint.rules.acts_alone import ActsAlone
from osc_cli.domain.lint.rules.admission_loop import AdmissionLoop
from osc_cli.domain.lint.rules.affiliation_can_block import AffiliationCanBlock
from osc_cli.domain.lint.rules.affiliation_over_cap import AffiliationOverCap
from osc_cli.domain.lint.rules.appeal_to_the_same import AppealToTheSame
from osc_cli.domain.lint.rules.application_without_decider import ApplicationWithoutDecider
from osc_cli.domain.lint.rules.appointment_loop import AppointmentLoop
from osc_cli.domain.lint.rules.asset_held_outside import AssetHeldOutside
from osc_cli.domain.lint.rules.asset_without_holder import AssetWithoutHolder
from osc_cli.domain.lint.rules.body_fills_itself import BodyFillsItself
from osc_cli.domain.lint.rules.body_nobody_fills import BodyNobodyFills
from osc_cli.domain.lint.rules.cap_without_effect import CapWithoutEffect
from osc_cli.domain.lint.rules.circular_ladder import CircularLadder
from osc_cli.domain.lint.rules.code_file_missing import CodeFileMissing
from osc_cli.domain.lint.rules.code_placeholder_left import CodePlaceholderLeft
from osc_cli.domain.lint.rules.code_version_differs import CodeVersionDiffers
from osc_cli.domain.lint.rules.code_without_attribution import CodeWithoutAttribution
from osc_cli.domain.lint.rules.codeowners_differs import CodeownersDiffers
from osc_cli.domain.lint.rules.condition_syntax import ConditionSyntax
from osc_cli.domain.lint.rules.crowd_can_vote import CrowdCanVote
from osc_cli.domain.lint.rules.dangling_reference import DanglingReference
from osc_cli.domain.lint.rules.decider_pays import DeciderPays
from osc_cli.domain.lint.rules.decision_without_rule import DecisionWithoutRule
from osc_cli.domain.lint.rules.document_edited import DocumentEdited
from osc_cli.domain.lint.rules.document_out_of_date import DocumentOutOfDate
from osc_cli.domain.lint.rules.duplicate_key import DuplicateKey
from osc_cli.domain.lint.rules.election_nobody_calls import ElectionNobodyCalls
from osc_cli.domain.lint.rules.emergency_without_end import EmergencyWithoutEnd
from osc_cli.domain.lint.rules.empty_article import EmptyArticle
from osc_cli.domain.lint.rules.empty_value import EmptyValue
from osc_cli.domain.lint.rules.even_body_no_tie import EvenBodyNoTie
from osc_cli.domain.lint.rules.file_too_large import FileTooLarge
from osc_cli.domain.lint.rules.forbidden_character import ForbiddenCharacter
from osc_cli.domain.lint.rules.format_version import FormatVersion
from osc_cli.domain.lint.rules.hand_written_document import HandWrittenDocument
from osc_cli.domain.lint.rules.held_by_a_person import HeldByAPerson
from osc_cli.domain.lint.rules.idle_tie_rule import IdleTieRule
from osc_cli.domain.lint.rules.ignore_without_reason import IgnoreWithoutReason
from osc_cli.domain.lint.rules.inactivity_without_time import InactivityWithoutTime
from osc_cli.domain.lint.rules.incompatible_hats import IncompatibleHats
from osc_cli.domain.lint.rules.incumbents_run_election import IncumbentsRunElection
from osc_cli.domain.lint.rules.irremovable import Irremovable
from osc_cli.domain.lint.rules.key_holder_without_role import KeyHolderWithoutRole
from osc_cli.domain.lint.rules.key_not_text import KeyNotText
from osc_cli.domain.lint.rules.keys_in_one_affiliation import KeysInOneAffiliation
from osc_cli.domain.lint.rules.maintainers_file_differs import MaintainersFileDiffers
from osc_cli.domain.lint.rules.minimum_above_maximum import MinimumAboveMaximum
from osc_cli.domain.lint.rules.misleading_percentage import MisleadingPercentage
from osc_cli.domain.lint.rules.missing_key import MissingKey
from osc_cli.domain.lint.rules.misspelled_power import MisspelledPower
from osc_cli.domain.lint.rules.more_holders_than_seats import MoreHoldersThanSeats
from osc_cli.domain.lint.rules.named_twice import NamedTwice
from osc_cli.domain.lint.rules.never_used import NeverUsed
from osc_cli.domain.lint.rules.no_decision import NoDecision
from osc_cli.domain.lint.rules.no_electorate import NoElectorate
from osc_cli.domain.lint.rules.no_role import NoRole
from osc_cli.domain.lint.rules.no_show_paradox import NoShowParadox
from osc_cli.domain.lint.rules.no_succession import NoSuccession
from osc_cli.domain.lint.rules.no_way_to_amend import NoWayToAmend
from osc_cli.domain.lint.rules.not_a_compact import NotACompact
from osc_cli.domain.lint.rules.not_utf_8 import NotUtf8
from osc_cli.domain.lint.rules.number_out_of_range import NumberOutOfRange
from osc_cli.domain.lint.rules.one_affiliation_majority import OneAffiliationMajority
from osc_cli.domain.lint.rules.one_person_admits import OnePersonAdmits
from osc_cli.domain.lint.rules.outside_power_unlimited import OutsidePowerUnlimited
from osc_cli.domain.lint.rules.owners_differs import OwnersDiffers
from osc_cli.domain.lint.rules.plain_yaml_only import PlainYamlOnly
from osc_cli.domain.lint.rules.power_without_holder import PowerWithoutHolder
from osc_cli.domain.lint.rules.quorum_above_turnout import QuorumAboveTurnout
from osc_cli.domain.lint.rules.removal_without_decider import RemovalWithoutDecider
from osc_cli.domain.lint.rules.review_in_the_future import ReviewInTheFuture
from osc_cli.domain.lint.rules.review_overdue import ReviewOverdue
from osc_cli.domain.lint.rules.right_and_privilege import RightAndPrivilege
from osc_cli.domain.lint.rules.role_without_entry import RoleWithoutEntry
from osc_cli.domain.lint.rules.role_without_exit import RoleWithoutExit
from osc_cli.domain.lint.rules.rule_left_open import RuleLeftOpen
from osc_cli.domain.lint.rules.seat_empty import SeatEmpty
from osc_cli.domain.lint.rules.security_insights_differs import SecurityInsightsDiffers
from osc_cli.domain.lint.rules.self_dealing import SelfDealing
from osc_cli.domain.lint.rules.share_of_nothing import ShareOfNothing
from osc_cli.domain.lint.rules.since_of_nobody import SinceOfNobody
from osc_cli.domain.lint.rules.single_key_holder import SingleKeyHolder
from osc_cli.domain.lint.rules.spending_without_decision import SpendingWithoutDecision
from osc_cli.domain.lint.rules.stale_roll import StaleRoll
from osc_cli.domain.lint.rules.structure_too_large import StructureTooLarge
from osc_cli.domain.lint.rules.subject_may_vote import SubjectMayVote
from osc_cli.domain.lint.rules.term_ends_soon import TermEndsSoon
from osc_cli.domain.lint.rules.term_over import TermOver
from osc_cli.domain.lint.rules.tie_passes import TiePasses
from osc_cli.domain.lint.rules.tie_without_chair import TieWithoutChair
from osc_cli.domain.lint.rules.too_few_holders import TooFewHolders
from osc_cli.domain.lint.rules.transfer_by_holder_alone import TransferByHolderAlone
from osc_cli.domain.lint.rules.transfer_not_declared import TransferNotDeclared
from osc_cli.domain.lint.rules.trivial_threshold import TrivialThreshold
from osc_cli.domain.lint.rules.two_compacts import TwoCompacts
from osc_cli.domain.lint.rules.two_rules_one_matter import TwoRulesOneMatter
from osc_cli.domain.lint.rules.two_ways_to_amend import TwoWaysToAmend
from osc_cli.domain.lint.rules.unanimous_quorum import UnanimousQuorum
from osc_cli.domain.lint.rules.unknown_key import UnknownKey
from osc_cli.domain.lint.rules.unknown_licence import UnknownLicence
from osc_cli.domain.lint.rules.unknown_part import UnknownPart
from osc_cli.domain.lint.rules.unknown_rule_ignored import UnknownRuleIgnored
from osc_cli.domain.lint.rules.unranked_not_stated import UnrankedNotStated
from osc_cli.domain.lint.rules.unreachable_threshold import UnreachableThreshold
from osc_cli.domain.lint.rules.unreadable_pause import UnreadablePause
from osc_cli.domain.lint.rules.unsorted_roster import UnsortedRoster
from osc_cli.domain.lint.rules.unused_ignore import UnusedIgnore
from osc_cli.domain.lint.rules.unwatched_money import UnwatchedMoney
from osc_cli.domain.lint.rules.urgent_by_proposer import UrgentByProposer
from osc_cli.domain.lint.rules.urgent_without_floor import UrgentWithoutFloor
from osc_cli.domain.lint.rules.weaker_amendment import WeakerAmendment
from osc_cli.domain.lint.rules.winner_takes_all import WinnerTakesAll
from osc_cli.domain.lint.rules.wrong_type import WrongType
from osc_cli.domain.lint.rules.wrong_value import WrongValue
from osc_cli.domain.lint.rules.yaml_syntax import YamlSyntax
from osc_cli.domain.lint.rules.zero_votes_pass import ZeroVotesPass

RULES: tuple[Rule, ...] = (
    NotUtf8(),
    FileTooLarge(),
    ForbiddenCharacter(),
    YamlSyntax(),
    DuplicateKey(),
    PlainYamlOnly(),
    StructureTooLarge(),
    NotACompact(),
    KeyNotText(),
    NumberOutOfRange(),
    FormatVersion(),
    EmptyValue(),
    UnknownKey(),
    WrongType(),
    WrongValue(),
    MissingKey(),
    UnknownLicence(),
    IgnoreWithoutReason(),
    UnknownRuleIgnored(),
    UnusedIgnore(),
    DanglingReference(),
    NeverUsed(),
    EmptyArticle(),
    MinimumAboveMaximum(),
    TwoWaysToAmend(),
    RightAndPrivilege(),
    MoreHoldersThanSeats(),
    NamedTwice(),
    NoRole(),
    NoDecision(),
    DecisionWithoutRule(),
    TwoCompacts(),
    UnknownPart(),
    MisspelledPower(),
    UnsortedRoster(),
    ConditionSyntax(),
    NoElectorate(),
    ShareOfNothing(),
    UnanimousQuorum(),
    MisleadingPercentage(),
    ZeroVotesPass(),
    TiePasses(),
    NoShowParadox(),
    UnreachableThreshold(),
    TrivialThreshold(),
    QuorumAboveTurnout(),
    EvenBodyNoTie(),
    UrgentWithoutFloor(),
    UrgentByProposer(),
    RuleLeftOpen(),
    WeakerAmendment(),
    TwoRulesOneMatter(),
    UnrankedNotStated(),
    UnreadablePause(),
    IdleTieRule(),
    TieWithoutChair(),
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
    TermOver(),
    SinceOfNobody(),
    SeatEmpty(),
    TermEndsSoon(),
    *CONDUCT,
    *COMMUNICATION,
    AssetWithoutHolder(),
    AssetHeldOutside(),
    TransferNotDeclared(),
    TransferByHolderAlone(),
    SingleKeyHolder(),
    KeysInOneAffiliation(),
    KeyHolderWithoutRole(),
    SelfDealing(),
    DeciderPays(),
    SpendingWithoutDecision(),
    UnwatchedMoney(),
    NoSuccession(),
    StaleRoll(),
    DocumentOutOfDate(),
    DocumentEdited(),
    ReviewOverdue(),
    ReviewInTheFuture(),
    MaintainersFileDiffers(),
    CodeownersDiffers(),
    OwnersDiffers(),
    SecurityInsightsDiffers(),
    HandWrittenDocument(),
    CodeFileMissing(),
    CodePlaceholderLeft(),
    CodeWithoutAttribution(),
    CodeVersionDiffers(),
)
"""Every rule. A new rule is its file and its line here."""

BY_CODE = {rule.meta.code: rule for rule in RULES}
CODES = {key: rule.meta.code for rule in RULES for key in (rule.meta.code, rule.meta.name)}
"""From every code and every name to the code."""
