"""The article `project`: what this compact is about."""

from osc_cli.domain.compact.base import Article, declared, required
from osc_cli.domain.compact.types import Flag, Line, Spdx, Text, Url


class Licenses(Article):
    """Under which licences the project gives away its work."""

    software: Spdx | None = declared("The licence of the software.", source="SPDX licence list")
    documents: Spdx | None = declared("The licence of texts, pictures and other documents.", source="SPDX licence list")


class EncodingOf(Article):
    """Says that this compact writes down a text that somebody else published."""

    title: Line = required("The title of the published text.")
    source: Line = required("Where the text stands: an address, or words that let a reader find it.")
    dated: Line | None = declared("The date or version of the text that was read.")
    official: Flag | None = declared("Whether the community itself made or approved this encoding.", default="false")
    note: Text | None = declared("What the text leaves open, and how that was treated here.")


class Project(Article):
    """What the project is and where it lives."""

    name: Line = required("The name of the project or community, as people say it.")
    summary: Line | None = declared("One sentence that tells a stranger what the project is.")
    homepage: Url | None = declared("The address of the project's site.")
    repository: Url | None = declared("The address of the main repository.")
    parent: Line | None = declared("The foundation, umbrella or larger project that this one belongs to.")
    structure: Text | None = declared("What kind of body the project is: a user-owned co-operative, a working group.")
    licenses: Licenses | None = declared("Under which licences the project gives away its work.")
    encoding_of: EncodingOf | None = declared("Set when this compact writes down a text that somebody else published.")
