"""Group 1xx, references and completeness: one line per rule, in the order of the codes."""

from osc_cli.domain.lint.rule import Rule
from osc_cli.domain.lint.rules.dangling_reference import DanglingReference
from osc_cli.domain.lint.rules.decision_without_rule import DecisionWithoutRule
from osc_cli.domain.lint.rules.empty_article import EmptyArticle
from osc_cli.domain.lint.rules.minimum_above_maximum import MinimumAboveMaximum
from osc_cli.domain.lint.rules.misspelled_power import MisspelledPower
from osc_cli.domain.lint.rules.more_holders_than_seats import MoreHoldersThanSeats
from osc_cli.domain.lint.rules.named_twice import NamedTwice
from osc_cli.domain.lint.rules.never_used import NeverUsed
from osc_cli.domain.lint.rules.no_decision import NoDecision
from osc_cli.domain.lint.rules.no_role import NoRole
from osc_cli.domain.lint.rules.right_and_privilege import RightAndPrivilege
from osc_cli.domain.lint.rules.two_compacts import TwoCompacts
from osc_cli.domain.lint.rules.two_ways_to_amend import TwoWaysToAmend
from osc_cli.domain.lint.rules.unknown_part import UnknownPart
from osc_cli.domain.lint.rules.unsorted_roster import UnsortedRoster

REFERENCES: tuple[Rule, ...] = (
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
)
