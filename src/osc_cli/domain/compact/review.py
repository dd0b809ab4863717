"""The articles `documents`, `review` and `lint`: how the compact is kept and rendered."""

from osc_cli.domain.compact.base import Article, declared
from osc_cli.domain.compact.types import Date, FilePath, Flag, Language, Line, Rhythm


class Document(Article):
    """One rendered file."""

    path: FilePath | None = declared(
        "Where the file stands, from the root of the repository; with `skip`, where your own text stands.",
        default="its usual name in the root",
    )
    skip: Flag | None = declared("Whether this document is not rendered.", default="false")


class Documents(Article):
    """Which files are rendered, and where."""

    language: Language | None = declared("The language of the documents; English ships with the toolkit.", default="en")
    templates: Line | None = declared("A folder with templates of the project's own.", default="compact-templates")
    code_of_conduct: Document | None = declared("The code of conduct.")
    governance: Document | None = declared("The governance document.")
    charter: Document | None = declared("The charter.")
    comms_checklist: Document | None = declared("The checklist for telling people bad news.")


class PartReview(Article):
    """When one article was last reviewed."""

    last: Date | None = declared("The day of the last review.")
    every: Rhythm | None = declared("How often it must be reviewed.", default="as the whole compact")


class Review(Article):
    """When the compact was last reviewed and how often it must be."""

    every: Rhythm | None = declared("How often the compact must be reviewed.")
    last: Date | None = declared("The day of the last review; of a new compact, the day on which it was written.")
    by: Line | None = declared("Who reviews it.")
    parts: dict[str, PartReview] | None = declared("Articles with a review of their own.")


class Lint(Article):
    """Rules that this compact does not follow, on purpose."""

    ignore: dict[str, Line] | None = declared("Codes or names of rules, each with the reason.")
