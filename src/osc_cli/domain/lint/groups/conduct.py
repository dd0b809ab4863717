"""Group 4xx, conduct: how reports are taken and handled: one line per rule, in the order of the codes."""

from osc_cli.domain.lint.rule import Rule
from osc_cli.domain.lint.rules.adopted_code_licence import AdoptedCodeLicence
from osc_cli.domain.lint.rules.appeal_to_same_body import AppealToSameBody
from osc_cli.domain.lint.rules.ban_by_anyone import BanByAnyone
from osc_cli.domain.lint.rules.contacts_without_address import ContactsWithoutAddress
from osc_cli.domain.lint.rules.employer_not_a_conflict import EmployerNotAConflict
from osc_cli.domain.lint.rules.fewer_handlers_than_needed import FewerHandlersThanNeeded
from osc_cli.domain.lint.rules.handlers_judge_themselves import HandlersJudgeThemselves
from osc_cli.domain.lint.rules.handlers_speak import HandlersSpeak
from osc_cli.domain.lint.rules.intake_can_close import IntakeCanClose
from osc_cli.domain.lint.rules.interim_unreviewed import InterimUnreviewed
from osc_cli.domain.lint.rules.leaders_overrule import LeadersOverrule
from osc_cli.domain.lint.rules.mediation_without_consent import MediationWithoutConsent
from osc_cli.domain.lint.rules.no_answer_time import NoAnswerTime
from osc_cli.domain.lint.rules.no_appeal import NoAppeal
from osc_cli.domain.lint.rules.no_conflict_rule import NoConflictRule
from osc_cli.domain.lint.rules.no_ladder import NoLadder
from osc_cli.domain.lint.rules.no_outside_contact import NoOutsideContact
from osc_cli.domain.lint.rules.no_path_to_leaders import NoPathToLeaders
from osc_cli.domain.lint.rules.no_report_contact import NoReportContact
from osc_cli.domain.lint.rules.nobody_free import NobodyFree
from osc_cli.domain.lint.rules.one_contact_with_address import OneContactWithAddress
from osc_cli.domain.lint.rules.one_rung_ladder import OneRungLadder
from osc_cli.domain.lint.rules.outside_contact_inside import OutsideContactInside
from osc_cli.domain.lint.rules.public_report_contact import PublicReportContact
from osc_cli.domain.lint.rules.reach_not_stated import ReachNotStated
from osc_cli.domain.lint.rules.records_without_end import RecordsWithoutEnd
from osc_cli.domain.lint.rules.report_without_owner import ReportWithoutOwner
from osc_cli.domain.lint.rules.reporter_gagged import ReporterGagged
from osc_cli.domain.lint.rules.slow_receipt import SlowReceipt
from osc_cli.domain.lint.rules.small_numbers_published import SmallNumbersPublished
from osc_cli.domain.lint.rules.suspension_without_end import SuspensionWithoutEnd
from osc_cli.domain.lint.rules.times_out_of_order import TimesOutOfOrder

CONDUCT: tuple[Rule, ...] = (
    NoReportContact(),
    NoOutsideContact(),
    HandlersJudgeThemselves(),
    AppealToSameBody(),
    NoAppeal(),
    LeadersOverrule(),
    NoPathToLeaders(),
    IntakeCanClose(),
    NoLadder(),
    NoConflictRule(),
    EmployerNotAConflict(),
    NobodyFree(),
    NoAnswerTime(),
    SlowReceipt(),
    TimesOutOfOrder(),
    PublicReportContact(),
    RecordsWithoutEnd(),
    ReportWithoutOwner(),
    SmallNumbersPublished(),
    MediationWithoutConsent(),
    OneRungLadder(),
    BanByAnyone(),
    SuspensionWithoutEnd(),
    ReporterGagged(),
    AdoptedCodeLicence(),
    HandlersSpeak(),
    InterimUnreviewed(),
    FewerHandlersThanNeeded(),
    ReachNotStated(),
    OutsideContactInside(),
    ContactsWithoutAddress(),
    OneContactWithAddress(),
)
