"""The articles `rights`, `responsibilities`, `privileges`, `good_standing` and `forfeiture`."""

from osc_cli.domain.compact.base import Article, declared, required
from osc_cli.domain.compact.one_or_more import OneOrMore
from osc_cli.domain.compact.types import DecisionRef, Line, Text, Who


class Right(Article):
    """Something that its holders have and that somebody guarantees."""

    text: Text = required("The right, said to the person who holds it.")
    held_by: OneOrMore[Who] | None = declared("Who has the right.", default="not declared: nobody can tell who has it")
    guaranteed_by: OneOrMore[Who] | None = declared("Who must see to it that the right is kept.")
    limits: Text | None = declared("Where the right ends.")
    remedy: Text | None = declared("What a holder can do when the right is not kept.")


class Responsibility(Article):
    """Something that people owe to the community."""

    text: Text = required("The responsibility, said to the person who has it.")
    held_by: OneOrMore[Who] | None = declared("Who has the responsibility.")
    limits: Text | None = declared("Where the responsibility ends.")


class Privilege(Article):
    """Something that the community extends to some people, and may take back."""

    text: Text = required("The privilege, said to the person who has it.")
    held_by: OneOrMore[Who] | None = declared("Who has the privilege.")
    needs: Line | None = declared("What a person needs for it: `good-standing`, or a condition in words.")
    limits: Text | None = declared("Where the privilege ends.")


class Forfeiture(Article):
    """How a person loses a right."""

    when: Text | None = declared("For what a right can be lost.")
    decided_by: OneOrMore[Who] | None = declared("Who decides that a right is lost.")
    by: DecisionRef | None = declared("The decision by which it is lost.")
    appeal_to: Who | None = declared("Who hears an appeal; it should not be the body that decided.")
    restored: Text | None = declared("How a lost right comes back.")
