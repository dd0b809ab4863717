"""`docs/reference/threats/`: one page per category of the taxonomy, and an index."""

from osc_cli.domain.explain.kinds.threats import threat_topic
from osc_cli.domain.stress.threats import CATEGORIES
from osc_cli.domain.stress.threats.threat import Category, Threat
from osc_cli.render.anchors import slug
from tools.docs.markdown import page, table, topic_blocks

FOLDER = "docs/reference/threats"

INTRODUCTION = """\
`osc stress` asks a compact about each of these threats. A threat is a lawful sequence of moves: nobody breaks a rule.
The answer is *yes* with what it takes, *no*, or *unknown* with the field that would settle it; what is not declared is
never taken for safe. An id is kept for ever and never used for something else.

The incidents are facts in our own words with their sources. What is disputed in them stands as a claim."""


def threat_pages() -> dict[str, str]:
    """Return the pages."""
    pages = {f"{FOLDER}/{_file(category)}": _page(category) for category in CATEGORIES}
    pages[f"{FOLDER}/index.md"] = page("# Threats", INTRODUCTION, *_index())
    return pages


def _file(category: Category) -> str:
    return f"{slug(category.title)}.md"


def _page(category: Category) -> str:
    topics = [block for threat in category.threats for block in topic_blocks(threat_topic(threat), 2)]
    lookup = f"`osc explain {category.threats[0].id}` prints one of them in the terminal. [All threats](index.md)"
    return page(f"# {category.title} ({category.code})", lookup, *topics)


def _index() -> list[str]:
    blocks = []
    for category in CATEGORIES:
        rows = [
            (_link(category, threat), threat.name, threat.severity.value, threat.description)
            for threat in category.threats
        ]
        blocks += [
            f"## {category.title} ({category.code})",
            table(("Id", "Threat", "Severity", "What happens"), rows),
        ]
    return blocks


def _link(category: Category, threat: Threat) -> str:
    return f"[{threat.id}]({_file(category)}#{slug(f'{threat.id}: {threat.name}')})"
