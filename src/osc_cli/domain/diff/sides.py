"""The two compacts that are compared, as everybody who explains an edit sees them."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from osc_cli.domain.compact.articles import Articles
from osc_cli.domain.compact.names import Names
from osc_cli.domain.compact.shape import Shape


class Sides(NamedTuple):
    """Both compacts in normal form; the older one already speaks of things by their new names."""

    before: Mapping[str, Any]
    after: Mapping[str, Any]
    shape: Shape
    articles: Articles
    """What their fields say."""
    names: Names

    def entries(self, article: str, name: str) -> tuple[Any, Any]:
        """Return what stood and what stands under an id of an article; None where nothing does."""
        return (self.before.get(article) or {}).get(name), (self.after.get(article) or {}).get(name)
