"""The article `assets`: what the project owns, and who could take it away."""

from typing import Literal

from osc_cli.domain.compact.base import Article, declared
from osc_cli.domain.compact.one_or_more import OneOrMore
from osc_cli.domain.compact.types import DecisionRef, Line, PersonRef, Text, Who


class Asset(Article):
    """Something whose loss would hurt the project."""

    kind: (
        Literal[
            "domain", "trademark", "repository", "organisation", "account", "package", "key", "funds", "server", "data"
        ]
        | None
    ) = declared("What sort of thing it is.")
    what: Line | None = declared("Which one it is, such as the domain's name.")
    holder: OneOrMore[Who] | None = declared("Who owns it or is registered as its owner.")
    key_holders: list[PersonRef] | None = declared("Who can get in today; two at least.")
    transfer_by: DecisionRef | None = declared("The decision by which it may go to somebody else.")
    recovery: Line | None = declared("How access is regained when the key holders are gone.")
    purpose: Text | None = declared("What it is used for, and what it must not be used for.")
