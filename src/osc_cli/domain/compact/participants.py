"""The articles `participants` and `people`: everyone the compact speaks about."""

from osc_cli.domain.compact.base import Article, declared, required
from osc_cli.domain.compact.types import Address, Line, Text


class Participant(Article):
    """A kind of people the compact speaks about, whether they chose the project or not."""

    name: Line = required("How these people are called, in the plural.")
    description: Text | None = declared("Who belongs to them.")
    affected: Line | None = declared(
        "How the project touches people who take no part in it: `directly`, `without choosing it`.",
        source="Open Social Compact, which counts people affected by a technology among its participants",
    )


class Person(Article):
    """One person of the roster. Everything here is optional and becomes public with the documents."""

    name: Line | None = declared("The name or pseudonym that the person wants to be called by.", default="the handle")
    affiliation: Line | None = declared("The employer or organisation that pays for or directs the person's work.")
    contact: Address | None = declared("An address that the person gave for this purpose.")
    pronouns: Line | None = declared("How to speak of the person.")
