"""`docs/reference/terms.md` and its like: everything of one kind that `osc explain` knows, on one page."""

from osc_cli.commands.explain import KINDS
from osc_cli.domain.explain.topic import Kind
from tools.docs.markdown import page, topic_blocks


def topic_pages() -> dict[str, str]:
    """Return the pages."""
    return {f"docs/reference/{kind.name}.md": _page(kind) for kind in KINDS if kind.has_page}


def _page(kind: Kind) -> str:
    title = kind.name.replace("-", " ").capitalize()
    lookup = f"`osc explain {kind.example}` prints one of them in the terminal."
    blocks = (block for topic in kind.topics() for block in topic_blocks(topic, 2))
    return page(f"# {title}", kind.says, lookup, *blocks)
