"""Names for findings that stay the same while lines move, so that a forge knows an old finding again."""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from osc_cli.commands.files import from_repository
from osc_cli.domain.diagnostics import Diagnostic


def fingerprints(diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[str, Diagnostic]]:
    """Yield each finding with its name: by file, rule and route, and a number where several share all three."""
    seen: Counter[tuple[str, ...]] = Counter()
    for diagnostic in diagnostics:
        what = (from_repository(diagnostic.path), diagnostic.rule, *map(str, diagnostic.route))
        number = seen[what]
        seen[what] += 1
        yield sha256("\0".join((*what, str(number))).encode()).hexdigest(), diagnostic
