"""Group 0xx, file and format: one line per rule, in the order of the codes."""

from osc_cli.domain.lint.rule import Rule
from osc_cli.domain.lint.rules.duplicate_key import DuplicateKey
from osc_cli.domain.lint.rules.empty_value import EmptyValue
from osc_cli.domain.lint.rules.file_too_large import FileTooLarge
from osc_cli.domain.lint.rules.forbidden_character import ForbiddenCharacter
from osc_cli.domain.lint.rules.format_version import FormatVersion
from osc_cli.domain.lint.rules.ignore_without_reason import IgnoreWithoutReason
from osc_cli.domain.lint.rules.key_not_text import KeyNotText
from osc_cli.domain.lint.rules.missing_key import MissingKey
from osc_cli.domain.lint.rules.not_a_compact import NotACompact
from osc_cli.domain.lint.rules.not_utf_8 import NotUtf8
from osc_cli.domain.lint.rules.number_out_of_range import NumberOutOfRange
from osc_cli.domain.lint.rules.plain_yaml_only import PlainYamlOnly
from osc_cli.domain.lint.rules.structure_too_large import StructureTooLarge
from osc_cli.domain.lint.rules.unknown_key import UnknownKey
from osc_cli.domain.lint.rules.unknown_licence import UnknownLicence
from osc_cli.domain.lint.rules.unknown_rule_ignored import UnknownRuleIgnored
from osc_cli.domain.lint.rules.unused_ignore import UnusedIgnore
from osc_cli.domain.lint.rules.wrong_type import WrongType
from osc_cli.domain.lint.rules.wrong_value import WrongValue
from osc_cli.domain.lint.rules.yaml_syntax import YamlSyntax

FILE: tuple[Rule, ...] = (
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
)
