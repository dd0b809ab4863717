"""Two texts side by side."""

from difflib import unified_diff


def difference(before: str, after: str, path: str) -> str:
    """Return a unified diff. Line ends of Windows are no difference; a path from the root stands as git writes it."""
    path = path.lstrip("/")
    old, new = (text.replace("\r\n", "\n").splitlines(keepends=True) for text in (before, after))
    lines = unified_diff(old, new, f"a/{path}", f"b/{path}", n=2)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
