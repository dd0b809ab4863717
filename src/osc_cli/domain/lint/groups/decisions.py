"""Group 2xx, decisions and elections: one line per rule, in the order of the codes."""

from osc_cli.domain.lint.rule import Rule
from osc_cli.domain.lint.rules.condition_syntax import ConditionSyntax
from osc_cli.domain.lint.rules.election_does_not_add_up import ElectionDoesNotAddUp
from osc_cli.domain.lint.rules.even_body_no_tie import EvenBodyNoTie
from osc_cli.domain.lint.rules.idle_tie_rule import IdleTieRule
from osc_cli.domain.lint.rules.misleading_percentage import MisleadingPercentage
from osc_cli.domain.lint.rules.no_electorate import NoElectorate
from osc_cli.domain.lint.rules.no_show_paradox import NoShowParadox
from osc_cli.domain.lint.rules.quorum_above_turnout import QuorumAboveTurnout
from osc_cli.domain.lint.rules.rule_left_open import RuleLeftOpen
from osc_cli.domain.lint.rules.share_of_nothing import ShareOfNothing
from osc_cli.domain.lint.rules.tie_passes import TiePasses
from osc_cli.domain.lint.rules.tie_without_chair import TieWithoutChair
from osc_cli.domain.lint.rules.too_few_about_one import TooFewAboutOne
from osc_cli.domain.lint.rules.trivial_threshold import TrivialThreshold
from osc_cli.domain.lint.rules.two_rules_one_matter import TwoRulesOneMatter
from osc_cli.domain.lint.rules.unanimous_quorum import UnanimousQuorum
from osc_cli.domain.lint.rules.unranked_not_stated import UnrankedNotStated
from osc_cli.domain.lint.rules.unreachable_threshold import UnreachableThreshold
from osc_cli.domain.lint.rules.unreadable_pause import UnreadablePause
from osc_cli.domain.lint.rules.urgent_by_proposer import UrgentByProposer
from osc_cli.domain.lint.rules.urgent_without_floor import UrgentWithoutFloor
from osc_cli.domain.lint.rules.weaker_amendment import WeakerAmendment
from osc_cli.domain.lint.rules.zero_votes_pass import ZeroVotesPass

DECISIONS: tuple[Rule, ...] = (
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
    ElectionDoesNotAddUp(),
    TooFewAboutOne(),
)
