"""Group 6xx, assets, money and continuity: one line per rule, in the order of the codes."""

from osc_cli.domain.lint.rule import Rule
from osc_cli.domain.lint.rules.asset_held_outside import AssetHeldOutside
from osc_cli.domain.lint.rules.asset_without_holder import AssetWithoutHolder
from osc_cli.domain.lint.rules.decider_pays import DeciderPays
from osc_cli.domain.lint.rules.key_holder_without_role import KeyHolderWithoutRole
from osc_cli.domain.lint.rules.keys_in_one_affiliation import KeysInOneAffiliation
from osc_cli.domain.lint.rules.no_succession import NoSuccession
from osc_cli.domain.lint.rules.self_dealing import SelfDealing
from osc_cli.domain.lint.rules.single_key_holder import SingleKeyHolder
from osc_cli.domain.lint.rules.spending_without_decision import SpendingWithoutDecision
from osc_cli.domain.lint.rules.stale_roll import StaleRoll
from osc_cli.domain.lint.rules.transfer_by_holder_alone import TransferByHolderAlone
from osc_cli.domain.lint.rules.transfer_not_declared import TransferNotDeclared
from osc_cli.domain.lint.rules.unwatched_money import UnwatchedMoney

ASSETS: tuple[Rule, ...] = (
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
)
