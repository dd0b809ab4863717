"""Compare what the generators say with what stands in the checkout."""

from collections.abc import Mapping
from pathlib import Path

from tools.docs.registry import GENERATORS, OWNED, Pages

ROOT = Path(__file__).resolve().parents[2]
"""The top of the checkout."""


def generate() -> dict[str, str]:
    """Return every generated page.

    Raises ValueError when two generators write the same file.
    """
    pages: dict[str, str] = {}
    for name, generator in GENERATORS.items():
        made = generator()
        twice = pages.keys() & made.keys()
        if twice:
            raise ValueError(f"{name} writes what another generator writes: {sorted(twice)}")
        pages.update(made)
    return pages


def difference(pages: Pages | None = None, root: Path = ROOT) -> dict[str, str | None]:
    """Return what would have to be written, sorted by path; None for a file that nothing writes any more."""
    wanted = generate() if pages is None else pages
    stale: dict[str, str | None] = {path: text for path, text in wanted.items() if _read(root / path) != text}
    present = (path for folder in OWNED for path in (root / folder).rglob("*") if path.is_file())
    left_over = {path.relative_to(root).as_posix() for path in present} - wanted.keys()
    stale.update(dict.fromkeys(left_over))
    return dict(sorted(stale.items()))


def write(stale: Mapping[str, str | None], root: Path = ROOT) -> None:
    """Bring the checkout up to date."""
    for path, text in stale.items():
        target = root / path
        if text is None:
            target.unlink()
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode())


def _read(path: Path) -> str | None:
    return path.read_bytes().decode() if path.is_file() else None
