"""Group 7xx, documents and drift: one line per rule, in the order of the codes."""

from osc_cli.domain.lint.rule import Rule
from osc_cli.domain.lint.rules.code_file_missing import CodeFileMissing
from osc_cli.domain.lint.rules.code_placeholder_left import CodePlaceholderLeft
from osc_cli.domain.lint.rules.code_version_differs import CodeVersionDiffers
from osc_cli.domain.lint.rules.code_without_attribution import CodeWithoutAttribution
from osc_cli.domain.lint.rules.codeowners_differs import CodeownersDiffers
from osc_cli.domain.lint.rules.contact_not_in_code import ContactNotInCode
from osc_cli.domain.lint.rules.document_edited import DocumentEdited
from osc_cli.domain.lint.rules.document_out_of_date import DocumentOutOfDate
from osc_cli.domain.lint.rules.hand_written_document import HandWrittenDocument
from osc_cli.domain.lint.rules.language_without_templates import LanguageWithoutTemplates
from osc_cli.domain.lint.rules.maintainers_file_differs import MaintainersFileDiffers
from osc_cli.domain.lint.rules.owners_differs import OwnersDiffers
from osc_cli.domain.lint.rules.review_in_the_future import ReviewInTheFuture
from osc_cli.domain.lint.rules.review_overdue import ReviewOverdue
from osc_cli.domain.lint.rules.security_insights_differs import SecurityInsightsDiffers

DOCUMENTS: tuple[Rule, ...] = (
    DocumentOutOfDate(),
    DocumentEdited(),
    ReviewOverdue(),
    ReviewInTheFuture(),
    MaintainersFileDiffers(),
    CodeownersDiffers(),
    OwnersDiffers(),
    SecurityInsightsDiffers(),
    HandWrittenDocument(),
    LanguageWithoutTemplates(),
    ContactNotInCode(),
    CodeFileMissing(),
    CodePlaceholderLeft(),
    CodeWithoutAttribution(),
    CodeVersionDiffers(),
)
